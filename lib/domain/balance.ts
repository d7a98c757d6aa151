import type { Claim } from './sweep.ts';
import { checkInOf, isUnanswered } from './sweep.ts';
import { MINUTE_MS, type Span } from './span.ts';
import type { Balance } from './week-view.ts';
import type { DayTime } from './working-time.ts';

/** Milliseconds of one day by class: {@link Balance} while it is being counted. */
export type Tally = { -readonly [Key in keyof Balance]: number };

/** How well doing is evidenced; `unanswered` counts in no progress. */
export type DoingState = 'confirmed' | 'unconfirmed' | 'ahead' | 'unanswered';

const DOING_FIELD = {
  confirmed: 'doingConfirmedMinutes',
  unconfirmed: 'doingUnconfirmedMinutes',
  ahead: 'doingAheadMinutes',
  unanswered: 'doingUnansweredMinutes',
} as const satisfies Record<DoingState, keyof Balance>;

export function emptyTally(workingMs: number): Tally {
  return {
    workingMinutes: workingMs,
    doingConfirmedMinutes: 0,
    doingUnconfirmedMinutes: 0,
    doingAheadMinutes: 0,
    doingUnansweredMinutes: 0,
    meetingMinutes: 0,
    meetingInsideMinutes: 0,
    meetingUnansweredMinutes: 0,
    soloMinutes: 0,
    awayMinutes: 0,
    freeMinutes: workingMs,
    doingOutsideMinutes: 0,
    meetingOutsideMinutes: 0,
    contestedMinutes: 0,
  };
}

/** What the past or coming minutes of some doing are worth as evidence. */
export function doingStateOf({ entry }: Claim, before: boolean, nowMs: number): DoingState {
  if (isUnanswered(entry.classified)) return 'unanswered';
  if (!before) return 'ahead';
  const evidenced = entry.classified.withPeople || !entry.ours || checkInOf(entry, nowMs) !== undefined;
  return evidenced ? 'confirmed' : 'unconfirmed';
}

/** Adds one owned piece of a day, wholly before or wholly after now. */
export function addToTally(tally: Tally, claim: Claim, state: DoingState, piece: Span, day: DayTime): void {
  const totalMs = piece.endMs - piece.startMs;
  const insideMs = workingMsIn(day, piece);
  tally.freeMinutes -= insideMs;
  switch (claim.entry.classified.class) {
    case 'doing':
      tally[DOING_FIELD[state]] += totalMs;
      tally.doingOutsideMinutes += totalMs - insideMs;
      break;
    case 'meeting':
      tally.meetingMinutes += totalMs;
      tally.meetingInsideMinutes += insideMs;
      tally.meetingOutsideMinutes += totalMs - insideMs;
      if (isUnanswered(claim.entry.classified)) tally.meetingUnansweredMinutes += totalMs;
      break;
    case 'away':
      tally.awayMinutes += insideMs;
      break;
    case 'solo':
      tally.soloMinutes += insideMs;
      break;
    case 'ignored':
      break;
  }
}

export function workingMsIn(day: DayTime, { startMs, endMs }: Span): number {
  let insideMs = 0;
  for (const span of day.working) {
    const sharedMs = Math.min(endMs, span.endMs) - Math.max(startMs, span.startMs);
    if (sharedMs > 0) insideMs += sharedMs;
  }
  return insideMs;
}

export function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = emptyTally(0);
  const keys = Object.keys(sum) as (keyof Balance)[];
  for (const tally of tallies) for (const key of keys) sum[key] += tally[key];
  return sum;
}

/** From milliseconds to minutes. */
export function balanceOf(tally: Tally): Balance {
  const balance = { ...tally };
  for (const key of Object.keys(balance) as (keyof Balance)[]) balance[key] /= MINUTE_MS;
  return balance;
}
