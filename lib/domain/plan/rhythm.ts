import type { Practice } from '../practice.ts';
import { SLOT_MINUTES } from './grid.ts';
import type { Rhythm, RhythmSeries } from './plan.ts';
import type { PlanningWeek } from './planning-week.ts';
import { problemOf } from './practice-problem.ts';
import type { ChosenSeries } from './series-problem.ts';
import { bestSeries } from './series-search.ts';
import { standingPlaces } from './standing.ts';
import { holdOf, shareOf } from './value.ts';
import { roomBeside, takeRoom } from './week-room.ts';

/**
 * The weekly times to add to what stands, practice by practice in the user's order, each exactly best by its value.
 * The weeks differ in their days only. Standing series that may change compete with new ones: those that are not
 * among the result are given up.
 */
export function rhythm(weeks: readonly PlanningWeek[]): Rhythm {
  const [first] = weeks;
  if (!first) return { series: [] };
  const standing = standingPlaces(weeks);
  const room = roomBeside(standing, first);
  const series = first.practices.flatMap((practice, order) => {
    const chosen = bestSeries(problemOf(practice, order, weeks, standing, room));
    takeRoom(room, chosen);
    return chosen.map((one) => seriesOf(practice, one, weeks)).sort((a, b) => a.startMinute - b.startMinute);
  });
  return { series };
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
