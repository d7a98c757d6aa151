import { isBetter, searchDay, type DaySearch, type Label } from './repair-day.ts';
import { betterPrices, minutePrice, reducedWorth, startingPrices, type DayUse } from './repair-price.ts';
import { worthOf, type Choice, type RepairProblem } from './repair-problem.ts';
import { weekStates, withBounds, type DayStates, type WeekStates } from './repair-states.ts';

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
  readonly prices: readonly number[];
  readonly searches: readonly DaySearch[];
  readonly roof: number;
}

/** Prices are looked for no longer than this, or until they are known to be so near the best ones, in value. */
const MOST_ROUNDS = 8;
const NEAR = 2;
/** The prices learn from a day's choices that come so near its best ones, in value. */
const SEEN = 2;
/** How far below the roof the first search and the last one look, in value; each looks twice as far as the one before. */
const FIRST_SLACK = 2;
const LAST_SLACK = 32;

/** The exactly best choices of the week. */
export function bestChoices(problem: RepairProblem): Chosen[] {
  const week = weekStates(problem);
  return chosenOf(bestOf(week, undefined)!, week.days);
}

/**
 * The best choices of the week if they are better than those found before. Prices on the week's amounts tear the days
 * apart and give a roof; plans that cannot come within a slack of it are left out, and if the best one left does, it is
 * the best of all. Where the slack would have to be large, what one day takes of an amount is split into less and more.
 */
function bestOf(week: WeekStates, before: WeekChoices | undefined): WeekChoices | undefined {
  const priced = lowestRoof(week);
  const { searches, roof } = priced;
  let best = before;
  for (let slack = worthOf(FIRST_SLACK); ; slack *= 2) {
    if (best && best.worth > roof) return best;
    const found = bestWithin(week, searches, slack);
    if (found && (!best || isBetter(found.worth, found.tie, best))) best = found;
    if (best && best.worth >= roof - slack) return best;
    const split = slack < worthOf(LAST_SLACK) ? undefined : splitFor(week, priced, best);
    if (!split) continue;
    const { day, lane, fewest, largest, middle } = split;
    best = bestOf(withBounds(week, day, lane, fewest, middle), best);
    return bestOf(withBounds(week, day, lane, middle + 1, largest), best);
  }
}

interface Split {
  readonly day: number;
  readonly lane: number;
  readonly fewest: number;
  readonly middle: number;
  readonly largest: number;
}

/** Of the practice whose amount the best plan leaves most of, the day whose good choices differ most in what they take. */
function splitFor(
  { days, amounts }: WeekStates,
  { searches, prices }: Priced,
  best: WeekChoices | undefined,
): Split | undefined {
  const left = amounts.map((amount, order) => prices[order]! * (amount - (best?.used[order] ?? 0)));
  let width = 0;
  let split: Split | undefined;
  days.forEach(({ lanes }, day) => {
    const { down, most } = searches[day]!;
    const good = down(most - worthOf(LAST_SLACK)).map(({ states }) => statesIn(states, lanes));
    lanes.forEach(({ metered, order, fewest, largest }, lane) => {
      const used = good.map((states) => metered[states[lane]!]!);
      const [least, most] = [Math.min(...used), Math.max(...used)];
      const wide = Math.min(left[order]!, (most - least) * prices[order]!);
      if (wide <= width) return;
      width = wide;
      split = { day, lane, fewest, middle: Math.floor((least + most) / 2), largest };
    });
  });
  return split;
}

function lowestRoof(week: WeekStates): Priced {
  const different = new Map(week.days.map((day) => [day, new Map<number, DayUse>()]));
  let prices: readonly number[] = startingPrices(week);
  let best: Priced = { prices, searches: [], roof: Infinity };
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const found = new Map<DayStates, DaySearch>();
    for (const [day, seen] of different) {
      let floor = -Infinity;
      for (const use of seen.values()) floor = Math.max(floor, reducedWorth(use, prices));
      const search = searchDay(day, prices, minutePrice(day, prices), floor - worthOf(SEEN));
      for (const label of search.down(search.most - worthOf(SEEN))) {
        if (!seen.has(label.use))
          seen.set(label.use, { worth: label.worth, used: usedBy(label, day, week.amounts) });
      }
      found.set(day, search);
    }
    const searches = week.days.map((day) => found.get(day)!);
    let roof = prices.reduce((sum, price, order) => sum + price * week.amounts[order]!, 0);
    for (const { most } of searches) roof += most;
    if (roof < best.roof) best = { prices, searches, roof };
    const uses = new Map([...different].map(([day, seen]) => [day, [...seen.values()]]));
    const better = betterPrices(
      week.days.map((day) => uses.get(day)!),
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
        if (other && !isBetter(worth, tie, other)) continue;
        const sum = before.used.map((one, order) => one + used[order]!);
        next.set(use + label.use, { worth, reduced, tie, used: sum, before, label });
      }
    }
    partial = next;
  });
  let best: WeekChoices | undefined;
  for (const one of partial.values()) if (!best || isBetter(one.worth, one.tie, best)) best = one;
  return best;
}

/** Per practice, in units of its amount. */
function usedBy({ states }: Label, { lanes }: DayStates, amounts: readonly number[]): number[] {
  const used = amounts.map(() => 0);
  statesIn(states, lanes).forEach(
    (state, index) => (used[lanes[index]!.order] = lanes[index]!.metered[state]!),
  );
  return used;
}

/** The state of each lane, out of the one number for all. */
function statesIn(states: number, lanes: DayStates['lanes']): number[] {
  let left = states;
  return lanes.map(({ count }) => {
    const state = left % count;
    left = Math.floor(left / count);
    return state;
  });
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
