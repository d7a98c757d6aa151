import type { DateString } from '../domain/civil.ts';
import type { BlockWrite } from '../domain/decision.ts';
import type { CalendarEvent } from '../domain/event.ts';
import type { Account, CheckIn, Exception, Release } from '../domain/facts.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Problem } from '../problems.ts';

export interface AccountRow extends Account {
  readonly connectedMs: number;
}

/** `long` is 1 for the few events of more than a month. */
export type EventRow = CalendarEvent & { readonly account: string; readonly long: 0 | 1 };

/** What was read from a calendar, and when. `part` is `window`, or `past:` and the first week of a stretch of the past. */
export interface ReadRow {
  readonly account: string;
  readonly calendarId: string;
  readonly part: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly readMs: number;
  /** When it was last read whole, not just found unchanged. */
  readonly wholeMs: number;
  readonly etag?: string;
}

export interface SettingsRow {
  readonly account: string;
  /** As written; checked against the schema whenever it is read. */
  readonly value: unknown;
}

export type CheckInRow = CheckIn & { readonly account: string };

export type ExceptionRow = Exception & { readonly account: string };

export type ReleaseRow = Release & { readonly account: string };

/** What the user answered once and for all, or for a while: a question, a plan they did not want, a copied charter. */
export interface AnswerRow {
  readonly account: string;
  readonly id: string;
  readonly value: string;
  readonly atMs: number;
}

/** A write waiting for Google. */
export interface QueueRow {
  readonly id: string;
  readonly account: string;
  readonly decisionId: string;
  readonly write: BlockWrite;
  readonly order: number;
  readonly approvedMs: number;
  /** Google may have heard of it: written down before it is asked. */
  readonly asked: boolean;
  /** Tries that failed. */
  readonly attempts: number;
  readonly notBeforeMs: number;
  /** Taken back while it may have been under way: once it is done, it is to be undone. */
  readonly thenRemove?: boolean;
  /** Nobody clicked it: where a human was faster, it gives way without a word. */
  readonly quiet?: boolean;
  /** What the user has to know. */
  readonly problem?: Problem;
  /** It will not be tried again by itself. */
  readonly stuck?: boolean;
}

export interface PlanRow {
  readonly account: string;
  readonly plan: Plan;
  /** It came up by itself, by reading the calendar. */
  readonly unasked?: boolean;
}

/** A week the user closed the strip for. */
export interface DismissalRow {
  readonly account: string;
  readonly week: DateString;
}

export interface NoteRow {
  /** `sample-seed`: what the sample calendar was filled with; `sample-changes`: what was written to it since. */
  readonly name: 'current-account' | 'client-id' | 'set-aside-settings' | 'sample-seed' | 'sample-changes';
  readonly value: string;
}
