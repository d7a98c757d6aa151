import { pop, push } from './repair-heap.ts';
import { APART_MINUTES, restOf } from './repair-lane.ts';
import type { DayStates } from './repair-states.ts';

/** Some choices of one day, in the order of time; `choice` of `lane` is the last one. */
export interface Label {
  /** Where the day goes on, and the states of its lanes as one number. */
  readonly point: number;
  readonly states: number;
  readonly minutes: number;
  /** When the last choice ends, and its lane if that may not go on at once, else −1. */
  readonly end: number;
  readonly waiting: number;
  readonly worth: number;
  readonly tie: number;
  readonly later: number;
  /** What is left of the worth when what is used is paid for, and the most that it can still come to. */
  readonly reduced: number;
  readonly roof: number;
  /** What it uses of the week's amounts, as one number. */
  readonly use: number;
  readonly lane: number;
  readonly choice: number;
  readonly before: Label | undefined;
  /** A better one leaves the same to be chosen. */
  outdone: boolean;
}

export interface DaySearch {
  /** The best reduced worth of the day. */
  readonly most: number;
  /** For each use of the week's amounts the best choices, best first, as far as their reduced worth is not below `least`. */
  readonly down: (least: number) => readonly Label[];
}

/**
 * Searches a day at the given prices of the week's amounts, per practice, and of the day's minutes. Choices are added in
 * the order of time, first where most can come of it if each lane adds what it could alone; of those that leave the
 * same to be chosen only the best goes on. What cannot come to `floor` is not looked at: the day comes to that much.
 */
export function searchDay(
  day: DayStates,
  prices: readonly number[],
  minutePrice: number,
  floor: number,
): DaySearch {
  const { points, anchors, lanes, uses } = day;
  const last = points.length;
  const unspent = minutePrice * day.minutes;
  const costs = lanes.map(({ minutes, metered, order }) =>
    Float64Array.from(minutes, (length, state) => length * minutePrice + metered[state]! * prices[order]!),
  );
  const rests = lanes.map((lane, index) => restOf(lane, costs[index]!));
  let size = 1;
  const strides = lanes.map(({ count }) => {
    const stride = size;
    size *= count;
    return stride;
  });
  const tails = (lanes.length + 1) * 2 * APART_MINUTES;
  let least = floor - unspent;
  let known: Map<number, Label>[] = [];
  let open: Label[] = [];
  let places = new Map<number, number>();
  let found: Label[] = [];
  /** The states of the lanes that are looked at, and the most they can add from each point on as far as it is known. */
  const now = new Int32Array(lanes.length);
  const sums = new Float64Array(last + 1);

  function restAt(point: number): number {
    let sum = sums[point]!;
    if (!Number.isNaN(sum)) return sum;
    sum = 0;
    for (let index = 0; index < rests.length; index++)
      sum += rests[index]![point * lanes[index]!.count + now[index]!]!;
    return (sums[point] = sum);
  }

  function look(states: number): void {
    for (let index = 0; index < strides.length; index++) {
      now[index] = Math.floor(states / strides[index]!) % lanes[index]!.count;
    }
    sums.fill(NaN);
  }

  function put(
    point: number,
    label: Label,
    reduced: number,
    roof: number,
    index: number,
    choice: number,
    to: number,
  ): void {
    if (roof < least) return;
    const lane = lanes[index];
    const added = lane?.choices[choice];
    const end = added ? added.startMinute + added.minutes : label.end;
    const waiting = added ? (lane?.apart ? index : -1) : label.waiting;
    const states = added ? label.states + (to - now[index]!) * strides[index]! : label.states;
    const worth = added ? label.worth + added.worth - lane.further[now[index]!]! : label.worth;
    const tie = added ? label.tie + added.tie : label.tie;
    const idle = point === last ? 1440 : points[point]! - end;
    const waits = idle < (waiting < 0 ? 1 : 2) * APART_MINUTES;
    const key = states * tails + (waits ? 1 + (waiting + 1) * 2 * APART_MINUTES + idle : 0);
    const here = (known[point] ??= new Map<number, Label>());
    const other = here.get(key);
    if (other && !isBetter(worth, tie, other)) return;
    if (other) other.outdone = true;
    const next: Label = {
      point,
      states,
      minutes: label.minutes + (added?.minutes ?? 0),
      end,
      waiting,
      worth,
      tie,
      later: label.later + (added?.later ?? 0),
      reduced,
      roof,
      use: added ? label.use + uses[index]![to]! - uses[index]![now[index]!]! : label.use,
      lane: added ? index : label.lane,
      choice: added ? choice : label.choice,
      before: added ? label : label.before,
      outdone: false,
    };
    here.set(key, next);
    push(open, next);
  }

  function goOn(label: Label): void {
    const { point, end, waiting, minutes } = label;
    look(label.states);
    const then = points[point + 1] ?? 2 * 1440;
    const next = then - end < (waiting < 0 ? 1 : 2) * APART_MINUTES ? point + 1 : anchors[point + 1]!;
    const unused = next === last ? unspent - minutePrice * minutes : 0;
    put(next, label, label.reduced, label.reduced + restAt(next) - unused, -1, -1, 0);
    const idle = points[point]! - end;
    for (let index = 0; index < lanes.length; index++) {
      const lane = lanes[index]!;
      const { choices, kinds, kindOf, count, after, afterOwn } = lane;
      const own = waiting === index;
      if (own && idle < APART_MINUTES) continue;
      const behind = idle < (own ? 2 : 1) * APART_MINUTES;
      const from = now[index]!;
      const cost = costs[index]!;
      const rest = rests[index]!;
      for (let choice = lane.firstAt[point]!; choice < lane.firstAt[point + 1]!; choice++) {
        const to = lane.next[from * kinds + kindOf[choice]!]!;
        if (to < 0) continue;
        const { minutes: length, worth, trails } = choices[choice]!;
        if ((trails && !behind) || minutes + length > day.minutes) continue;
        const reduced = label.reduced + worth - lane.further[from]! - cost[to]! + cost[from]!;
        const then = after[choice]!;
        const more = restAt(then) - rest[then * count + from]! + rest[afterOwn[choice]! * count + to]!;
        const unused = then === last ? unspent - minutePrice * (minutes + length) : 0;
        put(then, label, reduced, reduced + more - unused, index, choice, to);
      }
    }
  }

  function finish(label: Label): void {
    const place = places.get(label.use) ?? found.length;
    if (place < found.length && !isBetter(label.worth, label.tie, found[place]!)) return;
    places.set(label.use, place);
    found[place] = { ...label, reduced: label.roof + unspent };
  }

  function searchOn(least: number): void {
    while (open.length > 0 && open[0]!.roof >= least) {
      const label = pop(open);
      if (label.point === last) finish(label);
      else if (!label.outdone) goOn(label);
    }
  }

  function start(): void {
    [known, open, places, found] = [[], [], new Map<number, number>(), []];
    look(0);
    put(anchors[0]!, EMPTY, 0, restAt(anchors[0]!) - (last === 0 ? unspent : 0), -1, -1, 0);
  }

  start();
  while (found.length === 0) searchOn(open[0]!.roof);
  return {
    most: found[0]!.reduced,
    down(reduced) {
      if (reduced - unspent < least) {
        least = reduced - unspent;
        start();
      }
      searchOn(reduced - unspent);
      return found;
    },
  };
}

const EMPTY: Label = {
  point: 0,
  states: 0,
  minutes: 0,
  end: -1440,
  waiting: -1,
  worth: 0,
  tie: 0,
  later: 0,
  reduced: 0,
  roof: 0,
  use: 0,
  lane: -1,
  choice: -1,
  before: undefined,
  outdone: false,
};

/** Worth more, or the same with less of what settles ties. */
export function isBetter(
  worth: number,
  tie: number,
  than: { readonly worth: number; readonly tie: number },
): boolean {
  return worth > than.worth || (worth === than.worth && tie < than.tie);
}
