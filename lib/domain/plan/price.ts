import { SLOTS } from './grid.ts';
import { usageOf, type SeriesProblem } from './series-problem.ts';

/**
 * What the week could be worth at most if every session had a series of its own, free of charge. For a weekly need
 * the days are torn apart by a price per unit of the need (a Lagrange multiplier): worth of a week ≤ price ×
 * capacity + the sum of `dayMost`. With a daily need the price is 0 and the days are apart anyway.
 */
export interface Ceiling {
  readonly price: number;
  readonly base: number;
  readonly dayMost: readonly number[];
}

/** One day's places, the latest start first. */
interface DayPlaces {
  readonly start: Int32Array;
  readonly length: Int32Array;
  readonly usage: Int32Array;
  readonly worth: Float64Array;
  readonly furtherCost: number;
}

interface Priced {
  readonly worth: number;
  readonly usage: number;
}

/**
 * The lowest ceiling of any price first. Beside it the one at price 0, which is the lower one for sets of series that
 * cannot use up the need.
 */
export function ceilingsOf(problem: SeriesProblem): readonly Ceiling[] {
  const days = problem.room.map((_, day) => placesOf(problem, day));
  const { weekly, room } = problem;
  if (!weekly)
    return [{ price: 0, base: 0, dayMost: days.map((places, day) => fullDay(places, room[day]!)) }];
  const best = lowestCeiling(days, weekly.capacity);
  if (best.price === 0) return [best];
  return [best, { price: 0, base: 0, dayMost: days.map((places) => pricedDay(places, 0).worth) }];
}

/** The price that gives the lowest total: that is convex in the price, so it is found by halving. */
function lowestCeiling(days: readonly DayPlaces[], capacity: number): Ceiling {
  const at = (price: number): Priced[] => days.map((places) => pricedDay(places, price));
  const ceiling = (price: number): Ceiling => {
    return { price, base: price * capacity, dayMost: at(price).map(({ worth }) => worth) };
  };
  let low = 0;
  let high = 0;
  if (sumOf(at(0), 'usage') > capacity) {
    for (const { worth, usage } of days) {
      for (let index = 0; index < worth.length; index++) {
        high = Math.max(high, Math.ceil(worth[index]! / usage[index]!));
      }
    }
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (sumOf(at(middle), 'usage') > capacity) low = middle;
    else high = middle;
  }
  const [a, b] = [ceiling(low), ceiling(high)];
  return totalOf(a) < totalOf(b) ? a : b;
}

export function totalOf({ base, dayMost }: Ceiling): number {
  return dayMost.reduce((sum, most) => sum + most, base);
}

function sumOf(days: readonly Priced[], key: keyof Priced): number {
  return days.reduce((sum, day) => sum + day[key], 0);
}

function placesOf({ series, weekly }: SeriesProblem, day: number): DayPlaces {
  const here = series.filter((option) => option.worth[day]! > 0).sort((a, b) => b.start - a.start);
  return {
    start: Int32Array.from(here, (option) => option.start),
    length: Int32Array.from(here, (option) => option.length),
    usage: Int32Array.from(here, (option) => (weekly ? usageOf(option, weekly) : 0)),
    worth: Float64Array.from(here, (option) => option.worth[day]!),
    furtherCost: weekly?.furtherCost[day] ?? 0,
  };
}

/** The best set of sessions of one day at that price, the day's room left aside. */
function pricedDay(places: DayPlaces, price: number): Priced {
  const { start, length, usage, worth, furtherCost } = places;
  const most = new Float64Array(SLOTS + 1);
  const used = new Int32Array(SLOTS + 1);
  let one = 0;
  let usageOfOne = 0;
  let next = 0;
  for (let slot = SLOTS - 1; slot >= 0; slot--) {
    most[slot] = most[slot + 1]!;
    used[slot] = used[slot + 1]!;
    for (; next < start.length && start[next] === slot; next++) {
      const own = worth[next]! - price * usage[next]!;
      if (own <= 0) continue;
      if (own > one) {
        one = own;
        usageOfOne = usage[next]!;
      }
      const rest = slot + length[next]!;
      const sum = own - furtherCost + most[rest]!;
      if (sum <= (most[slot] ?? 0)) continue;
      most[slot] = sum;
      used[slot] = usage[next]! + used[rest]!;
    }
  }
  // Where each session pays for being a further one no set may be worth anything, and yet a single session may.
  if (most[0]! <= 0) return { worth: one, usage: usageOfOne };
  return { worth: most[0]! + furtherCost, usage: used[0]! };
}

/** The best set of sessions of one day within its room. */
function fullDay({ start, length, worth }: DayPlaces, room: number): number {
  const width = Math.min(room, SLOTS) + 1;
  const most = new Float64Array((SLOTS + 1) * width);
  let next = 0;
  for (let slot = SLOTS - 1; slot >= 0; slot--) {
    const here = slot * width;
    most.copyWithin(here, here + width, here + 2 * width);
    for (; next < start.length && start[next] === slot; next++) {
      const rest = (slot + length[next]!) * width - length[next]!;
      for (let left = length[next]!; left < width; left++) {
        const sum = worth[next]! + most[rest + left]!;
        if (sum > most[here + left]!) most[here + left] = sum;
      }
    }
  }
  return most[width - 1]!;
}
