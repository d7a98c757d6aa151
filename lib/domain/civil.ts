import type { Span } from './span.ts';

/** A civil date, `YYYY-MM-DD`. */
export type DateString = string;

/** An IANA time zone, such as `Europe/Berlin`. */
export type Zone = string;

/** Days of the week in iCalendar's spelling. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The first day of the user's week. */
export type WeekStart = 'MO' | 'SU' | 'SA';

/** A stretch of wall-clock time within one day, minutes after midnight, half-open. */
export interface MinuteRange {
  readonly startMinute: number;
  readonly endMinute: number;
}

export function dateOf(atMs: number, zone: Zone): DateString {
  return zoned(atMs, zone).toPlainDate().toString();
}

/** Wall-clock minutes after midnight, 0 … 1439. */
export function minuteOfDay(atMs: number, zone: Zone): number {
  const time = zoned(atMs, zone);
  return time.hour * 60 + time.minute;
}

/**
 * The instant at which the wall clock shows this minute of this date. A minute skipped by a clock change gives the
 * instant as far behind the gap as it lies in it; a repeated one gives its first turn. `minute` may be 1440 (the next midnight).
 */
export function atMinute(date: DateString, minute: number, zone: Zone): number {
  const whole = Math.floor(minute / 1440);
  const rest = minute - whole * 1440;
  const day = Temporal.PlainDate.from(date).add({ days: whole });
  if (rest === 0) return day.toZonedDateTime(zone).epochMilliseconds;
  const time = Temporal.PlainTime.from({ hour: Math.floor(rest / 60), minute: rest % 60 });
  return day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}

/** The whole civil day: 23, 24 or 25 hours, and once in a while something stranger. */
export function daySpan(date: DateString, zone: Zone): Span {
  return { startMs: atMinute(date, 0, zone), endMs: atMinute(date, 1440, zone) };
}

export function addDays(date: DateString, days: number): DateString {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Whole days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: DateString, to: DateString): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

export function weekdayOf(date: DateString): Weekday {
  const weekday = WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1];
  if (!weekday) throw new RangeError(`no weekday for ${date}`);
  return weekday;
}

/** A week is named by its first day. */
export function weekOf(date: DateString, weekStart: WeekStart): DateString {
  const back = (WEEKDAYS.indexOf(weekdayOf(date)) - WEEKDAYS.indexOf(weekStart) + 7) % 7;
  return addDays(date, -back);
}

/** The seven dates of the week that begins on `week`. */
export function weekDates(week: DateString): DateString[] {
  return Array.from({ length: 7 }, (_, day) => addDays(week, day));
}

export function weekSpan(week: DateString, zone: Zone): Span {
  return { startMs: atMinute(week, 0, zone), endMs: atMinute(addDays(week, 7), 0, zone) };
}

/** The ISO week (`2026-W48`) of the Thursday inside the week that begins on `week`, whatever day that is. */
export function isoWeekOf(week: DateString): string {
  const thursday = weekDates(week).find((date) => weekdayOf(date) === 'TH') ?? week;
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(thursday);
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`;
}

/** An instant as iCalendar writes it, `YYYYMMDDTHHMMSSZ`; occurrences are named by it. */
export function utcStamp(ms: number): string {
  return new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** The minutes of a date that lie in the given wall-clock ranges, as instants. */
export function spansOnDate(date: DateString, ranges: readonly MinuteRange[], zone: Zone): Span[] {
  return ranges
    .map(({ startMinute, endMinute }) => ({
      startMs: atMinute(date, startMinute, zone),
      endMs: atMinute(date, endMinute, zone),
    }))
    .filter((span) => span.startMs < span.endMs);
}

function zoned(atMs: number, zone: Zone): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone);
}
