import { weekdayOf } from '../civil.ts';
import type { Facts } from '../facts.ts';
import type { GivenBack, PlanningWeek } from './planning-week.ts';
import type { OurBlock, PlannedBy } from './standing-blocks.ts';
import { weekNeeds } from './week-need.ts';

/**
 * What the user took out of the week and is not to be planned again: blocks they deleted, and, for what is planned without
 * them, minutes that a check-in took away. Never so much that something that stands would have to go for it.
 */
export function givenBackIn(
  week: PlanningWeek,
  blocks: readonly OurBlock[],
  facts: Facts,
  by: PlannedBy,
): GivenBack[] {
  const given = [...deletedIn(week, facts), ...(by === 'itself' ? blocks.flatMap(takenBack) : [])];
  if (given.length === 0) return given;
  const lacking = new Map(
    weekNeeds(week).flatMap(({ practiceId, neededMinutes, sessions, days }) =>
      days
        ? days.map(({ date, neededMinutes: needed }) => [keyOf(practiceId, date), needed] as const)
        : [[keyOf(practiceId), sessions?.needed ?? neededMinutes] as const],
    ),
  );
  const counted = (practiceId: string) =>
    week.practices.find(({ id }) => id === practiceId)?.target.kind ?? 'weekly';
  const useOf = (practiceId: string, minutes: number) => (counted(practiceId) === 'sessions' ? 1 : minutes);
  const key = ({ practiceId, date }: { practiceId: string; date: string }) =>
    counted(practiceId) === 'daily' ? keyOf(practiceId, date) : keyOf(practiceId);
  for (const day of week.days) {
    for (const block of day.away ? [] : day.standing.filter(({ changeable }) => changeable)) {
      const at = key({ ...block, date: day.date });
      lacking.set(at, (lacking.get(at) ?? 0) - useOf(block.practiceId, block.minutes));
    }
  }
  return given.flatMap((one) => {
    const at = key(one);
    const left = lacking.get(at) ?? 0;
    const minutes = counted(one.practiceId) === 'sessions' ? one.minutes : Math.min(one.minutes, left);
    if (left <= 0) return [];
    lacking.set(at, left - useOf(one.practiceId, minutes));
    return { ...one, minutes };
  });
}

function deletedIn({ days }: PlanningWeek, { releases = [] }: Facts): GivenBack[] {
  return days.flatMap(({ date, away }) =>
    away
      ? []
      : releases
          .filter((one) =>
            one.scope === 'once' ? one.date === date : one.date <= date && one.days.includes(weekdayOf(date)),
          )
          .map(({ practiceId, minutes }) => ({ practiceId, date, minutes })),
  );
}

function takenBack({ practiceId, place: { date }, begun }: OurBlock): GivenBack[] {
  return begun && begun.takenBack > 0 ? [{ practiceId, date, minutes: begun.takenBack }] : [];
}

function keyOf(practiceId: string, date = ''): string {
  return `${practiceId} ${date}`;
}
