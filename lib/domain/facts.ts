import type { DateString, MinuteRange, Weekday, WeekStart, Zone } from './civil.ts';
import type { CalendarEvent } from './event.ts';
import type { Practice } from './practice.ts';
import type { Span } from './span.ts';

export type EventClass = 'doing' | 'meeting' | 'solo' | 'away' | 'ignored';

/** Working time per weekday; a weekday without ranges is a day off. */
export type WorkingHours = Readonly<Record<Weekday, readonly MinuteRange[]>>;

/** The user's own word on an event or a whole series: it beats every rule. */
export interface Correction {
  readonly scope: 'event' | 'series';
  /** An event's id, or a series' (`recurringEventId` cut before `_R`). */
  readonly id: string;
  readonly class: EventClass;
  readonly practiceId?: string;
}

/** The user's one tap after a block. */
export interface CheckIn {
  readonly eventId: string;
  readonly answer: 'done' | 'cut-short' | 'skipped';
  /** Minutes really given, where it was cut short. */
  readonly minutes?: number;
  readonly answeredMs: number;
}

/** Why a block lost its time, in the user's word. */
export const EXCEPTION_REASONS = ['not-said', 'customer', 'incident', 'board', 'other'] as const;
export type ExceptionReason = (typeof EXCEPTION_REASONS)[number];

/** A block that lost minutes to a meeting accepted after the block was written. It leaves a debt. */
export interface Exception {
  /** The block's id; there is one exception a block. */
  readonly eventId: string;
  readonly practiceId: string;
  readonly date: DateString;
  /** When the block was to begin. */
  readonly startMs: number;
  readonly lostMinutes: number;
  /** The session is lost: less than its minimum is left. */
  readonly lostSession: boolean;
  readonly reason: ExceptionReason;
  /** What took it, and its series, for *who eats my doing time*. */
  readonly by: { readonly eventId: string; readonly seriesId?: string; readonly title: string };
  readonly atMs: number;
}

/** A block the user deleted in Google Calendar: the human wins, its time is given back. */
export interface Release {
  /** Google's id of the occurrence or single block; of the series where all of it went. */
  readonly eventId: string;
  readonly practiceId: string;
  /** `series`: every week from `date` on gives back the same. */
  readonly scope: 'once' | 'series';
  readonly date: DateString;
  readonly days: readonly Weekday[];
  readonly startMinute: number;
  readonly minutes: number;
  /** Asked *this one or always?*, and not answered yet. */
  readonly asking: boolean;
  readonly atMs: number;
}

/** Lower targets for a while, then the old ones by themselves. */
export interface Pause {
  readonly kind: 'vacation' | 'fundraise' | 'incident' | 'other';
  readonly from: DateString;
  /** The first date it no longer holds. */
  readonly until: DateString;
  /** Of every target, 0 … 1. */
  readonly share: number;
}

/** How far the extension may go to keep the blocks. */
export interface Protection {
  /** `ask`: every change is approved first. `keep`: repairs of the coming weeks are made without asking. */
  readonly mode: 'ask' | 'keep';
  /** Addresses, lower case: never declined, never asked to give room. */
  readonly vips: readonly string[];
  /** Focus time may decline new invitations by itself, in Google. */
  readonly autoDecline: boolean;
  /** What to do when it really burns, in the user's words; part of the charter. */
  readonly emergency: string;
}

/** Everything the user may change that the arithmetic rests on. */
export interface Settings {
  /** The preset the practices came from; `own` when built by hand. */
  readonly roleId: string;
  /** In the user's order: earlier ones matter more. */
  readonly practices: readonly Practice[];
  readonly workingHours: WorkingHours;
  readonly weekStart: WeekStart;
  /** Calendars whose all-day events are days off. */
  readonly daysOffCalendarIds: readonly string[];
  /** Days tapped as *day off*. */
  readonly daysOff: readonly DateString[];
  /** Lower case; my own organisation's domains. */
  readonly myDomains: readonly string[];
  /** Minutes kept free around events of others when something new is placed. */
  readonly breathingMinutes: number;
  /** Most hands-on minutes planned on one day. */
  readonly dailyLimitMinutes: number;
  readonly corrections: readonly Correction[];
  readonly protection: Protection;
  /** Grows with each change of practices, levels or hours; blocks carry it, and the older of two devices yields. 1 when absent. */
  readonly revision?: number;
  readonly pauses: readonly Pause[];
}

/** Whose calendar it is. */
export interface Account {
  /** The primary calendar's address, lower case, or `sample`. */
  readonly id: string;
  readonly kind: 'google' | 'sample';
  /** My addresses, lower case. */
  readonly addresses: readonly string[];
  /** The calendar's zone. */
  readonly zone: Zone;
}

/** All that `viewWeek` looks at. Facts are stored, the rest is derived. */
export interface Facts {
  readonly account: Account;
  readonly settings: Settings;
  /** Events touching the weeks in question, in any order; those of other weeks do no harm. */
  readonly events: readonly CalendarEvent[];
  readonly checkIns: readonly CheckIn[];
  readonly exceptions?: readonly Exception[];
  readonly releases?: readonly Release[];
  readonly nowMs: number;
  /** The time for which all events are given; for all time when absent. Outside it, an empty week says nothing. */
  readonly completeFor?: Span;
}

/** What an event is to this user, and why. */
export interface Classified {
  readonly event: CalendarEvent;
  readonly class: EventClass;
  readonly practiceId?: string;
  /** With at least one other human, guests hidden, or a video link and somebody else's event. */
  readonly withPeople: boolean;
  /** My answer; `accepted` for what I organise alone. */
  readonly answer: 'accepted' | 'tentative' | 'needsAction' | 'declined';
  readonly reason: ClassReason;
}

/** Why an event has its class, in facts that a sentence is made of. */
export type ClassReason =
  | { readonly code: 'cancelled' | 'declined' | 'free' | 'working-location' | 'birthday' | 'no-time' }
  | { readonly code: 'corrected'; readonly scope: 'event' | 'series' }
  | { readonly code: 'out-of-office' | 'days-off-calendar' | 'away-word' | 'day-off' | 'all-day' | 'long' }
  | { readonly code: 'block'; readonly practiceId: string }
  | {
      readonly code: 'rule';
      readonly practiceId: string;
      readonly word?: string;
      readonly outsider?: boolean;
      readonly people?: 'with' | 'alone';
      readonly others: number;
    }
  | { readonly code: 'focus-time' }
  | { readonly code: 'others'; readonly others: number }
  | { readonly code: 'guests-hidden' | 'video-link' | 'alone' };
