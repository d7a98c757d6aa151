import type { WeekPlan } from './plan.ts';
import type { PlanningWeek } from './planning-week.ts';
import { afterChoices } from './repair-blocks.ts';
import { repairProblem } from './repair-problem.ts';
import { bestChoices } from './repair-search.ts';

/**
 * The least change that keeps the practices of the week alive, exactly: of all plans the one that is worth most, and of
 * equal ones the one that changes least. Blocks that may not change stay; broken ones among them are at risk.
 */
export function repairWeek(given: PlanningWeek): WeekPlan {
  const week = withoutStrangers(given);
  return afterChoices(week, bestChoices(repairProblem(week)));
}

/** A block of a practice that is no longer there is not ours to plan. */
function withoutStrangers(week: PlanningWeek): PlanningWeek {
  const isKnown = (id: string): boolean => week.practices.some((practice) => practice.id === id);
  if (week.days.every(({ standing }) => standing.every(({ practiceId }) => isKnown(practiceId)))) return week;
  const days = week.days.map((day) => ({
    ...day,
    standing: day.standing.map((block) =>
      isKnown(block.practiceId) ? block : { ...block, changeable: false },
    ),
  }));
  return { ...week, days };
}
