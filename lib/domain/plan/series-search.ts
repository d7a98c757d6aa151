import { dayWorths, emptyTable, sumOf, withoutDay, withSeries, type DayTable } from './day-table.ts';
import { ceilingsOf, type Ceiling } from './price.ts';
import { usageOf, type Schedule, type SeriesProblem, type Worths } from './series-problem.ts';
import { chooseDays, weekWorth } from './week-choice.ts';

/** A ceiling with what each new series can add under it (place `rank × days + day`). */
interface Bound extends Ceiling {
  readonly adds: Float64Array;
  /** The most that a series of this rank or a later one can add. */
  readonly later: Float64Array;
}

/** Some series on their best days, the cost of the new ones taken off. */
interface Found {
  readonly worth: number;
  readonly table: DayTable;
}

interface Search {
  readonly problem: SeriesProblem;
  readonly worths: Worths;
  readonly room: ArrayLike<number>;
  /** New series, those that are worth most alone first. */
  readonly ranked: readonly number[];
  /** What each is worth alone: a set is worth no more than without it and this. */
  readonly alone: Float64Array;
  readonly bounds: readonly Bound[];
  readonly wanted: Wanted;
  readonly found: Found[];
  /** What is worth no more is not looked for. */
  floor: number;
  /** So many sets may still be looked at. */
  effort: number;
}

/** How many of the best sets of series, and how much less than the best one they may be worth. */
export interface Wanted {
  readonly most: number;
  readonly slack: number;
  /** At most so many sets are looked at; then what has been found by then is all. */
  readonly effort: number;
}

const EXACT: Wanted = { most: 1, slack: 0, effort: Infinity };

/**
 * The exactly best series and days of one practice, at these worths and in this room of each day; what is longer than
 * that must be worth 0. `guess` may name
 * series that are good already: then less has to be looked at.
 */
export function bestSeries(
  problem: SeriesProblem,
  worths: Worths = problem.worths,
  room: ArrayLike<number> = problem.room,
  guess: Schedule = [],
  effort = Infinity,
): Schedule {
  const [best] = foundIn(problem, worths, room, { ...EXACT, effort }, guess);
  return chooseDays(problem, best!.table);
}

/**
 * The best sets of series and those that are worth almost as much, best first: each on its best days, and on those that
 * are best when one of them is left out.
 */
export function goodSeries(problem: SeriesProblem, worths: Worths, wanted: Wanted): readonly Schedule[] {
  return foundIn(problem, worths, problem.room, wanted, []).flatMap(({ table }) => {
    const schedule = chooseDays(problem, table);
    const days = new Set(schedule.flatMap((one) => one.days));
    return [schedule, ...[...days].map((day) => chooseDays(problem, withoutDay(table, day)))];
  });
}

/** Branch and bound over sets of at most `problem.most` new series. */
function foundIn(
  problem: SeriesProblem,
  worths: Worths,
  room: ArrayLike<number>,
  wanted: Wanted,
  guess: Schedule,
): readonly Found[] {
  let table = emptyTable(room.length);
  for (const { index, stands } of problem.series) {
    if (stands) table = withSeries(problem, table, index, worths, room);
  }
  const worth = table.sets > 1 ? weekWorth(problem, table) : 0;
  const found = [{ worth, table }];
  const alone = worthAlone(problem, worths, room.length);
  const ranked = ranksOf(problem, worths, room, alone, wanted.slack, table.sets === 1);
  if (problem.most === 0 || ranked.length === 0) return found;
  // One more series is bounded by what it is worth alone.
  const ceilings = problem.most > 1 ? ceilingsOf(problem, worths, room) : [];
  const bounds = ceilings.map((ceiling) => boundOf(problem, worths, ceiling, ranked));
  const floor = worth - wanted.slack;
  const { effort } = wanted;
  const search: Search = { problem, worths, room, ranked, alone, bounds, wanted, found, floor, effort };
  const fresh = guess.filter(({ option }) => !option.stands);
  if (fresh.length > 0) {
    let guessed = table;
    for (const { option } of fresh) guessed = withSeries(problem, guessed, option.index, worths, room);
    const whole = weekWorth(problem, guessed) - fresh.length * problem.seriesCost;
    if (whole > search.floor) keep(search, { worth: whole, table: guessed });
  }
  const before = bounds.map(({ price }) => dayWorths(table, price));
  extend(search, table, before, worth, problem.most, 0);
  return bestOf(search);
}

function bestOf({ found, wanted, floor }: Search): Found[] {
  return found
    .filter(({ worth }) => (wanted.slack === 0 ? worth >= floor : worth > floor))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, wanted.most);
}

/**
 * Tries every series from the rank `from` on as one more beside those of `table`, and goes deeper. `before` is what the
 * days are worth under each bound, `worth` at least what the table is worth.
 */
function extend(
  search: Search,
  table: DayTable,
  before: readonly Float64Array[],
  worth: number,
  left: number,
  from: number,
): void {
  const { problem, worths, room, ranked, alone, bounds } = search;
  const cost = (problem.most - left + 1) * problem.seriesCost;
  for (let rank = from; rank < ranked.length; rank++) {
    const own = alone[ranked[rank]!]!;
    if (search.effort-- <= 0) return;
    if (worth + (own > 0 ? left * own : own) <= search.floor) return;
    const deeper =
      left > 1 && roofOf(bounds, before, rank, left - 1) - cost - problem.seriesCost > search.floor;
    if (!deeper && roofOf(bounds, before, rank, 0) - cost <= search.floor) continue;
    const next = withSeries(problem, table, ranked[rank]!, worths, room);
    const after = bounds.map(({ price }) => dayWorths(next, price));
    let whole = Math.min(...bounds.map(({ base }, at) => base + sumOf(after[at]!))) - cost;
    if (whole > search.floor) {
      whole = weekWorth(problem, next) - cost;
      if (whole > search.floor) keep(search, { worth: whole, table: next });
    }
    if (deeper) extend(search, next, after, whole, left - 1, rank + 1);
  }
}

function keep(search: Search, one: Found): void {
  const { found, wanted } = search;
  found.push(one);
  search.floor = Math.max(search.floor, one.worth - wanted.slack);
  if (found.length < 2 * wanted.most) return;
  found.sort((a, b) => b.worth - a.worth);
  found.length = wanted.most;
  search.floor = Math.max(search.floor, found.at(-1)!.worth);
}

/** The most the days could be worth when the series of that rank and so many `more` later ones come on top. */
function roofOf(
  bounds: readonly Bound[],
  before: readonly Float64Array[],
  rank: number,
  more: number,
): number {
  let lowest = Infinity;
  for (let at = 0; at < bounds.length; at++) {
    const { base, dayMost, single, adds, later } = bounds[at]!;
    const days = dayMost.length;
    let roof = base;
    for (let day = 0; day < days; day++) {
      const had = before[at]![day]!;
      const add = adds[rank * days + day]!;
      const rest = more > 0 ? later[(rank + 1) * days + day]! : 0;
      roof += Math.min(dayMost[day]!, single[day] ? Math.max(had, add, rest) : had + add + more * rest);
    }
    lowest = Math.min(lowest, roof);
  }
  return lowest;
}

/** New series that may be worth something, those that are worth most alone first. */
function ranksOf(
  problem: SeriesProblem,
  worths: Worths,
  room: ArrayLike<number>,
  alone: Float64Array,
  slack: number,
  nothingStands: boolean,
): readonly number[] {
  const ranked: number[] = [];
  for (let index = 0; index < alone.length; index++) if (alone[index]! > -slack) ranked.push(index);
  const exact = slack === 0;
  if (exact && problem.most === 1 && nothingStands && ranked.length > 0) {
    return [ranked.reduce((best, index) => (alone[index]! > alone[best]! ? index : best))];
  }
  ranked.sort((a, b) => alone[b]! - alone[a]!);
  return exact && problem.most > 1 ? withoutNeedless(problem, worths, room, ranked) : ranked;
}

/**
 * Leaves out what another series can stand for everywhere: worth no less on any day, using no more of the need, and in
 * nobody's way, because it lies inside or because no day has space for two sessions.
 */
function withoutNeedless(
  { series, weekly }: SeriesProblem,
  worths: Worths,
  room: ArrayLike<number>,
  ranked: readonly number[],
): number[] {
  const days = room.length;
  let shortest = Infinity;
  let longest = 0;
  for (const index of ranked) shortest = Math.min(shortest, series[index]!.length);
  for (let day = 0; day < days; day++) longest = Math.max(longest, room[day]!);
  const alike = longest < 2 * shortest;
  const kept: number[] = [];
  for (const index of ranked) {
    const { start, length } = series[index]!;
    const isNeedless = kept.some((other) => {
      const option = series[other]!;
      const inside = option.start >= start && option.start + option.length <= start + length;
      if (!inside && (!alike || (weekly?.counts === 'quarters' && option.length > length))) return false;
      for (let day = 0; day < days; day++) {
        if (worths[other * days + day]! < worths[index * days + day]!) return false;
      }
      return true;
    });
    if (!isNeedless) kept.push(index);
  }
  return kept;
}

/** The best days of each series if it were the only one, its cost taken off. */
function worthAlone(
  { series, weekly, seriesCost }: SeriesProblem,
  worths: Worths,
  days: number,
): Float64Array {
  const alone = new Float64Array(series.length);
  const own = new Float64Array(days);
  for (const option of series) {
    if (option.stands) continue;
    const first = option.index * days;
    let left = weekly ? Math.floor(weekly.capacity / usageOf(option, weekly)) : days;
    let sum = -seriesCost;
    if (left < days) {
      for (let day = 0; day < days; day++) own[day] = worths[first + day]!;
      own.sort();
      for (let day = days - 1; left > 0; day--, left--) sum += own[day]!;
    } else {
      for (let at = first; at < first + days; at++) sum += worths[at]!;
    }
    alone[option.index] = sum;
  }
  return alone;
}

function boundOf(
  { series, weekly }: SeriesProblem,
  worths: Worths,
  ceiling: Ceiling,
  ranked: readonly number[],
): Bound {
  const days = ceiling.dayMost.length;
  const adds = new Float64Array(ranked.length * days);
  const later = new Float64Array((ranked.length + 1) * days);
  for (let rank = ranked.length - 1; rank >= 0; rank--) {
    const index = ranked[rank]!;
    const cost = weekly ? ceiling.price * usageOf(series[index]!, weekly) : 0;
    for (let day = 0; day < days; day++) {
      const at = rank * days + day;
      adds[at] = Math.max(0, worths[index * days + day]! - cost);
      later[at] = Math.max(adds[at], later[at + days]!);
    }
  }
  return { ...ceiling, adds, later };
}
