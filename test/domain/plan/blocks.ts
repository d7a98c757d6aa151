import { wallTime } from '../../../lib/domain/block.ts';
import { addDays, atMinute } from '../../../lib/domain/civil.ts';
import type { CalendarEvent, ResponseStatus } from '../../../lib/domain/event.ts';
import type { Facts } from '../../../lib/domain/facts.ts';
import { eventOf, type Kind } from './calendars.ts';

export const MONDAY = '2026-11-16';
export const ZONE = 'Europe/Berlin';

/** A place on a day counted from the Monday of the current week. */
export interface At {
  readonly day: number;
  readonly start: number;
  readonly minutes: number;
}

export function dateAt(day: number): string {
  return addDays(MONDAY, day);
}

export function spanAt({ day, start, minutes }: At) {
  const startMs = atMinute(dateAt(day), start, ZONE);
  return { startMs, endMs: startMs + minutes * 60_000 };
}

/** One event of somebody else's doing, or of mine. */
export function something(kind: Kind, at: At, change: Partial<CalendarEvent> = {}): CalendarEvent {
  const id = `${kind}-${at.day}-${at.start}`;
  return { ...eventOf(kind, id, spanAt(at), ZONE), title: id, ...change };
}

/** A call of the practice `calls` with a customer. */
export function realCall(at: At, responseStatus: ResponseStatus = 'accepted'): CalendarEvent {
  const call = eventOf('call', `call-${at.day}-${at.start}`, spanAt(at), ZONE);
  return {
    ...call,
    attendees: call.attendees.map((guest) => (guest.self ? { ...guest, responseStatus } : guest)),
  };
}

/** An occurrence of a series of ours, where we wrote it. */
export function occurrence(
  practiceId: string,
  at: At,
  change: Partial<CalendarEvent> & { ordinal?: number } = {},
): CalendarEvent {
  const { ordinal = 0, ...rest } = change;
  const seriesId = `${practiceId}series${ordinal}`;
  const span = spanAt(at);
  const stamp = new Date(span.startMs).toISOString().replaceAll(/[-:]|\.000/g, '');
  return {
    ...eventOf('solo', `${seriesId}_${stamp}`, span, ZONE),
    title: practiceId,
    seriesId,
    iCalUid: `${seriesId}@google.com`,
    originalStartMs: span.startMs,
    etag: '"7"',
    block: {
      version: 1,
      practiceId,
      generation: 'g1',
      ordinal,
      revision: 1,
      at: { start: wallTime(at.start), minutes: at.minutes },
    },
    ...rest,
  };
}

/** The same on every one of nine weeks. */
export function everyWeek(
  practiceId: string,
  at: At,
  change: Parameters<typeof occurrence>[2] = {},
): CalendarEvent[] {
  return Array.from({ length: 9 }, (_, week) =>
    occurrence(practiceId, { ...at, day: at.day + 7 * week }, change),
  );
}

/** A single block of ours, where we wrote it. */
export function single(practiceId: string, at: At, change: Partial<CalendarEvent> = {}): CalendarEvent {
  const { seriesId: _, originalStartMs: __, ...event } = occurrence(practiceId, at);
  const start = wallTime(at.start, dateAt(at.day));
  const block = { ...event.block!, generation: 'w2026-W47', at: { start, minutes: at.minutes } };
  return { ...event, id: `single-${at.day}-${at.start}`, block, ...change };
}

/** Dragged by a human, its mark left as it was. */
export function dragged(event: CalendarEvent, to: At): CalendarEvent {
  return { ...event, ...spanAt(to) };
}

export function withGuest(event: CalendarEvent): CalendarEvent {
  const guest = { email: 'bob@example.com', self: false, organizer: false, resource: false, optional: false };
  return { ...event, attendees: [{ ...guest, responseStatus: 'needsAction' }] };
}

export function add(facts: Facts, ...events: readonly CalendarEvent[]): Facts {
  return { ...facts, events: [...facts.events, ...events] };
}
