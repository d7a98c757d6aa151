import { needOf } from '../../../lib/domain/plan/need.ts';
import type { RhythmSeries } from '../../../lib/domain/plan/plan.ts';
import type { PlanningWeek } from '../../../lib/domain/plan/planning-week.ts';
import { valueOfRhythm } from '../../../lib/domain/plan/value.ts';
import { placesFor, type Place } from './oracle.ts';

interface Choice extends Place {
  readonly order: number;
}

/** The best value of all practices together, by trying every allowed set of places. Only for very small weeks. */
export function bestByTrying(weeks: readonly PlanningWeek[]): number {
  const places = weeks[0]!.practices.flatMap((_, order) =>
    placesFor(order, weeks, []).map((place) => ({ ...place, order })),
  );
  let best = 0;
  const grow = (chosen: readonly Choice[], from: number): void => {
    best = Math.max(best, valueOfRhythm({ series: asSeries(chosen, weeks) }, weeks));
    for (let index = from; index < places.length; index++) {
      const more = [...chosen, places[index]!];
      if (isAllowed(more, weeks)) grow(more, index + 1);
    }
  };
  grow([], 0);
  return best;
}

function isAllowed(chosen: readonly Choice[], weeks: readonly PlanningWeek[]): boolean {
  const [first] = weeks;
  const days = [0, 1, 2, 3, 4, 5, 6];
  const on = (day: number): readonly Choice[] => chosen.filter((place) => place.day === day);
  if (days.some((day) => total(on(day)) > first!.dailyLimitMinutes)) return false;
  if (days.some((day) => overlap(on(day), 0))) return false;
  return first!.practices.every((practice, order) => {
    const need = needOf(practice, weeks);
    const mine = chosen.filter((place) => place.order === order);
    const mineOn = (day: number): readonly Choice[] => mine.filter((place) => place.day === day);
    if (asSeries(mine, weeks).length > 3) return false;
    if (need.kind === 'daily') return days.every((day) => total(mineOn(day)) <= need.minutes[day]!);
    if (need.kind === 'weekly') return total(mine) <= need.minutes;
    return mine.length <= need.count && !days.some((day) => overlap(mineOn(day), 15));
  });
}

function overlap(places: readonly Place[], apart: number): boolean {
  return places.some((a, index) =>
    places
      .slice(index + 1)
      .some(
        (b) =>
          a.startMinute < b.startMinute + b.minutes + apart &&
          b.startMinute < a.startMinute + a.minutes + apart,
      ),
  );
}

function asSeries(chosen: readonly Choice[], weeks: readonly PlanningWeek[]): RhythmSeries[] {
  const byTime = Map.groupBy(
    chosen,
    ({ order, startMinute, minutes }) => `${order} ${startMinute} ${minutes}`,
  );
  return [...byTime.values()].map((places) => ({
    practiceId: weeks[0]!.practices[places[0]!.order]!.id,
    days: places.map(({ day }) => weeks[0]!.days[day]!.weekday),
    startMinute: places[0]!.startMinute,
    minutes: places[0]!.minutes,
    holds: 1,
  }));
}

function total(places: readonly Place[]): number {
  return places.reduce((sum, place) => sum + place.minutes, 0);
}
