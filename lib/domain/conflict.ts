import type { ExceptionReason } from './facts.ts';
import type { NamedMeeting } from './named-meeting.ts';
import type { BlockPlace } from './plan/plan.ts';
import type { Span } from './span.ts';

/** An invitation or a meeting that lies on a block of ours, and what saying yes to it costs. */
export interface Conflict {
  readonly block: Span & {
    readonly eventId: string;
    readonly practiceId: string;
    readonly practiceName: string;
  };
  readonly meeting: NamedMeeting & {
    /** From one of the people who are never declined. */
    readonly vip: boolean;
  };
  /** The user has not answered: the block is contested. Answered yes: it is broken. */
  readonly answered: boolean;
  /** The user may send an answer: they are invited, and the whole guest list is known. */
  readonly canAnswer: boolean;
  /** Of the block, what the meeting takes. */
  readonly lostMinutes: number;
  /** Doing of that week with the block whole and with the meeting accepted; the same sum as the week's verdict. */
  readonly beforeMinutes: number;
  readonly afterMinutes: number;
  readonly targetMinutes: number;
  /** Where the block would go if the meeting is accepted and the block moved; absent where nothing fits. */
  readonly movesTo?: BlockPlace;
  /** The next free piece of the block's length, for *next free two hours Thu 14:00*; absent where none is found. */
  readonly nextFree?: Span;
  /** Up to three other times for the meeting in which the user has neither meetings nor blocks. */
  readonly otherTimes: readonly Span[];
}

/** The user's answer to a conflict. */
export type ConflictAnswer =
  | { readonly kind: 'decline'; readonly comment: string }
  /** Decline, and say which other times would do. */
  | { readonly kind: 'propose'; readonly comment: string }
  | { readonly kind: 'accept-and-move' }
  | { readonly kind: 'accept-as-exception'; readonly reason: ExceptionReason };
