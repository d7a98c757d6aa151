import { wasMovedByHand } from '../domain/block.ts';
import { done, failed } from '../problems.ts';
import type { Outcome, Problem } from '../problems.ts';
import type { CalendarClient, GoogleEvent } from './calendar-client.ts';
import { blockMark, fromGoogle } from './from-event.ts';
import { hasGuests } from './guests.ts';
import { pullBlocks } from './pull-blocks.ts';
import { resultOf } from './push-result.ts';
import type { BlockBody, DeleteBlock, WriteResult } from './write.ts';

const TRIES = 3;

/**
 * Deletes a block of ours, a series with all its occurrences. Looks first and sends `If-Match`: what is not marked as
 * ours stays, what somebody added guests to stays (one occurrence is enough), and, where we know what we wrote, what
 * a human changed since then stays too.
 */
export async function deleteBlock(
  client: CalendarClient,
  write: DeleteBlock,
  signal?: AbortSignal,
): Promise<WriteResult> {
  const { calendarId, eventId } = write;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await client.getEvent(calendarId, eventId, signal);
    if (!found.ok) return isGone(found.problem) ? { kind: 'done', adopted: true } : resultOf(found.problem);
    if (found.value.status === 'cancelled') return { kind: 'done', adopted: true };
    const { etag } = found.value;
    if (typeof etag !== 'string') return resultOf({ code: 'not-google' });
    const looked = await objectionTo(client, found.value, write, signal);
    if (!looked.ok) return resultOf(looked.problem);
    if (looked.value) return { kind: 'problem', problem: looked.value };
    // A series and its occurrences share one etag: what changed since we looked, anywhere in it, is a 412.
    const deleted = await client.deleteEvent(calendarId, eventId, { etag }, signal);
    if (deleted.ok) return { kind: 'done', adopted: false };
    if (isGone(deleted.problem)) return { kind: 'done', adopted: true };
    if (deleted.problem.code !== 'changed-meanwhile') return resultOf(deleted.problem);
  }
  return resultOf({ code: 'changed-meanwhile' });
}

function isGone(problem: Problem): boolean {
  return problem.code === 'not-found' || problem.code === 'gone';
}

/** Why this block must stay, whatever the queue says. `refused` with status 0: we say no, Google was not asked. */
async function objectionTo(
  client: CalendarClient,
  event: GoogleEvent,
  write: DeleteBlock,
  signal: AbortSignal | undefined,
): Promise<Outcome<Problem | undefined>> {
  if (!blockMark(event)) return done({ code: 'refused', status: 0, reason: 'not-ours' });
  const edited = await editedOccurrences(client, event, write.calendarId, signal);
  if (!edited.ok) return edited;
  if ([event, ...edited.value].some(hasGuests))
    return done({ code: 'refused', status: 0, reason: 'has-guests' });
  const changed = write.etag !== undefined && write.etag !== event.etag;
  const byHand =
    changed &&
    (edited.value.length > 0 || movedByHand(event, write.calendarId) || rewordedByHand(event, write.written));
  return done(byHand ? { code: 'moved-by-hand' } : undefined);
}

/** Occurrences that somebody changed: we ourselves never touch a single one. */
async function editedOccurrences(
  client: CalendarClient,
  series: GoogleEvent,
  calendarId: string,
  signal: AbortSignal | undefined,
): Promise<Outcome<readonly GoogleEvent[]>> {
  if (!series.recurrence?.length) return done([]);
  const blocks = await pullBlocks(client, calendarId, signal);
  if (!blocks.ok) return failed(blocks.problem);
  return done(blocks.value.filter(({ seriesId }) => seriesId === series.id).map(({ event }) => event));
}

/** Read in the event's own zone: it was written in it, wherever the calendar has moved to. */
function movedByHand(event: GoogleEvent, calendarId: string): boolean {
  const zone = event.start?.timeZone ?? 'UTC';
  const block = fromGoogle(event, { calendarId, zone });
  return !block || wasMovedByHand(block, zone);
}

/** What people change in an event beside its time. Focus time is always busy, so that says nothing. */
function rewordedByHand(event: GoogleEvent, written: BlockBody | undefined): boolean {
  if (!written) return false;
  const reworded = (['summary', 'description', 'colorId', 'location'] as const).some(
    (field) => (event[field] ?? '') !== (written[field] ?? ''),
  );
  const shown = (one: GoogleEvent | BlockBody) => one.transparency ?? 'opaque';
  return reworded || (event.eventType !== 'focusTime' && shown(event) !== shown(written));
}
