import type { WeekPlan } from '../../lib/domain/plan/plan.ts';
import type { PlanningWeek } from '../../lib/domain/plan/planning-week.ts';
import { repairWeek } from '../../lib/domain/plan/repair.ts';
import { valueOfWeek } from '../../lib/domain/plan/week-value.ts';
import { busyWeeks, randomFrom, sixPractices } from '../domain/plan/planning-weeks.ts';
import { touches, weekAfter, withDay } from '../property/week-laws.ts';
import { clearAndReplace, firstFit } from './greedy.ts';
import { ascending, at } from './timing.ts';

const DAYS = 60;
const WEEKS = 4;

/**
 * Sixty days on each of which somebody's meeting is accepted somewhere in four planned weeks, and all four are planned
 * again: how many blocks change a day, and what each plan is worth against the best one for the same calendar.
 */
export function benchChurn(): void {
  for (const [name, plan] of Object.entries({
    'exact repair': repairWeek,
    'first-fit greedy': firstFit,
    'clear-and-replace greedy': clearAndReplace,
  })) {
    const { changes, ratios } = simulate(plan);
    const [least, median] = [at(ratios, 0).toFixed(4), at(ratios, 0.5).toFixed(4)];
    const aDay = (changes / DAYS).toFixed(2);
    console.log(
      `${`churn, ${name}`.padEnd(52)} ${aDay} blocks a day; value ÷ optimum least ${least}, median ${median}`,
    );
  }
}

function simulate(planner: (week: PlanningWeek) => WeekPlan) {
  const random = randomFrom(7);
  const calendars = busyWeeks(7, sixPractices(), { hours: 25 }).slice(0, WEEKS);
  // All begin with the same plan in place.
  const weeks = calendars.map((week) => named(weekAfter(repairWeek(week), week)));
  let changes = 0;
  const ratios: number[] = [];
  for (let day = 0; day < DAYS; day++) {
    const hit = Math.floor(random() * WEEKS);
    weeks[hit] = withMeeting(weeks[hit]!, Math.floor(random() * 5), 540 + 30 * Math.floor(random() * 17));
    for (const [index, week] of weeks.entries()) {
      const plan = planner(week);
      const best = valueOfWeek(repairWeek(week), week);
      ratios.push(best < 1e-6 ? 1 : valueOfWeek(plan, week) / best);
      changes += plan.moved.length + plan.shrunk.length + plan.created.length + plan.released.length;
      weeks[index] = named(weekAfter(plan, week));
    }
  }
  return { changes, ratios: ascending(ratios) };
}

/** Blocks of a plan that was carried out have names that the next one does not give again. */
function named(week: PlanningWeek): PlanningWeek {
  const days = week.days.map((day) => ({
    ...day,
    standing: day.standing.map((block, index) => ({ ...block, eventId: `${day.date} ${String(index)}` })),
  }));
  return { ...week, days };
}

function withMeeting(week: PlanningWeek, day: number, startMinute: number): PlanningWeek {
  const range = { startMinute, endMinute: startMinute + 60 };
  return withDay(week, day, ({ immovable, standing }) => ({
    immovable: [...immovable, range],
    standing: standing.map((block) => (touches(block, range) ? { ...block, broken: true } : block)),
  }));
}
