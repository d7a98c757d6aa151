import { createCalendarClient } from '../../lib/google/client.ts';
import type { CalendarClient, GoogleEvent, TokenSource } from '../../lib/google/calendar-client.ts';
import { EVENTS_SCOPE } from '../../lib/google/scopes.ts';
import { done } from '../../lib/problems.ts';
import { createStandIn, type StandIn } from '../../lib/stand-in/handle.ts';
import { expandAll } from '../local-google/recurrence.ts';

export const ADA = 'ada@example.com';

/** A Sunday noon in Berlin. */
export const NOW_MS = Date.parse('2026-11-22T11:00:00Z');

export const WEEK = {
  calendarId: 'primary',
  startMs: Date.parse('2026-11-22T23:00:00Z'),
  endMs: Date.parse('2026-11-29T23:00:00Z'),
};

export interface LocalWorld {
  readonly google: StandIn;
  readonly client: CalendarClient;
  /** A second browser of the same user. */
  readonly secondDevice: CalendarClient;
  /** From now on no page holds more than this, whatever is asked for: Google may always send less. */
  readonly smallPages: (size: number) => void;
}

/** The local Google with one account, and clients that hold tokens of it. */
export function localWorld(
  events: readonly GoogleEvent[] = [],
  kind: 'workspace' | 'consumer' = 'workspace',
): LocalWorld {
  const google = createStandIn({ clock: { nowMs: () => NOW_MS }, random: () => 0.5, expand: expandAll });
  const timeZone = 'Europe/Berlin';
  const calendars = [{ id: ADA, summary: ADA, accessRole: 'owner', timeZone, events } as const];
  google.control.seed({ accounts: [{ email: ADA, name: 'Ada', timeZone, kind, calendars }] });
  let pageSize: number | undefined;
  const fetch = (request: Request) => {
    const url = new URL(request.url);
    if (pageSize === undefined || !url.searchParams.has('maxResults')) return google.handle(request);
    url.searchParams.set('maxResults', String(pageSize));
    return google.handle(new Request(url, request));
  };
  const client = () => createCalendarClient({ fetch, tokens: mintedTokens(google) });
  return {
    google,
    client: client(),
    secondDevice: client(),
    smallPages(size) {
      pageSize = size;
    },
  };
}

/** What a silent renewal gives: a new token whenever the old one was refused. */
function mintedTokens(google: StandIn): TokenSource {
  let current: string | undefined;
  return {
    token: async () => {
      current ??= google.control.mintToken({ email: ADA, scopes: [EVENTS_SCOPE] }).accessToken;
      return done(current);
    },
    invalidate: async (token) => {
      if (token === current) current = undefined;
    },
  };
}

/** Live events of ours as Google has them stored. */
export function blocksIn({ google }: LocalWorld): GoogleEvent[] {
  return google.control
    .storedEvents(ADA, ADA)
    .filter((event) => event.status !== 'cancelled' && event.extendedProperties?.private?.['hoh'] === '1');
}

/** `09:00` to `10:00` of a day in Berlin. */
export function timed(
  id: string,
  date: string,
  from: string,
  to: string,
  change: GoogleEvent = {},
): GoogleEvent {
  const timeZone = 'Europe/Berlin';
  return {
    id,
    summary: id,
    start: { dateTime: `${date}T${from}:00`, timeZone },
    end: { dateTime: `${date}T${to}:00`, timeZone },
    ...change,
  };
}
