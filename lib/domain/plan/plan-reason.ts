import type { DateString } from '../civil.ts';
import type { Level, PartOfDay } from '../practice.ts';

/** An event that stands in the way of a block or takes its place, as a reason names it. Its title is a stranger's. */
export interface NamedEvent {
  readonly eventId: string;
  readonly title: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** Why a weekly time is proposed. */
export interface RhythmReason {
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

/** A week lacks something and has room for it. */
export interface WeekShortReason {
  readonly code: 'week-short';
  readonly week: DateString;
  /** What the week, or for a daily practice that day, asks for; what counts already; the owed part of what is asked. */
  readonly targetMinutes: number;
  readonly countedMinutes: number;
  readonly debtMinutes: number;
  readonly givesMinutes: number;
  /** The same in sessions, for a practice whose target is sessions. */
  readonly targetSessions?: number;
  readonly countedSessions?: number;
  readonly preferred: PartOfDay;
  readonly fit: number;
}

/** Something the user answered lies on the block. */
export interface BrokenReason {
  readonly code: 'broken';
  readonly by: NamedEvent;
  /** Of the block, taken by that and by everything else that breaks it. */
  readonly lostMinutes: number;
  readonly oldMinutes: number;
  readonly newMinutes: number;
}

/** A flexible block goes where the week is worth more, although staying is rewarded. */
export interface MoreValueReason {
  readonly code: 'more-value';
  /** Worth of the new place and of the old one, and the bonus that staying would have had, in weighed minutes. */
  readonly newValue: number;
  readonly oldValue: number;
  readonly stayBonus: number;
}

/** The real thing takes place: the hold for it is used up. */
export interface UsedUpReason {
  readonly code: 'used-up';
  readonly by: NamedEvent;
}

/** The week has what it asks for without this block. */
export interface NeedMetReason {
  readonly code: 'need-met';
  readonly targetMinutes: number;
  readonly countedMinutes: number;
}

/** The rhythm as a whole is worth so much more, or the series was in the way too often. */
export interface RhythmChangedReason {
  readonly code: 'rhythm-changed';
  readonly oldValue: number;
  readonly newValue: number;
  /** Of the next `ofWeeks` weeks, those in which this series had to move or was at risk. */
  readonly troubledWeeks: number;
  readonly ofWeeks: number;
}

/** The practice was given another level, and Google never turns an event into focus time or back. */
export interface LevelChangedReason {
  readonly code: 'level-changed';
  readonly from: Level;
  readonly to: Level;
}

/** The user asked for just this: an undo, an answer, a click on a place. */
export interface AskedReason {
  readonly code: 'asked';
}

/** Why a change is proposed, with the numbers the planner used. */
export type PlanReason =
  | RhythmReason
  | WeekShortReason
  | BrokenReason
  | MoreValueReason
  | UsedUpReason
  | NeedMetReason
  | RhythmChangedReason
  | LevelChangedReason
  | AskedReason;
