import type { DayStates, WeekStates } from './repair-states.ts';

/** Some choices of a day: what they are worth, and what they use of each practice's amount. */
export interface DayUse {
  readonly worth: number;
  readonly used: readonly number[];
}

/** Steps from prices to better ones, as shares of the highest price that makes sense, the first, the last, and each by the one before. */
const FIRST_STEP = 0.1;
const LAST_STEP = 1e-3;
const NEXT_STEP = 0.9;
/** Worth by which a choice may be less than the best of its day and still count half, at a step of 1. */
const BLUR = 15e9;

/** A price for a unit of each practice's amount at which its days use about that amount, each lane taken alone. */
export function startingPrices({ days, amounts }: WeekStates): number[] {
  return amounts.map((amount, order) =>
    lowestPrice((price) => {
      let used = 0;
      for (const { lanes, alone } of days) {
        lanes.forEach((lane, index) => {
          if (lane.order === order)
            used += usedBy(alone[index]!, lane.metered, lane.metered, price, lane.metered, 0);
        });
      }
      return used <= amount;
    }),
  );
}

/** The price of a minute of the day at which its lanes use no more than there are, each taken alone. */
export function minutePrice({ lanes, alone, minutes }: DayStates, prices: readonly number[]): number {
  return lowestPrice((price) => {
    let used = 0;
    lanes.forEach((lane, index) => {
      used += usedBy(alone[index]!, lane.minutes, lane.metered, prices[lane.order]!, lane.minutes, price);
    });
    return used <= minutes;
  });
}

/** What the state uses that is worth most when two things have a price; of equal ones the one that uses least. */
function usedBy(
  worths: Float64Array,
  uses: readonly number[],
  first: readonly number[],
  firstPrice: number,
  second: readonly number[],
  secondPrice: number,
): number {
  let most = -Infinity;
  let used = 0;
  for (let state = 0; state < worths.length; state++) {
    const worth = worths[state]! - first[state]! * firstPrice - second[state]! * secondPrice;
    if (worth > most || (worth === most && uses[state]! < used)) {
      most = worth;
      used = uses[state]!;
    }
  }
  return used;
}

const LEAST_PRICE = 2e7;

/** The lowest price that is enough, to a fiftieth of a minute's worth. */
function lowestPrice(isEnough: (price: number) => boolean): number {
  if (isEnough(0)) return 0;
  let low = 0;
  let high = LEAST_PRICE;
  while (!isEnough(high)) high *= 4;
  while (high - low > LEAST_PRICE) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * Prices at which the choices seen so far leave the lowest roof, near enough, and that roof: by ever smaller steps against
 * what all days together use too much or too little of, where each day uses a blend of its best choices.
 */
export function betterPrices(
  days: readonly (readonly DayUse[])[],
  { amounts, ceilings }: WeekStates,
  from: readonly number[],
): { readonly prices: readonly number[]; readonly roof: number } {
  const orders = amounts.length;
  // Days with the same choices have seen the same ones.
  const times = new Map<readonly DayUse[], number>();
  for (const uses of days) times.set(uses, (times.get(uses) ?? 0) + 1);
  let prices = from;
  let best = { prices, roof: Infinity };
  for (let step = FIRST_STEP; step > LAST_STEP; step *= NEXT_STEP) {
    let roof = 0;
    const left = [...amounts];
    for (const [uses, count] of times) {
      const reduced = uses.map((use) => reducedWorth(use, prices));
      const most = Math.max(...reduced);
      roof += count * most;
      let total = 0;
      for (let at = 0; at < uses.length; at++) {
        const below = (most - reduced[at]!) / (step * BLUR);
        total += reduced[at] = below > 12 ? 0 : Math.exp(-below);
      }
      for (let at = 0; at < uses.length; at++) {
        const weight = (count * reduced[at]!) / total;
        if (weight === 0) continue;
        const { used } = uses[at]!;
        for (let order = 0; order < orders; order++) left[order]! -= used[order]! * weight;
      }
    }
    for (let order = 0; order < orders; order++) roof += prices[order]! * amounts[order]!;
    if (roof < best.roof) best = { prices, roof };
    prices = prices.map((price, order) => {
      const share = Math.max(-1, Math.min(1, left[order]! / Math.max(1, amounts[order]!)));
      return Math.max(0, Math.round(price - step * ceilings[order]! * share));
    });
  }
  return best;
}

/** What is left of the worth when the amounts are paid for. */
export function reducedWorth({ worth, used }: DayUse, prices: readonly number[]): number {
  let reduced = worth;
  for (let order = 0; order < prices.length; order++) reduced -= used[order]! * prices[order]!;
  return reduced;
}
