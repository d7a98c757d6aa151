import { neededMinutes, needOf } from './need.ts';
import type { Unmet } from './plan.ts';
import type { PlanningWeek } from './planning-week.ts';
import { problemOf } from './practice-problem.ts';
import { standingPlaces } from './standing.ts';
import { roomBeside } from './week-room.ts';

/** What practices lack as the weeks stand. */
export function unmetIn(weeks: readonly PlanningWeek[]): Unmet[] {
  const [first] = weeks;
  if (!first) return [];
  const standing = standingPlaces(weeks);
  const room = roomBeside(standing, first);
  return first.practices.flatMap((practice, order) => {
    const missingMinutes = neededMinutes(needOf(practice, weeks), practice);
    if (missingMinutes === 0) return [];
    const { series } = problemOf(practice, order, weeks, standing, room);
    const because = series.length === 0 ? 'no-time' : 'too-little-gain';
    return { practiceId: practice.id, practiceName: practice.name, missingMinutes, because } as const;
  });
}
