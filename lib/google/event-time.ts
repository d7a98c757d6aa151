import type { calendar_v3 } from '@googleapis/calendar';
import { addDays, atMinute } from '../domain/civil.ts';
import type { DateString, Zone } from '../domain/civil.ts';
import type { Span } from '../domain/span.ts';

type GoogleTime = calendar_v3.Schema$EventDateTime;

export interface EventTimes extends Span {
  /** First and (exclusive) last date of an all-day event. */
  readonly dates?: { readonly start: DateString; readonly end: DateString };
}

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/i;
const DATE = /^\d{4}-\d\d-\d\d$/;

/**
 * An event's times, or nothing when its start cannot be read. What has no end, or one before its start, is taken as
 * having no length (a day, when all-day). Days begin at midnight in `zone`.
 */
export function readTimes(start: unknown, end: unknown, zone: Zone): EventTimes | undefined {
  const from = start as GoogleTime | null | undefined;
  const to = end as GoogleTime | null | undefined;
  const startDate = readDate(from?.date);
  if (startDate !== undefined) {
    const next = addDays(startDate, 1);
    const endDate = readDate(to?.date);
    const dates = { start: startDate, end: endDate !== undefined && endDate > startDate ? endDate : next };
    return { startMs: atMinute(dates.start, 0, zone), endMs: atMinute(dates.end, 0, zone), dates };
  }
  const startMs = readInstant(from, zone);
  if (startMs === undefined) return undefined;
  return { startMs, endMs: Math.max(startMs, readInstant(to, zone) ?? startMs) };
}

/** A `dateTime`, with its own offset or in its own zone, or a `date`: epoch ms, or nothing when it is neither. */
export function readInstant(time: GoogleTime | null | undefined, zone: Zone): number | undefined {
  const text: unknown = time?.dateTime;
  if (typeof text !== 'string') {
    const date = readDate(time?.date);
    return date === undefined ? undefined : atMinute(date, 0, zone);
  }
  if (RFC3339.test(text)) {
    const ms = Date.parse(text);
    return Number.isNaN(ms) ? undefined : ms;
  }
  const local = tried(() => Temporal.PlainDateTime.from(text));
  if (!local) return undefined;
  const own: unknown = time?.timeZone;
  const inOwn = typeof own === 'string' ? tried(() => local.toZonedDateTime(own)) : undefined;
  // A zone nobody knows: the calendar's own is the best guess, an offset from nowhere the worst.
  return (inOwn ?? local.toZonedDateTime(zone)).epochMilliseconds;
}

function readDate(date: unknown): DateString | undefined {
  if (typeof date !== 'string' || !DATE.test(date)) return undefined;
  return tried(() => Temporal.PlainDate.from(date).toString());
}

function tried<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
