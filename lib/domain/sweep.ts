import type { Classified } from './facts.ts';
import { entriesTouching, type Entry, type Prepared } from './prepared.ts';
import { MINUTE_MS, type Span } from './span.ts';
import { gapsIn, take, type Taken } from './taken.ts';

/** What is left to an event once every minute belongs to one of them. */
export interface Claim {
  readonly entry: Entry;
  /** Sorted and disjoint; may reach beyond the span that was swept. */
  readonly owned: readonly Span[];
}

export interface Sweep {
  readonly claims: readonly Claim[];
  readonly taken: Taken;
}

/** Who owns a minute that several want: the lowest rank. */
const RANK = {
  doingWithPeople: 0,
  away: 1,
  meeting: 2,
  doingAlone: 3,
  doingUnanswered: 4,
  meetingUnanswered: 5,
  solo: 6,
} as const;

/** Not answered at all: it asks for time, but has no claim on it. */
export function isUnanswered({ class: kind, withPeople, answer }: Classified): boolean {
  return answer === 'needsAction' && (kind === 'meeting' || (kind === 'doing' && withPeople));
}

/** The check-in that changes what was: one on doing that has begun. */
export function checkInOf({ checkIn, classified, event }: Entry, nowMs: number): Entry['checkIn'] {
  return classified.class === 'doing' && event.startMs < nowMs ? checkIn : undefined;
}

/** Our own block for something done with people, still waiting for them. */
export function isHold({ ours, practice, classified }: Entry): boolean {
  return ours && practice !== undefined && practice.withPeople && !classified.withPeople;
}

/** Gives each minute of the span to one event. `daysOff` are away whatever the calendar says. */
export function sweep(prepared: Prepared, span: Span, daysOff: readonly Span[]): Sweep {
  const { nowMs } = prepared;
  const bidders = entriesTouching(prepared, span)
    .filter((entry) => checkInOf(entry, nowMs)?.answer !== 'skipped')
    .map((entry) => ({ entry, rank: rankOf(entry.classified) }))
    .sort((a, b) => a.rank - b.rank || byOrder(a.entry, b.entry));
  const taken: Taken = [];
  const claims: Claim[] = [];
  let daysOffTaken = false;
  for (const { entry, rank } of bidders) {
    if (!daysOffTaken && rank >= RANK.away) {
      daysOffTaken = true;
      for (const day of daysOff) take(taken, day);
    }
    const owned = ownedBy(entry, gapsIn(taken, bidOf(entry, nowMs)), nowMs);
    for (const piece of owned) take(taken, piece);
    claims.push({ entry, owned });
  }
  if (!daysOffTaken) for (const day of daysOff) take(taken, day);
  return { claims, taken };
}

function rankOf(classified: Classified): number {
  const unanswered = isUnanswered(classified);
  switch (classified.class) {
    case 'doing':
      if (!classified.withPeople) return RANK.doingAlone;
      return unanswered ? RANK.doingUnanswered : RANK.doingWithPeople;
    case 'meeting':
      return unanswered ? RANK.meetingUnanswered : RANK.meeting;
    case 'away':
      return RANK.away;
    case 'solo':
    case 'ignored':
      return RANK.solo;
  }
}

function byOrder(a: Entry, b: Entry): number {
  return (
    a.practiceIndex - b.practiceIndex ||
    a.event.startMs - b.event.startMs ||
    compare(a.event.id, b.event.id) ||
    compare(a.event.calendarId, b.event.calendarId)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** A hold that passed without a word from the user was not used: its past asks for nothing. */
function bidOf(entry: Entry, nowMs: number): Span {
  const { startMs, endMs } = entry.event;
  if (!isHold(entry) || checkInOf(entry, nowMs)) return { startMs, endMs };
  return { startMs: Math.max(startMs, nowMs), endMs };
}

/** All that is free of better claims, or as much of its beginning as the user says was really given. */
function ownedBy(entry: Entry, gaps: readonly Span[], nowMs: number): readonly Span[] {
  const checkIn = checkInOf(entry, nowMs);
  if (checkIn?.answer !== 'cut-short') return gaps;
  let leftMs = Math.max(0, checkIn.minutes ?? 0) * MINUTE_MS;
  const given: Span[] = [];
  for (const { startMs, endMs } of gaps) {
    if (leftMs <= 0) break;
    const untilMs = Math.min(endMs, startMs + leftMs);
    given.push({ startMs, endMs: untilMs });
    leftMs -= untilMs - startMs;
  }
  return given;
}
