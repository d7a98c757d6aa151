import type { DateString } from '../domain/civil.ts';
import type { Account } from '../domain/facts.ts';
import type { Plan } from '../domain/plan/plan.ts';
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
  /** Writes not confirmed by Google yet. */
  readonly waitingWrites: number;
  readonly problems: readonly WaitingProblem[];
  /** Of the last approved plan, as long as it can be undone. */
  readonly undo?: {
    readonly planId: string;
    /** Confirmed by Google. */
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
  waitingWrites: 0,
  problems: [],
  blocksInCalendar: 0,
  hasClientId: false,
};
