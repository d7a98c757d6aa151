import type { Zone } from '../domain/civil.ts';
import type { ResponseStatus } from '../domain/event.ts';
import type { Problem } from '../problems.ts';
import type { GoogleEvent } from './calendar-client.ts';

/**
 * What we send as an event: never a guest, so that nobody but the user ever hears of a write of ours.
 * The id is not part of it: it is made of the key.
 */
export type BlockBody = Omit<GoogleEvent, 'attendees' | 'attendeesOmitted' | 'id'> & {
  readonly attendees?: never;
  readonly attendeesOmitted?: never;
  readonly id?: never;
};

/** What a block's id is made of; see `block-id.ts`. */
export interface BlockKey {
  readonly practiceId: string;
  /** `g3` for the third generation of a rhythm, `w2026-W48` for one week's single block. */
  readonly generation: string;
  readonly ordinal: number;
}

export interface InsertBlock {
  readonly kind: 'insert-block';
  readonly calendarId: string;
  readonly key: BlockKey;
  readonly body: BlockBody;
  /** Try as Google focus time first; a busy event when Google will not have it. */
  readonly focusTime: boolean;
  /** With focus time, let Google decline new invitations, in these words; otherwise it declines nothing. */
  readonly declineMessage?: string;
}

export interface DeleteBlock {
  readonly kind: 'delete-block';
  readonly calendarId: string;
  readonly eventId: string;
  /**
   * The version we wrote, and what it said. Without them the block goes even when somebody changed it since; without its
   * description, only that may have changed.
   */
  readonly etag?: string;
  readonly written?: BlockBody;
}

/** Where one block or one occurrence is to be: epoch ms and the block's zone, and the dated mark that says so. */
export interface BlockTimes {
  readonly startMs: number;
  readonly endMs: number;
  readonly zone: Zone;
}

/** Moves or shrinks one block, or one occurrence of a series. What is not where `from` says was changed by somebody: it stays. */
export interface MoveBlockWrite {
  readonly kind: 'move-block';
  readonly calendarId: string;
  readonly eventId: string;
  /** The version the plan saw; a newer one is looked at, since all occurrences of a series share theirs. */
  readonly etag: string;
  readonly from: BlockTimes;
  readonly to: BlockTimes;
}

/** Takes out one block, or one occurrence of a series. What is not where `from` says stays. */
export interface ReleaseBlockWrite {
  readonly kind: 'release-block';
  readonly calendarId: string;
  readonly eventId: string;
  readonly etag: string;
  readonly from: BlockTimes;
}

/** Ends a series before `endMs`, the midnight of the first date on which it no longer stands. Ended that early or earlier already: done. */
export interface EndSeriesWrite {
  readonly kind: 'end-series';
  readonly calendarId: string;
  readonly eventId: string;
  readonly endMs: number;
}

/** The way back from that: only where its recurrence is still what it was ended with. */
export interface RestoreSeriesWrite {
  readonly kind: 'restore-series';
  readonly calendarId: string;
  readonly eventId: string;
  readonly recurrence: readonly string[];
  readonly ended: readonly string[];
}

/**
 * The user's own answer to an invitation, the one write with guests in it: the full list as Google has it, in which only the
 * user's row differs. Where the list is not whole, or the user is not on it, nothing is sent.
 */
export interface AnswerWrite {
  readonly kind: 'answer-invitation';
  readonly calendarId: string;
  readonly eventId: string;
  readonly answer: ResponseStatus;
  readonly comment?: string;
  /** What the answer was when the user clicked: another one by now is a later word of theirs, and stands. */
  readonly before?: ResponseStatus;
  /** The user's addresses, lower case, for a list without a `self` row. */
  readonly addresses: readonly string[];
}

/** One entry of the queue: plain data, safe to store, safe to run twice. */
export type Write =
  | InsertBlock
  | DeleteBlock
  | MoveBlockWrite
  | ReleaseBlockWrite
  | EndSeriesWrite
  | RestoreSeriesWrite
  | AnswerWrite;

/** What only the caller knows about a write's past. */
export interface WriteJournal {
  /** When the user approved this very write, epoch ms. */
  readonly approvedMs: number;
  /** Did we ourselves delete the event of this id? */
  removedByUs(eventId: string): boolean | Promise<boolean>;
}

export type WriteResult =
  | {
      readonly kind: 'done';
      /** The event as it stands now; absent after a deletion. */
      readonly event?: GoogleEvent;
      /** It was there already: an earlier try of ours, or another device. */
      readonly adopted: boolean;
      /** The key really used, where the first one was taken by something deleted. */
      readonly key?: BlockKey;
      /** After an `end-series`: its recurrence before and after. */
      readonly recurrence?: { readonly before: readonly string[]; readonly after: readonly string[] };
    }
  | { readonly kind: 'retry'; readonly afterMs?: number; readonly problem: Problem }
  | { readonly kind: 'sign-in' }
  /** Will never succeed as it stands. */
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** The user deleted this block in Google after approving it: their word stands. */
  | { readonly kind: 'deleted-by-user'; readonly eventId: string };
