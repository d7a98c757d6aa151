import type { DateString, WeekStart, Zone } from './civil.ts';
import type { Classified } from './facts.ts';
import type { Level, Target } from './practice.ts';
import type { Span } from './span.ts';
import type { Warning } from './warning.ts';

/**
 * Minutes of a stretch of time by class; each minute is in exactly one of them. The four kinds of doing less what of them lies
 * outside, meetings inside, solo, away and free add up to the working minutes.
 */
export interface Balance {
  /** Of working time. */
  readonly workingMinutes: number;
  /** Doing at any hour that is evidenced: with people, hand-made, or checked in. */
  readonly doingConfirmedMinutes: number;
  /** Our own past blocks that nobody confirmed. */
  readonly doingUnconfirmedMinutes: number;
  /** Doing that still lies ahead. */
  readonly doingAheadMinutes: number;
  /** Doing with people I have not answered; part of none of the above. */
  readonly doingUnansweredMinutes: number;
  /** Meetings at any hour, unanswered ones included. */
  readonly meetingMinutes: number;
  readonly meetingInsideMinutes: number;
  readonly meetingUnansweredMinutes: number;
  /** Inside working hours only, as are away and free. */
  readonly soloMinutes: number;
  readonly awayMinutes: number;
  readonly freeMinutes: number;
  /** Of all four kinds of doing. */
  readonly doingOutsideMinutes: number;
  readonly meetingOutsideMinutes: number;
  /** Of our blocks, contested by a meeting or doing with people not answered yet. */
  readonly contestedMinutes: number;
}

export interface DayView {
  readonly date: DateString;
  readonly balance: Balance;
  readonly working: boolean;
  /** Away covers at least half of the working minutes. */
  readonly away: boolean;
  /** What this day's daily practices ask for, plus an even share of the weekly ones. */
  readonly targetMinutes: number;
  readonly when: 'past' | 'today' | 'ahead';
}

export interface PracticeProgress {
  readonly practiceId: string;
  readonly name: string;
  readonly level: Level;
  readonly target: Target;
  /** Scaled by away days; minutes, sessions at their ideal length. */
  readonly targetMinutes: number;
  readonly targetSessions?: number;
  readonly confirmedMinutes: number;
  readonly unconfirmedMinutes: number;
  readonly aheadMinutes: number;
  readonly confirmedSessions: number;
  readonly unconfirmedSessions: number;
  readonly aheadSessions: number;
  /** For daily targets the sum of each day's shortfall. */
  readonly missingMinutes: number;
  /** When it was last evidenced, if within the facts given. */
  readonly lastDoneMs?: number;
}

export type VerdictKind = 'red' | 'amber' | 'green';

/**
 * Why a week has no verdict: it lies outside the time that was read; it is over and nothing at all is in the calendar, so
 * that nobody knows what was; nothing is asked; away days leave fewer than two present; the user works on fewer than two.
 */
export type NoVerdictBecause = 'not-read' | 'nothing-known' | 'no-target' | 'away' | 'few-days';

export interface Verdict {
  readonly kind: VerdictKind | 'none';
  /** Why there is none. */
  readonly noneBecause?: NoVerdictBecause;
  /** Doing as the verdict counts it. */
  readonly doingMinutes: number;
  /** Of those, what is behind us. */
  readonly soFarMinutes: number;
  readonly targetMinutes: number;
  readonly meetingInsideMinutes: number;
  /** Working minutes minus away. */
  readonly availableMinutes: number;
  readonly contestedMinutes: number;
  /** A week that is over, good enough but mostly our own word for it. */
  readonly notConfirmed: boolean;
}

/** A block or an event that is doing, as a list shows it. */
export interface DoingItem extends Span {
  readonly eventId: string;
  readonly practiceId: string;
  readonly title: string;
  /** Written by this extension. */
  readonly ours: boolean;
  readonly contested: boolean;
}

/** Everything a surface shows of one week. No surface does arithmetic of its own. */
export interface WeekView {
  readonly accountId: string;
  readonly sample: boolean;
  readonly week: DateString;
  readonly weekStart: WeekStart;
  readonly zone: Zone;
  readonly madeMs: number;
  readonly when: 'past' | 'current' | 'ahead';
  readonly days: readonly DayView[];
  readonly balance: Balance;
  readonly practices: readonly PracticeProgress[];
  readonly verdict: Verdict;
  readonly warnings: readonly Warning[];
  /** Our blocks and other doing that begin after now, in this week, earliest first. */
  readonly ahead: readonly DoingItem[];
  readonly longestFreeMinutes: number;
  readonly longestDoingMinutes: number;
  /** Free gaps inside working hours below the shortest session, together. */
  readonly sliverMinutes: number;
  readonly eventCount: number;
}

/** The events behind a week's numbers, for whoever asks why. */
export interface WeekEvents {
  readonly week: DateString;
  readonly events: readonly Classified[];
}
