import type { CalendarClient, GoogleEvent } from './calendar-client.ts';
import { readTimes } from './event-time.ts';
import { blockMark } from './from-event.ts';
import { hasGuests } from './guests.ts';
import { BY_HAND, lookThenWrite, refuse } from './look-first.ts';
import { resultOf } from './push-result.ts';
import { endedAt, endsBefore, isCounted, isPlain, sameLines } from './recurrence-lines.ts';
import { seriesBehind } from './series-behind.ts';
import type { EndSeriesWrite, RestoreSeriesWrite, WriteJournal, WriteResult } from './write.ts';

/**
 * Ends a series before a midnight. Where nothing of it would be left, all of it goes. An occurrence behind the end to
 * which somebody added guests keeps the series as it is: Google would take it out too.
 */
export async function endSeries(
  client: CalendarClient,
  write: EndSeriesWrite,
  { approvedMs }: Pick<WriteJournal, 'approvedMs'>,
  signal?: AbortSignal,
): Promise<WriteResult> {
  const { calendarId, eventId, endMs } = write;
  let before: readonly string[] = [];
  const result = await lookThenWrite(
    client,
    write,
    { kind: 'done', adopted: true },
    async (event) => {
      if (!blockMark(event)) return refuse('not-ours');
      const lines = event.recurrence ?? [];
      const zone = event.start?.timeZone ?? 'UTC';
      const times = readTimes(event.start, event.end, zone);
      if (!times || times.dates || !isPlain(lines)) return BY_HAND;
      before = endedByUs(event, endMs, approvedMs) ? endedAt(lines, undefined) : lines;
      if (endsBefore(lines, endMs, zone)) return { kind: 'done', event, adopted: true };

      const behind = await seriesBehind(client, event, { calendarId, endMs, zone }, signal);
      if (!behind.ok) return resultOf(behind.problem);
      if (isCounted(lines) && !behind.value.stands) return { kind: 'done', event, adopted: true };
      if (behind.value.guests || hasGuests(event)) return refuse('has-guests');
      // With the dates, Google forgets which of them were taken out: said here, the way back keeps them out.
      before = [...lines, ...behind.value.takenOut];
      return async (etag) => {
        if (endMs > times.startMs) {
          const recurrence = endedAt(before, endMs);
          return client.patchEvent(calendarId, eventId, { recurrence }, { etag }, signal);
        }
        return client.deleteEvent(calendarId, eventId, { etag }, signal);
      };
    },
    signal,
  );
  if (result.kind !== 'done' || (result.adopted && !result.event)) return result;
  return { ...result, recurrence: { before, after: result.event?.recurrence ?? [] } };
}

/** An earlier try whose answer was lost: exactly our end, written after it was approved. Our series had none before. */
function endedByUs(event: GoogleEvent, endMs: number, approvedMs: number): boolean {
  const lines = event.recurrence ?? [];
  return sameLines(lines, endedAt(lines, endMs)) && Date.parse(event.updated ?? '') >= approvedMs;
}

/** The way back: only where the series still says what it was ended with. */
export function restoreSeries(
  client: CalendarClient,
  write: RestoreSeriesWrite,
  signal?: AbortSignal,
): Promise<WriteResult> {
  const { calendarId, eventId, recurrence, ended } = write;
  return lookThenWrite(
    client,
    write,
    { kind: 'deleted-by-user', eventId },
    (event) => {
      const lines = event.recurrence ?? [];
      if (!blockMark(event)) return refuse('not-ours');
      if (sameLines(lines, recurrence)) return { kind: 'done', event, adopted: true };
      if (hasGuests(event)) return refuse('has-guests');
      if (!sameLines(lines, ended)) return BY_HAND;
      return (etag) =>
        client.patchEvent(calendarId, eventId, { recurrence: [...recurrence] }, { etag }, signal);
    },
    signal,
  );
}
