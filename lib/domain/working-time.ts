import { atMinute, WEEKDAYS, type DateString, type MinuteRange, type Weekday, type Zone } from './civil.ts';
import type { WorkingHours } from './facts.ts';
import { intersection, MINUTE_MS, type Span, union } from './span.ts';

/** One civil day of a week as instants. */
export interface DayTime extends Span {
  readonly date: DateString;
  /** Working hours: sorted, disjoint, inside the day. */
  readonly working: readonly Span[];
  readonly workingMs: number;
}

/** A week as instants: everything civil is settled here, once. */
export interface WeekTime extends Span {
  readonly week: DateString;
  readonly days: readonly DayTime[];
}

export function weekTime(week: DateString, zone: Zone, hours: WorkingHours): WeekTime {
  const civil = civilWeek(week, zone);
  const days = civil.map((day): DayTime => {
    const working = workingSpans(day, hours[day.weekday], zone);
    return { startMs: day.startMs, endMs: day.endMs, date: day.date, working, workingMs: sumMs(working) };
  });
  return { week, startMs: civil[0]?.startMs ?? 0, endMs: civil[6]?.endMs ?? 0, days };
}

interface CivilDay extends Span {
  readonly date: DateString;
  readonly weekday: Weekday;
}

/** Asking for a zone's rules is the dearest part of looking at a week, and the answer never changes. */
const civilWeeks = new Map<string, readonly CivilDay[]>();
const MOST_CIVIL_WEEKS = 512;

function civilWeek(week: DateString, zone: Zone): readonly CivilDay[] {
  const key = `${week} ${zone}`;
  const known = civilWeeks.get(key);
  if (known) return known;
  const first = Temporal.PlainDate.from(week);
  const dates = Array.from({ length: 8 }, (_, day) => first.add({ days: day }));
  const bounds = dates.map((date) => date.toZonedDateTime(zone).epochMilliseconds);
  const days = dates.slice(0, 7).map((date, day) => ({
    startMs: bounds[day] ?? 0,
    endMs: bounds[day + 1] ?? 0,
    date: date.toString(),
    weekday: WEEKDAYS[date.dayOfWeek - 1] ?? 'MO',
  }));
  if (civilWeeks.size >= MOST_CIVIL_WEEKS) civilWeeks.clear();
  civilWeeks.set(key, days);
  return days;
}

/** A day of plain length shows every wall-clock minute once: only the others need the zone's rules. */
function workingSpans(day: CivilDay, ranges: readonly MinuteRange[], zone: Zone): Span[] {
  const plain = day.endMs - day.startMs === 1440 * MINUTE_MS;
  const instant = (minute: number): number =>
    plain ? day.startMs + minute * MINUTE_MS : atMinute(day.date, minute, zone);
  const spans = ranges.flatMap(
    ({ startMinute, endMinute }) =>
      intersection({ startMs: instant(startMinute), endMs: instant(endMinute) }, day) ?? [],
  );
  return union(spans);
}

function sumMs(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.endMs - span.startMs, 0);
}
