import type { calendar_v3 } from '@googleapis/calendar';
import type { Zone } from '../domain/civil.ts';
import type { Span } from '../domain/span.ts';
import { invalid } from './api-error.ts';

export type GoogleTime = calendar_v3.Schema$EventDateTime;

/** Begin and end of an event. All-day: midnights UTC of the first and of the (exclusive) last date. */
export interface When extends Span {
  readonly allDay: boolean;
  readonly zone: Zone;
  readonly endZone: Zone;
}

const OFFSET = /(Z|[+-]\d\d:?\d\d)$/i;

/** Google's two times as one `When`; those without a zone of their own are in the calendar's. */
export function parseWhen(
  start: GoogleTime | undefined,
  end: GoogleTime | undefined,
  calendarZone: Zone,
): When {
  const first = parseTime(start, calendarZone);
  const last = parseTime(end, calendarZone);
  return {
    startMs: first.ms,
    endMs: last.ms,
    allDay: Boolean(start?.date),
    zone: first.zone,
    endZone: last.zone,
  };
}

function parseTime(time: GoogleTime = {}, calendarZone: Zone): { ms: number; zone: Zone } {
  if (time.date) return { ms: Date.parse(time.date), zone: 'UTC' };
  const text = time.dateTime ?? '';
  const zone = time.timeZone ?? calendarZone;
  return { ms: hasOffset(text) ? parseInstant(text) : parseLocal(text, zone), zone };
}

export function hasOffset(text: string): boolean {
  return OFFSET.test(text);
}

/** RFC 3339 with an offset, cut to whole seconds; `badRequest` otherwise is the caller's business. */
export function parseInstant(text: string): number {
  const ms = hasOffset(text) && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms)) throw invalid();
  return Math.floor(ms / 1000) * 1000;
}

function parseLocal(text: string, zone: Zone): number {
  try {
    return Temporal.PlainDateTime.from(text).round('second').toZonedDateTime(zone).epochMilliseconds;
  } catch {
    throw invalid();
  }
}

export function instantText(ms: number, zone: Zone): string {
  const text = Temporal.Instant.fromEpochMilliseconds(ms).toString({
    timeZone: zone,
    smallestUnit: 'second',
  });
  return zone === 'UTC' ? text.replace('+00:00', 'Z') : text;
}

export function dateText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** A moment as Google writes it: dates for all-day events, else the answer's offset and the event's own zone. */
export function googleTime(ms: number, allDay: boolean, zone: Zone, answerZone: Zone): GoogleTime {
  return allDay ? { date: dateText(ms) } : { dateTime: instantText(ms, answerZone), timeZone: zone };
}

/** The instants an event covers: an all-day one runs from midnight to midnight of the calendar's zone. */
export function realSpan(when: When, calendarZone: Zone): Span {
  if (!when.allDay) return when;
  return { startMs: midnight(when.startMs, calendarZone), endMs: midnight(when.endMs, calendarZone) };
}

function midnight(utcMs: number, zone: Zone): number {
  return Temporal.PlainDate.from(dateText(utcMs)).toZonedDateTime(zone).epochMilliseconds;
}
