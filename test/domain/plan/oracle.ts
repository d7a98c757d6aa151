import highs from 'highs';
import { candidates } from '../../../lib/domain/plan/candidates.ts';
import { needOf } from '../../../lib/domain/plan/need.ts';
import type { RhythmSeries } from '../../../lib/domain/plan/plan.ts';
import type { Practice } from '../../../lib/domain/practice.ts';
import type { PlanningWeek } from '../../../lib/domain/plan/planning-week.ts';

/** A place on one weekday of the rhythm, with h · v as its worth. */
export interface Place {
  readonly day: number;
  readonly startMinute: number;
  readonly minutes: number;
  readonly worth: number;
}

/**
 * Where a practice may stand when `earlier` ones have taken theirs, on calendars without blocks of ours: read off the
 * candidates of each week, not off the search.
 */
export function placesFor(
  order: number,
  weeks: readonly PlanningWeek[],
  earlier: readonly RhythmSeries[],
): Place[] {
  const practice = weeks[0]!.practices[order]!;
  const found = new Map<
    string,
    { day: number; startMinute: number; minutes: number; value: number; free: number }
  >();
  for (const week of weeks) {
    for (const { practiceId, date, startMinute, minutes, value } of candidates(week)) {
      const day = week.days.findIndex((one) => one.date === date);
      if (practiceId !== practice.id || week.days[day]!.away) continue;
      const key = `${day} ${startMinute} ${minutes}`;
      const free = (found.get(key)?.free ?? 0) + 1;
      found.set(key, { day, startMinute, minutes, value, free });
    }
  }
  return [...found.values()].flatMap(({ value, free, ...place }) => {
    const present = weeks.filter((week) => !week.days[place.day]!.away).length;
    const { weekday } = weeks[0]!.days[place.day]!;
    const taken = earlier.some(
      (one) =>
        one.days.includes(weekday) &&
        one.startMinute < place.startMinute + place.minutes &&
        place.startMinute < one.startMinute + one.minutes,
    );
    return free < present / 2 || taken ? [] : [{ ...place, worth: (free / present) * value }];
  });
}

/** The same choice as a mixed-integer programme in CPLEX's LP format. */
export function mixedInteger(
  order: number,
  weeks: readonly PlanningWeek[],
  earlier: readonly RhythmSeries[],
): string {
  const practice = weeks[0]!.practices[order]!;
  const places = placesFor(order, weeks, earlier);
  const need = needOf(practice, weeks);
  const times = [...new Set(places.map(timeOf))];
  const days = [0, 1, 2, 3, 4, 5, 6];
  const second = need.kind === 'daily' ? 0 : 15 * 0.8 ** order;
  const rows: string[] = [];
  const sum = (terms: readonly string[]): string => (terms.length > 0 ? terms.join(' + ') : '0 none');

  places.forEach((place, x) => rows.push(`x${x} - z${times.indexOf(timeOf(place))} <= 0`));
  rows.push(`${sum(times.map((_, z) => `z${z}`))} <= 3`);
  for (const day of days) {
    const here = places.flatMap((place, x) => (place.day === day ? [{ ...place, x }] : []));
    // Sessions that touch count as one: each takes a quarter of an hour more.
    const apart = need.kind === 'sessions' ? 15 : 0;
    for (let quarter = 0; quarter < 1440; quarter += 15) {
      const covering = here.filter(
        ({ startMinute, minutes }) => startMinute <= quarter && quarter < startMinute + minutes + apart,
      );
      if (covering.length > 1) rows.push(`${sum(covering.map(({ x }) => `x${x}`))} <= 1`);
    }
    const { weekday } = weeks[0]!.days[day]!;
    const used = earlier
      .filter((one) => one.days.includes(weekday))
      .reduce((all, one) => all + one.minutes, 0);
    const limit = weeks[0]!.dailyLimitMinutes - used;
    const room = need.kind === 'daily' ? Math.min(limit, need.minutes[day]!) : limit;
    const lengths = here.map(({ minutes, x }) => `${minutes} x${x}`);
    if (here.length > 0) rows.push(`${sum(lengths)} <= ${room}`);
    if (here.length > 0 && second > 0)
      rows.push(
        `${sum(here.map(({ x }) => `x${x}`))} - y${day} <= ${hasSession(day, practice, weeks) ? 0 : 1}`,
      );
  }
  if (need.kind === 'weekly')
    rows.push(`${sum(places.map(({ minutes }, x) => `${minutes} x${x}`))} <= ${need.minutes}`);
  if (need.kind === 'sessions') rows.push(`${sum(places.map((_, x) => `x${x}`))} <= ${need.count}`);

  const worths = places.map(
    ({ worth }, x) => `${worth >= 0 ? '+' : '-'} ${Math.abs(worth).toFixed(9)} x${x}`,
  );
  const costs = [...times.map((_, z) => `- 20 z${z}`), ...days.map((day) => `- ${second} y${day}`)];
  const whole = [...places.map((_, x) => `x${x}`), ...times.map((_, z) => `z${z}`)];
  return [
    'Maximize',
    ` obj: ${[...worths, ...costs].join('\n ')}`,
    'Subject To',
    ...rows.map((row, index) => ` r${index}: ${row.replaceAll(' + ', '\n + ')}`),
    'Bounds',
    ' 0 <= none <= 0',
    ...days.map((day) => ` 0 <= y${day}`),
    'Binary',
    ...whole.map((name) => ` ${name}`),
    'End',
  ].join('\n');
}

/** Whether at least half of the weeks have a session on that day already, which makes every new one a second. */
function hasSession(day: number, { id }: Practice, weeks: readonly PlanningWeek[]): boolean {
  const present = weeks.flatMap((week) => week.days[day] ?? []).filter(({ away }) => !away);
  const times = present.filter(({ counted }) =>
    counted.some(({ practiceId, sessions }) => practiceId === id && sessions > 0),
  ).length;
  return times > 0 && times / present.length >= 0.5;
}

function timeOf({ startMinute, minutes }: Place): string {
  return `${startMinute} ${minutes}`;
}

/** What the solver finds the choice to be worth. */
export async function solvedValue(
  order: number,
  weeks: readonly PlanningWeek[],
  earlier: readonly RhythmSeries[],
): Promise<number> {
  if (placesFor(order, weeks, earlier).length === 0) return 0;
  const solver = await highs();
  const options = { output_flag: false, mip_rel_gap: 0 };
  return solver.solve(mixedInteger(order, weeks, earlier), options).ObjectiveValue;
}
