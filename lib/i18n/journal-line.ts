import type { JournalLine } from '../state/live.ts';

/** It stayed where it was and lost time at one end: not moved, made shorter. */
export function isShorter({ kind, from, to }: JournalLine): boolean {
  if (kind !== 'move-block' || !from || !to || !('date' in from) || !('date' in to)) return false;
  const sameEnd = from.startMinute + from.minutes === to.startMinute + to.minutes;
  return (
    from.date === to.date && to.minutes < from.minutes && (sameEnd || from.startMinute === to.startMinute)
  );
}
