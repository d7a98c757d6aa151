import { close, openRuns, rangeOf, SLOT_MINUTES, SLOTS, type Slots } from './grid.ts';
import type { PlanningWeek } from './planning-week.ts';
import type { Schedule, SeriesProblem, Worths } from './series-problem.ts';
import type { StandingPlace } from './standing.ts';

/** What is still to be had on each day of a typical week. */
export interface WeekRoom {
  readonly open: readonly Slots[];
  /** Quarters of an hour the daily limit leaves. */
  readonly quarters: number[];
}

/** Beside what stands and may not change. */
export function roomBeside(standing: readonly StandingPlace[], week: PlanningWeek): WeekRoom {
  const kept = week.days.map(({ weekday }) =>
    standing.filter((place) => place.weekday === weekday && !place.changeable),
  );
  return {
    open: kept.map((places) => {
      const open = new Uint8Array(SLOTS).fill(1);
      for (const place of places) close(open, rangeOf(place));
      return open;
    }),
    quarters: kept.map((places) => {
      const minutes = places.reduce((sum, place) => sum + place.minutes, 0);
      return Math.max(0, Math.floor((week.dailyLimitMinutes - minutes) / SLOT_MINUTES));
    }),
  };
}

/** A room of its own without what the schedules take. */
export function roomWithout({ open, quarters }: WeekRoom, schedules: readonly Schedule[]): WeekRoom {
  const room = { open: open.map((slots) => slots.slice()), quarters: [...quarters] };
  for (const schedule of schedules) takeRoom(room, schedule);
  return room;
}

/** Takes the series out of the room, in place. */
export function takeRoom({ open, quarters }: WeekRoom, chosen: Schedule): void {
  for (const { option, days } of chosen) {
    for (const day of days) {
      open[day]!.fill(0, option.start, option.start + option.length);
      quarters[day]! -= option.length;
    }
  }
}

/** What the series of the problem are worth where the room has them open and long enough, 0 elsewhere. */
export function worthsIn({ open, quarters }: WeekRoom, { series, worths }: SeriesProblem): Worths {
  const days = open.length;
  const runs = open.map(openRuns);
  const own = worths.slice();
  for (const { index, start, length } of series) {
    for (let day = 0; day < days; day++) {
      if (runs[day]![start]! < length || length > quarters[day]!) own[index * days + day] = 0;
    }
  }
  return own;
}
