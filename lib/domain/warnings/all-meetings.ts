import { DOING_ENOUGH } from '../thresholds.ts';
import { actionsFor } from './actions.ts';
import type { WarningRule } from './context.ts';

/** The week's verdict is red. */
export const allMeetings: WarningRule = {
  id: 'all-meetings',
  find: ({ view }) => {
    const { kind, doingMinutes, targetMinutes, meetingInsideMinutes } = view.verdict;
    if (kind !== 'red') return undefined;
    return {
      warning: {
        evidence: { id: 'all-meetings', doingMinutes, targetMinutes, meetingMinutes: meetingInsideMinutes },
        severity: 'red',
        actions: actionsFor(view),
      },
      costMinutes: DOING_ENOUGH * targetMinutes - doingMinutes,
    };
  },
};
