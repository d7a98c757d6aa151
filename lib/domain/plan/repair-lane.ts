import { MOST_BITS, type Lane } from './repair-problem.ts';

/** A lane with every state that some of its choices can bring it into: what they use, and which blocks have a place. */
export interface LaneStates extends Lane {
  readonly count: number;
  /** Planned minutes, and what they take of the week's amount, per state. */
  readonly minutes: readonly number[];
  readonly metered: readonly number[];
  /** What the day must take of the week's amount, at least and at most. */
  readonly fewest: number;
  readonly largest: number;
  /** What one more choice costs beside its worth, per state. */
  readonly further: readonly number[];
  /** Choices of one kind lead to the same state, −1 where they are not allowed (place `state × kinds + kind`). */
  readonly kinds: number;
  readonly kindOf: Uint8Array;
  readonly next: Int16Array;
  /** Per point of the day, and for its end: the first choice from there on. */
  readonly firstAt: Int16Array;
  /** Per choice: the first point after its end, for others and for the lane itself. */
  readonly after: Int16Array;
  readonly afterOwn: Int16Array;
}

/** Two sessions of one practice that are closer than this touch. */
export const APART_MINUTES = 15;

/** `pointFrom` gives the first point of the day that is not before the minute. */
export function laneStates(lane: Lane, points: readonly number[], pointFrom: Int16Array): LaneStates {
  const { choices } = lane;
  const kindPlaces = new Map<number, number>();
  const kindOf = Uint8Array.from(choices, ({ minutes, block = -1 }) =>
    placeIn(kindPlaces, minutes * 16 + Math.min(block, MOST_BITS) + 1),
  );
  const statePlaces = new Map<number, number>([[0, 0]]);
  const states = [{ amount: 0, minutes: 0, bits: 0 }];
  const next: number[] = [];
  for (let state = 0; state < states.length; state++) {
    const { amount, minutes, bits } = states[state]!;
    for (const kind of kindPlaces.keys()) {
      const length = kind >> 4;
      const block = (kind & 15) - 1;
      const bit = block < 0 || block >= MOST_BITS ? 0 : 1 << block;
      const after = {
        amount: amount + (lane.counts === 'sessions' ? 1 : length),
        minutes: minutes + length,
        bits: bits | bit,
      };
      if (after.amount > lane.most || after.minutes > lane.room || bits & bit) next.push(-1);
      else {
        const place = placeIn(
          statePlaces,
          (after.amount * 1441 + after.minutes) * 2 ** MOST_BITS + after.bits,
        );
        if (place === states.length) states.push(after);
        next.push(place);
      }
    }
  }
  const ends = choices.map(({ startMinute, minutes }) => startMinute + minutes);
  let first = 0;
  const firstAt = Int16Array.from([...points, Infinity], (minute) => {
    while (first < choices.length && choices[first]!.startMinute < minute) first++;
    return first;
  });
  return {
    ...lane,
    count: states.length,
    minutes: states.map(({ minutes }) => minutes),
    metered: states.map(({ amount }) => Math.max(0, amount - lane.unmetered)),
    fewest: 0,
    largest: Infinity,
    further: states.map(({ amount }) => (amount > 0 || lane.hasSession ? lane.secondCost : 0)),
    kinds: kindPlaces.size,
    kindOf,
    next: Int16Array.from(next),
    firstAt,
    after: Int16Array.from(ends, (end) => pointFrom[end]!),
    afterOwn: Int16Array.from(ends, (end) => pointFrom[end + (lane.apart ? APART_MINUTES : 0)]!),
  };
}

/** The place of the key in the order in which keys were first asked for. */
function placeIn(places: Map<number, number>, key: number): number {
  const known = places.get(key);
  if (known !== undefined) return known;
  places.set(key, places.size);
  return places.size - 1;
}

/** The most the lane alone is worth in each state it can end in. */
export function worthAlone({
  count,
  kinds,
  kindOf,
  next,
  firstAt,
  afterOwn,
  ...lane
}: LaneStates): Float64Array {
  const { choices, further } = lane;
  const points = firstAt.length - 1;
  const best = new Float64Array((points + 1) * count).fill(-Infinity);
  best[0] = 0;
  for (let point = 0; point < points; point++) {
    const here = point * count;
    for (let state = 0; state < count; state++) {
      if (best[here + state]! > best[here + count + state]!) best[here + count + state] = best[here + state]!;
    }
    for (let choice = firstAt[point]!; choice < firstAt[point + 1]!; choice++) {
      const { worth } = choices[choice]!;
      const there = afterOwn[choice]! * count;
      for (let state = 0; state < count; state++) {
        const to = next[state * kinds + kindOf[choice]!]!;
        if (to < 0) continue;
        const sum = best[here + state]! + worth - further[state]!;
        if (sum > best[there + to]!) best[there + to] = sum;
      }
    }
  }
  const ends = best.subarray(points * count);
  for (let state = 0; state < count; state++) ends[state]! += endOf(lane, state);
  return ends;
}

/** What it costs to end in a state that is not allowed: more than everything is worth. */
const NOT_ALLOWED = 2 ** 49;

function endOf(
  { metered, fewest, largest }: Pick<LaneStates, 'metered' | 'fewest' | 'largest'>,
  state: number,
): number {
  return metered[state]! < fewest || metered[state]! > largest ? -NOT_ALLOWED : 0;
}

/**
 * The most the lane alone can still add from each point of the day on, for each state (place `point × count + state`),
 * when each state costs its `price`.
 */
export function restOf(
  { count, kinds, kindOf, next, firstAt, afterOwn, ...lane }: LaneStates,
  price: Float64Array,
): Float64Array {
  const { choices, further } = lane;
  const points = firstAt.length - 1;
  const rest = new Float64Array((points + 1) * count);
  for (let state = 0; state < count; state++) rest[points * count + state] = endOf(lane, state);
  for (let point = points - 1; point >= 0; point--) {
    const here = point * count;
    rest.copyWithin(here, here + count, here + 2 * count);
    for (let choice = firstAt[point]!; choice < firstAt[point + 1]!; choice++) {
      const { worth } = choices[choice]!;
      const there = afterOwn[choice]! * count;
      for (let state = 0; state < count; state++) {
        const to = next[state * kinds + kindOf[choice]!]!;
        if (to < 0) continue;
        const sum = worth - further[state]! - price[to]! + price[state]! + rest[there + to]!;
        if (sum > rest[here + state]!) rest[here + state] = sum;
      }
    }
  }
  return rest;
}
