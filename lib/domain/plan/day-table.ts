import { usageOf, type SeriesOption, type SeriesProblem } from './series-problem.ts';

/**
 * For every day and every set of the chosen series (a bit set; place `day × sets + bits`): what the set is worth on
 * that day, or −∞ where it does not fit, and what it uses of the weekly need and of the day.
 */
export interface DayTable {
  readonly chosen: readonly SeriesOption[];
  readonly sets: number;
  readonly worth: Float64Array;
  readonly usage: Int32Array;
  readonly quarters: Int32Array;
}

export function emptyTable({ room }: SeriesProblem): DayTable {
  const days = room.length;
  return {
    chosen: [],
    sets: 1,
    worth: new Float64Array(days),
    usage: new Int32Array(days),
    quarters: new Int32Array(days),
  };
}

/** A table with room for one more series than `table`. */
export function tableBeyond(table: DayTable): DayTable {
  const size = table.worth.length * 2;
  return {
    chosen: [],
    sets: table.sets * 2,
    worth: new Float64Array(size),
    usage: new Int32Array(size),
    quarters: new Int32Array(size),
  };
}

/** Fills `into`, made by `tableBeyond`, with the sets of `table` with and without the option. */
export function withOption(
  problem: SeriesProblem,
  table: DayTable,
  option: SeriesOption,
  into: DayTable,
): DayTable {
  const { room, weekly } = problem;
  const { sets } = table;
  const usage = weekly ? usageOf(option, weekly) : 0;
  const clashing = clashesWith(table.chosen, option, problem.apart ? 1 : 0);
  for (let day = 0; day < room.length; day++) {
    const own = option.worth[day]!;
    const further = weekly ? weekly.furtherCost[day]! : 0;
    for (let bits = 0; bits < sets; bits++) {
      const from = day * sets + bits;
      const without = 2 * day * sets + bits;
      const withIt = without + sets;
      into.worth[without] = table.worth[from]!;
      into.usage[without] = table.usage[from]!;
      into.quarters[without] = table.quarters[from]!;
      into.usage[withIt] = table.usage[from]! + usage;
      into.quarters[withIt] = table.quarters[from]! + option.length;
      const fits = own > 0 && !(bits & clashing) && into.quarters[withIt] <= room[day]!;
      into.worth[withIt] = fits ? table.worth[from]! + own - (bits ? further : 0) : -Infinity;
    }
  }
  return { ...into, chosen: [...table.chosen, option] };
}

/** Per day the most a set is worth, each unit of the weekly need at its price. */
export function dayWorths(table: DayTable, price: number): number[] {
  const worths: number[] = [];
  for (let at = 0; at < table.worth.length; at += table.sets) {
    let most = 0;
    for (let set = at + 1; set < at + table.sets; set++) {
      const worth = table.worth[set]! - price * table.usage[set]!;
      if (worth > most) most = worth;
    }
    worths.push(most);
  }
  return worths;
}

function clashesWith(
  chosen: readonly SeriesOption[],
  { start, length }: SeriesOption,
  distance: number,
): number {
  let bits = 0;
  for (let index = 0; index < chosen.length; index++) {
    const other = chosen[index]!;
    const end = start + length + distance;
    const otherEnd = other.start + other.length + distance;
    if (other.start < end && start < otherEnd) bits |= 1 << index;
  }
  return bits;
}
