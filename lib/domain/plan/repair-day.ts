import { pop, push } from './repair-heap.ts';
import { APART_MINUTES, gainOf, restOf } from './repair-lane.ts';
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
 * same to be chosen only the best goes on. It goes on where it stopped when asked for more.
 */
export function searchDay(day: DayStates, prices: readonly number[], minutePrice: number): DaySearch {
  const { points, anchors, lanes, uses } = day;
  const last = points.length;
  const unspent = minutePrice * day.minutes;
  const costs = lanes.map(({ minutes, metered, order }) =>
    minutes.map((length, state) => length * minutePrice + metered[state]! * prices[order]!),
  );
  const rests = lanes.map((lane, index) => restOf(lane, last, costs[index]!));
  let size = 1;
  const strides = lanes.map(({ count }) => {
    const stride = size;
    size *= count;
    return stride;
  });
  const tails = (lanes.length + 1) * 2 * APART_MINUTES;
  const known = new Map<number, Label>();
  const open: Label[] = [];
  const places = new Map<number, number>();
  const found: Label[] = [];
  /** The states of the lanes that are looked at. */
  const now = new Int32Array(lanes.length);

  function put(label: Label): void {
    const idle = label.point === last ? 1440 : points[label.point]! - label.end;
    const waits = idle < (label.waiting < 0 ? 1 : 2) * APART_MINUTES;
    const tail = waits ? 1 + (label.waiting + 1) * 2 * APART_MINUTES + idle : 0;
    const key = (label.states * (last + 1) + label.point) * tails + tail;
    const other = known.get(key);
    if (other && !isBetter(label, other)) return;
    known.set(key, label);
    push(open, label);
  }

  function restAt(point: number): number {
    let sum = 0;
    for (let index = 0; index < rests.length; index++)
      sum += rests[index]![point * lanes[index]!.count + now[index]!]!;
    return sum;
  }

  function goOn(label: Label): void {
    const { point, end, waiting, states, minutes } = label;
    for (let index = 0; index < strides.length; index++) {
      now[index] = Math.floor(states / strides[index]!) % lanes[index]!.count;
    }
    const then = points[point + 1] ?? 2 * 1440;
    const next = then - end < (waiting < 0 ? 1 : 2) * APART_MINUTES ? point + 1 : anchors[point + 1]!;
    put(
      at(label, next, label.reduced + restAt(next) - (next === last ? unspent - minutePrice * minutes : 0)),
    );
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
        const { minutes: length, startMinute, tie, later, trails } = choices[choice]!;
        if (to < 0 || minutes + length > day.minutes || (trails && !behind)) continue;
        const gain = gainOf(lane, choice, from);
        const reduced = label.reduced + gain - cost[to]! + cost[from]!;
        const then = after[choice]!;
        const more = restAt(then) - rest[then * count + from]! + rest[afterOwn[choice]! * count + to]!;
        put({
          point: then,
          states: states + (to - from) * strides[index]!,
          minutes: minutes + length,
          end: startMinute + length,
          waiting: lane.apart ? index : -1,
          worth: label.worth + gain,
          tie: label.tie + tie,
          later: label.later + later,
          reduced,
          roof: reduced + more - (then === last ? unspent - minutePrice * (minutes + length) : 0),
          use: label.use + uses[index]![to]! - uses[index]![from]!,
          lane: index,
          choice,
          before: label,
        });
      }
    }
  }

  function finish(label: Label): void {
    const place = places.get(label.use) ?? found.length;
    if (place < found.length && !isBetter(label, found[place]!)) return;
    places.set(label.use, place);
    found[place] = { ...label, reduced: label.roof + unspent };
  }

  function searchOn(least: number): void {
    while (open.length > 0 && open[0]!.roof + unspent >= least) {
      const label = pop(open);
      if (label.point === last) finish(label);
      else goOn(label);
    }
  }

  put(at(EMPTY, anchors[0]!, restAt(anchors[0]!) - (last === 0 ? unspent : 0)));
  while (found.length === 0) searchOn(open[0]!.roof + unspent);
  return {
    most: found[0]!.reduced,
    down(least) {
      searchOn(least);
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
};

function at(label: Label, point: number, roof: number): Label {
  const { states, minutes, end, waiting, worth, tie, later, reduced, use, lane, choice, before } = label;
  return {
    point,
    states,
    minutes,
    end,
    waiting,
    worth,
    tie,
    later,
    reduced,
    roof,
    use,
    lane,
    choice,
    before,
  };
}

export function isBetter(
  a: { readonly worth: number; readonly tie: number },
  b: { readonly worth: number; readonly tie: number },
): boolean {
  return a.worth > b.worth || (a.worth === b.worth && a.tie < b.tie);
}
