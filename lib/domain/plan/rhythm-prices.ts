import { SLOTS } from './grid.ts';
import { worthOfSchedule, type Schedule, type SeriesProblem, type Worths } from './series-problem.ts';
import { bestSeries } from './series-search.ts';
import type { WeekRoom } from './week-room.ts';

/** How much of the last change goes into the next one. */
const MOMENTUM = 0.5;
/** After so many rounds without a lower ceiling the steps get shorter. */
const PATIENCE = 2;
const SHORTER = 0.7;
/** Sets of series looked at for one answer: with the last answer to start from, more is hardly ever needed. */
const EFFORT = 4000;
/** A quarter of an hour of the daily limit moves so much slower than one of the day's quarters. */
const LIMIT_SCALE = 4;

/** What all practices together can be worth at most, by prices of the quarters of each day: `day × SLOTS + quarter`. */
export interface Prices {
  readonly price: Float64Array;
  readonly ceiling: number;
  /** What each practice gets at those prices. */
  readonly shares: readonly number[];
}

/** Where the search for good prices stands. */
export interface Bidding {
  readonly problems: readonly SeriesProblem[];
  /** Of each quarter and, behind them, of the daily limit of each day. */
  readonly supply: Float64Array;
  readonly multipliers: Float64Array;
  readonly change: Float64Array;
  step: number;
  patience: number;
  best: Prices;
  /** Everybody's best answers to the prices that were tried. */
  readonly answers: (readonly Schedule[])[];
}

export function biddingFor(problems: readonly SeriesProblem[], { open, quarters }: WeekRoom): Bidding {
  const size = open.length * SLOTS;
  const supply = new Float64Array(size + open.length);
  for (const [day, slots] of open.entries()) {
    supply.set(slots, day * SLOTS);
    supply[size + day] = quarters[day]! / LIMIT_SCALE;
  }
  return {
    problems,
    supply,
    multipliers: new Float64Array(supply.length),
    change: new Float64Array(supply.length),
    step: 1,
    patience: PATIENCE,
    best: { price: new Float64Array(size), ceiling: Infinity, shares: [] },
    answers: [],
  };
}

/**
 * Lowers the ceiling by a deflected subgradient method on Lagrange multipliers: quarters that several practices want
 * get dearer, those that nobody wants cheaper. It stops early when the ceiling is down to `least`.
 */
export function bid(bidding: Bidding, least: number, rounds: number): void {
  const { supply, multipliers, change } = bidding;
  for (let round = 0; round < rounds && bidding.best.ceiling > least; round++) {
    const { demand, ceiling } = answered(bidding);
    let square = 0;
    for (let at = 0; at < supply.length; at++) {
      const wanted = demand[at]! - supply[at]! + MOMENTUM * change[at]!;
      change[at] = multipliers[at] === 0 ? Math.max(0, wanted) : wanted;
      square += change[at]! ** 2;
    }
    if (square === 0) return;
    const length = (bidding.step * (ceiling - least)) / square;
    for (let at = 0; at < supply.length; at++) {
      multipliers[at] = Math.max(0, multipliers[at]! + length * change[at]!);
    }
  }
}

/** What the practices want at the prices of now. */
function answered(bidding: Bidding): { readonly demand: Float64Array; readonly ceiling: number } {
  const { problems, supply, multipliers, answers } = bidding;
  const size = bidding.best.price.length;
  const price = new Float64Array(size);
  for (let at = 0; at < size; at++) {
    price[at] = multipliers[at]! + multipliers[size + Math.floor(at / SLOTS)]! / LIMIT_SCALE;
  }
  const last = answers.at(-1);
  const schedules = problems.map((problem, order) =>
    bestSeries(problem, worthsAt(price, problem), problem.room, last?.[order], EFFORT),
  );
  answers.push(schedules);
  const demand = new Float64Array(supply.length);
  const shares = schedules.map((schedule, order) => {
    let worth = worthOfSchedule(problems[order]!, schedule);
    for (const { option, days } of schedule) {
      for (const day of days) {
        demand[size + day]! += option.length / LIMIT_SCALE;
        const first = day * SLOTS + option.start;
        for (let at = first; at < first + option.length; at++) {
          worth -= price[at]!;
          demand[at]!++;
        }
      }
    }
    return worth;
  });
  let ceiling = 0;
  for (const share of shares) ceiling += share;
  for (let at = 0; at < supply.length; at++) ceiling += multipliers[at]! * supply[at]!;
  if (ceiling < bidding.best.ceiling) {
    bidding.best = { price, ceiling, shares };
    bidding.patience = PATIENCE;
  } else if (--bidding.patience === 0) {
    bidding.step *= SHORTER;
    bidding.patience = PATIENCE;
  }
  return { demand, ceiling };
}

/** What the series are worth with the prices of their quarters taken off, in whole numbers. */
export function worthsAt(price: Float64Array, { series, worths, room }: SeriesProblem): Worths {
  const days = room.length;
  const before = new Float64Array(days * (SLOTS + 1));
  for (let day = 0; day < days; day++) {
    const at = day * (SLOTS + 1);
    for (let slot = 0; slot < SLOTS; slot++) {
      before[at + slot + 1] = before[at + slot]! + price[day * SLOTS + slot]!;
    }
  }
  const own = new Float64Array(worths.length);
  for (const { index, start, length } of series) {
    for (let day = 0; day < days; day++) {
      const worth = worths[index * days + day]!;
      if (worth <= 0) continue;
      const at = day * (SLOTS + 1) + start;
      own[index * days + day] = Math.max(0, Math.round(worth - before[at + length]! + before[at]!));
    }
  }
  return own;
}
