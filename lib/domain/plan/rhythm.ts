import type { Practice } from '../practice.ts';
import { SLOT_MINUTES } from './grid.ts';
import type { Rhythm, RhythmSeries } from './plan.ts';
import type { PlanningDay, PlanningWeek } from './planning-week.ts';
import { problemOf } from './practice-problem.ts';
import { jointSeries } from './rhythm-joint.ts';
import type { ChosenSeries } from './series-problem.ts';
import { standingPlaces } from './standing.ts';
import { holdOf, shareOf } from './value.ts';
import { roomBeside } from './week-room.ts';

/**
 * The weekly times to add to what stands, for all practices at once, by their value. The weeks differ in their days only.
 * Standing series that may change compete with new ones: those that are not among the result are given up.
 */
export function rhythm(given: readonly PlanningWeek[]): Rhythm {
  const weeks = withoutIdleDays(given);
  const [first] = weeks;
  if (!first) return { series: [] };
  const standing = standingPlaces(weeks);
  const room = roomBeside(standing, first);
  const problems = first.practices.map((practice, order) =>
    problemOf(practice, order, weeks, standing, room),
  );
  const schedules = jointSeries(problems, room);
  const series = first.practices.flatMap((practice, order) =>
    schedules[order]!.map((one) => seriesOf(practice, one, weeks)).sort(
      (a, b) => a.startMinute - b.startMinute || a.minutes - b.minutes,
    ),
  );
  return { series };
}

/** Days on which nothing stands, counts or could be planned in any week only take time. */
function withoutIdleDays(weeks: readonly PlanningWeek[]): PlanningWeek[] {
  const isIdle = ({ working, standing, counted }: PlanningDay): boolean =>
    working.length + standing.length + counted.length === 0;
  return weeks.map((week) => ({
    ...week,
    days: week.days.filter((_, day) => !weeks.every(({ days }) => isIdle(days[day]!))),
  }));
}

function seriesOf(practice: Practice, chosen: ChosenSeries, weeks: readonly PlanningWeek[]): RhythmSeries {
  const place = {
    startMinute: chosen.option.start * SLOT_MINUTES,
    minutes: chosen.option.length * SLOT_MINUTES,
  };
  const days = chosen.days.map((day) => weeks[0]!.days[day]!.weekday);
  const shares = days.map((weekday) => shareOf(holdOf(place, weekday, practice, weeks)));
  return {
    practiceId: practice.id,
    days,
    ...place,
    holds: shares.reduce((sum, share) => sum + share, 0) / shares.length,
  };
}
