import { done, failed } from '../problems.ts';
import type { Outcome } from '../problems.ts';
import type {
  CalendarClient,
  EventsPage,
  GoogleEvent,
  ListEventsInput,
  TokenSource,
} from './calendar-client.ts';
import { startDeadline, WaitEnded } from './deadline.ts';
import { isRecord, refusal } from './refusal.ts';

export const CALENDAR_API = 'https://www.googleapis.com/calendar/v3';

/** Google's own ceiling for one page. */
const PAGE_SIZE = 2500;

/** A worker's fetch must answer within 30 s or the browser may stop the worker. */
const TIMEOUT_MS = 25_000;

export interface ClientDeps {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly tokens: TokenSource;
  readonly baseUrl?: string;
  readonly timeoutMs?: number;
}

interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly query?: readonly (readonly [string, string])[];
  readonly body?: GoogleEvent;
  readonly ifMatch?: string;
  readonly ifNoneMatch?: string;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON; nothing when the body was empty or something else. */
  readonly body: unknown;
}

/** See `CalendarClient`. A 401 is answered by one renewal and one repeat; a wait that runs out counts as `offline`. */
export function createCalendarClient(deps: ClientDeps): CalendarClient {
  const { baseUrl = CALENDAR_API } = deps;

  async function attempt(
    call: Call,
    token: string,
    signal: AbortSignal | undefined,
  ): Promise<Outcome<Answer>> {
    const deadline = startDeadline(deps.timeoutMs ?? TIMEOUT_MS, signal);
    try {
      if (deadline.signal.aborted) return failed({ code: 'stopped' });
      const response = await deadline.race(deps.fetch(requestOf(call, baseUrl, token, deadline.signal)));
      const text = await deadline.race(response.text());
      const json = /^application\/json\b/i.test(response.headers.get('content-type') ?? '');
      const { status, headers } = response;
      return done({ status, headers, body: json ? parsed(text) : undefined });
    } catch (error) {
      // Everything else `fetch` throws is a network that is not there, or a redirect we refuse to follow.
      return failed({ code: error instanceof WaitEnded && error.why === 'stopped' ? 'stopped' : 'offline' });
    } finally {
      deadline.clear();
    }
  }

  async function authorised(call: Call, signal: AbortSignal | undefined): Promise<Outcome<Answer>> {
    for (let renewed = false; ; renewed = true) {
      const token = await deps.tokens.token(signal);
      if (!token.ok) return token;
      const answer = await attempt(call, token.value, signal);
      if (!answer.ok || !isSignInNeeded(answer.value)) return answer;
      await deps.tokens.invalidate(token.value);
      if (renewed) return failed({ code: 'sign-in-needed' });
    }
  }

  /** The last line of defence for the guests: no write but an answer ever mentions one, or tells them. */
  async function writeQuietly(
    call: Call & { readonly body: GoogleEvent },
    signal: AbortSignal | undefined,
  ): Promise<Outcome<GoogleEvent>> {
    if ('attendees' in call.body || 'attendeesOmitted' in call.body)
      return failed({ code: 'unexpected', detail: 'a write with attendees' });
    return callForEvent({ ...call, query: QUIETLY }, signal);
  }

  async function callForEvent(call: Call, signal: AbortSignal | undefined): Promise<Outcome<GoogleEvent>> {
    const answer = await authorised(call, signal);
    if (!answer.ok) return answer;
    const { status, headers, body } = answer.value;
    if (status !== 200) return failed(refusal(status, headers, body));
    return isEvent(body) ? done(body) : failed({ code: 'not-google' });
  }

  return {
    async listEvents(input, signal) {
      const call: Call = {
        method: 'GET',
        path: eventsPath(input.calendarId),
        query: listQuery(input),
        ...(input.etag !== undefined && { ifNoneMatch: input.etag }),
      };
      const answer = await authorised(call, signal);
      if (!answer.ok) return answer;
      const { status, headers, body } = answer.value;
      if (status === 304 && input.etag !== undefined) return done({ notModified: true });
      if (status !== 200) return failed(refusal(status, headers, body));
      return isPage(body) ? done({ notModified: false, page: body }) : failed({ code: 'not-google' });
    },
    getEvent: (calendarId, eventId, signal) =>
      callForEvent({ method: 'GET', path: eventPath(calendarId, eventId) }, signal),
    insertEvent: (calendarId, event, signal) =>
      writeQuietly({ method: 'POST', path: eventsPath(calendarId), body: event }, signal),
    patchEvent: (calendarId, eventId, patch, { etag }, signal) =>
      writeQuietly(
        { method: 'PATCH', path: eventPath(calendarId, eventId), body: patch, ...ifMatching(etag) },
        signal,
      ),
    answerInvitation: (calendarId, eventId, attendees, { etag }, signal) =>
      callForEvent(
        {
          method: 'PATCH',
          path: eventPath(calendarId, eventId),
          query: [['sendUpdates', 'all']],
          body: { attendees },
          ifMatch: etag,
        },
        signal,
      ),
    async deleteEvent(calendarId, eventId, { etag }, signal) {
      const answer = await authorised(
        {
          method: 'DELETE',
          path: eventPath(calendarId, eventId),
          query: QUIETLY,
          ...ifMatching(etag),
        },
        signal,
      );
      if (!answer.ok) return answer;
      const { status, headers, body } = answer.value;
      return status === 204 ? done(undefined) : failed(refusal(status, headers, body));
    },
  };
}

/** No mail to anybody, whatever else the write says. */
const QUIETLY = [['sendUpdates', 'none']] as const;

function ifMatching(etag: string | undefined): Pick<Call, 'ifMatch'> {
  return etag === undefined ? {} : { ifMatch: etag };
}

function eventsPath(calendarId: string): string {
  return `/calendars/${encodeURIComponent(calendarId)}/events`;
}

function eventPath(calendarId: string, eventId: string): string {
  return `${eventsPath(calendarId)}/${encodeURIComponent(eventId)}`;
}

function listQuery(input: ListEventsInput): [string, string][] {
  const query: [string, string][] = [
    ['singleEvents', String(input.singleEvents)],
    ['maxResults', String(PAGE_SIZE)],
  ];
  if (input.timeMinMs !== undefined) query.push(['timeMin', new Date(input.timeMinMs).toISOString()]);
  if (input.timeMaxMs !== undefined) query.push(['timeMax', new Date(input.timeMaxMs).toISOString()]);
  if (input.showDeleted !== undefined) query.push(['showDeleted', String(input.showDeleted)]);
  for (const property of input.privateExtendedProperty ?? [])
    query.push(['privateExtendedProperty', property]);
  if (input.pageToken !== undefined) query.push(['pageToken', input.pageToken]);
  return query;
}

function requestOf(call: Call, baseUrl: string, token: string, signal: AbortSignal): Request {
  const query = new URLSearchParams(call.query?.map(([name, value]) => [name, value]));
  const headers = new Headers({ authorization: `Bearer ${token}` });
  if (call.body) headers.set('content-type', 'application/json');
  if (call.ifMatch !== undefined) headers.set('if-match', call.ifMatch);
  if (call.ifNoneMatch !== undefined) headers.set('if-none-match', call.ifNoneMatch);
  return new Request(`${baseUrl}${call.path}${query.size > 0 ? `?${query}` : ''}`, {
    method: call.method,
    headers,
    // The token goes to Google or nowhere.
    redirect: 'error',
    cache: 'no-store',
    credentials: 'omit',
    signal,
    ...(call.body && { body: JSON.stringify(call.body) }),
  });
}

function isSignInNeeded(answer: Answer): boolean {
  return answer.status === 401 && refusal(401, answer.headers, answer.body).code === 'sign-in-needed';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isEvent(body: unknown): body is GoogleEvent {
  return isRecord(body) && typeof body['id'] === 'string';
}

/** What is inside `items` is looked at one by one later: one strange event must not hide the others. */
function isPage(body: unknown): body is EventsPage {
  return isRecord(body) && Array.isArray(body['items']) && optionalText(body['nextPageToken']);
}

function optionalText(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'string';
}
