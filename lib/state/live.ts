import type { DateString, Weekday } from '../domain/civil.ts';
import type { Conflict } from '../domain/conflict.ts';
import type { Decision } from '../domain/decision.ts';
import type { Account, Exception, Pause, Protection } from '../domain/facts.ts';
import type { AtRiskBlock, Plan } from '../domain/plan/plan.ts';
import type { Level } from '../domain/practice.ts';
import { DEFAULT_PROTECTION } from '../domain/starting-settings.ts';
import type { WeekView } from '../domain/week-view.ts';
import type { Problem } from '../problems.ts';

/** Our blocks that were in the calendar before this installation knew of it. */
export interface FoundBlocks {
  readonly count: number;
  readonly practices: readonly {
    readonly practiceId: string;
    readonly name: string;
    readonly count: number;
  }[];
}

export interface SyncState {
  readonly kind: 'idle' | 'reading' | 'writing';
  /** When the calendar was last read whole. */
  readonly asOfMs?: number;
  /** When that was last tried. */
  readonly triedMs?: number;
  readonly problem?: Problem;
}

export interface WaitingProblem {
  readonly entryId: string;
  readonly practiceName: string;
  readonly problem: Problem;
}

/** Something that was done to the calendar, as the journal shows it. */
export interface JournalItem {
  readonly decisionId: string;
  readonly kind: Decision['kind'];
  readonly atMs: number;
  /** What it did, in the order it was decided. */
  readonly lines: readonly JournalLine[];
  /** There is something that can still be taken back: younger than thirty days, and not taken back yet. */
  readonly undoable: boolean;
}

export interface JournalLine {
  readonly kind: Decision['steps'][number]['write']['kind'];
  readonly state: 'waiting' | 'done' | 'withdrawn' | 'failed';
  /** The practice, or for an answer the title of the event: a stranger's words. */
  readonly name: string;
  /** Where it was and is, local wall time; what of it applies. */
  readonly from?: PlaceOrTimes;
  readonly to?: PlaceOrTimes;
  readonly answer?: 'accepted' | 'declined' | 'tentative' | 'needsAction';
}

export type PlaceOrTimes =
  | { readonly date: DateString; readonly startMinute: number; readonly minutes: number }
  | { readonly days: readonly Weekday[]; readonly startMinute: number; readonly minutes: number };

/** Something the user is asked, once, and may leave unanswered. */
export type Question =
  /** They deleted one occurrence of a series in Google. */
  | {
      readonly kind: 'only-this-or-always';
      readonly id: string;
      readonly practiceName: string;
      readonly date: DateString;
      readonly days: readonly Weekday[];
      readonly startMinute: number;
      readonly minutes: number;
    }
  /** Two misses in two weeks offer the next level, four kept weeks a step down. */
  | {
      readonly kind: 'level';
      readonly id: string;
      readonly practiceId: string;
      readonly practiceName: string;
      readonly from: Level;
      readonly to: Level;
      /** Lost blocks of the last two weeks, or kept ones of the last four. */
      readonly blocks: number;
    }
  /** A block lost its time to a meeting, and nobody has said why. */
  | {
      readonly kind: 'why';
      readonly id: string;
      readonly practiceName: string;
      readonly exception: Exception;
    };

/**
 * What extension pages show, kept in `storage.session` under the key `live` by the background, its only writer.
 * A page paints from it before it asks for anything.
 */
export interface Live {
  /** Grows with each change. */
  readonly revision: number;
  readonly account: Account | null;
  readonly roleId: string | null;
  readonly connection: 'none' | 'connected' | 'reconnect';
  readonly sync: SyncState;
  /** The week that now lies in. */
  readonly week?: WeekView;
  /** Verdicts of this week and the next three, for a glance ahead. */
  readonly ahead: readonly { readonly week: DateString; readonly verdict: WeekView['verdict'] }[];
  /** Waiting for approval. */
  readonly plan?: Plan;
  /** A plan for coming weeks came up by itself, by reading: the pages show it without having been asked. */
  readonly planUnasked?: boolean;
  /** Invitations and meetings on our blocks of this week and the next three, soonest first. */
  readonly conflicts: readonly Conflict[];
  /** Blocks of those weeks that lost their time and stay where they are. */
  readonly atRisk: readonly AtRiskBlock[];
  readonly questions: readonly Question[];
  /** The last thirty days, newest first, at most thirty. */
  readonly journal: readonly JournalItem[];
  readonly protection: Protection;
  /** *Keep it protected for me* may be chosen after two approved plans. */
  readonly plansApproved: number;
  /** The pause that holds today. */
  readonly pause?: Pause;
  /** The charter has changed since it was last copied; absent while it never was. */
  readonly charterOutdated?: boolean;
  /** Writes not confirmed by Google yet. */
  readonly waitingWrites: number;
  readonly problems: readonly WaitingProblem[];
  /** Of the last decision that wrote something, as long as it can be undone. */
  readonly undo?: {
    readonly decisionId: string;
    readonly kind: Decision['kind'];
    /** Changes confirmed by Google. */
    readonly blocks: number;
    /** Approved, not confirmed yet. */
    readonly waiting: number;
    readonly approvedMs: number;
  };
  readonly blocksInCalendar: number;
  readonly found?: FoundBlocks;
  /** Progress of the twelve months' look-back. */
  readonly lookBack?: { readonly monthsDone: number; readonly months: number };
  /** The week the panel was asked to show. */
  readonly panelWeek?: DateString;
  /** What it was opened for. */
  readonly panelIntent?: 'plan' | 'week';
  /** When it was asked: the same week asked again is shown again, and a popup opened later is not led astray. */
  readonly panelAskedMs?: number;
  /** A client id is known (from the build or pasted). */
  readonly hasClientId: boolean;
}

export const EMPTY_LIVE: Live = {
  revision: 0,
  account: null,
  roleId: null,
  connection: 'none',
  sync: { kind: 'idle' },
  ahead: [],
  conflicts: [],
  atRisk: [],
  questions: [],
  journal: [],
  protection: DEFAULT_PROTECTION,
  plansApproved: 0,
  waitingWrites: 0,
  problems: [],
  blocksInCalendar: 0,
  hasClientId: false,
};
