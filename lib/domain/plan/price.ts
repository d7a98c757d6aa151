import { usageOf, type SeriesProblem, type Worths } from './series-problem.ts';

/**
 * What a week could be worth at most: no set of series is worth more than `base` and, day by day, the lesser of
 * `dayMost` and what its members add. The days are torn apart by a price per unit of the weekly need (a Lagrange
 * multiplier); any price gives a ceiling. With a daily need it is 0.
 */
export interface Ceiling {
  readonly price: number;
  readonly base: number;
  readonly dayMost: Float64Array;
  /** 1 for days with space for one session only. */
  readonly single: Uint8Array;
  readonly total: number;
  readonly usage: number;
}

/** How often the price is halved: a rough one does, since it only bounds. */
const HALVINGS = 8;

/**
 * A low ceiling first; beside it the one at price 0, which is the lower one for sets of series that cannot use up the
 * need.
 */
export function ceilingsOf(
  problem: SeriesProblem,
  worths: Worths,
  room: ArrayLike<number>,
): readonly Ceiling[] {
  const free = ceilingAt(problem, worths, room, 0);
  const { weekly } = problem;
  if (!weekly || free.usage <= weekly.capacity) return [free];
  let low = 0;
  let high = highestPrice(problem, worths, room.length);
  let best = free;
  for (let step = 0; step < HALVINGS; step++) {
    const ceiling = ceilingAt(problem, worths, room, (low + high) / 2);
    if (ceiling.total < best.total) best = ceiling;
    if (ceiling.usage > weekly.capacity) low = ceiling.price;
    else high = ceiling.price;
  }
  return best === free ? [free] : [best, free];
}

/** On each day as many of the best session as the room has space for, each but the first at the further cost. */
function ceilingAt(
  { series, weekly, most }: SeriesProblem,
  worths: Worths,
  room: ArrayLike<number>,
  price: number,
): Ceiling {
  const days = room.length;
  const dayMost = new Float64Array(days);
  const single = new Uint8Array(days);
  const base = weekly ? price * weekly.capacity : 0;
  let total = base;
  let usage = 0;
  for (let day = 0; day < days; day++) {
    let best = 0;
    let usageOfBest = 0;
    let shortest = Infinity;
    let density = 0;
    let standing = 0;
    for (let index = 0; index < series.length; index++) {
      const worth = worths[index * days + day]!;
      if (worth <= 0) continue;
      const option = series[index]!;
      if (option.stands) standing++;
      if (option.length < shortest) shortest = option.length;
      if (worth > density * option.length) density = worth / option.length;
      const own = worth - price * usageOf(option, weekly);
      if (own > best) {
        best = own;
        usageOfBest = usageOf(option, weekly);
      }
    }
    if (best === 0) continue;
    const times = Math.min(most + standing, Math.floor(room[day]! / shortest));
    const further = Math.max(0, best - (weekly ? weekly.furtherCost[day]! : 0));
    const sum = best + (times - 1) * further;
    single[day] = times > 1 ? 0 : 1;
    dayMost[day] = weekly ? sum : Math.min(sum, room[day]! * density);
    usage += usageOfBest * (further > 0 ? times : 1);
    total += dayMost[day]!;
  }
  return { price, base, dayMost, single, total, usage };
}

function highestPrice({ series, weekly }: SeriesProblem, worths: Worths, days: number): number {
  let highest = 0;
  for (let at = 0; at < worths.length; at++) {
    const price = worths[at]! / usageOf(series[Math.floor(at / days)]!, weekly);
    if (price > highest) highest = price;
  }
  return highest;
}
