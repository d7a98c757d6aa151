import { hasFreePlace } from './free-places.ts';
import { sessionLengths, SLOTS } from './grid.ts';
import { neededMinutes, neededQuarters, needOf, type Need } from './need.ts';
import type { Practice } from '../practice.ts';
import type { Unmet, UnmetBecause } from './plan.ts';
import type { PlanningWeek } from './planning-week.ts';
import { problemOf } from './practice-problem.ts';
import type { SeriesProblem } from './series-problem.ts';
import { bestSeries } from './series-search.ts';
import { standingPlaces, type StandingPlace } from './standing.ts';
import { roomBeside, type WeekRoom } from './week-room.ts';

/** What practices lack as the weeks stand. */
export function unmetIn(weeks: readonly PlanningWeek[]): Unmet[] {
  const [first] = weeks;
  if (!first) return [];
  const standing = standingPlaces(weeks);
  const room = roomBeside(standing, first);
  return first.practices.flatMap((practice, order) => {
    const need = needOf(practice, weeks);
    const missingMinutes = neededMinutes(need, practice);
    if (missingMinutes === 0) return [];
    const because = becauseOf(practice, { order, need, weeks, standing, room });
    return {
      practiceId: practice.id,
      practiceName: practice.name,
      missingMinutes,
      ...(need.kind === 'sessions' && { missingSessions: need.count }),
      because,
    };
  });
}

interface Standing {
  readonly order: number;
  readonly need: Need;
  readonly weeks: readonly PlanningWeek[];
  readonly standing: readonly StandingPlace[];
  readonly room: WeekRoom;
}

/** The first limit without which there would be more to plan; where there is none, more would not be worth it. */
function becauseOf(practice: Practice, { order, need, weeks, standing, room }: Standing): UnmetBecause {
  if (isTooShort(practice, need, weeks[0]!)) return 'too-short-rest';
  const unlimited = { ...room, quarters: room.quarters.map(() => SLOTS) };
  if (!hasFreePlace(practice, need, weeks, standing, unlimited)) return 'no-time';
  const problem = problemOf(practice, order, weeks, standing, room);
  if (problem.most === 0 && isWorthOneMore(problem)) return 'three-times';
  const beyondTheDay = problemOf(practice, order, weeks, standing, unlimited);
  return isWorthOneMore(beyondTheDay) ? 'daily-limit' : 'too-little-gain';
}

/** Whether something would be gained if one more time of day were allowed. */
function isWorthOneMore(problem: SeriesProblem): boolean {
  return bestSeries({ ...problem, most: Math.max(1, problem.most) }).length > 0;
}

/** What is missing of each day, or of the week, is less than the shortest session. */
function isTooShort(practice: Practice, need: Need, { days }: PlanningWeek): boolean {
  const [shortest] = sessionLengths(practice);
  return shortest !== undefined && days.every((_, day) => neededQuarters(need, day) < shortest);
}
