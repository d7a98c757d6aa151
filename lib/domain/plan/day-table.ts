import { usageOf, type SeriesProblem, type Worths } from './series-problem.ts';

/**
 * For every set of the chosen series (a bit set) what it uses of the weekly need and of a day, and what it is worth on
 * every day (place `day × sets + bits`), −∞ where it does not fit.
 */
export interface DayTable {
  /** Indices of series. */
  readonly chosen: readonly number[];
  readonly sets: number;
  readonly worth: Float64Array;
  readonly usage: Int32Array;
  readonly quarters: Int32Array;
}

export function emptyTable(days: number): DayTable {
  return {
    chosen: [],
    sets: 1,
    worth: new Float64Array(days),
    usage: new Int32Array(1),
    quarters: new Int32Array(1),
  };
}

/** The table with one more series: the sets as they are, then each of them with it. */
export function withSeries(
  problem: SeriesProblem,
  { chosen, sets, worth, usage, quarters }: DayTable,
  added: number,
  worths: Worths,
  room: ArrayLike<number>,
): DayTable {
  const { series, weekly } = problem;
  const days = worth.length / sets;
  const { start, length } = series[added]!;
  const distance = problem.apart ? 1 : 0;
  let clashing = 0;
  for (let index = 0; index < chosen.length; index++) {
    const other = series[chosen[index]!]!;
    const apart = start + length + distance <= other.start || other.start + other.length + distance <= start;
    if (!apart) clashing |= 1 << index;
  }
  const more = new Float64Array(2 * worth.length);
  const usages = new Int32Array(2 * sets);
  const lengths = new Int32Array(2 * sets);
  for (let bits = 0; bits < sets; bits++) {
    usages[bits] = usage[bits]!;
    lengths[bits] = quarters[bits]!;
    usages[sets + bits] = usage[bits]! + usageOf(series[added]!, weekly);
    lengths[sets + bits] = quarters[bits]! + length;
  }
  for (let day = 0; day < days; day++) {
    const own = worths[added * days + day]!;
    const further = weekly ? weekly.furtherCost[day]! : 0;
    for (let bits = 0; bits < sets; bits++) {
      const before = worth[day * sets + bits]!;
      const at = 2 * day * sets + bits;
      more[at] = before;
      const fits = own > 0 && !(bits & clashing) && lengths[sets + bits]! <= room[day]!;
      more[at + sets] = fits ? before + own - (bits ? further : 0) : -Infinity;
    }
  }
  return { chosen: [...chosen, added], sets: 2 * sets, worth: more, usage: usages, quarters: lengths };
}

/** The table when nothing may stand on that day. */
export function withoutDay(table: DayTable, day: number): DayTable {
  const worth = table.worth.slice();
  worth.fill(-Infinity, day * table.sets + 1, (day + 1) * table.sets);
  return { ...table, worth };
}

/** Per day the most a set is worth, each unit of the weekly need at its price. */
export function dayWorths({ sets, worth, usage }: DayTable, price: number): Float64Array {
  const worths = new Float64Array(worth.length / sets);
  for (let day = 0; day < worths.length; day++) {
    let most = 0;
    for (let bits = 1; bits < sets; bits++) {
      const own = worth[day * sets + bits]! - price * usage[bits]!;
      if (own > most) most = own;
    }
    worths[day] = most;
  }
  return worths;
}

export function sumOf(worths: Float64Array): number {
  let sum = 0;
  for (const worth of worths) sum += worth;
  return sum;
}
