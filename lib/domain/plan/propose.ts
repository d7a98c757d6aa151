import type { DateString } from '../civil.ts';
import type { Facts } from '../facts.ts';
import { judgeWeek, type JudgedWeek } from '../judged-week.ts';
import type { Practice } from '../practice.ts';
import { prepare } from '../prepared.ts';
import { currentWeek, eventsOfSeries, rhythmWeeks } from './apply.ts';
import { openRuns, openSlots, SLOT_MINUTES } from './grid.ts';
import { planningWeeks } from './input.ts';
import { nameOfNext } from './generation.ts';
import { unmetIn } from './unmet.ts';
import { neededMinutes, needOf } from './need.ts';
import type { CreateSeries, Plan, PlanWeek, PlanWeekDoing, Rhythm, RhythmSeries } from './plan.ts';
import type { PlanningDay, PlanningWeek } from './planning-week.ts';
import { rhythm } from './rhythm.ts';
import { fitOf, holdOf } from './value.ts';

/**
 * The standing times to add to what the calendar has, from the week after the current one on. Proposing again with
 * the plan carried out proposes nothing. `facts` must hold the current week and the eight after it.
 */
export function proposePlan({ facts, planId }: { readonly facts: Facts; readonly planId: string }): Plan {
  const weeks = planningWeeks(facts, rhythmWeeks(facts));
  const chosen = rhythm(weeks);
  const { practices } = facts.settings;
  const changes = practices.flatMap((practice) => createdFor(practice, chosen, weeks, facts));
  const added = changes.flatMap((change) => eventsOfSeries(change, facts));
  const after = { ...facts, events: [...facts.events, ...added] };
  return {
    id: planId,
    accountId: facts.account.id,
    zone: facts.account.zone,
    madeMs: facts.nowMs,
    changes,
    weeks: beforeAndAfter(facts, after),
    unmet: unmetIn(planningWeeks(after, rhythmWeeks(after))),
  };
}

function createdFor(
  practice: Practice,
  chosen: Rhythm,
  weeks: readonly PlanningWeek[],
  facts: Facts,
): CreateSeries[] {
  const next = nameOfNext(practice.id, facts.events);
  const { session, target } = practice;
  let needed = neededMinutes(needOf(practice, weeks), practice);
  return seriesFor(practice, chosen).map((series, index) => {
    const gives = minutesOf(series, practice);
    const dates = datesOf(series, practice, weeks);
    const firstDate = dates.free[0]!;
    const change: CreateSeries = {
      kind: 'create-series',
      practiceId: practice.id,
      practiceName: practice.name,
      level: practice.level,
      withPeople: practice.withPeople,
      generation: next.generation,
      ordinal: next.ordinal + index,
      days: series.days,
      firstDate,
      startMinute: series.startMinute,
      minutes: series.minutes,
      leftOut: dates.taken.filter((date) => date > firstDate),
      reason: {
        code: 'rhythm',
        weeks: weeks.length,
        ...occurrencesOf(series, practice, weeks),
        neededMinutes: needed,
        givesMinutes: series.minutes * series.days.length,
        ...(target.kind === 'sessions' && {
          neededSessions: needed / session.idealMinutes,
          givesSessions: series.days.length,
        }),
        preferred: practice.preferred,
        fit: fitOf(series, practice.preferred),
      },
    };
    needed -= gives;
    return change;
  });
}

function seriesFor(practice: Practice, { series }: Rhythm): RhythmSeries[] {
  return series.filter((one) => one.practiceId === practice.id);
}

/** Minutes of the need that the series meets: a session is worth its ideal length, however long it is. */
function minutesOf(series: RhythmSeries, { target, session }: Practice): number {
  return series.days.length * (target.kind === 'sessions' ? session.idealMinutes : series.minutes);
}

/** The series' dates, by whether everything immovable leaves them free. */
function datesOf(
  series: RhythmSeries,
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

function isFree(series: RhythmSeries, day: PlanningDay, practice: Practice): boolean {
  const runs = openRuns(openSlots(day, practice));
  return (runs[series.startMinute / SLOT_MINUTES] ?? 0) * SLOT_MINUTES >= series.minutes;
}

function occurrencesOf(
  series: RhythmSeries,
  practice: Practice,
  weeks: readonly PlanningWeek[],
): { readonly occurrences: number; readonly freeOccurrences: number } {
  const holds = series.days.map((weekday) => holdOf(series, weekday, practice, weeks));
  return {
    occurrences: holds.reduce((sum, { present }) => sum + present, 0),
    freeOccurrences: holds.reduce((sum, { free }) => sum + free, 0),
  };
}

/** This week, which the plan leaves as it is, and those after it. */
function beforeAndAfter(before: Facts, after: Facts): PlanWeek[] {
  return [currentWeek(before), ...rhythmWeeks(before)].map((week) => {
    const planned = judgeWeek(prepare(after), week);
    const { noneBecause, targetMinutes } = planned.verdict;
    return {
      week,
      before: doingOf(judgeWeek(prepare(before), week)),
      after: doingOf(planned),
      targetMinutes,
      ...(noneBecause && { noneBecause }),
    };
  });
}

function doingOf({ balance, verdict }: JudgedWeek): PlanWeekDoing {
  return {
    doingMinutes: verdict.doingMinutes,
    confirmedMinutes: balance.doingConfirmedMinutes,
    unconfirmedMinutes: balance.doingUnconfirmedMinutes,
    aheadMinutes: balance.doingAheadMinutes,
    verdict: verdict.kind,
  };
}
