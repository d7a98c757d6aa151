import { minutesOf, type Span } from '../span.ts';
import { DOING_ENOUGH } from '../thresholds.ts';
import type { ComingWeek, WarningContext, WarningRule } from './context.ts';

type Piece = Span & { readonly practiceId: string };

/** One of the next four weeks is short of doing although there is room for it. */
export const unprotectedAhead: WarningRule = {
  id: 'unprotected-ahead',
  find: (context) => {
    for (const coming of context.comingWeeks()) {
      const { kind, doingMinutes, targetMinutes } = coming.verdict;
      if (kind === 'none' || doingMinutes >= DOING_ENOUGH * targetMinutes) continue;
      const pieces = fittingPieces(coming, context);
      if (pieces.length === 0) continue;
      return {
        warning: {
          evidence: { id: 'unprotected-ahead', shortWeek: coming.week, doingMinutes, targetMinutes, pieces },
          severity: 'amber',
          actions: [
            { kind: 'preview-plan' },
            { kind: 'show-week', week: coming.week },
            { kind: 'dismiss-for-week' },
          ],
        },
        costMinutes: DOING_ENOUGH * targetMinutes - doingMinutes,
      };
    }
    return undefined;
  },
};

/** Longest first; each for the first practice in the user's order that misses something and fits in. */
function fittingPieces({ free, practices: progress }: ComingWeek, { practices }: WarningContext): Piece[] {
  const missing = practices.filter((practice) =>
    progress.some(({ practiceId, missingMinutes }) => practiceId === practice.id && missingMinutes > 0),
  );
  return free
    .flatMap((piece): Piece[] => {
      const practice = missing.find(({ session }) => session.minMinutes <= minutesOf(piece));
      return practice ? [{ ...piece, practiceId: practice.id }] : [];
    })
    .sort((a, b) => minutesOf(b) - minutesOf(a) || a.startMs - b.startMs);
}
