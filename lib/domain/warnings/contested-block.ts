import type { WarningRule } from './context.ts';

/** Something lies on a block of the week shown or of a coming one, answered or not. */
export const contestedBlock: WarningRule = {
  id: 'contested-block',
  find: ({ view, contested }) => {
    const found = contested();
    if (!found) return undefined;
    const { soonest, week, others } = found;
    const { block, meeting } = soonest;
    return {
      warning: {
        evidence: { id: 'contested-block', conflict: soonest, others },
        severity: soonest.answered ? 'red' : 'amber',
        actions: [
          { kind: 'answer-conflict', blockId: block.eventId, meetingId: meeting.eventId },
          ...(week === view.week ? [] : [{ kind: 'show-week', week } as const]),
          { kind: 'dismiss-for-week' },
        ],
      },
      costMinutes: soonest.lostMinutes,
    };
  },
};
