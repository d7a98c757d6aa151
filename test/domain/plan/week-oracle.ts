import highs from 'highs';
import { candidates } from '../../../lib/domain/plan/candidates.ts';
import type { PlanningDay, PlanningWeek, StandingBlock } from '../../../lib/domain/plan/planning-week.ts';
import { sessionValue } from '../../../lib/domain/plan/value.ts';
import { weekNeeds } from '../../../lib/domain/plan/week-need.ts';

/** A place a session may take: a new one, or a block's own. */
export interface Spot {
  readonly order: number;
  readonly day: number;
  readonly startMinute: number;
  readonly minutes: number;
  readonly value: number;
}

/** A block that may change. */
interface Movable {
  readonly order: number;
  readonly day: number;
  readonly block: StandingBlock;
}

export function movableBlocks(week: PlanningWeek): Movable[] {
  return week.days.flatMap(({ away, standing }, day) =>
    standing.flatMap((block) => {
      const order = week.practices.findIndex(({ id }) => id === block.practiceId);
      return away || !block.changeable || order < 0 ? [] : { order, day, block };
    }),
  );
}

/** Every place: those of the candidates, and those on which a block may stay. */
export function spotsOf(week: PlanningWeek): Spot[] {
  const blocks = movableBlocks(week);
  const stays = blocks
    .filter(({ block, order, day }) => !block.broken && mayStay(block, order, week.days[day]!, week))
    .map(({ block: { startMinute, minutes }, order, day }) => {
      const value = sessionValue({ startMinute, minutes }, week.practices[order]!, order);
      return { order, day, startMinute, minutes, value };
    });
  const places = candidates(week).map(({ practiceId, date, startMinute, minutes, value }) => {
    const order = week.practices.findIndex(({ id }) => id === practiceId);
    return { order, day: week.days.findIndex((day) => day.date === date), startMinute, minutes, value };
  });
  const isTaken = (spot: Spot): boolean =>
    blocks.some(
      ({ block, order, day }) =>
        order === spot.order &&
        day === spot.day &&
        block.startMinute === spot.startMinute &&
        block.minutes === spot.minutes,
    );
  return [...stays, ...places.filter((spot) => !week.days[spot.day]!.away && !isTaken(spot))];
}

/** What is won by a block becoming the session on its own day. */
export function bonusAt({ block }: Movable, spot: Spot): number {
  const [startAt, endAt] = [block.startMinute, block.startMinute + block.minutes];
  const [start, end] = [spot.startMinute, spot.startMinute + spot.minutes];
  const factor = 0.8 ** spot.order;
  if (start === startAt && end === endAt) return factor * spot.minutes;
  if (spot.minutes < block.minutes && (start === startAt || end === endAt))
    return factor * 0.7 * spot.minutes;
  return factor * 0.4 * Math.min(spot.minutes, block.minutes);
}

function mayStay(block: StandingBlock, order: number, day: PlanningDay, week: PlanningWeek): boolean {
  const sessions = week.practices[order]!.target.kind === 'sessions';
  const free = day.standing.every((other) => {
    if (other.changeable || other.broken) return true;
    const gap = sessions && other.practiceId === block.practiceId ? 15 : 0;
    return (
      other.startMinute + other.minutes + gap <= block.startMinute ||
      block.startMinute + block.minutes + gap <= other.startMinute
    );
  });
  const apart = day.apart.every(
    ({ practiceId, startMinute, endMinute }) =>
      !sessions ||
      practiceId !== block.practiceId ||
      endMinute <= block.startMinute ||
      block.startMinute + block.minutes <= startMinute,
  );
  return free && apart;
}

export function hasSession(day: PlanningDay, practiceId: string): boolean {
  return (
    day.counted.some((doing) => doing.practiceId === practiceId && doing.sessions > 0) ||
    (!day.away &&
      day.standing.some((block) => block.practiceId === practiceId && !block.changeable && !block.broken))
  );
}

/** The repair of the week as a mixed-integer programme in CPLEX's LP format. */
export function weekProgramme(week: PlanningWeek): string {
  const spots = spotsOf(week);
  const needs = weekNeeds(week);
  const blocks = movableBlocks(week);
  const rows: string[] = [];
  const goal: string[] = [];
  const free: string[] = [];
  const add = (worth: number, name: string): void => {
    if (worth !== 0) goal.push(`${worth >= 0 ? '+' : '-'} ${Math.abs(worth).toFixed(12)} ${name}`);
  };
  const atMost = (terms: readonly string[], most: number): void => {
    if (terms.length > 0) rows.push(`${terms.join('\n + ').replaceAll('+ -', '- ')} <= ${most}`);
  };
  spots.forEach(({ value }, x) => add(value, `x${x}`));
  const pairs: { readonly name: string; readonly b: number; readonly x: number }[] = [];
  blocks.forEach((block, b) =>
    spots.forEach((spot, x) => {
      if (spot.order !== block.order || spot.day !== block.day) return;
      pairs.push({ name: `m${b}_${x}`, b, x });
      add(bonusAt(block, spot), `m${b}_${x}`);
    }),
  );
  blocks.forEach((_, b) =>
    atMost(
      pairs.filter((pair) => pair.b === b).map(({ name }) => name),
      1,
    ),
  );
  for (const [x, same] of Map.groupBy(pairs, (pair) => pair.x)) {
    atMost([...same.map(({ name }) => name), `-x${x}`], 0);
  }
  week.days.forEach((day, index) => {
    const here = spots.flatMap((spot, x) => (spot.day === index ? [{ ...spot, x }] : []));
    for (const minute of new Set(here.map(({ startMinute }) => startMinute))) {
      const over = (gap: number): typeof here =>
        here.filter(
          ({ startMinute, minutes }) => startMinute <= minute && minute < startMinute + minutes + gap,
        );
      const covering = over(0);
      if (covering.length > 1)
        atMost(
          covering.map(({ x }) => `x${x}`),
          1,
        );
      week.practices.forEach(({ target }, order) => {
        const own = over(15).filter((spot) => spot.order === order);
        if (target.kind === 'sessions' && own.length > 1)
          atMost(
            own.map(({ x }) => `x${x}`),
            1,
          );
      });
    }
    const held = day.standing.filter(({ changeable, broken }) => !day.away && !changeable && !broken);
    const used = held.reduce((sum, { minutes }) => sum + minutes, 0);
    atMost(
      here.map(({ minutes, x }) => `${minutes} x${x}`),
      Math.max(0, week.dailyLimitMinutes - used),
    );
    week.practices.forEach(({ id, target }, order) => {
      const own = here.filter((spot) => spot.order === order);
      if (own.length === 0) return;
      const lengths = own.map(({ minutes, x }) => `${minutes} x${x}`);
      const needed = needs[order]!.days?.[index];
      if (target.kind === 'daily' && needed) {
        const base = Math.max(0, needed.targetMinutes - needed.countedMinutes - needed.givenBackMinutes);
        atMost(lengths, needed.neededMinutes);
        atMost([...lengths, `-e${order}_${index}`], base);
        free.push(`e${order}_${index}`);
      } else {
        add(-15 * 0.8 ** order, `y${order}_${index}`);
        free.push(`y${order}_${index}`);
        atMost([...own.map(({ x }) => `x${x}`), `-y${order}_${index}`], hasSession(day, id) ? 0 : 1);
      }
    });
  });
  needs.forEach(({ neededMinutes, sessions, days, payableMinutes = 0 }, order) => {
    const own = spots.flatMap((spot, x) => (spot.order === order ? [{ ...spot, x }] : []));
    const over = free.filter((name) => name.startsWith(`e${order}_`));
    if (days) atMost(over, payableMinutes);
    else if (sessions)
      atMost(
        own.map(({ x }) => `x${x}`),
        sessions.needed,
      );
    else
      atMost(
        own.map(({ minutes, x }) => `${minutes} x${x}`),
        neededMinutes,
      );
  });
  return [
    'Maximize',
    ` obj: ${goal.join('\n ')}`,
    'Subject To',
    ...rows.map((row, index) => ` r${index}: ${row}`),
    'Bounds',
    ...free.map((name) => ` 0 <= ${name}`),
    'Binary',
    ...spots.map((_, x) => ` x${x}`),
    ...pairs.map(({ name }) => ` ${name}`),
    'End',
  ].join('\n');
}

/** What the solver finds the week's repair to be worth. */
export async function solvedWeek(week: PlanningWeek): Promise<number> {
  if (spotsOf(week).length === 0) return 0;
  const solver = await highs();
  const options = {
    output_flag: false,
    mip_rel_gap: 0,
    mip_abs_gap: 1e-9,
    mip_feasibility_tolerance: 1e-9,
    primal_feasibility_tolerance: 1e-9,
  };
  const solution = solver.solve(weekProgramme(week), options);
  if (solution.Status !== 'Optimal') throw new Error(solution.Status);
  return solution.ObjectiveValue;
}
