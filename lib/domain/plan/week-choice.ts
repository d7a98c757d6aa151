import { dayWorths, sumOf, type DayTable } from './day-table.ts';
import type { ChosenSeries, SeriesProblem } from './series-problem.ts';

/** What the table's series are worth on their best days, exactly; the cost of the series themselves left aside. */
export function weekWorth({ weekly }: SeriesProblem, table: DayTable): number {
  if (weekly) return withinNeed(table, weekly.capacity).at(-1)![weekly.capacity]!;
  return sumOf(dayWorths(table, 0));
}

/** The days that worth comes from. Series that stand on no day are left out. */
export function chooseDays({ series, weekly }: SeriesProblem, table: DayTable): ChosenSeries[] {
  const bitsOfDays = weekly ? pickWithinNeed(table, weekly.capacity) : pickEach(table);
  return table.chosen
    .map((option, index) => ({
      option: series[option]!,
      days: bitsOfDays.flatMap((bits, day) => (bits & (1 << index) ? [day] : [])),
    }))
    .filter(({ days }) => days.length > 0);
}

function pickEach({ sets, worth, ...table }: DayTable): number[] {
  return Array.from(dayWorths({ sets, worth, ...table }, 0), (most, day) => {
    return most > 0 ? worth.subarray(day * sets, (day + 1) * sets).indexOf(most) : 0;
  });
}

/** After each day, the most that is to be had for each amount of the weekly need. */
function withinNeed({ sets, worth, usage }: DayTable, capacity: number): Float64Array[] {
  const after: Float64Array[] = [];
  let before = new Float64Array(capacity + 1);
  for (let at = 0; at < worth.length; at += sets) {
    let most = before;
    for (let bits = 1; bits < sets; bits++) {
      const own = worth[at + bits]!;
      if (own <= 0) continue;
      if (most === before) most = before.slice();
      for (let left = usage[bits]!; left <= capacity; left++) {
        const sum = before[left - usage[bits]!]! + own;
        if (sum > most[left]!) most[left] = sum;
      }
    }
    after.push(most);
    before = most;
  }
  return after;
}

function pickWithinNeed(table: DayTable, capacity: number): number[] {
  const after = withinNeed(table, capacity);
  const picked: number[] = [];
  for (let day = after.length - 1, left = capacity; day >= 0; day--) {
    const bits = setThatGives(table, day, left, after[day]![left]!, after[day - 1]);
    picked.unshift(bits);
    left -= table.usage[bits]!;
  }
  return picked;
}

/** The first set of the day that comes to `worth` with what the days before give; the empty one if they do alone. */
function setThatGives(
  { sets, worth, usage }: DayTable,
  day: number,
  left: number,
  whole: number,
  before: Float64Array | undefined,
): number {
  for (let bits = 0; bits < sets; bits++) {
    const rest = left - usage[bits]!;
    if (rest >= 0 && worth[day * sets + bits]! + (before?.[rest] ?? 0) === whole) return bits;
  }
  return 0;
}
