import type { Conflict } from '../lib/domain/conflict.ts';
import type { Format } from '../lib/format.ts';
import type { Live } from '../lib/state/live.ts';

/** One meeting on one block; also the id of its card in the page. */
export function idOf({ block, meeting }: Conflict): string {
  return `conflict-${block.eventId}-${meeting.eventId}`;
}

/** The one a warning or a click speaks of, as long as it is there. */
export function conflictOf(live: Live, blockId: string, meetingId: string): Conflict | undefined {
  return live.conflicts.find(
    ({ block, meeting }) => block.eventId === blockId && meeting.eventId === meetingId,
  );
}

export function isThisWeek({ block }: Conflict, { week }: Live, { dateOf }: Format): boolean {
  const date = dateOf(block.startMs);
  return week?.days.some((day) => day.date === date) ?? false;
}
