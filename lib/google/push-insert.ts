import { blockId, nextKey } from './block-id.ts';
import type { CalendarClient, GoogleEvent } from './calendar-client.ts';
import { resultOf } from './push-result.ts';
import { withFocusTime, withKey } from './to-event.ts';
import type { BlockKey, InsertBlock, WriteJournal, WriteResult } from './write.ts';

/** Rhythms are remade a few times a year; more deleted ones in a row than this are a mistake of ours. */
export const MOST_KEYS = 24;

/**
 * Inserts under an id made of the block's key. Taken (409) means: look at it. Alive, it is this very block, written by
 * an earlier try or another device. Deleted, it depends on who deleted it, and a deleted id is never free again: what
 * the user approved afterwards gets the next key, what the user deleted afterwards stays deleted.
 */
export async function insertBlock(
  client: CalendarClient,
  write: InsertBlock,
  journal: WriteJournal,
  signal?: AbortSignal,
): Promise<WriteResult> {
  let key: BlockKey = write.key;
  for (let tries = 0; tries < MOST_KEYS; tries += 1) {
    const eventId = await blockId(key.practiceId, key.generation, key.ordinal);
    const inserted = await insertOnce(client, write, key, eventId, signal);
    if (inserted.ok) return { kind: 'done', event: inserted.value, adopted: false, key };
    if (inserted.problem.code !== 'taken') return resultOf(inserted.problem);

    const found = await client.getEvent(write.calendarId, eventId, signal);
    if (!found.ok) {
      // Taken and yet nowhere to be read: Google has not caught up with itself.
      const missing = found.problem.code === 'not-found' || found.problem.code === 'gone';
      return missing ? { kind: 'retry', problem: inserted.problem } : resultOf(found.problem);
    }
    if (found.value.status !== 'cancelled') return { kind: 'done', event: found.value, adopted: true, key };
    const ours = deletedBefore(found.value, journal.approvedMs) || (await journal.removedByUs(eventId));
    if (!ours) return { kind: 'deleted-by-user', eventId };
    key = nextKey(key);
  }
  return { kind: 'problem', problem: { code: 'unexpected', detail: 'no free id for a block' } };
}

async function insertOnce(
  client: CalendarClient,
  write: InsertBlock,
  key: BlockKey,
  eventId: string,
  signal: AbortSignal | undefined,
) {
  const body = withKey(write.body, key);
  const plain: GoogleEvent = { ...body, id: eventId };
  if (write.focusTime) {
    const special = await client.insertEvent(
      write.calendarId,
      { ...withFocusTime(body, write.declineMessage), id: eventId },
      signal,
    );
    // No edition, no primary calendar, no reason given: a busy event protects the time just as well. Where Google
    // stores a plain event instead and says nothing, it is busy already.
    if (special.ok || special.problem.code !== 'refused') return special;
  }
  return client.insertEvent(write.calendarId, plain, signal);
}

/** A tombstone without a readable time proves nothing: then the user is asked. */
function deletedBefore(tombstone: GoogleEvent, approvedMs: number): boolean {
  return Date.parse(tombstone.updated ?? '') < approvedMs;
}
