import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { auth, calendar } from '@googleapis/calendar';
import type { calendar_v3 } from '@googleapis/calendar';
import { createStandIn } from '../../../lib/stand-in/handle.ts';
import type { StandIn } from '../../../lib/stand-in/handle.ts';
import type { Seed } from '../../../lib/stand-in/seed.ts';
import { nodeListener } from '../../local-google/http-adapter.ts';
import { expandAll } from '../../local-google/recurrence.ts';

export type GoogleEvent = calendar_v3.Schema$Event;

/** A Monday in winter; the clock stands still until a test moves it. */
export const NOW_MS = Date.parse('2026-03-02T08:00:00Z');
export const ADA = 'ada@example.com';
export const BEN = 'ben@gmail.com';
export const TEAM = 'team@group.calendar.google.com';
export const BOARD = 'board@group.calendar.google.com';
export const BUSY_ONLY = 'cleo@example.com';

export const SEED: Seed = {
  accounts: [
    {
      email: ADA,
      name: 'Ada Stone',
      timeZone: 'Europe/Berlin',
      kind: 'workspace',
      settings: { weekStart: '1' },
      calendars: [
        { id: ADA, summary: ADA, accessRole: 'owner', timeZone: 'Europe/Berlin', events: [] },
        {
          id: TEAM,
          summary: 'Team',
          accessRole: 'owner',
          timeZone: 'Europe/Berlin',
          colorId: '3',
          events: [],
        },
        { id: BOARD, summary: 'Board', accessRole: 'reader', timeZone: 'Europe/Berlin', events: [] },
        {
          id: BUSY_ONLY,
          summary: 'Cleo',
          accessRole: 'freeBusyReader',
          timeZone: 'Europe/Berlin',
          events: [],
        },
      ],
    },
    {
      email: BEN,
      name: 'Ben Hill',
      timeZone: 'America/New_York',
      kind: 'consumer',
      calendars: [{ id: BEN, summary: BEN, accessRole: 'owner', timeZone: 'America/New_York', events: [] }],
    },
  ],
};

export function newStandIn(): StandIn {
  const standIn = createStandIn({ clock: { nowMs: () => NOW_MS }, random: counting(), expand: expandAll });
  standIn.control.seed(SEED);
  return standIn;
}

/** Numbers in [0, 1) that repeat from run to run. */
function counting(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export interface LocalGoogle {
  readonly control: StandIn['control'];
  /** Google's own client, signed in. */
  client(options?: { email?: string; scopes?: readonly string[] }): calendar_v3.Calendar;
  /** The client with a token of one's own making. */
  clientWith(accessToken: string): calendar_v3.Calendar;
  readonly rootUrl: string;
  close(): Promise<void>;
}

export async function startLocalGoogle(): Promise<LocalGoogle> {
  const standIn = newStandIn();
  const { control } = standIn;
  const server = createServer(
    nodeListener((request) => standIn.handle(request), { origin: () => 'https://www.googleapis.com' }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const rootUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const clientWith = (accessToken: string): calendar_v3.Calendar => {
    const signedIn = new auth.OAuth2();
    signedIn.setCredentials({ access_token: accessToken });
    return calendar({ version: 'v3', auth: signedIn, rootUrl, retry: false });
  };
  return {
    control,
    clientWith,
    client: ({ email = ADA, scopes } = {}) =>
      clientWith(control.mintToken({ email, ...(scopes && { scopes }) }).accessToken),
    rootUrl,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What Google's client throws, reduced to what Google said. */
export interface Refusal {
  readonly status: number;
  readonly reason: string | undefined;
  readonly message: string | undefined;
  readonly error: {
    readonly status?: string;
    readonly details?: readonly unknown[];
    readonly errors: readonly Record<string, string>[];
  };
}

/** The refusal a call met; throws when it met none. */
export async function refusal(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call;
  } catch (thrown) {
    const { status, response } = thrown as {
      status?: number;
      response?: { data?: { error?: Refusal['error'] } };
    };
    const error = response?.data?.error ?? { errors: [] };
    const [first] = error.errors;
    return { status: status ?? 0, reason: first?.['reason'], message: first?.['message'], error };
  }
  throw new Error('the call was not refused');
}

/** Berlin time on a day of the week of 2 March 2026. */
export function berlin(date: string, from: string, to: string): Required<Pick<GoogleEvent, 'start' | 'end'>> {
  return {
    start: { dateTime: `${date}T${from}:00`, timeZone: 'Europe/Berlin' },
    end: { dateTime: `${date}T${to}:00`, timeZone: 'Europe/Berlin' },
  };
}

export async function add(
  google: calendar_v3.Calendar,
  requestBody: GoogleEvent,
  calendarId = 'primary',
): Promise<GoogleEvent & { id: string; etag: string }> {
  const { data } = await google.events.insert({ calendarId, requestBody });
  return { ...data, id: data.id ?? '', etag: data.etag ?? '' };
}

export function byText(a: string | null | undefined, b: string | null | undefined): number {
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
