import type { DateString, Weekday, Zone } from '../civil.ts';
import type { Level, PartOfDay } from '../practice.ts';
import type { NoVerdictBecause, VerdictKind } from '../week-view.ts';

/** A place a session could take: minutes of local wall time. */
export interface Candidate {
  readonly practiceId: string;
  readonly date: DateString;
  readonly startMinute: number;
  readonly minutes: number;
  readonly value: number;
}

/** One standing weekly series: the same time on one or several weekdays. */
export interface RhythmSeries {
  readonly practiceId: string;
  readonly days: readonly Weekday[];
  readonly startMinute: number;
  readonly minutes: number;
  /** Share of the weeks looked at in which it touches nothing immovable, averaged over its days. */
  readonly holds: number;
}

export interface Rhythm {
  readonly series: readonly RhythmSeries[];
}

/** Why a change is proposed, with the numbers it rests on. */
export interface PlanReason {
  readonly code: 'rhythm';
  /** Weeks looked at, and occurrences in them that are free of everything immovable. */
  readonly weeks: number;
  readonly freeOccurrences: number;
  readonly occurrences: number;
  /**
   * What the practice still needed in a typical week before this change, sessions at their ideal length, and the minutes
   * that this change puts into the week.
   */
  readonly neededMinutes: number;
  readonly givesMinutes: number;
  /** The same in sessions, for a practice whose target is sessions: its sessions may be shorter or longer than ideal. */
  readonly neededSessions?: number;
  readonly givesSessions?: number;
  readonly preferred: PartOfDay;
  /** Share of its minutes inside the preferred part of the day. */
  readonly fit: number;
}

/** One new recurring event. */
export interface CreateSeries {
  readonly kind: 'create-series';
  readonly practiceId: string;
  readonly practiceName: string;
  readonly level: Level;
  readonly withPeople: boolean;
  /** With `g` in front: the generation its id is made of. */
  readonly generation: string;
  readonly ordinal: number;
  readonly days: readonly Weekday[];
  readonly firstDate: DateString;
  readonly startMinute: number;
  readonly minutes: number;
  /** Dates left out because something immovable is there already. */
  readonly leftOut: readonly DateString[];
  readonly reason: PlanReason;
}

/** One block or series of ours to take away. */
export interface RemoveBlock {
  readonly kind: 'remove-block';
  readonly practiceId: string;
  readonly eventId: string;
  readonly etag?: string;
  readonly title: string;
}

export type PlanChange = CreateSeries | RemoveBlock;

/** A week's doing as it is or as it would be. */
export interface PlanWeekDoing {
  /** Confirmed, unconfirmed and ahead together. */
  readonly doingMinutes: number;
  readonly confirmedMinutes: number;
  /** Our own past blocks that nobody confirmed. */
  readonly unconfirmedMinutes: number;
  /** Still to come: nobody can have confirmed it. */
  readonly aheadMinutes: number;
  readonly verdict: VerdictKind | 'none';
}

/** A week with and without the plan, for the preview. */
export interface PlanWeek {
  readonly week: DateString;
  readonly before: PlanWeekDoing;
  readonly after: PlanWeekDoing;
  readonly targetMinutes: number;
  /** Why the week has no verdict, with or without the plan. */
  readonly noneBecause?: NoVerdictBecause;
}

/**
 * Why no more is planned: no place is free in half of the weeks; there is one, but it is not worth one more weekly time;
 * what is missing is shorter than the shortest session; the day's limit of planned hands-on time is reached; the practice
 * has its three times of day already.
 */
export type UnmetBecause = 'no-time' | 'too-little-gain' | 'too-short-rest' | 'daily-limit' | 'three-times';

/** What a practice still lacks in a typical week when the plan is carried out. */
export interface Unmet {
  readonly practiceId: string;
  readonly practiceName: string;
  /** Sessions at their ideal length. */
  readonly missingMinutes: number;
  /** For a practice whose target is sessions. */
  readonly missingSessions?: number;
  readonly because?: UnmetBecause;
}

/** The changes proposed to the calendar. Shown first, written only after a click. */
export interface Plan {
  readonly id: string;
  readonly accountId: string;
  readonly zone: Zone;
  readonly madeMs: number;
  readonly changes: readonly PlanChange[];
  readonly weeks: readonly PlanWeek[];
  readonly unmet: readonly Unmet[];
}
