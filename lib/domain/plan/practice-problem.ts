import type { Practice } from '../practice.ts';
import { freeShares, openBeside } from './free-places.ts';
import { sessionLengths, SLOT_MINUTES, SLOTS } from './grid.ts';
import { needOf, type Need } from './need.ts';
import type { PlanningWeek } from './planning-week.ts';
import {
  newSeriesCost,
  placeWorth,
  worthOf,
  type SeriesOption,
  type SeriesProblem,
  type WeeklyNeed,
} from './series-problem.ts';
import type { StandingPlace } from './standing.ts';
import type { WeekRoom } from './week-room.ts';
import {
  hasCountedSession,
  LEAST_HOLD,
  secondSessionCost,
  SERIES_COST,
  sessionValue,
  stayBonus,
} from './value.ts';

/** At how many times of day a practice may stand. */
const MOST_SERIES = 3;

export function problemOf(
  practice: Practice,
  order: number,
  weeks: readonly PlanningWeek[],
  standing: readonly StandingPlace[],
  left: WeekRoom,
): SeriesProblem {
  const mine = standing.filter((place) => place.practiceId === practice.id);
  const kept = mine.filter((place) => !place.changeable);
  const times = new Set(kept.map(timeKey));
  const need = needOf(practice, weeks);
  const room = roomOf(need, left.quarters);
  const hasSession = weeks[0]!.days.map(
    ({ weekday }, day) =>
      kept.some((place) => place.weekday === weekday) || hasCountedSession(practice, day, weeks),
  );
  const weekly = weeklyNeed(need, order, hasSession);
  const longest = Math.min(Math.max(...room), weekly?.counts === 'quarters' ? weekly.capacity : SLOTS);
  const lengths = sessionLengths(practice).filter((length) => length <= longest);
  const dayWorth = weeks[0]!.days.map(({ weekday }, day) => {
    const onDay = mine.filter((place) => place.weekday === weekday);
    const open = openBeside(standing, practice, weekday, left.open[day]!);
    const shares = freeShares(weeks, day, practice, open, lengths);
    const second = weekly && hasSession[day] ? worthOf(secondSessionCost(order)) : 0;
    return (start: number, length: number): number => {
      const share = length > room[day]! ? 0 : shares(start, length);
      if (share < LEAST_HOLD) return 0;
      const place = placeOf(start, length);
      const stays = onDay.some((one) => one.changeable && timeKey(one) === timeKey(place));
      const value =
        share * sessionValue(place, practice, order) + (stays ? stayBonus(place.minutes, order) : 0);
      return Math.max(0, placeWorth(value, day, start) - second);
    };
  });
  const series: SeriesOption[] = [];
  const worths: (readonly number[])[] = [];
  const counts = weekly?.counts === 'sessions';
  // From the shortest on, so that a longer time is left out where a shorter one inside it is worth as much.
  for (const length of lengths) {
    for (let start = 0; start < SLOTS; start++) {
      const worth = dayWorth.map((worthAt) => worthAt(start, length));
      const stands = times.size > 0 && times.has(timeKey(placeOf(start, length)));
      const isNeedless = (): boolean =>
        counts &&
        !stands &&
        series.some((one) => {
          const inside = one.start >= start && one.start + one.length <= start + length;
          return inside && worth.every((own, day) => own <= worths[one.index]![day]!);
        });
      if (!worth.some((one) => one > 0) || isNeedless()) continue;
      series.push({ index: series.length, start, length, stands });
      worths.push(worth);
    }
  }
  const usage = weekly?.counts === 'sessions' ? 1 : lengths[0];
  const sessions = weekly && usage ? Math.floor(weekly.capacity / usage) : MOST_SERIES;
  return {
    series,
    worths: Float64Array.from(worths.flat()),
    room,
    most: Math.max(0, Math.min(MOST_SERIES - times.size, sessions)),
    seriesCost: newSeriesCost(SERIES_COST),
    apart: need.kind === 'sessions',
    ...(weekly && { weekly }),
  };
}

function placeOf(start: number, length: number): { readonly startMinute: number; readonly minutes: number } {
  return { startMinute: start * SLOT_MINUTES, minutes: length * SLOT_MINUTES };
}

function roomOf(need: Need, quarters: readonly number[]): number[] {
  if (need.kind !== 'daily') return [...quarters];
  return quarters.map((left, day) => Math.min(left, Math.floor((need.minutes[day] ?? 0) / SLOT_MINUTES)));
}

function weeklyNeed(need: Need, order: number, hasSession: readonly boolean[]): WeeklyNeed | undefined {
  if (need.kind === 'daily') return undefined;
  const cost = worthOf(secondSessionCost(order));
  return {
    capacity: need.kind === 'sessions' ? need.count : Math.floor(need.minutes / SLOT_MINUTES),
    counts: need.kind === 'sessions' ? 'sessions' : 'quarters',
    furtherCost: hasSession.map((has) => (has ? 0 : cost)),
  };
}

function timeKey(place: { readonly startMinute: number; readonly minutes: number }): string {
  return `${place.startMinute} ${place.minutes}`;
}
