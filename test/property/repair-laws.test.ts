import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidates } from '../../lib/domain/plan/candidates.ts';
import type { WeekPlan } from '../../lib/domain/plan/plan.ts';
import type { PlanningWeek } from '../../lib/domain/plan/planning-week.ts';
import {
  repairProblem,
  type Choice,
  type Lane,
  type RepairProblem,
} from '../../lib/domain/plan/repair-problem.ts';
import { bestChoices, type Chosen } from '../../lib/domain/plan/repair-search.ts';
import { repairWeek } from '../../lib/domain/plan/repair.ts';
import { valueOfWeek } from '../../lib/domain/plan/week-value.ts';
import { keepsToLimits, lacksOpenTime } from './week-limits.ts';
import {
  named,
  newPlaces,
  touches,
  turnedRound,
  weekAfter,
  weeks,
  withDay,
  withImmovable,
} from './week-laws.ts';

const RUNS = { numRuns: 400 };
const ROUNDING = 1e-6;

const isQuiet = ({ moved, shrunk, created, released }: WeekPlan): boolean =>
  moved.length + shrunk.length + created.length + released.length === 0;

describe('the repair of a week', () => {
  it('puts everything new on the grid, into open time, between shortest and longest', () => {
    fc.assert(
      fc.property(weeks, (week) => {
        const wrong = newPlaces(repairWeek(week)).filter((place) => lacksOpenTime(place, week));
        expect(wrong).toEqual([]);
      }),
      RUNS,
    );
  });

  it('exceeds no need and no daily limit, and lets nothing overlap', () => {
    fc.assert(
      fc.property(weeks, (week) => {
        expect(keepsToLimits(repairWeek(week), week)).toBe(true);
      }),
      RUNS,
    );
  });

  it('says of every block what becomes of it, once', () => {
    fc.assert(
      fc.property(weeks, (week) => {
        const standing = week.days.flatMap(({ date, standing }) =>
          standing.map(({ startMinute, minutes }) => ({ date, startMinute, minutes })),
        );
        const sorted = (places: readonly object[]): string[] =>
          places.map((one) => JSON.stringify(one)).sort();
        expect(sorted(named(repairWeek(week)))).toEqual(sorted(standing));
      }),
      RUNS,
    );
  });

  it('changes nothing when it is carried out already, whether its blocks may change or not', () => {
    fc.assert(
      fc.property(weeks, fc.boolean(), (week, firm) => {
        const again = repairWeek(weekAfter(repairWeek(week), week, firm));
        expect(again).toSatisfy(isQuiet);
      }),
      RUNS,
    );
  });

  it('is the same in whatever order the calendar is read', () => {
    fc.assert(
      fc.property(weeks, (week) => {
        expect(repairWeek(turnedRound(week))).toEqual(repairWeek(week));
      }),
      RUNS,
    );
  });

  it('changes nothing for a meeting that touches no block', () => {
    fc.assert(
      fc.property(weeks, fc.nat({ max: 4 }), fc.integer({ min: 36, max: 71 }), (week, day, quarter) => {
        const settled = weekAfter(repairWeek(week), week);
        const range = { startMinute: quarter * 15, endMinute: quarter * 15 + 45 };
        fc.pre(!settled.days[day]!.standing.some((block) => touches(block, range)));
        expect(repairWeek(withImmovable(settled, day, range))).toSatisfy(isQuiet);
      }),
      RUNS,
    );
  });

  it('is worth no less than leaving all other blocks alone when one is broken', () => {
    fc.assert(
      fc.property(weeks, fc.nat(), (week, which) => {
        const settled = weekAfter(repairWeek(week), week);
        const days = settled.days.flatMap((day, index) => (day.standing.some(isLoose) ? index : []));
        fc.pre(days.length > 0);
        const day = days[which % days.length]!;
        const block = settled.days[day]!.standing.find(isLoose)!;
        const broken = withDay(settled, day, ({ standing, immovable }) => ({
          standing: standing.map((one) => (one === block ? { ...one, broken: true } : one)),
          immovable: [
            ...immovable,
            { startMinute: block.startMinute, endMinute: block.startMinute + block.minutes },
          ],
        }));
        const plan = repairWeek(settled);
        const left: WeekPlan = {
          ...plan,
          kept: plan.kept.filter(({ eventId }) => eventId !== block.eventId),
        };
        expect(valueOfWeek(repairWeek(broken), broken)).toBeGreaterThanOrEqual(
          valueOfWeek(left, broken) - ROUNDING,
        );
      }),
      RUNS,
    );
  });

  it('is worth no less when there is more free time', () => {
    fc.assert(
      fc.property(weeks, fc.nat({ max: 4 }), fc.nat(), (week, day, which) => {
        const freer = withDay(week, day, ({ immovable }) => ({
          immovable: immovable.filter((_, index) => index !== which % Math.max(1, immovable.length)),
        }));
        const before = valueOfWeek(repairWeek(week), week);
        expect(valueOfWeek(repairWeek(freer), freer)).toBeGreaterThanOrEqual(before - ROUNDING);
      }),
      RUNS,
    );
  });

  it('gives a practice that counts for more no less of what it is worth', () => {
    fc.assert(
      fc.property(weeks, fc.nat(), fc.constantFrom(2, 5), (week, which, factor) => {
        const order = which % week.practices.length;
        const problem = repairProblem(week);
        const days = problem.days.map((day) => ({
          ...day,
          lanes: day.lanes.map((lane) => (lane.order === order ? timesAs(lane, factor) : lane)),
        }));
        const before = ownWorth(bestChoices(problem), order, problem);
        const after = ownWorth(bestChoices({ ...problem, days }), order, problem);
        expect(after).toBeGreaterThanOrEqual(before);
      }),
      RUNS,
    );
  });

  it('leaves no place that could be added with a gain', () => {
    fc.assert(
      fc.property(weeks, (week) => {
        const plan = repairWeek(week);
        const value = valueOfWeek(plan, week);
        const better = candidates(week)
          .filter((place) => !lacksOpenTime(place, week))
          .map((place): WeekPlan => ({ ...plan, created: [...plan.created, place] }))
          .filter((more) => valueOfWeek(more, week) > value + ROUNDING && keepsToLimits(more, week));
        expect(better).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

function isLoose(block: PlanningWeek['days'][number]['standing'][number]): boolean {
  return block.changeable && !block.broken;
}

function timesAs(lane: Lane, factor: number): Lane {
  const choices = lane.choices.map((choice) => ({ ...choice, worth: choice.worth * factor }));
  return { ...lane, choices, secondCost: lane.secondCost * factor };
}

/** What the choices are worth to one practice, at the worths of `problem`. */
function ownWorth(chosen: readonly Chosen[], order: number, { days }: RepairProblem): number {
  return days.reduce((sum, { lanes }, day) => {
    const lane = lanes.find((one) => one.order === order);
    const own = chosen.filter((one) => one.day === day && one.order === order);
    const worths = own.map(({ choice }) => {
      const isThis = (one: Choice): boolean =>
        one.startMinute === choice.startMinute &&
        one.minutes === choice.minutes &&
        one.block === choice.block;
      return lane!.choices.find(isThis)!.worth;
    });
    const second = Math.max(0, own.length - (lane?.hasSession ? 0 : 1));
    return worths.reduce((total, worth) => total + worth, sum) - second * (lane?.secondCost ?? 0);
  }, 0);
}
