import type { CreateSeries } from './plan/plan.ts';

/** One thing to be done to the user's calendar, decided by a click. What Google is told is made of it when it is sent. */
export type BlockWrite =
  | { readonly kind: 'create-series'; readonly change: CreateSeries }
  | {
      readonly kind: 'remove-block';
      readonly practiceId: string;
      readonly practiceName: string;
      /** Google's id of the block, or of the series it belongs to. */
      readonly eventId: string;
      /** The version we wrote, and what it was: if somebody changed it since, it stays. Without them, it goes all the same. */
      readonly etag?: string;
      readonly written?: CreateSeries;
    };

/** Something that was done to the calendar, or is about to be: an entry of the journal. */
export interface Decision {
  readonly id: string;
  readonly accountId: string;
  readonly atMs: number;
  readonly kind: 'approve-plan' | 'undo-plan' | 'remove-all' | 'adopt';
  /** The plan approved or undone. */
  readonly planId?: string;
  readonly steps: readonly DecisionStep[];
}

export interface DecisionStep {
  /** The queue entry that carries it out. */
  readonly entryId: string;
  readonly write: BlockWrite;
  readonly state: 'waiting' | 'done' | 'withdrawn' | 'failed';
  /** The event Google confirmed, and its version then. */
  readonly eventId?: string;
  readonly etag?: string;
}
