import { isBetter, searchDay, type DaySearch, type Label } from './repair-day.ts';
import { betterPrices, minutePrice, startingPrices, type DayUse } from './repair-price.ts';
import { worthOf, type Choice, type RepairProblem } from './repair-problem.ts';
import { weekStates, type DayStates, type WeekStates } from './repair-states.ts';

export interface Chosen {
  readonly day: number;
  readonly order: number;
  readonly choice: Choice;
}

/** The best choices of some days, with what they use of the week's amounts. */
interface WeekChoices {
  readonly worth: number;
  readonly reduced: number;
  readonly tie: number;
  readonly used: readonly number[];
  readonly before?: WeekChoices;
  readonly label?: Label;
}

/** The days searched at some prices: the week cannot be worth more than the roof. */
interface Priced {
  readonly searches: readonly DaySearch[];
  readonly roof: number;
}

/** Prices are looked for no longer than this, or until they are known to be so near the best ones, in value. */
const MOST_ROUNDS = 8;
const NEAR = 0.5;
/** The prices learn from a day's choices that come so near its best ones, in value. */
const SEEN = 1;
/** How far below the roof the first search looks, in value; each further one looks further. */
const FIRST_SLACK = 1;

/**
 * The exactly best choices of the week. Prices on the week's amounts tear the days apart and give a roof; plans that
 * cannot come within a slack of it are left out. If the best one left does come within it, it is the best of all.
 */
export function bestChoices(problem: RepairProblem): Chosen[] {
  const week = weekStates(problem);
  const { searches, roof } = lowestRoof(week);
  for (let slack = worthOf(FIRST_SLACK); ; slack *= 2) {
    const best = bestWithin(week, searches, slack);
    if (best && best.worth >= roof - slack) return chosenOf(best, week.days);
    if (best) slack = Math.min(slack, (roof - best.worth) / 2);
  }
}

function lowestRoof(week: WeekStates): Priced {
  let prices: readonly number[] = startingPrices(week);
  const seen = week.days.map(() => new Map<number, DayUse>());
  let best: Priced = { searches: [], roof: Infinity };
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const found = new Map<DayStates, DaySearch>();
    for (const day of week.days) {
      if (!found.has(day)) found.set(day, searchDay(day, prices, minutePrice(day, prices)));
    }
    const searches = week.days.map((day) => found.get(day)!);
    let roof = prices.reduce((sum, price, order) => sum + price * week.amounts[order]!, 0);
    for (const { most } of searches) roof += most;
    if (roof < best.roof) best = { searches, roof };
    searches.forEach(({ most, down }, day) => {
      for (const label of down(most - worthOf(SEEN))) {
        if (!seen[day]!.has(label.use))
          seen[day]!.set(label.use, {
            worth: label.worth,
            used: usedBy(label, week.days[day]!, week.amounts),
          });
      }
    });
    const better = betterPrices(
      seen.map((uses) => [...uses.values()]),
      week,
      prices,
    );
    if (best.roof - better.roof < worthOf(NEAR)) break;
    ({ prices } = better);
  }
  return best;
}

function bestWithin(
  week: WeekStates,
  searches: readonly DaySearch[],
  slack: number,
): WeekChoices | undefined {
  let partial = new Map<number, WeekChoices>([
    [0, { worth: 0, reduced: 0, tie: 0, used: week.amounts.map(() => 0) }],
  ]);
  let most = 0;
  searches.forEach((search, index) => {
    most += search.most;
    const next = new Map<number, WeekChoices>();
    const labels = search
      .down(search.most - slack)
      .map((label) => ({ label, used: usedBy(label, week.days[index]!, week.amounts) }));
    for (const [use, before] of partial) {
      for (const { label, used } of labels) {
        const reduced = before.reduced + label.reduced;
        if (reduced < most - slack) break;
        if (used.some((one, order) => before.used[order]! + one > week.amounts[order]!)) continue;
        const worth = before.worth + label.worth;
        const tie = before.tie + label.tie + index * label.later;
        const other = next.get(use + label.use);
        if (other && !isBetter({ worth, tie }, other)) continue;
        const sum = before.used.map((one, order) => one + used[order]!);
        next.set(use + label.use, { worth, reduced, tie, used: sum, before, label });
      }
    }
    partial = next;
  });
  let best: WeekChoices | undefined;
  for (const one of partial.values()) if (!best || isBetter(one, best)) best = one;
  return best;
}

/** Per practice, in units of its amount. */
function usedBy({ states }: Label, { lanes }: DayStates, amounts: readonly number[]): number[] {
  const used = amounts.map(() => 0);
  let left = states;
  for (const { count, metered, order } of lanes) {
    used[order] = metered[left % count]!;
    left = Math.floor(left / count);
  }
  return used;
}

function chosenOf(week: WeekChoices, days: readonly DayStates[]): Chosen[] {
  const chosen: Chosen[] = [];
  let day = days.length;
  for (let one: WeekChoices | undefined = week; one?.label; one = one.before) {
    day--;
    for (let label: Label | undefined = one.label; label; label = label.before) {
      const lane = days[day]!.lanes[label.lane];
      if (lane) chosen.push({ day, order: lane.order, choice: lane.choices[label.choice]! });
    }
  }
  return chosen;
}
