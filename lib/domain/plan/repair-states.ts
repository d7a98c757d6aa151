import { laneStates, worthAlone, type LaneStates } from './repair-lane.ts';
import type { RepairDay, RepairProblem } from './repair-problem.ts';

/** One day, ready to be searched. */
export interface DayStates {
  /** The minutes at which a choice begins. */
  readonly points: readonly number[];
  /** Per point, and for the end of the day: the first one from there on at which a choice may follow idle time. */
  readonly anchors: readonly number[];
  readonly lanes: readonly LaneStates[];
  /** Per lane and state: what the lane is worth alone, and its part of the number that says what the day uses. */
  readonly alone: readonly Float64Array[];
  readonly uses: readonly (readonly number[])[];
  /** Left of the daily limit. */
  readonly minutes: number;
}

export interface WeekStates {
  /** Days with the same choices are the same object. */
  readonly days: readonly DayStates[];
  /** Per practice, in whole units of what its days can use. */
  readonly amounts: readonly number[];
  /** Per practice, the most that a unit can be worth. */
  readonly ceilings: readonly number[];
}

export function weekStates({ days, amounts }: RepairProblem): WeekStates {
  const prepared = new Map([...new Set(days)].map((day) => [day, statesOf(day)]));
  const lanes = [...prepared.values()].flatMap((day) => day.lanes);
  const units = amounts.map((_, order) =>
    lanes.reduce((unit, lane) => (lane.order === order ? lane.metered.reduce(divisor, unit) : unit), 0),
  );
  const whole = amounts.map((amount, order) => (units[order] ? Math.floor(amount / units[order]) : 0));
  const ceilings = amounts.map(() => 0);
  let size = 1;
  const strides = whole.map((amount) => {
    const stride = size;
    size *= amount + 1;
    return stride;
  });
  const ready = new Map<RepairDay, DayStates>();
  for (const [day, states] of prepared) {
    const lanes = states.lanes.map((lane) => ({
      ...lane,
      metered: lane.metered.map((part) => part / (units[lane.order] || 1)),
    }));
    const alone = lanes.map((lane) => worthAlone(lane));
    lanes.forEach(({ order, metered }, index) =>
      metered.forEach((part, state) => {
        if (part > 0) ceilings[order] = Math.max(ceilings[order]!, alone[index]![state]! / part);
      }),
    );
    const uses = lanes.map(({ metered, order }) => metered.map((part) => part * strides[order]!));
    ready.set(day, { ...states, lanes, alone, uses, minutes: day.minutes });
  }
  return { days: days.map((day) => ready.get(day)!), amounts: whole, ceilings };
}

/** The same week, but the lane of that day must take at least and at most so many units of its practice's amount. */
export function withBounds(
  week: WeekStates,
  day: number,
  index: number,
  fewest: number,
  largest: number,
): WeekStates {
  const days = week.days.map((states, place) => {
    if (place !== day) return states;
    const lane = { ...states.lanes[index]!, fewest, largest };
    return {
      ...states,
      lanes: states.lanes.with(index, lane),
      alone: states.alone.with(index, worthAlone(lane)),
    };
  });
  return { ...week, days };
}

function statesOf({ lanes }: RepairDay): Pick<DayStates, 'points' | 'anchors' | 'lanes'> {
  const isPoint = new Uint8Array(1440);
  const leads = new Uint8Array(1440);
  for (const { choices } of lanes) {
    for (const { startMinute, trails } of choices) {
      isPoint[startMinute] = 1;
      if (!trails) leads[startMinute] = 1;
    }
  }
  const points: number[] = [];
  isPoint.forEach((is, minute) => is && points.push(minute));
  const pointFrom = new Int16Array(2 * 1440).fill(points.length);
  const anchors = points.map(() => points.length);
  anchors.push(points.length);
  for (let point = points.length - 1; point >= 0; point--) {
    pointFrom.fill(point, (points[point - 1] ?? -1) + 1, points[point]! + 1);
    anchors[point] = leads[points[point]!] ? point : anchors[point + 1]!;
  }
  return { points, anchors, lanes: lanes.map((lane) => laneStates(lane, points, pointFrom)) };
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
