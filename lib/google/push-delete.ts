import { done } from '../problems.ts';
import type { Outcome } from '../problems.ts';
import { movedByHand, rewordedByHand } from './by-hand.ts';
import type { CalendarClient, GoogleEvent } from './calendar-client.ts';
import { blockMark } from './from-event.ts';
import { hasGuests } from './guests.ts';
import { BY_HAND, lookThenWrite, refuse } from './look-first.ts';
import { pullBlocks } from './pull-blocks.ts';
import { resultOf } from './push-result.ts';
import type { DeleteBlock, WriteResult } from './write.ts';

/**
 * Deletes a block of ours, a series with all its occurrences. Looks first and sends `If-Match`: what is not marked as
 * ours stays, what somebody added guests to stays (one occurrence is enough), and, where we know what we wrote, what
 * a human changed since then stays too. Occurrences we moved ourselves go with their series.
 */
export function deleteBlock(
  client: CalendarClient,
  write: DeleteBlock,
  signal?: AbortSignal,
): Promise<WriteResult> {
  const { calendarId, eventId, written } = write;
  return lookThenWrite(
    client,
    write,
    { kind: 'done', adopted: true },
    async (event) => {
      if (!blockMark(event)) return refuse('not-ours');
      const edited = await editedOccurrences(client, event, calendarId, signal);
      if (!edited.ok) return resultOf(edited.problem);
      const all = [event, ...edited.value];
      if (all.some(hasGuests)) return refuse('has-guests');
      const changed = write.etag !== undefined && write.etag !== event.etag;
      if (changed && all.some((one) => movedByHand(one) || rewordedByHand(one, written))) return BY_HAND;
      // A series and its occurrences share one etag: what changed since we looked, anywhere in it, is a 412.
      return (etag) => client.deleteEvent(calendarId, eventId, { etag }, signal);
    },
    signal,
  );
}

/** Occurrences of a series that were changed on their own, by us or by somebody else. */
export async function editedOccurrences(
  client: CalendarClient,
  series: GoogleEvent,
  calendarId: string,
  signal: AbortSignal | undefined,
): Promise<Outcome<readonly GoogleEvent[]>> {
  if (!series.recurrence?.length) return done([]);
  const blocks = await pullBlocks(client, calendarId, signal);
  if (!blocks.ok) return blocks;
  return done(blocks.value.filter(({ seriesId }) => seriesId === series.id).map(({ event }) => event));
}
