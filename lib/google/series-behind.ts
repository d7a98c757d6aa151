import { addDays, atMinute, dateOf, utcStamp } from '../domain/civil.ts';
import type { Zone } from '../domain/civil.ts';
import { done } from '../problems.ts';
import type { Outcome } from '../problems.ts';
import type { CalendarClient, GoogleEvent } from './calendar-client.ts';
import { readInstant } from './event-time.ts';
import { hasGuests } from './guests.ts';
import { listAll } from './pages.ts';
import { editedOccurrences } from './push-delete.ts';
import { isRecord } from './refusal.ts';

/** Nobody takes single dates out of a series further ahead than this; what stands at all stands sooner. */
const DAYS_AHEAD = 183;

interface Behind {
  /** An occurrence does. */
  readonly stands: boolean;
  /** Somebody added guests to one. */
  readonly guests: boolean;
  /** Those that were taken out one by one, as lines of `recurrence`. */
  readonly takenOut: readonly string[];
}

/** What a series has behind a time, by the slots of its occurrences, wherever they were moved to. */
export async function seriesBehind(
  client: CalendarClient,
  series: GoogleEvent,
  { calendarId, endMs, zone }: { calendarId: string; endMs: number; zone: Zone },
  signal: AbortSignal | undefined,
): Promise<Outcome<Behind>> {
  const slotOf = (event: GoogleEvent) => readInstant(event.originalStartTime, zone) ?? -Infinity;
  const edited = await editedOccurrences(client, series, calendarId, signal);
  if (!edited.ok) return edited;
  const timeMaxMs = atMinute(addDays(dateOf(endMs, zone), DAYS_AHEAD), 0, zone);
  // What was taken out carries no property of ours any more: it is only found among everything.
  const all = await listAll(
    client,
    { calendarId, singleEvents: true, showDeleted: true, timeMinMs: endMs, timeMaxMs },
    signal,
  );
  if (!all.ok) return all;
  const items = all.value.notModified ? [] : all.value.items;
  const occurrences = items
    .filter(isRecord)
    .filter((event: GoogleEvent) => event.recurringEventId === series.id && slotOf(event) >= endMs);
  const cancelled = occurrences.filter(({ status }) => status === 'cancelled');
  return done({
    stands: cancelled.length < occurrences.length,
    guests: edited.value.some((event) => slotOf(event) >= endMs && hasGuests(event)),
    takenOut: cancelled.map((event) => `EXDATE:${utcStamp(slotOf(event))}`),
  });
}
