import { WEEKDAYS, weekdayOf, weekOf } from '../domain/civil.ts';
import type { Weekday, WeekStart, Zone } from '../domain/civil.ts';
import type { Expand, Series } from './recurrence.ts';

/**
 * Expands what the sample calendar and our own blocks use, without a library: one
 * `RRULE:FREQ=DAILY|WEEKLY[;INTERVAL][;BYDAY][;COUNT|UNTIL][;WKST]` and any number of `EXDATE`s.
 * Throws a RangeError on any other rule. Wall-clock times a clock change skips do not occur (RFC 5545 §3.3.10).
 */
export const expandWeekly: Expand = (series, window) => {
  const rule = parseRule(series);
  const without = excluded(series);
  const starts: number[] = [];
  let count = 0;
  for (const startMs of candidates(series, rule)) {
    count += 1;
    if (count > rule.count || startMs > rule.untilMs || startMs >= window.endMs) break;
    if (startMs >= window.startMs && !without.has(startMs)) starts.push(startMs);
  }
  return starts;
};

interface Rule {
  readonly daily: boolean;
  readonly interval: number;
  readonly days: readonly Weekday[];
  readonly count: number;
  readonly untilMs: number;
  readonly weekStart: Weekday;
}

function parseRule({ recurrence, zone }: Series): Rule {
  const lines = recurrence.filter((line) => !line.startsWith('EXDATE'));
  const text = /^RRULE:(.+)$/.exec(lines[0] ?? '')?.[1];
  if (text === undefined || lines.length !== 1)
    throw new RangeError(`not a weekly rule: ${recurrence.join(' ')}`);
  const parts = new Map(text.split(';').map((part) => part.split('=') as [string, string]));
  const freq = parts.get('FREQ');
  const days = parts.get('BYDAY')?.split(',') ?? [];
  const known = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'COUNT', 'UNTIL', 'WKST']);
  const plain = [...parts.keys()].every((key) => known.has(key)) && days.every((day) => isWeekday(day));
  if ((freq !== 'DAILY' && freq !== 'WEEKLY') || !plain) throw new RangeError(`not a weekly rule: ${text}`);
  const until = parts.get('UNTIL');
  return {
    daily: freq === 'DAILY',
    interval: Number(parts.get('INTERVAL') ?? 1),
    days: days.filter(isWeekday),
    count: Number(parts.get('COUNT') ?? Number.POSITIVE_INFINITY),
    untilMs: until === undefined ? Number.POSITIVE_INFINITY : untilMs(until, zone),
    weekStart: [parts.get('WKST') ?? 'MO'].find(isWeekday) ?? 'MO',
  };
}

function isWeekday(text: string): text is Weekday {
  return (WEEKDAYS as readonly string[]).includes(text);
}

/** A date alone holds through its last moment in the series' zone. */
function untilMs(stamp: string, zone: Zone): number {
  if (stamp.length > 8) return stampMs(stamp, zone);
  return Temporal.PlainDate.from(stamp).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds - 1;
}

function stampMs(stamp: string, zone: Zone): number {
  if (stamp.endsWith('Z')) return Temporal.Instant.from(stamp).epochMilliseconds;
  return Temporal.PlainDateTime.from(stamp).toZonedDateTime(zone).epochMilliseconds;
}

function excluded({ recurrence, zone, startMs }: Series): Set<number> {
  const found = new Set<number>();
  for (const line of recurrence) {
    const [, tzid, list] = /^EXDATE(?:;VALUE=DATE(?:-TIME)?|;TZID=([^;:]+))*:(.+)$/.exec(line) ?? [];
    for (const stamp of list?.split(',') ?? []) {
      if (stamp.length > 8) found.add(stampMs(stamp, tzid ?? zone));
      else found.add(at(Temporal.PlainDate.from(stamp), zonedStart(startMs, zone)) ?? Number.NaN);
    }
  }
  return found;
}

function* candidates({ startMs, zone }: Series, rule: Rule): Generator<number> {
  const start = zonedStart(startMs, zone);
  yield startMs;
  const first = start.toPlainDate();
  const weekdays = rule.days.length > 0 ? rule.days : rule.daily ? WEEKDAYS : [weekdayOf(first.toString())];
  const anchor = rule.daily ? first : Temporal.PlainDate.from(mondayLike(first.toString(), rule.weekStart));
  for (let period = 0; period < 40_000; period++) {
    const from = anchor.add(
      rule.daily ? { days: period * rule.interval } : { weeks: period * rule.interval },
    );
    for (let day = 0; day < (rule.daily ? 1 : 7); day++) {
      const date = day === 0 ? from : from.add({ days: day });
      if (!weekdays.includes(WEEKDAYS[date.dayOfWeek - 1] ?? 'MO')) continue;
      const ms = at(date, start);
      if (ms !== undefined && ms > startMs) yield ms;
    }
  }
}

function mondayLike(date: string, weekStart: Weekday): string {
  if (weekStart === 'MO' || weekStart === 'SU' || weekStart === 'SA')
    return weekOf(date, weekStart satisfies WeekStart);
  const back = (WEEKDAYS.indexOf(weekdayOf(date)) - WEEKDAYS.indexOf(weekStart) + 7) % 7;
  return Temporal.PlainDate.from(date).subtract({ days: back }).toString();
}

function zonedStart(startMs: number, zone: Zone): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(startMs).toZonedDateTimeISO(zone);
}

/** The start's wall-clock time on another date, or nothing where the clock skips it. */
function at(date: Temporal.PlainDate, start: Temporal.ZonedDateTime): number | undefined {
  const wanted = start.toPlainTime();
  const found = date.toZonedDateTime({ timeZone: start.timeZoneId, plainTime: wanted });
  return found.toPlainTime().equals(wanted) ? found.epochMilliseconds : undefined;
}
