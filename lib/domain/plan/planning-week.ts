import type { DateString, MinuteRange, Weekday, Zone } from '../civil.ts';
import type { Practice } from '../practice.ts';

/** A block of ours that is in the calendar on this day. */
export interface StandingBlock {
  readonly practiceId: string;
  readonly startMinute: number;
  readonly minutes: number;
  /** It competes with new places; else it keeps its time and counts towards the need. */
  readonly changeable: boolean;
  /** Google's id; present wherever one week is repaired. */
  readonly eventId?: string;
  /** Something the user answered lies on it: it cannot stay for anything, holds no time and counts nothing. */
  readonly broken?: boolean;
  /** Something unanswered lies on it: it may stay all the same. */
  readonly contested?: boolean;
}

/** Owed to a practice for minutes it lost: it may be planned on these dates, beside what is asked anyway. */
export interface Debt {
  readonly practiceId: string;
  readonly minutes: number;
  /** For a practice whose target is sessions. */
  readonly sessions: number;
  readonly dates: readonly DateString[];
}

/** A block the user deleted: its time is given back and not planned again. */
export interface GivenBack {
  readonly practiceId: string;
  readonly date: DateString;
  readonly minutes: number;
}

/** Doing that is in the calendar and not written by us, each minute once. */
export interface CountedDoing {
  readonly practiceId: string;
  readonly minutes: number;
  /** Sessions that begin on this day, alone or with others. */
  readonly sessions: number;
}

/** Where a new session of the practice would touch, and so become one with, a session in the calendar. */
export interface ApartRange extends MinuteRange {
  readonly practiceId: string;
}

export interface PlanningDay {
  readonly date: DateString;
  readonly weekday: Weekday;
  /** Left out of every share and every need. */
  readonly away: boolean;
  readonly working: readonly MinuteRange[];
  /** In any order and at any minute; also the minutes a clock change skips, and what is over. */
  readonly immovable: readonly MinuteRange[];
  /** Around events with others, closed to new places only. */
  readonly breathing: readonly MinuteRange[];
  readonly standing: readonly StandingBlock[];
  readonly counted: readonly CountedDoing[];
  /** Around doing alone that is not ours, closed to new sessions of the same practice. */
  readonly apart: readonly ApartRange[];
}

/** All that planning looks at, in minutes of local wall time. Plain data: a test and a solver read the same. */
export interface PlanningWeek {
  readonly week: DateString;
  readonly zone: Zone;
  readonly nowMs: number;
  /** Most hands-on minutes planned on one day. */
  readonly dailyLimitMinutes: number;
  /** In the user's order. */
  readonly practices: readonly Practice[];
  /** Seven, in the order of the user's week. */
  readonly days: readonly PlanningDay[];
  readonly debts?: readonly Debt[];
  readonly givenBack?: readonly GivenBack[];
  /** Share of the targets that is asked for; below 1 during a pause. */
  readonly targetShare?: number;
}
