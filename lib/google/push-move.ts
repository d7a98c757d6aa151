import { markedAt, placedAt, standsAt } from './block-times.ts';
import type { CalendarClient, GoogleEvent } from './calendar-client.ts';
import { blockMark } from './from-event.ts';
import { hasGuests } from './guests.ts';
import { BY_HAND, lookThenWrite, refuse } from './look-first.ts';
import type { BlockTimes, MoveBlockWrite, ReleaseBlockWrite, WriteResult } from './write.ts';

/** Moves or shrinks one block, or one occurrence. What stands there already, with our word for it, was moved by an earlier try. */
export function moveBlock(
  client: CalendarClient,
  write: MoveBlockWrite,
  signal?: AbortSignal,
): Promise<WriteResult> {
  const { calendarId, eventId, from, to } = write;
  return lookThenWrite(
    client,
    write,
    { kind: 'deleted-by-user', eventId },
    (event) => {
      if (blockMark(event) && standsAt(event, to) && markedAt(event, to))
        return { kind: 'done', event, adopted: true };
      return (
        objection(event, from) ??
        ((etag) => client.patchEvent(calendarId, eventId, placedAt(event, to), { etag }, signal))
      );
    },
    signal,
  );
}

/** Takes out one block, or one occurrence; its series goes on. */
export function releaseBlock(
  client: CalendarClient,
  write: ReleaseBlockWrite,
  signal?: AbortSignal,
): Promise<WriteResult> {
  const { calendarId, eventId, from } = write;
  return lookThenWrite(
    client,
    write,
    { kind: 'done', adopted: true },
    (event) =>
      objection(event, from) ?? ((etag) => client.deleteEvent(calendarId, eventId, { etag }, signal)),
    signal,
  );
}

/** Why it must stay as it is. A single block that somebody made a series of is theirs: its other dates were never in a plan. */
function objection(event: GoogleEvent, from: BlockTimes): WriteResult | undefined {
  if (!blockMark(event)) return refuse('not-ours');
  if (hasGuests(event)) return refuse('has-guests');
  return standsAt(event, from) && !event.recurrence?.length ? undefined : BY_HAND;
}
