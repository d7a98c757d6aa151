import { done } from '../problems.ts';
import type { Outcome } from '../problems.ts';
import { blockId, nextKey } from './block-id.ts';
import type { CalendarClient, GoogleEvent } from './calendar-client.ts';
import { MOST_KEYS } from './push-insert.ts';
import type { BlockKey } from './write.ts';

/**
 * The block an insert under this key has made, if it has: the first one alive on the way an insert goes past deleted
 * ids. An id that never existed ends the search.
 */
export async function findWritten(
  client: CalendarClient,
  calendarId: string,
  from: BlockKey,
  signal?: AbortSignal,
): Promise<Outcome<GoogleEvent | undefined>> {
  let key = from;
  for (let tries = 0; tries < MOST_KEYS; tries += 1) {
    const eventId = await blockId(key.practiceId, key.generation, key.ordinal);
    const found = await client.getEvent(calendarId, eventId, signal);
    if (!found.ok) return found.problem.code === 'not-found' ? done(undefined) : found;
    if (found.value.status !== 'cancelled') return found;
    key = nextKey(key);
  }
  return done(undefined);
}
