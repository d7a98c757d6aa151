import * as fc from 'fast-check';
import type { MinuteRange } from '../../lib/domain/civil.ts';
import type { BlockPlace, Candidate, PlannedBlock, WeekPlan } from '../../lib/domain/plan/plan.ts';
import type { PlanningDay, PlanningWeek, StandingBlock } from '../../lib/domain/plan/planning-week.ts';
import { REPAIR_WEEKS, weekOfKind } from '../domain/plan/repair-weeks.ts';

/** Weeks to be repaired of every kind, some with an hour that a clock change skips. */
export const weeks: fc.Arbitrary<PlanningWeek> = fc
  .record({
    kind: fc.constantFrom(...Object.keys(REPAIR_WEEKS)),
    seed: fc.nat({ max: 1e6 }),
    skipped: fc.option(fc.integer({ min: 36, max: 68 }), { freq: 3 }),
  })
  .map(({ kind, seed, skipped }) => {
    const week = weekOfKind(kind, seed);
    if (skipped === null) return week;
    const startMinute = skipped * 15;
    return withImmovable(week, 2, { startMinute, endMinute: startMinute + 60 });
  });

/** With something more in the way on a day; blocks that it would break are left out. */
export function withImmovable(week: PlanningWeek, day: number, range: MinuteRange): PlanningWeek {
  return withDay(week, day, (one) => ({
    immovable: [...one.immovable, range],
    standing: one.standing.filter((block) => block.broken || !touches(block, range)),
  }));
}

export function withDay(
  week: PlanningWeek,
  day: number,
  change: (day: PlanningDay) => Partial<PlanningDay>,
): PlanningWeek {
  const days = week.days.map((one, index) => (index === day ? { ...one, ...change(one) } : one));
  return { ...week, days };
}

export function touches(
  place: { readonly startMinute: number; readonly minutes: number },
  range: MinuteRange,
): boolean {
  return place.startMinute < range.endMinute && range.startMinute < place.startMinute + place.minutes;
}

/** Every place a plan puts something new. */
export function newPlaces(plan: WeekPlan): Candidate[] {
  return [...plan.created, ...plan.moved.map(({ to }) => to), ...plan.shrunk.map(({ to }) => to)];
}

/** The calendar with the plan carried out; what is new keeps its time from then on if `firm`. */
export function weekAfter(plan: WeekPlan, week: PlanningWeek, firm = false): PlanningWeek {
  const gone = [...plan.moved, ...plan.shrunk, ...plan.released];
  const placed: StandingBlock[][] = week.days.map(() => []);
  const put = (eventId: string, { practiceId, date, startMinute, minutes }: Candidate): void => {
    const day = week.days.findIndex((one) => one.date === date);
    placed[day]!.push({ practiceId, eventId, startMinute, minutes, changeable: !firm });
  };
  for (const { eventId, to } of [...plan.moved, ...plan.shrunk]) put(eventId, to);
  plan.created.forEach((to, index) => put(`created${index}`, to));
  const days = week.days.map((day, index) => {
    const left = day.standing.filter((block) => !gone.some((one) => isSame(one, block, day)));
    return { ...day, standing: [...left, ...placed[index]!] };
  });
  return { ...week, days };
}

export function isSame({ eventId, from }: PlannedBlock, block: StandingBlock, day: PlanningDay): boolean {
  return eventId === block.eventId && from.date === day.date;
}

/** Every list of the plan that names a block, with the block's place. */
export function named(plan: WeekPlan): BlockPlace[] {
  return [plan.kept, plan.moved, plan.shrunk, plan.released, plan.atRisk].flatMap((list) =>
    list.map(({ from }) => from),
  );
}

/** The same calendar read in another order. */
export function turnedRound(week: PlanningWeek): PlanningWeek {
  return {
    ...week,
    ...(week.debts && { debts: week.debts.toReversed() }),
    ...(week.givenBack && { givenBack: week.givenBack.toReversed() }),
    days: week.days.map((day) => ({
      ...day,
      working: day.working.toReversed(),
      immovable: day.immovable.toReversed(),
      breathing: day.breathing.toReversed(),
      standing: day.standing.toReversed(),
      counted: day.counted.toReversed(),
      apart: day.apart.toReversed(),
    })),
  };
}
