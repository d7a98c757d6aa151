import type { ChipEvent } from '../page-data.ts';
import { config, has, zone } from './config.ts';

/** A chip's event with its times worked out. */
export interface Shown {
  readonly eid: string;
  readonly title: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly allDay: boolean;
  readonly first: Temporal.PlainDate;
  /** Inclusive. */
  readonly last: Temporal.PlainDate;
  readonly colour: string;
  readonly ownColour: boolean;
  readonly answer: 'accepted' | 'tentative' | 'needsAction' | 'declined';
}

/** The eleven colours an event may have, and the calendar's own. */
const COLOURS: Readonly<Record<string, string>> = {
  1: '#7986cb',
  2: '#33a37a',
  3: '#8e4fae',
  4: '#d97b72',
  5: '#e0a52a',
  6: '#e8663c',
  7: '#1a8fc7',
  8: '#6a6f76',
  9: '#4454b3',
  10: '#16794b',
  11: '#cf3a35',
};
const CALENDAR_COLOUR = '#3f7fd6';

export async function loadEvents(dates: readonly Temporal.PlainDate[]): Promise<Shown[]> {
  const first = dates[0];
  const last = dates.at(-1);
  if (!first || !last) return [];
  const start = first.toZonedDateTime(zone).epochMilliseconds;
  const end = last.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
  const answer = await fetch(`/calendar/_/events?u=${config.accountIndex}&start=${start}&end=${end}`);
  const events = answer.ok ? ((await answer.json()) as ChipEvent[]) : [];
  return events
    .flatMap((event) => shown(event) ?? [])
    .filter(({ startMs, endMs }) => startMs < end && endMs > start);
}

/** As chips arrive: nothing, then calendar after calendar over a second and a half. */
export function inBatches(
  events: readonly Shown[],
): { readonly afterMs: number; readonly events: Shown[] }[] {
  if (has('instant')) return [{ afterMs: 0, events: [...events] }];
  return [250, 800, 1500].map((afterMs, batch) => ({
    afterMs,
    events: events.filter((_, index) => index % 3 === batch),
  }));
}

function shown(event: ChipEvent): Shown | undefined {
  if (event.status === 'cancelled') return undefined;
  const allDay = Boolean(event.start?.date);
  const startMs = instant(event.start);
  const endMs = instant(event.end);
  if (startMs === undefined || endMs === undefined) return undefined;
  const me = event.attendees?.find((attendee) => attendee.self);
  return {
    eid: event.eid,
    title: event.summary ?? '',
    startMs,
    endMs,
    allDay,
    first: day(startMs),
    last: day(Math.max(startMs, endMs - 1)),
    colour: COLOURS[event.colorId ?? ''] ?? CALENDAR_COLOUR,
    ownColour: Boolean(event.colorId),
    answer: (me?.responseStatus as Shown['answer'] | undefined) ?? 'accepted',
  };
}

function instant(time: ChipEvent['start']): number | undefined {
  if (time?.dateTime) return Date.parse(time.dateTime);
  return time?.date ? Temporal.PlainDate.from(time.date).toZonedDateTime(zone).epochMilliseconds : undefined;
}

function day(atMs: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).toPlainDate();
}
