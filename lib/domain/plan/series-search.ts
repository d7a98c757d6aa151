import { dayWorths, emptyTable, tableBeyond, withOption, type DayTable } from './day-table.ts';
import { ceilingsOf, totalOf, type Ceiling } from './price.ts';
import { usageOf, type ChosenSeries, type SeriesOption, type SeriesProblem } from './series-problem.ts';
import { chooseDays, weekWorth } from './week-choice.ts';

/** A ceiling with what each new series can add under it, by rank and day; the first one's totals give the ranks. */
interface Bound {
  readonly ceiling: Ceiling;
  readonly adds: readonly (readonly number[])[];
  /** Per day the most that a series from this rank on can add. */
  readonly later: readonly (readonly number[])[];
}

interface Search {
  readonly problem: SeriesProblem;
  /** New series, those that can add most first. */
  readonly ranked: readonly SeriesOption[];
  readonly totals: readonly number[];
  readonly bounds: readonly Bound[];
  readonly most: number;
  /** One table for each number of series, used again and again. */
  readonly tables: readonly DayTable[];
  best: { worth: number; series: readonly ChosenSeries[] };
}

/** The worth per day of some chosen series, once for each bound. */
type Worths = readonly (readonly number[])[];

/**
 * The exactly best series and days: branch and bound over sets of at most `most` new series. A set cannot be worth
 * more than what its members add day by day, nor more than the ceiling of each day; sets for which that is not above
 * the best one found are left out.
 */
export function bestSeries(problem: SeriesProblem): readonly ChosenSeries[] {
  if (problem.series.length === 0) return [];
  let standing = emptyTable(problem);
  for (const option of problem.series) {
    if (option.stands) standing = withOption(problem, standing, option, tableBeyond(standing));
  }
  const best = { worth: weekWorth(problem, standing), series: chooseDays(problem, standing) };
  if (problem.most === 0) return best.series;

  const tables: DayTable[] = [standing];
  for (let added = 1; added <= problem.most; added++) tables.push(tableBeyond(tables.at(-1)!));
  const ceilings = ceilingsOf(problem);
  const { ranked, totals } = rank(problem, ceilings[0]!);
  const bounds = ceilings.map((ceiling) => boundOf(problem, ceiling, ranked));
  const most = Math.min(...ceilings.map(totalOf));
  const search: Search = { problem, ranked, totals, bounds, most, tables, best };
  extend(search, standing, worthsOf(search, standing), 1, 0);
  return search.best.series;
}

/** Tries every series from the rank `from` on as the `added`-th new one beside those of `table`, and goes deeper. */
function extend(search: Search, table: DayTable, worths: Worths, added: number, from: number): void {
  const { problem, ranked, totals, bounds } = search;
  const { seriesCost } = problem;
  const left = problem.most - added + 1;
  const cost = added * seriesCost;
  const before = bounds[0]!.ceiling.base + sum(worths[0]!) - (added - 1) * seriesCost;
  for (let index = from; index < ranked.length; index++) {
    const gain = totals[index]! - seriesCost;
    if (before + (gain > 0 ? left * gain : gain) <= search.best.worth) return;
    const mayGoDeeper = left > 1 && search.most - cost - seriesCost > search.best.worth;
    const roof = lowest(bounds, (bound, at) => roofOf(bound.ceiling, worths[at]!, bound.adds[index]!));
    if (!mayGoDeeper && roof - cost <= search.best.worth) continue;

    const next = withOption(problem, table, ranked[index]!, search.tables[added]!);
    const worthsNext = worthsOf(search, next);
    const most = lowest(bounds, ({ ceiling }, at) => ceiling.base + sum(worthsNext[at]!));
    if (most - cost > search.best.worth) {
      const worth = weekWorth(problem, next) - cost;
      if (worth > search.best.worth) search.best = { worth, series: chooseDays(problem, next) };
    }
    if (!mayGoDeeper) continue;
    const deeper = lowest(bounds, ({ ceiling, later }, at) =>
      roofOf(ceiling, worthsNext[at]!, left === 2 ? later[index + 1]! : ceiling.dayMost),
    );
    if (deeper - cost - seriesCost <= search.best.worth) continue;
    extend(search, next, worthsNext, added + 1, index + 1);
  }
}

function lowest(bounds: readonly Bound[], of: (bound: Bound, at: number) => number): number {
  let least = Infinity;
  for (let at = 0; at < bounds.length; at++) least = Math.min(least, of(bounds[at]!, at));
  return least;
}

/** The most the days could be worth when the given amounts come on top. */
function roofOf({ base, dayMost }: Ceiling, worths: readonly number[], adds: readonly number[]): number {
  let roof = base;
  for (let day = 0; day < worths.length; day++) roof += Math.min(dayMost[day]!, worths[day]! + adds[day]!);
  return roof;
}

function worthsOf({ bounds }: Search, table: DayTable): Worths {
  return bounds.map(({ ceiling }) => dayWorths(table, ceiling.price));
}

function rank(
  problem: SeriesProblem,
  ceiling: Ceiling,
): { readonly ranked: readonly SeriesOption[]; readonly totals: readonly number[] } {
  const all = problem.series
    .filter((option) => !option.stands)
    .map((option) => ({ option, total: sum(addsOf(problem, ceiling, option)) }))
    .sort(
      (a, b) => b.total - a.total || a.option.start - b.option.start || a.option.length - b.option.length,
    );
  return { ranked: all.map(({ option }) => option), totals: all.map(({ total }) => total) };
}

function boundOf(problem: SeriesProblem, ceiling: Ceiling, ranked: readonly SeriesOption[]): Bound {
  const adds = ranked.map((option) => addsOf(problem, ceiling, option));
  const later: number[][] = Array.from({ length: ranked.length + 1 }, () => []);
  later[ranked.length] = problem.room.map(() => 0);
  for (let index = ranked.length - 1; index >= 0; index--) {
    later[index] = adds[index]!.map((add, day) => Math.max(add, later[index + 1]![day]!));
  }
  return { ceiling, adds, later };
}

function addsOf({ weekly }: SeriesProblem, { price }: Ceiling, option: SeriesOption): number[] {
  const cost = weekly ? price * usageOf(option, weekly) : 0;
  return option.worth.map((worth) => Math.max(0, worth - cost));
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
