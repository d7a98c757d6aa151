import type { ResponseStatus } from './event.ts';
import type {
  CreateBlock,
  CreateSeries,
  EndSeries,
  MoveBlock,
  ReleaseBlock,
  ShrinkBlock,
} from './plan/plan.ts';

/** The user's clicked answer to somebody's invitation: the only write that anybody else hears of. */
export interface AnswerInvitation {
  readonly kind: 'answer-invitation';
  /** Google's id of the event or of one occurrence. */
  readonly eventId: string;
  readonly title: string;
  readonly startMs: number;
  readonly answer: ResponseStatus;
  /** Words for the organizer; the user saw them. */
  readonly comment?: string;
  /** What the user's answer was before, for the way back. */
  readonly before: ResponseStatus;
}

/** Takes a whole event of ours away: a single block, or a series with all its dates. */
export interface RemoveBlock {
  readonly kind: 'remove-block';
  readonly practiceId: string;
  readonly practiceName: string;
  /** Google's id of the block, or of the series it belongs to. */
  readonly eventId: string;
  /** The version we wrote, and what it was: if somebody changed it since, it stays. Without them, it goes all the same. */
  readonly etag?: string;
  readonly written?: CreateSeries | CreateBlock;
}

/** The way back from an `end-series`: the series goes on as it did before. */
export interface RestoreSeries {
  readonly kind: 'restore-series';
  readonly practiceId: string;
  readonly practiceName: string;
  readonly eventId: string;
  /** The lines of `recurrence` before it was ended. */
  readonly recurrence: readonly string[];
  /** Those it was ended with: if they are others now, somebody changed it since, and it stays. */
  readonly ended: readonly string[];
}

/** One thing to be done to the user's calendar, decided by a click or by leave. What Google is told is made of it when it is sent. */
export type BlockWrite =
  | { readonly kind: 'create-series'; readonly change: CreateSeries }
  | { readonly kind: 'create-block'; readonly change: CreateBlock }
  | { readonly kind: 'move-block'; readonly change: MoveBlock | ShrinkBlock }
  | { readonly kind: 'release-block'; readonly change: ReleaseBlock }
  | { readonly kind: 'end-series'; readonly change: EndSeries }
  | RemoveBlock
  | RestoreSeries
  | AnswerInvitation;

/**
 * Something that was done to the calendar, or is about to be: an entry of the journal. `keep` is done by the extension
 * itself, with the user's leave; `collapse` takes an extra of one and the same block away.
 */
export interface Decision {
  readonly id: string;
  readonly accountId: string;
  readonly atMs: number;
  readonly kind: 'approve-plan' | 'keep' | 'answer' | 'undo' | 'remove-all' | 'adopt' | 'collapse' | 'end';
  /** The plan approved. */
  readonly planId?: string;
  /** For an `undo`, the decision taken back. */
  readonly undoes?: string;
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
  /** For an `end-series`: the lines of `recurrence` before it. */
  readonly recurrenceBefore?: readonly string[];
  readonly recurrenceAfter?: readonly string[];
}
