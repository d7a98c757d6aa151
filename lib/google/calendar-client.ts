import type { calendar_v3 } from '@googleapis/calendar';
import type { Outcome } from '../problems.ts';

export type GoogleEvent = calendar_v3.Schema$Event;

/** One page of `events.list`. */
export type EventsPage = calendar_v3.Schema$Events;

export interface ListEventsInput {
  readonly calendarId: string;
  readonly timeMinMs?: number;
  readonly timeMaxMs?: number;
  readonly singleEvents: boolean;
  readonly showDeleted?: boolean;
  readonly pageToken?: string;
  /** `name=value`, all of which must match. */
  readonly privateExtendedProperty?: readonly string[];
  /** Sent as `If-None-Match`: the answer may be *not modified*. */
  readonly etag?: string;
}

export type ListEventsAnswer =
  { readonly notModified: true } | { readonly notModified: false; readonly page: EventsPage };

export interface WriteOptions {
  /** Sent as `If-Match`. */
  readonly etag?: string;
}

/**
 * The few calls of the Calendar API this product makes. Expected failures are values; nothing throws.
 * Every write but an answer says `sendUpdates=none`. One attempt a call: who calls decides about trying again.
 */
export interface CalendarClient {
  listEvents(input: ListEventsInput, signal?: AbortSignal): Promise<Outcome<ListEventsAnswer>>;
  getEvent(calendarId: string, eventId: string, signal?: AbortSignal): Promise<Outcome<GoogleEvent>>;
  /** `event.id` must be ours: that is what makes a repeat harmless. */
  insertEvent(calendarId: string, event: GoogleEvent, signal?: AbortSignal): Promise<Outcome<GoogleEvent>>;
  patchEvent(
    calendarId: string,
    eventId: string,
    patch: GoogleEvent,
    options: WriteOptions,
    signal?: AbortSignal,
  ): Promise<Outcome<GoogleEvent>>;
  /** The only write that names guests and that Google tells them of: the whole list, with the user's own answer in it. */
  answerInvitation(
    calendarId: string,
    eventId: string,
    attendees: NonNullable<GoogleEvent['attendees']>,
    options: Required<WriteOptions>,
    signal?: AbortSignal,
  ): Promise<Outcome<GoogleEvent>>;
  deleteEvent(
    calendarId: string,
    eventId: string,
    options: WriteOptions,
    signal?: AbortSignal,
  ): Promise<Outcome<void>>;
}

/** Where a client gets its access token from, and whom it tells that a token was refused. */
export interface TokenSource {
  token(signal?: AbortSignal): Promise<Outcome<string>>;
  /** Forget this token: Google answered 401 to it. */
  invalidate(token: string): Promise<void>;
}
