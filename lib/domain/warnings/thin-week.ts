import { DOING_ENOUGH } from '../thresholds.ts';
import { actionsFor } from './actions.ts';
import type { WarningRule } from './context.ts';

/** The week's verdict is amber. */
export const thinWeek: WarningRule = {
  id: 'thin-week',
  find: ({ view }) => {
    const { kind, doingMinutes, targetMinutes, meetingInsideMinutes, notConfirmed } = view.verdict;
    if (kind !== 'amber') return undefined;
    return {
      warning: {
        evidence: {
          id: 'thin-week',
          doingMinutes,
          targetMinutes,
          meetingMinutes: meetingInsideMinutes,
          ...(notConfirmed && { notConfirmed }),
        },
        severity: 'amber',
        actions: actionsFor(view),
      },
      costMinutes: Math.max(0, DOING_ENOUGH * targetMinutes - doingMinutes),
    };
  },
};
