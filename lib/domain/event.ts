import type { DateString } from './civil.ts';
import type { Span } from './span.ts';

/** How somebody answered an invitation: Google's words. */
export type ResponseStatus = 'needsAction' | 'declined' | 'tentative' | 'accepted';

/** What Google calls an event's type; types we do not know are read as `default`. */
export type EventType =
  'default' | 'focusTime' | 'outOfOffice' | 'workingLocation' | 'birthday' | 'fromGmail';

export interface Attendee {
  /** Lower case. */
  readonly email: string;
  readonly self: boolean;
  readonly organizer: boolean;
  /** A room or a thing. */
  readonly resource: boolean;
  readonly optional: boolean;
  readonly responseStatus: ResponseStatus;
}

/** What a block carries in its private properties; see `block.ts`. */
export interface BlockMark {
  /** Version of the marking, the property `hoh`. */
  readonly version: number;
  readonly practiceId: string;
  /** `g3` for the third generation of a rhythm, `w2026-W48` for one week's single block. */
  readonly generation: string;
  readonly ordinal: number;
  readonly revision: number;
  /** The start (local wall time, `YYYY-MM-DDTHH:MM` for single blocks, `HH:MM` for series) and length we last wrote. */
  readonly at: { readonly start: string; readonly minutes: number };
}

/** One occurrence as Google gave it, in our shape. Everything textual in it was written by a stranger. */
export interface CalendarEvent extends Span {
  /** Google's id; an occurrence of a series carries its stamp. Unique within its calendar. */
  readonly id: string;
  readonly calendarId: string;
  readonly iCalUid: string;
  /** `recurringEventId`, cut before `_R`: the series a correction speaks of. */
  readonly seriesId?: string;
  readonly etag: string;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly eventType: EventType;
  /** Empty where Google sends none. */
  readonly title: string;
  readonly allDay: boolean;
  /** First and (exclusive) last date of an all-day event. */
  readonly dates?: { readonly start: DateString; readonly end: DateString };
  /** Shown as *free*. */
  readonly transparent: boolean;
  readonly colorId?: string;
  readonly labelId?: string;
  /** Lower case; absent on events Google tells no organizer of. */
  readonly organizer?: { readonly email: string; readonly self: boolean };
  readonly attendees: readonly Attendee[];
  /** The guest list is cut short or hidden from us. */
  readonly guestsHidden: boolean;
  readonly videoLink: boolean;
  readonly block?: BlockMark;
  /** Start of this occurrence before anybody moved it. */
  readonly originalStartMs?: number;
  readonly updatedMs: number;
  /** The `eid` of Google's own link: the name of the event's chip in the calendar page. */
  readonly eid?: string;
}
