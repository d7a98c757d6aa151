import type { DateString } from './civil.ts';
import type { Facts } from './facts.ts';
import { piecesOfAtLeast } from './free-time.ts';
import { type JudgedWeek, judgeWeek } from './judged-week.ts';
import { lastDoneClocks } from './last-done.ts';
import { prepare } from './prepared.ts';
import type { Practice } from './practice.ts';
import { totalMinutes } from './span.ts';
import type { NoVerdictBecause, PracticeProgress, VerdictKind } from './week-view.ts';

export interface LookBackWeek {
  readonly week: DateString;
  /** Confirmed or not. */
  readonly doingMinutes: number;
  /** Of those, what is evidenced: with people, hand-made, or checked in. */
  readonly doingConfirmedMinutes: number;
  readonly meetingMinutes: number;
  readonly targetMinutes: number;
  readonly verdict: VerdictKind | 'none';
  /** Why there is none. */
  readonly noneBecause?: NoVerdictBecause;
}

export interface LookBackPractice {
  readonly practiceId: string;
  readonly name: string;
  readonly withPeople: boolean;
  /** Mean minutes of a counted week, confirmed or not. */
  readonly meanMinutes: number;
  readonly meanConfirmedMinutes: number;
  readonly targetMinutes: number;
  readonly lastDoneMs?: number;
  /** Done alone and never booked in 26 weeks: a calendar cannot tell. */
  readonly cannotTell: boolean;
  /** Mean minutes a week of free pieces of at least the minimum session. */
  readonly roomMinutes: number;
}

/** What the last twelve months were, judged by today's targets. */
export interface LookBack {
  readonly weeks: readonly LookBackWeek[];
  readonly practices: readonly LookBackPractice[];
  /** Weeks with a verdict; 0 where the calendar tells nothing. */
  readonly countedWeeks: number;
  readonly redWeeks: number;
  /** Of a counted week, confirmed or not. */
  readonly meanDoingMinutes: number;
  readonly meanDoingConfirmedMinutes: number;
  readonly meanMeetingMinutes: number;
}

/**
 * Judges whole past weeks by today's targets, hours and rules. Weeks without a verdict are shown, but count in no mean: those
 * away, those that were not read, and those without any event, as before the calendar's first one, of which nothing is known.
 * `targetMinutes` of a practice is the mean of what the counted weeks asked.
 */
export function lookBack(facts: Facts, weeks: readonly DateString[]): LookBack {
  const prepared = prepare(facts);
  const judged = weeks.map((week) => judgeWeek(prepared, week));
  const counted = judged.filter(({ verdict }) => verdict.kind !== 'none');
  const clocks = lastDoneClocks(prepared);
  const practices = facts.settings.practices.map((practice, at) =>
    lookBackPractice(practice, at, counted, clocks.get(practice.id)),
  );
  return {
    weeks: judged.map(lookBackWeek),
    practices,
    countedWeeks: counted.length,
    redWeeks: counted.filter(({ verdict }) => verdict.kind === 'red').length,
    meanDoingMinutes: mean(counted.map(({ verdict }) => verdict.doingMinutes)),
    meanDoingConfirmedMinutes: mean(counted.map(({ balance }) => balance.doingConfirmedMinutes)),
    meanMeetingMinutes: mean(counted.map(({ balance }) => balance.meetingMinutes)),
  };
}

function lookBackWeek({ week, verdict, balance }: JudgedWeek): LookBackWeek {
  return {
    week,
    doingMinutes: verdict.doingMinutes,
    doingConfirmedMinutes: balance.doingConfirmedMinutes,
    meetingMinutes: balance.meetingMinutes,
    targetMinutes: verdict.targetMinutes,
    verdict: verdict.kind,
    ...(verdict.noneBecause && { noneBecause: verdict.noneBecause }),
  };
}

function lookBackPractice(
  practice: Practice,
  at: number,
  counted: readonly JudgedWeek[],
  lastDoneMs: number | undefined,
): LookBackPractice {
  const progress = counted.flatMap(({ practices }) => practices[at] ?? []);
  return {
    practiceId: practice.id,
    name: practice.name,
    withPeople: practice.withPeople,
    meanMinutes: mean(progress.map(minutesDone)),
    meanConfirmedMinutes: mean(progress.map(({ confirmedMinutes }) => confirmedMinutes)),
    targetMinutes: mean(progress.map(({ targetMinutes }) => targetMinutes)),
    ...(lastDoneMs !== undefined && { lastDoneMs }),
    cannotTell: !practice.withPeople && lastDoneMs === undefined,
    roomMinutes: mean(
      counted.map(({ swept }) => totalMinutes(piecesOfAtLeast(swept.free, practice.session.minMinutes))),
    ),
  };
}

function minutesDone({ confirmedMinutes, unconfirmedMinutes, aheadMinutes }: PracticeProgress): number {
  return confirmedMinutes + unconfirmedMinutes + aheadMinutes;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
