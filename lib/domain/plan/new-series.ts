import type { DateString } from '../civil.ts';
import type { Practice } from '../practice.ts';
import { openRuns, openSlots, SLOT_MINUTES } from './grid.ts';
import { neededMinutes, needOf } from './need.ts';
import type { CreateSeries, RhythmReason, RhythmSeries } from './plan.ts';
import type { PlanningDay, PlanningWeek } from './planning-week.ts';
import { fitOf, holdOf } from './value.ts';

/** The name of the first series; those that follow count up. */
export interface SeriesName {
  readonly generation: string;
  readonly ordinal: number;
}

/**
 * The weekly times as new series of the practice, each from its first free date on, none before `from`. A time without a
 * free date becomes none. `byDate` are the weeks with what is taken in one of them only.
 */
export function newSeries(
  practice: Practice,
  times: readonly Omit<RhythmSeries, 'holds'>[],
  weeks: readonly PlanningWeek[],
  byDate: readonly PlanningWeek[],
  { generation, ordinal }: SeriesName,
  from: DateString = '',
): CreateSeries[] {
  let needed = neededMinutes(needOf(practice, weeks), practice);
  return times.flatMap((series, index) => {
    const dates = datesOf(series, practice, byDate);
    const firstDate = dates.free.find((date) => date >= from);
    if (firstDate === undefined) return [];
    const change: CreateSeries = {
      kind: 'create-series',
      practiceId: practice.id,
      practiceName: practice.name,
      level: practice.level,
      withPeople: practice.withPeople,
      generation,
      ordinal: ordinal + index,
      days: series.days,
      firstDate,
      startMinute: series.startMinute,
      minutes: series.minutes,
      leftOut: dates.taken.filter((date) => date > firstDate),
      reason: reasonOf(series, practice, weeks, needed),
    };
    needed -= needMetBy(series, practice);
    return change;
  });
}

function reasonOf(
  series: Omit<RhythmSeries, 'holds'>,
  practice: Practice,
  weeks: readonly PlanningWeek[],
  needed: number,
): RhythmReason {
  const holds = series.days.map((weekday) => holdOf(series, weekday, practice, weeks));
  return {
    code: 'rhythm',
    weeks: weeks.length,
    occurrences: holds.reduce((sum, { present }) => sum + present, 0),
    freeOccurrences: holds.reduce((sum, { free }) => sum + free, 0),
    neededMinutes: needed,
    givesMinutes: series.minutes * series.days.length,
    ...(practice.target.kind === 'sessions' && {
      neededSessions: needed / practice.session.idealMinutes,
      givesSessions: series.days.length,
    }),
    preferred: practice.preferred,
    fit: fitOf(series, practice.preferred),
  };
}

/** Minutes of the need that the series meets: a session is worth its ideal length, however long it is. */
function needMetBy(series: Omit<RhythmSeries, 'holds'>, { target, session }: Practice): number {
  return series.days.length * (target.kind === 'sessions' ? session.idealMinutes : series.minutes);
}

/** The series' dates, by whether everything immovable leaves them free. */
function datesOf(
  series: Omit<RhythmSeries, 'holds'>,
  practice: Practice,
  weeks: readonly PlanningWeek[],
): { readonly free: DateString[]; readonly taken: DateString[] } {
  const free: DateString[] = [];
  const taken: DateString[] = [];
  for (const week of weeks) {
    for (const day of week.days) {
      if (!series.days.includes(day.weekday)) continue;
      (isFree(series, day, practice) ? free : taken).push(day.date);
    }
  }
  return { free, taken };
}

function isFree(series: Omit<RhythmSeries, 'holds'>, day: PlanningDay, practice: Practice): boolean {
  const runs = openRuns(openSlots(day, practice));
  return (runs[series.startMinute / SLOT_MINUTES] ?? 0) * SLOT_MINUTES >= series.minutes;
}
