import type { calendar_v3 } from '@googleapis/calendar';
import type { Zone } from '../domain/civil.ts';
import type { Span } from '../domain/span.ts';
import { apiError, invalid, required } from './api-error.ts';

export type GoogleTime = calendar_v3.Schema$EventDateTime;

/** Begin and end of an event. All-day: midnights UTC of the first and of the (exclusive) last date. */
export interface When extends Span {
  readonly allDay: boolean;
  readonly zone: Zone;
  readonly endZone: Zone;
}

const OFFSET = /(Z|[+-]\d\d:?\d\d)$/i;

/** Google's two times as one `When`. Throws the API's own errors. */
export function parseWhen(start: unknown, end: unknown, recurring: boolean, calendarZone: Zone): When {
  const from = asTime(start, 'start');
  const to = asTime(end, 'end');
  if (Boolean(from.date) !== Boolean(to.date)) {
    throw invalid('Start and end times must either both be date or both be dateTime.');
  }
  const first = parseTime(from, 'start', recurring, calendarZone);
  const last = parseTime(to, 'end', recurring, calendarZone);
  const allDay = Boolean(from.date);
  if (last.ms < first.ms || (allDay && last.ms === first.ms)) {
    throw apiError(400, 'timeRangeEmpty', 'The specified time range is empty.', { domain: 'calendar' });
  }
  return { startMs: first.ms, endMs: last.ms, allDay, zone: first.zone, endZone: last.zone };
}

function asTime(value: unknown, which: 'start' | 'end'): GoogleTime {
  const time = (value ?? {}) as GoogleTime;
  if (!time.date && !time.dateTime) throw required(`Missing ${which} time.`);
  if (time.date && time.dateTime) throw invalid(`Invalid ${which} time.`);
  return time;
}

function parseTime(
  time: GoogleTime,
  which: string,
  recurring: boolean,
  calendarZone: Zone,
): { ms: number; zone: Zone } {
  if (time.date) {
    const ms = /^\d{4}-\d\d-\d\d$/.test(time.date) ? Date.parse(time.date) : Number.NaN;
    if (Number.isNaN(ms)) throw invalid();
    return { ms, zone: 'UTC' };
  }
  if (time.timeZone && !isZone(time.timeZone))
    throw invalid(`Invalid time zone definition for ${which} time.`);
  const text = time.dateTime ?? '';
  if (!time.timeZone && (recurring || !OFFSET.test(text))) {
    throw required(`Missing time zone definition for ${which} time.`);
  }
  const zone = time.timeZone ?? calendarZone;
  return { ms: OFFSET.test(text) ? parseInstant(text) : parseLocal(text, zone), zone };
}

/** RFC 3339 with an offset, cut to whole seconds; `badRequest` otherwise is the caller's business. */
export function parseInstant(text: string): number {
  const ms = OFFSET.test(text) && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? Date.parse(text) : Number.NaN;
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

const knownZones = new Map<string, boolean>();

export function isZone(zone: string): boolean {
  const known = knownZones.get(zone);
  if (known !== undefined) return known;
  let right = !OFFSET.test(zone) || zone === 'Z';
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  } catch {
    right = false;
  }
  knownZones.set(zone, right);
  return right;
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
