import type { DateString } from './civil.ts';
import type { NamedMeeting } from './named-meeting.ts';
import type { Span } from './span.ts';

/** A meeting whose removal, shortening or halving would make room for a practice, and what speaks for it. */
export interface RoomOffer {
  readonly meeting: NamedMeeting & {
    /** The user is an optional guest. */
    readonly optional: boolean;
    readonly organizedByMe: boolean;
  };
  /** `remove`: not at all; `shorten`: by a quarter of an hour or more, to `shorterMinutes`; `halve`: every other week. */
  readonly how: 'remove' | 'shorten' | 'halve';
  readonly shorterMinutes?: number;
  /** Doing of the week as it stands, and with the room made and used; as the week's verdict counts it. */
  readonly beforeMinutes: number;
  readonly afterMinutes: number;
  readonly targetMinutes: number;
  /** What would be placed in it. */
  readonly practiceId: string;
  readonly practiceName: string;
  readonly placed: Span;
}

export interface RoomOffers {
  readonly week: DateString;
  /** The most time for the least harm first; at most five. */
  readonly offers: readonly RoomOffer[];
  /** Nothing is missing, or nothing that could be asked for would help. */
  readonly none?: 'nothing-missing' | 'nothing-helps';
}
