import highs from 'highs';
import { candidates } from '../../../lib/domain/plan/candidates.ts';
import { needOf } from '../../../lib/domain/plan/need.ts';
import type { RhythmSeries } from '../../../lib/domain/plan/plan.ts';
import type { Practice } from '../../../lib/domain/practice.ts';
import type { PlanningWeek } from '../../../lib/domain/plan/planning-week.ts';
import { standingPlaces, type StandingPlace } from '../../../lib/domain/plan/standing.ts';

/** A place on one weekday of the rhythm, with h · v and the bonus for what stays as its worth. */
export interface Place {
  readonly day: number;
  readonly startMinute: number;
  readonly minutes: number;
  readonly worth: number;
}

/**
 * Where a practice may stand when `earlier` ones have taken theirs, on calendars without breathing space around blocks of
 * ours: read off the candidates of each week, not off the search.
 */
export function placesFor(
  order: number,
  weeks: readonly PlanningWeek[],
  earlier: readonly RhythmSeries[],
): Place[] {
  const practice = weeks[0]!.practices[order]!;
  const standing = standingPlaces(weeks);
  const found = new Map<
    string,
    { day: number; startMinute: number; minutes: number; value: number; free: number }
  >();
  for (const week of weeks) {
    for (const { practiceId, date, startMinute, minutes, value } of candidates({
      ...week,
      practices: week.practices.map((one) => (one === practice ? one : { ...one, days: [] })),
    })) {
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
    const here = standing.filter((one) => one.weekday === weekday);
    const apart = practice.target.kind === 'sessions' ? 15 : 0;
    const taken =
      earlier.some((one) => one.days.includes(weekday) && overlaps(one, place, 0)) ||
      here.some((one) => !one.changeable && overlaps(one, place, one.practiceId === practice.id ? apart : 0));
    if (free < present / 2 || taken) return [];
    const stays = here.some(
      (one) => one.changeable && one.practiceId === practice.id && timeOf(one) === timeOf(place),
    );
    return [{ ...place, worth: (free / present) * value + (stays ? 0.8 ** order * place.minutes : 0) }];
  });
}

function overlaps(
  a: Pick<Place, 'startMinute' | 'minutes'>,
  b: Pick<Place, 'startMinute' | 'minutes'>,
  apart: number,
): boolean {
  return (
    a.startMinute < b.startMinute + b.minutes + apart && b.startMinute < a.startMinute + a.minutes + apart
  );
}

/** A place as the variable `name` of the programme. */
interface Variable extends Place {
  readonly name: string;
}

/** Parts of a mixed-integer programme; `costs` are terms with their sign. */
interface Part {
  readonly places: readonly Variable[];
  readonly rows: readonly string[];
  readonly costs: readonly string[];
  readonly times: readonly string[];
}

const DAYS = [0, 1, 2, 3, 4, 5, 6];

/** All practices at once as a mixed-integer programme in CPLEX's LP format. */
export function jointProgramme(weeks: readonly PlanningWeek[]): string {
  const standing = standingPlaces(weeks);
  const parts = weeks[0]!.practices.map((_, order) => partOf(order, weeks, standing));
  const places = parts.flatMap((part) => part.places);
  const rows = parts.flatMap((part) => part.rows);
  for (const day of DAYS) {
    const here = places.filter((place) => place.day === day);
    rows.push(...coverRows(here, 0));
    const { weekday } = weeks[0]!.days[day]!;
    const kept = standing.filter((place) => place.weekday === weekday && !place.changeable);
    const room = weeks[0]!.dailyLimitMinutes - kept.reduce((sum, { minutes }) => sum + minutes, 0);
    if (here.length > 0) rows.push(`${minutesOf(here)} <= ${Math.max(0, room)}`);
  }
  const worths = places.map(({ worth, name }) => `+ ${worth.toFixed(9)} ${name}`);
  return [
    'Maximize',
    ` obj: ${[...worths, ...parts.flatMap((part) => part.costs)].join('\n ')}`,
    'Subject To',
    ...rows.map((row, index) => ` r${index}: ${row.replaceAll(' + ', '\n + ')}`),
    'Binary',
    ...[...places.map(({ name }) => name), ...parts.flatMap((part) => part.times)].map((name) => ` ${name}`),
    'End',
  ].join('\n');
}

/** What holds for one practice whatever the others do. Places that are worth nothing help nobody and are left out. */
function partOf(order: number, weeks: readonly PlanningWeek[], standing: readonly StandingPlace[]): Part {
  const practice = weeks[0]!.practices[order]!;
  const need = needOf(practice, weeks);
  const places = placesFor(order, weeks, [])
    .filter(({ worth }) => worth > 0)
    .map((place, index) => ({ ...place, name: `x${order}_${index}` }));
  if (places.length === 0) return { places, rows: [], costs: [], times: [] };
  const kept = standing.filter((place) => place.practiceId === practice.id && !place.changeable);
  const free = new Set(kept.map(timeOf));
  const times = [...new Set(places.map(timeOf))].filter((time) => !free.has(time));
  const series = (time: string): string => `z${order}_${times.indexOf(time)}`;
  const rows = places.flatMap((place) =>
    free.has(timeOf(place)) ? [] : [`${place.name} - ${series(timeOf(place))} <= 0`],
  );
  const costs = times.map((time) => `- 20 ${series(time)}`);
  if (times.length > 0) rows.push(`${times.map(series).join(' + ')} <= ${Math.max(0, 3 - free.size)}`);
  for (const day of DAYS) {
    const here = places.filter((place) => place.day === day);
    if (here.length === 0) continue;
    if (need.kind === 'daily') {
      rows.push(`${minutesOf(here)} <= ${need.minutes[day]!}`);
      continue;
    }
    const { weekday } = weeks[0]!.days[day]!;
    const first = kept.some((one) => one.weekday === weekday) || hasSession(day, practice, weeks) ? 0 : 1;
    rows.push(`${here.map(({ name }) => name).join(' + ')} - y${order}_${day} <= ${first}`);
    costs.push(`- ${15 * 0.8 ** order} y${order}_${day}`);
    // Sessions that touch count as one: each takes a quarter of an hour more.
    if (need.kind === 'sessions') rows.push(...coverRows(here, 15));
  }
  if (need.kind === 'weekly') rows.push(`${minutesOf(places)} <= ${need.minutes}`);
  if (need.kind === 'sessions') rows.push(`${places.map(({ name }) => name).join(' + ')} <= ${need.count}`);
  return { places, rows, costs, times: times.map(series) };
}

/** No two of the places of one day at the same time. */
function coverRows(places: readonly Variable[], apart: number): string[] {
  const rows: string[] = [];
  for (let quarter = 0; quarter < 1440; quarter += 15) {
    const covering = places.filter(
      ({ startMinute, minutes }) => startMinute <= quarter && quarter < startMinute + minutes + apart,
    );
    if (covering.length > 1) rows.push(`${covering.map(({ name }) => name).join(' + ')} <= 1`);
  }
  return rows;
}

function minutesOf(places: readonly Variable[]): string {
  return places.map(({ minutes, name }) => `${minutes} ${name}`).join(' + ');
}

/** Whether at least half of the weeks have a session on that day already, which makes every new one a second. */
function hasSession(day: number, { id }: Practice, weeks: readonly PlanningWeek[]): boolean {
  const present = weeks.flatMap((week) => week.days[day] ?? []).filter(({ away }) => !away);
  const times = present.filter(({ counted }) =>
    counted.some(({ practiceId, sessions }) => practiceId === id && sessions > 0),
  ).length;
  return times > 0 && times / present.length >= 0.5;
}

function timeOf({ startMinute, minutes }: Pick<Place, 'startMinute' | 'minutes'>): string {
  return `${startMinute} ${minutes}`;
}

/** What the solver finds all practices together to be worth, or undefined where it does not come to an end in time. */
export async function solvedValue(weeks: readonly PlanningWeek[], seconds = 60): Promise<number | undefined> {
  if (weeks[0]!.practices.every((_, order) => placesFor(order, weeks, []).every(({ worth }) => worth <= 0)))
    return 0;
  const solver = await highs();
  const options = { output_flag: false, mip_rel_gap: 0, time_limit: seconds };
  const solution = solver.solve(jointProgramme(weeks), options);
  return solution.Status === 'Optimal' ? solution.ObjectiveValue : undefined;
}
