import type { calendar_v3 } from '@googleapis/calendar';
import type { Span } from '../domain/span.ts';
import type { Behaviour } from './behaviour.ts';
import type { Fault } from './fault.ts';
import type { Seed } from './seed.ts';

export type GoogleEvent = calendar_v3.Schema$Event;

/** One request the local Google answered. Tokens are never kept. */
export interface LoggedRequest {
  readonly atMs: number;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** Google's name of the call, such as `calendar.v3.Events.List`, where it is one. */
  readonly call?: string;
  /** Whose token came with it. */
  readonly email?: string;
  readonly ifMatch?: string;
  readonly ifNoneMatch?: string;
  /** Parsed JSON, or the text. */
  readonly body?: unknown;
  readonly sendUpdates?: string;
  /** 0 when the answer was lost. */
  readonly status: number;
  /** The kind of the fault that hit it. */
  readonly fault?: string;
}

export interface Token {
  readonly accessToken: string;
  readonly expiresMs: number;
}

export interface Consent {
  /** `click`: show the page; `auto` and `deny`: answer at once as if somebody had clicked. */
  readonly mode?: 'click' | 'auto' | 'deny';
  /** How `prompt=none` succeeds (by a page with a script, as Google does, or by 302), or that it never does. */
  readonly promptNone?: 'script' | '302' | 'interaction';
  /** Scopes whose boxes come unticked, or which `auto` does not grant. Only where Google shows boxes at all. */
  readonly untick?: readonly string[];
}

/** The control door: what tests, the demo and the page renderer do behind the API's back. Over HTTP: `POST /_control/<verb>` with a JSON array of the arguments. */
export interface Control {
  /** Forgets everything but the clients, then fills the accounts. All of them are signed in. */
  seed(seed: Seed): void;
  nowMs(): number;
  /** Sets the clock forward (or back). */
  advance(ms: number): void;
  /** A token that works at once. Scopes with or without Google's prefix; `calendar` when none are given. 3599 seconds unless said otherwise. */
  mintToken(input: { email: string; scopes?: readonly string[]; expiresInSeconds?: number }): Token;
  /** Tokens of this account, or of all, are refused from now on; the permission itself stands. */
  invalidateTokens(email?: string): void;
  /** Sync tokens handed out so far are answered with 410. */
  invalidateSyncTokens(): void;
  /** Live occurrences that overlap the window, by start, as the API would give them. */
  events(email: string, calendarId: string, window: Span): GoogleEvent[];
  /** Everything stored, in order of creation: singles, masters and exceptions, the cancelled ones too. */
  storedEvents(email: string, calendarId: string): GoogleEvent[];
  /** Somebody puts an event into this calendar. With `organizer` it arrives as an invitation. Returns it as stored. */
  insertAsOther(calendarId: string, event: GoogleEvent): GoogleEvent;
  /** The organizer changes an event or one occurrence of a series. */
  changeAsOther(calendarId: string, eventId: string, patch: GoogleEvent): GoogleEvent;
  /** The organizer moves it; the length stays unless `endMs` is given. */
  moveAsOther(calendarId: string, eventId: string, to: { startMs: number; endMs?: number }): GoogleEvent;
  cancelAsOther(calendarId: string, eventId: string): void;
  /** A guest answers. */
  answerAsOther(
    calendarId: string,
    eventId: string,
    email: string,
    responseStatus: string,
    comment?: string,
  ): GoogleEvent;
  fault(fault: Fault): void;
  clearFaults(): void;
  behave(behaviour: Partial<Behaviour>): void;
  log(): LoggedRequest[];
  clearLog(): void;
  consent(consent: Consent): void;
  /** Registers a client: from then on only these redirects are taken. Unregistered ids ending in `.apps.googleusercontent.com` are known with any redirect. */
  client(client: { id: string; redirectUris: readonly string[]; name?: string }): void;
  /** Who is signed in to Google in this browser. */
  signedIn(emails: readonly string[]): void;
  /** The user takes the permission back, at Google. */
  withdraw(email: string): void;
}
