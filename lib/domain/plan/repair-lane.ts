import { MOST_BITS, type Lane } from './repair-problem.ts';

/** A lane with every state that some of its choices can bring it into: what they use, and which blocks have a place. */
export interface LaneStates extends Lane {
  readonly count: number;
  /** Planned minutes, and what they take of the week's amount, per state. */
  readonly minutes: readonly number[];
  readonly metered: readonly number[];
  /** One more choice in this state costs `secondCost`. */
  readonly isSecond: readonly boolean[];
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
    isSecond: states.map(({ amount }) => amount > 0 || lane.hasSession),
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
  const place = places.get(key) ?? places.size;
  places.set(key, place);
  return place;
}

/** What is won by the choice in this state of its lane. */
export function gainOf({ choices, isSecond, secondCost }: LaneStates, choice: number, state: number): number {
  return choices[choice]!.worth - (isSecond[state] ? secondCost : 0);
}

/** The most the lane alone is worth in each state it can end in. */
export function worthAlone(lane: LaneStates, points: number): Float64Array {
  const { count, kinds, kindOf, next, firstAt, afterOwn } = lane;
  const best = new Float64Array((points + 1) * count).fill(-Infinity);
  best[0] = 0;
  for (let point = 0; point < points; point++) {
    for (let state = 0; state < count; state++) {
      const before = best[point * count + state]!;
      if (before === -Infinity) continue;
      const on = (point + 1) * count + state;
      if (before > best[on]!) best[on] = before;
      for (let choice = firstAt[point]!; choice < firstAt[point + 1]!; choice++) {
        const to = next[state * kinds + kindOf[choice]!]!;
        if (to < 0) continue;
        const place = afterOwn[choice]! * count + to;
        const worth = before + gainOf(lane, choice, state);
        if (worth > best[place]!) best[place] = worth;
      }
    }
  }
  return best.slice(points * count);
}

/**
 * The most the lane alone can still add from each point of the day on, for each state (place `point × count + state`),
 * when each state costs its `price`.
 */
export function restOf(lane: LaneStates, points: number, price: readonly number[]): Float64Array {
  const { count, kinds, kindOf, next, firstAt, afterOwn } = lane;
  const rest = new Float64Array((points + 1) * count);
  for (let point = points - 1; point >= 0; point--) {
    const here = point * count;
    rest.copyWithin(here, here + count, here + 2 * count);
    for (let choice = firstAt[point]!; choice < firstAt[point + 1]!; choice++) {
      const from = afterOwn[choice]! * count;
      for (let state = 0; state < count; state++) {
        const to = next[state * kinds + kindOf[choice]!]!;
        if (to < 0) continue;
        const sum = gainOf(lane, choice, state) - price[to]! + price[state]! + rest[from + to]!;
        if (sum > rest[here + state]!) rest[here + state] = sum;
      }
    }
  }
  return rest;
}
