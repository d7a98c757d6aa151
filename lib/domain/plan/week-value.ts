import type { BlockPlace, WeekPlan } from './plan.ts';
import type { PlanningDay, PlanningWeek, StandingBlock } from './planning-week.ts';
import { bonusOf, secondSessionCost, sessionValue } from './value.ts';
import { countedOn } from './week-need.ts';

interface PlacedSession {
  readonly practiceId: string;
  readonly to: BlockPlace;
  /** Where the block stood that it comes from. */
  readonly from?: BlockPlace;
}

/**
 * What the week's plan is worth beside what stands and may not change, in weighed minutes. The search does not use it:
 * it is the same sum written a second time, straight from its definition.
 */
export function valueOfWeek(plan: WeekPlan, week: PlanningWeek): number {
  const placed: PlacedSession[] = [
    ...plan.kept.filter((block) => mayChange(block, week)).map((block) => ({ ...block, to: block.from })),
    ...plan.shrunk,
    ...plan.moved,
    ...plan.created.map((to) => ({ practiceId: to.practiceId, to })),
  ];
  return week.practices.reduce((sum, practice, order) => {
    const mine = placed.filter(({ practiceId }) => practiceId === practice.id);
    const worth = mine.reduce((sum, { to, from }) => {
      const bonus = from && from.date === to.date ? bonusOf(from, to, order) : 0;
      return sum + sessionValue(to, practice, order) + bonus;
    }, 0);
    if (practice.target.kind === 'daily') return sum + worth;
    const second = week.days.reduce((count, day) => {
      const onDay = mine.filter(({ to }) => to.date === day.date).length;
      const has = countedOn(day, practice).some(({ sessions }) => sessions > 0);
      return count + (has ? onDay : Math.max(0, onDay - 1));
    }, 0);
    return sum + worth - second * secondSessionCost(order);
  }, 0);
}

function mayChange({ practiceId, eventId, from }: WeekPlan['kept'][number], { days }: PlanningWeek): boolean {
  const isSame = (block: StandingBlock): boolean =>
    block.practiceId === practiceId &&
    (block.eventId ?? '') === eventId &&
    block.startMinute === from.startMinute &&
    block.minutes === from.minutes;
  const onDay = (day: PlanningDay): boolean => day.date === from.date && !day.away;
  return days.some((day) => onDay(day) && day.standing.some((block) => block.changeable && isSame(block)));
}
