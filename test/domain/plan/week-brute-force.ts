import type { PlanningWeek } from '../../../lib/domain/plan/planning-week.ts';
import { weekNeeds, type WeekNeed } from '../../../lib/domain/plan/week-need.ts';
import { bonusAt, hasSession, movableBlocks, spotsOf, type Spot } from './week-oracle.ts';

/** The best value of a week, by trying every allowed set of places and every pairing. Only for very small weeks. */
export function bestWeekByTrying(week: PlanningWeek): number {
  const spots = spotsOf(week);
  const needs = weekNeeds(week);
  let best = 0;
  const grow = (chosen: readonly Spot[], from: number): void => {
    best = Math.max(best, valueOf(chosen, week));
    for (let index = from; index < spots.length; index++) {
      const more = [...chosen, spots[index]!];
      if (isAllowed(more, week, needs)) grow(more, index + 1);
    }
  };
  grow([], 0);
  return best;
}

function isAllowed(chosen: readonly Spot[], week: PlanningWeek, needs: readonly WeekNeed[]): boolean {
  const added = chosen.at(-1)!;
  const clash = chosen.slice(0, -1).some((other) => {
    const counted = other.order === added.order && needs[added.order]!.sessions;
    const gap = counted ? 15 : 0;
    return (
      other.day === added.day &&
      other.startMinute < added.startMinute + added.minutes + gap &&
      added.startMinute < other.startMinute + other.minutes + gap
    );
  });
  if (clash) return false;
  const onDay = (day: number): Spot[] => chosen.filter((spot) => spot.day === day);
  const held = week.days[added.day]!.standing.filter(({ changeable, broken }) => !changeable && !broken);
  if (total(onDay(added.day)) + total(held) > week.dailyLimitMinutes) return false;
  const own = chosen.filter(({ order }) => order === added.order);
  const { days, sessions, neededMinutes, payableMinutes = 0 } = needs[added.order]!;
  if (sessions) return own.length <= sessions.needed;
  if (!days) return total(own) <= neededMinutes;
  const above = days.map((day, index) => {
    const minutes = total(own.filter((spot) => spot.day === index));
    const base = Math.max(0, day.targetMinutes - day.countedMinutes - day.givenBackMinutes);
    return minutes > day.neededMinutes ? Infinity : Math.max(0, minutes - base);
  });
  return above.reduce((sum, one) => sum + one, 0) <= payableMinutes;
}

function valueOf(chosen: readonly Spot[], week: PlanningWeek): number {
  const worth = chosen.reduce((sum, { value }) => sum + value, 0);
  const bonus = week.days.reduce((sum, _, day) => {
    const blocks = movableBlocks(week).filter((block) => block.day === day);
    return (
      sum +
      bestPairing(
        blocks,
        chosen.filter((spot) => spot.day === day),
      )
    );
  }, 0);
  let second = 0;
  week.practices.forEach(({ id, target }, order) => {
    week.days.forEach((day, index) => {
      const count = chosen.filter((spot) => spot.order === order && spot.day === index).length;
      const costing = hasSession(day, id) ? count : Math.max(0, count - 1);
      if (target.kind !== 'daily') second += costing * 15 * 0.8 ** order;
    });
  });
  return worth + bonus - second;
}

function bestPairing(blocks: ReturnType<typeof movableBlocks>, spots: readonly Spot[]): number {
  const [first, ...rest] = blocks;
  if (!first) return 0;
  return spots
    .filter((spot) => spot.order === first.order)
    .reduce(
      (best, spot) =>
        Math.max(
          best,
          bonusAt(first, spot) +
            bestPairing(
              rest,
              spots.filter((one) => one !== spot),
            ),
        ),
      bestPairing(rest, spots),
    );
}

function total(parts: readonly { readonly minutes: number }[]): number {
  return parts.reduce((sum, { minutes }) => sum + minutes, 0);
}
