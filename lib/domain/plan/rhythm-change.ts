import type { Rhythm, RhythmChangedReason } from './plan.ts';
import type { PlanningWeek } from './planning-week.ts';
import { rhythm } from './rhythm.ts';
import { standingPlaces } from './standing.ts';
import { holdOf, shareOf, valueOfRhythm } from './value.ts';

/** A new rhythm must be worth at least so many times what the one that stands would be. */
const WORTH_CHANGING = 1.1;
/** Unless one of its times was in trouble in so many of the next weeks. */
const MUCH_TROUBLE = 3;
const WEEKS_AHEAD = 4;
/** Values nearer to each other are equal: they are sums of fractions. */
const ROUNDING = 1e-6;

/** In how many of the next four weeks a weekly time was moved or at risk, by `timeOf`. */
export type Troubled = ReadonlyMap<string, number>;

type WeeklyTime = Pick<Rhythm['series'][number], 'practiceId' | 'startMinute' | 'minutes'>;

export function timeOf({ practiceId, startMinute, minutes }: WeeklyTime): string {
  return `${practiceId} ${startMinute} ${minutes}`;
}

/** What stands and might change, all of it kept, and the best there is to add to it. */
export function rhythmThatStays(weeks: readonly PlanningWeek[]): Rhythm {
  const fixed = weeks.map((week) => ({
    ...week,
    days: week.days.map((day) => ({
      ...day,
      standing: day.standing.map((block) => ({ ...block, changeable: false })),
    })),
  }));
  const kept = standingPlaces(weeks)
    .filter((place) => place.changeable)
    .flatMap(({ weekday, practiceId, startMinute, minutes }) => {
      const practice = weeks[0]!.practices.find(({ id }) => id === practiceId);
      if (!practice) return [];
      const place = { practiceId, startMinute, minutes };
      return { ...place, days: [weekday], holds: shareOf(holdOf(place, weekday, practice, weeks)) };
    });
  const times = Map.groupBy([...kept, ...rhythm(fixed).series], timeOf);
  return {
    series: [...times.values()].map((same) => {
      const { practiceId, startMinute, minutes } = same[0]!;
      const days = new Set(same.flatMap((one) => one.days));
      const holds = same.reduce((sum, one) => sum + one.holds * one.days.length, 0) / days.size;
      return { practiceId, days: [...days], startMinute, minutes, holds };
    }),
  };
}

/**
 * Whether to propose the rhythm `then` in place of `now`, and the numbers to say so: `then` is worth a tenth more, or it
 * is worth more and gives up a time that was in trouble in three of the next four weeks. Neither value has the bonus for
 * what stays. `now` comes from `rhythmThatStays`, `then` from `rhythm`, both for the same weeks.
 */
export function isWorthChanging(
  now: Rhythm,
  then: Rhythm,
  weeks: readonly PlanningWeek[],
  troubled: Troubled,
): { readonly isWorth: boolean; readonly reasonFor: (time: WeeklyTime) => RhythmChangedReason } {
  const [oldValue, newValue] = [now, then].map((one) =>
    valueOfRhythm(one, weeks, { leaveOutStays: true }),
  ) as [number, number];
  const stays = new Set(then.series.map(timeOf));
  const inTrouble = now.series
    .map(timeOf)
    .some((time) => !stays.has(time) && (troubled.get(time) ?? 0) >= MUCH_TROUBLE);
  const gain = newValue - oldValue;
  return {
    isWorth: gain > ROUNDING && (inTrouble || newValue >= WORTH_CHANGING * oldValue - ROUNDING),
    reasonFor: (time) => ({
      code: 'rhythm-changed',
      oldValue,
      newValue,
      troubledWeeks: troubled.get(timeOf(time)) ?? 0,
      ofWeeks: WEEKS_AHEAD,
    }),
  };
}
