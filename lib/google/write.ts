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
}

export interface DeleteBlock {
  readonly kind: 'delete-block';
  readonly calendarId: string;
  readonly eventId: string;
  /** The version we wrote, and what it said. Without them the block goes even when somebody changed it since. */
  readonly etag?: string;
  readonly written?: BlockBody;
}

/** One entry of the queue: plain data, safe to store, safe to run twice. */
export type Write = InsertBlock | DeleteBlock;

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
    }
  | { readonly kind: 'retry'; readonly afterMs?: number; readonly problem: Problem }
  | { readonly kind: 'sign-in' }
  /** Will never succeed as it stands. */
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** The user deleted this block in Google after approving it: their word stands. */
  | { readonly kind: 'deleted-by-user'; readonly eventId: string };
