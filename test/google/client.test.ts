import { describe, expect, it } from 'vitest';
import { createCalendarClient } from '../../lib/google/client.ts';
import type { Problem } from '../../lib/problems.ts';
import {
  expired,
  html,
  json,
  noNetwork,
  refused,
  scopeRefused,
  scriptedGoogle,
  tokenList,
  type Scripted,
} from './scripted-google.ts';

const TOKEN = 'ya29.canary-token';

function setUp(...script: Scripted[]) {
  const google = scriptedGoogle(...script);
  const tokens = tokenList(TOKEN, 'ya29.second-token');
  return { google, tokens, client: createCalendarClient({ fetch: google.fetch, tokens }) };
}

const aPage = () => json({ kind: 'calendar#events', items: [] });
const anEvent = () => json({ kind: 'calendar#event', id: 'abc' });
const aWindow = { calendarId: 'primary', singleEvents: true } as const;

describe('what the client asks', () => {
  it('asks for a window in full pages, in UTC, with every filter it was given', async () => {
    const { client, google } = setUp(aPage());
    await client.listEvents({
      calendarId: 'a#b@group.calendar.google.com',
      timeMinMs: Date.UTC(2026, 10, 16),
      timeMaxMs: Date.UTC(2026, 10, 23),
      singleEvents: true,
      pageToken: 'next=',
      privateExtendedProperty: ['hoh=1', 'practice=code'],
    });
    const url = new URL(google.requests[0]?.url ?? '');
    expect(url.pathname).toBe('/calendar/v3/calendars/a%23b%40group.calendar.google.com/events');
    expect([...url.searchParams]).toEqual([
      ['singleEvents', 'true'],
      ['maxResults', '2500'],
      ['timeMin', '2026-11-16T00:00:00.000Z'],
      ['timeMax', '2026-11-23T00:00:00.000Z'],
      ['privateExtendedProperty', 'hoh=1'],
      ['privateExtendedProperty', 'practice=code'],
      ['pageToken', 'next='],
    ]);
  });

  it('sends the token in a header only, follows no redirect, and keeps cookies and caches out of it', async () => {
    const { client, google } = setUp(aPage());
    await client.listEvents(aWindow);
    const [request] = google.requests;
    expect(request).toMatchObject({ redirect: 'error', cache: 'no-store', credentials: 'omit' });
    expect(request?.headers.get('authorization')).toBe(`Bearer ${TOKEN}`);
    expect(request?.url).not.toContain('canary');
  });

  it('writes to nobody’s inbox: every write says sendUpdates=none', async () => {
    const { client, google } = setUp(anEvent(), anEvent(), new Response(null, { status: 204 }));
    await client.insertEvent('primary', { id: 'abc' });
    await client.patchEvent('primary', 'abc', { summary: 'x' }, { etag: '"1"' });
    await client.deleteEvent('primary', 'abc', { etag: '"2"' });
    expect(google.requests.map((request) => new URL(request.url).searchParams.get('sendUpdates'))).toEqual([
      'none',
      'none',
      'none',
    ]);
    expect(google.requests.map((request) => request.headers.get('if-match'))).toEqual([null, '"1"', '"2"']);
  });

  it.each([
    { attendees: [{ email: 'eve@example.com' }] },
    { attendees: [] },
    { attendees: null },
    { attendeesOmitted: true },
  ] as object[])('never sends a write that mentions guests: %j', async (mention) => {
    const { client, google } = setUp(anEvent());
    const event = { id: 'abc', ...mention };
    const refusal = { ok: false, problem: { code: 'unexpected' } };
    expect(await client.insertEvent('primary', event)).toMatchObject(refusal);
    expect(await client.patchEvent('primary', 'abc', event, { etag: '"1"' })).toMatchObject(refusal);
    expect(google.requests).toHaveLength(0);
  });

  it('tells the guests of one thing: the user’s answer, for the version that was read', async () => {
    const { client, google } = setUp(anEvent());
    const attendees = [{ email: 'ada@example.com', responseStatus: 'declined' }];
    await client.answerInvitation('primary', 'abc_20261202T080000Z', attendees, { etag: '"3"' });
    const [request] = google.requests;
    expect(request?.method).toBe('PATCH');
    expect(request?.url).toMatch(/\/events\/abc_20261202T080000Z\?sendUpdates=all$/);
    expect(request?.headers.get('if-match')).toBe('"3"');
    expect(await request?.json()).toEqual({ attendees });
  });
});

describe('what the client answers', () => {
  it('gives the page, the event, and nothing for a deletion', async () => {
    const { client } = setUp(aPage(), anEvent(), new Response(null, { status: 204 }));
    expect(await client.listEvents(aWindow)).toMatchObject({ ok: true, value: { notModified: false } });
    expect(await client.getEvent('primary', 'abc')).toMatchObject({ ok: true, value: { id: 'abc' } });
    expect(await client.deleteEvent('primary', 'abc', {})).toEqual({ ok: true, value: undefined });
  });

  it('understands “not modified”, but only as the answer to an etag', async () => {
    const unchanged = () => new Response(null, { status: 304 });
    const { client, google } = setUp(unchanged(), unchanged());
    expect(await client.listEvents({ ...aWindow, etag: '"7"' })).toEqual({
      ok: true,
      value: { notModified: true },
    });
    expect(google.requests[0]?.headers.get('if-none-match')).toBe('"7"');
    expect(await client.listEvents(aWindow)).toMatchObject({ ok: false, problem: { code: 'not-google' } });
  });

  const faults: [string, () => Scripted, Problem][] = [
    ['no network', noNetwork, { code: 'offline' }],
    [
      'a redirect to elsewhere',
      () => new Response(null, { status: 302, headers: { location: 'https://evil.example/' } }),
      { code: 'not-google' },
    ],
    ['a per-user limit', () => refused(403, 'userRateLimitExceeded'), { code: 'rate-limited' }],
    [
      'a project limit with a time to come back',
      () => refused(403, 'rateLimitExceeded', { 'retry-after': '7' }),
      { code: 'rate-limited', retryAfterMs: 7000 },
    ],
    [
      'the operational limit, left alone for hours',
      () => refused(403, 'quotaExceeded', { 'retry-after': '5' }),
      { code: 'rate-limited', retryAfterMs: 7_200_000 },
    ],
    [
      'too many requests, until a date on Google’s own clock',
      () =>
        refused(429, 'rateLimitExceeded', {
          date: 'Sun, 22 Nov 2026 12:00:00 GMT',
          'retry-after': 'Sun, 22 Nov 2026 12:01:30 GMT',
        }),
      { code: 'rate-limited', retryAfterMs: 90_000 },
    ],
    [
      'too many requests and a Retry-After nobody can read',
      () => refused(429, 'rateLimitExceeded', { 'retry-after': 'soon' }),
      { code: 'rate-limited' },
    ],
    ['too many requests, said in HTML', () => html(429), { code: 'rate-limited' }],
    ['a missing scope', scopeRefused, { code: 'scope-missing' }],
    [
      'a calendar one may only read',
      () => refused(403, 'requiredAccessLevel'),
      { code: 'refused', status: 403, reason: 'requiredAccessLevel' },
    ],
    [
      'a kind of event this account may not have',
      () => refused(400, 'eventTypeRestriction'),
      { code: 'refused', status: 400, reason: 'eventTypeRestriction' },
    ],
    ['an unknown event', () => refused(404, 'notFound'), { code: 'not-found' }],
    ['a taken id', () => refused(409, 'duplicate'), { code: 'taken' }],
    ['two writes at once', () => refused(409, 'conflict'), { code: 'google-failing', status: 409 }],
    ['something deleted', () => refused(410, 'deleted'), { code: 'gone' }],
    ['a version that is no more', () => refused(412, 'conditionNotMet'), { code: 'changed-meanwhile' }],
    ['Google failing', () => refused(500, 'backendError'), { code: 'google-failing', status: 500 }],
    ['Google failing in HTML', () => html(503), { code: 'google-failing', status: 503 }],
    ['a login page with status 200', () => html(200), { code: 'not-google' }],
    ['a proxy’s own 403', () => html(403), { code: 'not-google' }],
    ['a proxy’s own 401', () => html(401), { code: 'not-google' }],
    ['a captive portal’s 511', () => html(511), { code: 'not-google' }],
    ['JSON cut off in the middle', () => jsonText('{"id":"ab'), { code: 'not-google' }],
    ['JSON of the wrong shape', () => json({ hello: 'world' }), { code: 'not-google' }],
    ['JSON that is no object', () => json(['abc']), { code: 'not-google' }],
    ['an event whose id is a number', () => json({ id: 7 }), { code: 'not-google' }],
    [
      'a reason that is a whole sentence',
      () => refused(400, 'x '.repeat(80)),
      { code: 'refused', status: 400, reason: 'unknown' },
    ],
    [
      'an error without any detail',
      () => json({ error: {} }, 418),
      { code: 'refused', status: 418, reason: 'unknown' },
    ],
  ];

  it.each(faults)('%s → its own problem, after one attempt', async (_, answer, problem) => {
    const { client, google, tokens } = setUp(answer());
    expect(await client.getEvent('primary', 'abc')).toEqual({ ok: false, problem });
    expect(google.requests).toHaveLength(1);
    expect(tokens.invalidated).toEqual([]);
  });

  it('takes a page without items, or with a token that is no text, for something else’s answer', async () => {
    const { client } = setUp(json({ kind: 'calendar#events' }), json({ items: [], nextPageToken: 5 }));
    expect(await client.listEvents(aWindow)).toMatchObject({ problem: { code: 'not-google' } });
    expect(await client.listEvents(aWindow)).toMatchObject({ problem: { code: 'not-google' } });
  });

  it('believes a deletion only when it is Google’s empty answer', async () => {
    const { client } = setUp(html(200), refused(410, 'deleted'));
    expect(await client.deleteEvent('primary', 'abc', {})).toMatchObject({ problem: { code: 'not-google' } });
    expect(await client.deleteEvent('primary', 'abc', {})).toMatchObject({ problem: { code: 'gone' } });
  });

  it('lets no token into a problem', async () => {
    for (const [, answer] of faults) {
      const { client } = setUp(answer());
      expect(JSON.stringify(await client.getEvent('primary', 'abc'))).not.toContain('ya29');
    }
  });
});

describe('an access token that is refused', () => {
  it('is renewed once, and the call repeated', async () => {
    const { client, google, tokens } = setUp(expired(), anEvent());
    expect(await client.getEvent('primary', 'abc')).toMatchObject({ ok: true });
    expect(tokens.invalidated).toEqual([TOKEN]);
    expect(google.requests.map((request) => request.headers.get('authorization'))).toEqual([
      `Bearer ${TOKEN}`,
      'Bearer ya29.second-token',
    ]);
  });

  it('repeats a write with its whole body', async () => {
    const { client, google } = setUp(expired(), anEvent());
    await client.insertEvent('primary', { id: 'abc', summary: 'Code' });
    expect(await google.requests[1]?.json()).toEqual({ id: 'abc', summary: 'Code' });
  });

  it('needs the user when it is refused for ever: two requests, no storm', async () => {
    const google = scriptedGoogle(expired(), expired(), expired());
    const tokens = tokenList('ya29.first', 'ya29.second', 'ya29.third');
    const client = createCalendarClient({ fetch: google.fetch, tokens });
    expect(await client.getEvent('primary', 'abc')).toEqual({
      ok: false,
      problem: { code: 'sign-in-needed' },
    });
    expect(google.requests).toHaveLength(2);
  });

  it('sends nothing when there is no token to be had', async () => {
    const google = scriptedGoogle();
    const client = createCalendarClient({ fetch: google.fetch, tokens: tokenList() });
    expect(await client.listEvents(aWindow)).toEqual({ ok: false, problem: { code: 'sign-in-needed' } });
  });
});

describe('waiting for Google', () => {
  const never = () => new Promise<Response>(() => undefined);

  it('ends when the caller stops, even in the middle of an answer', async () => {
    const stop = new AbortController();
    const { client } = setUp(() => {
      stop.abort();
      return never();
    });
    expect(await client.getEvent('primary', 'abc', stop.signal)).toEqual({
      ok: false,
      problem: { code: 'stopped' },
    });
  });

  it('does not begin when the caller has stopped already', async () => {
    const { client, google } = setUp(anEvent());
    expect(await client.getEvent('primary', 'abc', AbortSignal.abort())).toEqual({
      ok: false,
      problem: { code: 'stopped' },
    });
    expect(google.requests).toHaveLength(0);
  });

  it('ends after its time as if there were no network, also while the body is still coming', async () => {
    const halfBody = new Response(
      new ReadableStream({ start: (body) => body.enqueue(new Uint8Array([123])) }),
      {
        headers: { 'content-type': 'application/json' },
      },
    );
    const google = scriptedGoogle(never, halfBody);
    const client = createCalendarClient({ fetch: google.fetch, tokens: tokenList(TOKEN), timeoutMs: 1 });
    expect(await client.getEvent('primary', 'abc')).toEqual({ ok: false, problem: { code: 'offline' } });
    expect(await client.getEvent('primary', 'abc')).toEqual({ ok: false, problem: { code: 'offline' } });
  });
});

function jsonText(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json' } });
}
