import { dayWorths, type DayTable } from './day-table.ts';
import type { ChosenSeries, SeriesProblem } from './series-problem.ts';

/** What the table's series are worth on their best days, exactly; the cost of the series themselves left aside. */
export function weekWorth(problem: SeriesProblem, table: DayTable): number {
  if (!problem.weekly) return dayWorths(table, 0).reduce((sum, worth) => sum + worth, 0);
  return withinNeed(problem, table, problem.weekly.capacity).at(-1)![problem.weekly.capacity]!;
}

/** The days that worth comes from. Series that stand on no day are left out. */
export function chooseDays(problem: SeriesProblem, table: DayTable): ChosenSeries[] {
  const bitsOfDays = problem.weekly ? pickWithinNeed(problem, table) : pickEach(table);
  const series = table.chosen.map((option, index) => ({
    option,
    days: bitsOfDays.flatMap((bits, day) => (bits & (1 << index) ? [day] : [])),
  }));
  return series.filter(({ days }) => days.length > 0);
}

function pickEach(table: DayTable): number[] {
  return dayWorths(table, 0).map((most, day) => {
    const sets = table.worth.subarray(day * table.sets, (day + 1) * table.sets);
    return most > 0 ? sets.indexOf(most) : 0;
  });
}

/** After each day, the most that is to be had for each amount of the weekly need. */
function withinNeed({ room }: SeriesProblem, table: DayTable, capacity: number): Float64Array[] {
  const after: Float64Array[] = [];
  let before = new Float64Array(capacity + 1);
  for (let day = 0; day < room.length; day++) {
    let most = before;
    for (let bits = 1; bits < table.sets; bits++) {
      const worth = table.worth[day * table.sets + bits]!;
      if (worth <= 0) continue;
      if (most === before) most = before.slice();
      const usage = table.usage[day * table.sets + bits]!;
      for (let left = usage; left <= capacity; left++) {
        const sum = before[left - usage]! + worth;
        if (sum > most[left]!) most[left] = sum;
      }
    }
    after.push(most);
    before = most;
  }
  return after;
}

function pickWithinNeed(problem: SeriesProblem, table: DayTable): number[] {
  const { capacity } = problem.weekly!;
  const after = withinNeed(problem, table, capacity);
  const picked: number[] = [];
  for (let day = after.length - 1, left = capacity; day >= 0; day--) {
    const before = (amount: number): number => after[day - 1]?.[amount] ?? 0;
    const bits = setThatGives(table, day, left, after[day]![left]!, before);
    picked.unshift(bits);
    left -= table.usage[day * table.sets + bits]!;
  }
  return picked;
}

/** The first set of the day with which `before` comes to `worth`; the empty one if it does so by itself. */
function setThatGives(
  table: DayTable,
  day: number,
  left: number,
  worth: number,
  before: (amount: number) => number,
): number {
  for (let bits = 0; bits < table.sets; bits++) {
    const at = day * table.sets + bits;
    if (table.usage[at]! <= left && table.worth[at]! + before(left - table.usage[at]!) === worth) return bits;
  }
  return 0;
}
