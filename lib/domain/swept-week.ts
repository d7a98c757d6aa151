import { addToTally, doingStateOf, emptyTally, type DoingState, type Tally } from './balance.ts';
import type { DateString } from './civil.ts';
import { entriesTouching, type Prepared } from './prepared.ts';
import { contestedSpans, tallyContested } from './contested.ts';
import { intersection, type Span } from './span.ts';
import { type Claim, isUnanswered, sweep } from './sweep.ts';
import { gapsIn } from './taken.ts';
import { weekTime, type WeekTime } from './working-time.ts';

/** Milliseconds of one practice, a number for each day of the week. */
export type PracticeDays = Readonly<Record<DoingState, number[]>>;

/** A week after the sweep, in milliseconds: what everything else about it is made of. */
export interface SweptWeek {
  readonly time: WeekTime;
  readonly claims: readonly Claim[];
  /** One for each day. */
  readonly days: readonly Tally[];
  /** One for each practice, in the user's order. */
  readonly practices: readonly PracticeDays[];
  /** Doing of each practice that I have answered and that still owns minutes, by start. */
  readonly doing: readonly (readonly Claim[])[];
  /** Working time that is nobody's. */
  readonly free: readonly Span[];
  /** Our blocks' minutes that something unanswered lies on: per event id. */
  readonly contested: ReadonlyMap<string, readonly Span[]>;
}

const sweptWeeks = new WeakMap<Prepared, Map<DateString, SweptWeek>>();

export function sweptWeek(prepared: Prepared, week: DateString): SweptWeek {
  const known = sweptWeeks.get(prepared) ?? new Map<DateString, SweptWeek>();
  sweptWeeks.set(prepared, known);
  const swept = known.get(week) ?? sweepWeek(prepared, week);
  known.set(week, swept);
  return swept;
}

function sweepWeek(prepared: Prepared, week: DateString): SweptWeek {
  const { account, settings } = prepared.facts;
  const time = weekTime(week, account.zone, settings.workingHours);
  const daysOff = time.days.filter((day) => settings.daysOff.includes(day.date));
  const { claims, taken } = sweep(prepared, reachOf(prepared, time), daysOff);
  const days = time.days.map((day) => emptyTally(day.workingMs));
  const practices = settings.practices.map(emptyPracticeDays);
  for (const claim of claims) tallyClaim(claim, { prepared, time, days, practices });
  for (const day of daysOff) restIsAway(days[time.days.indexOf(day)]);
  const contested = contestedSpans(claims);
  for (const spans of contested.values()) tallyContested(spans, time.days, days);
  const free = time.days.flatMap((day) => day.working.flatMap((span) => gapsIn(taken, span)));
  return { time, claims, days, practices, doing: doingByPractice(claims, practices.length), free, contested };
}

/**
 * Doing that reaches over the week's edge is swept whole: a session belongs to the week it starts in, and "cut short"
 * speaks of its first minutes.
 */
function reachOf(prepared: Prepared, week: Span): Span {
  const weekMs = week.endMs - week.startMs;
  let { startMs, endMs } = week;
  for (const { classified, event } of entriesTouching(prepared, week)) {
    if (classified.class !== 'doing') continue;
    startMs = Math.max(Math.min(startMs, event.startMs), week.startMs - weekMs);
    endMs = Math.min(Math.max(endMs, event.endMs), week.endMs + weekMs);
  }
  return { startMs, endMs };
}

interface Counting {
  readonly prepared: Prepared;
  readonly time: WeekTime;
  readonly days: readonly Tally[];
  readonly practices: readonly PracticeDays[];
}

function tallyClaim(claim: Claim, { prepared: { nowMs }, time, days, practices }: Counting): void {
  const isDoing = claim.entry.classified.class === 'doing';
  const practice = isDoing ? practices[claim.entry.practiceIndex] : undefined;
  for (const owned of claim.owned) {
    for (let at = 0; at < time.days.length; at += 1) {
      const day = time.days[at];
      const tally = days[at];
      const shared = day && intersection(owned, day);
      if (!shared || !tally) continue;
      for (const piece of splitAt(shared, nowMs)) {
        const state = doingStateOf(claim, piece.endMs <= nowMs, nowMs);
        addToTally(tally, claim, state, piece, day);
        if (practice) practice[state][at] = (practice[state][at] ?? 0) + piece.endMs - piece.startMs;
      }
    }
  }
}

function splitAt(span: Span, atMs: number): Span[] {
  if (atMs <= span.startMs || span.endMs <= atMs) return [span];
  return [
    { startMs: span.startMs, endMs: atMs },
    { startMs: atMs, endMs: span.endMs },
  ];
}

/** On a day tapped as a day off, working time that no doing with people took is away, whatever else is in the calendar. */
function restIsAway(tally: Tally | undefined): void {
  if (!tally) return;
  tally.awayMinutes += tally.freeMinutes;
  tally.freeMinutes = 0;
}

function doingByPractice(claims: readonly Claim[], practiceCount: number): Claim[][] {
  const doing: Claim[][] = Array.from({ length: practiceCount }, () => []);
  for (const claim of claims) {
    const { classified, practiceIndex } = claim.entry;
    if (classified.class !== 'doing' || claim.owned.length === 0 || isUnanswered(classified)) continue;
    doing[practiceIndex]?.push(claim);
  }
  for (const list of doing) list.sort((a, b) => a.entry.event.startMs - b.entry.event.startMs);
  return doing;
}

function emptyPracticeDays(): PracticeDays {
  const zeros = (): number[] => [0, 0, 0, 0, 0, 0, 0];
  return { confirmed: zeros(), unconfirmed: zeros(), ahead: zeros(), unanswered: zeros() };
}
