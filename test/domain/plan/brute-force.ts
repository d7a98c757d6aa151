import { needOf } from '../../../lib/domain/plan/need.ts';
import type { RhythmSeries } from '../../../lib/domain/plan/plan.ts';
import type { PlanningWeek } from '../../../lib/domain/plan/planning-week.ts';
import { valueOfRhythm } from '../../../lib/domain/plan/value.ts';
import { placesFor, type Place } from './oracle.ts';

/** The best value of a single practice, by trying every allowed set of places. Only for very small weeks. */
export function bestByTrying(weeks: readonly PlanningWeek[]): number {
  const places = placesFor(0, weeks, []);
  let best = 0;
  const grow = (chosen: readonly Place[], from: number): void => {
    best = Math.max(best, valueOfRhythm({ series: asSeries(chosen, weeks) }, weeks));
    for (let index = from; index < places.length; index++) {
      const more = [...chosen, places[index]!];
      if (isAllowed(more, weeks)) grow(more, index + 1);
    }
  };
  grow([], 0);
  return best;
}

function isAllowed(chosen: readonly Place[], weeks: readonly PlanningWeek[]): boolean {
  const [first] = weeks;
  const need = needOf(first!.practices[0]!, weeks);
  if (asSeries(chosen, weeks).length > 3) return false;
  const apart = need.kind === 'sessions' ? 15 : 0;
  const clash = chosen.some((a, index) =>
    chosen
      .slice(index + 1)
      .some(
        (b) =>
          a.day === b.day &&
          a.startMinute < b.startMinute + b.minutes + apart &&
          b.startMinute < a.startMinute + a.minutes + apart,
      ),
  );
  if (clash) return false;
  const minutesOn = [0, 1, 2, 3, 4, 5, 6].map((day) => total(chosen.filter((place) => place.day === day)));
  if (minutesOn.some((minutes) => minutes > first!.dailyLimitMinutes)) return false;
  if (need.kind === 'daily') return minutesOn.every((minutes, day) => minutes <= need.minutes[day]!);
  return need.kind === 'weekly' ? total(chosen) <= need.minutes : chosen.length <= need.count;
}

function asSeries(chosen: readonly Place[], weeks: readonly PlanningWeek[]): RhythmSeries[] {
  const byTime = Map.groupBy(chosen, ({ startMinute, minutes }) => `${startMinute} ${minutes}`);
  return [...byTime.values()].map((places) => ({
    practiceId: weeks[0]!.practices[0]!.id,
    days: places.map(({ day }) => weeks[0]!.days[day]!.weekday),
    startMinute: places[0]!.startMinute,
    minutes: places[0]!.minutes,
    holds: 1,
  }));
}

function total(places: readonly Place[]): number {
  return places.reduce((sum, place) => sum + place.minutes, 0);
}
