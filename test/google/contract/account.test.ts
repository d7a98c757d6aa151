import type { calendar_v3 } from '@googleapis/calendar';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADA, add, berlin, BOARD, BUSY_ONLY, refusal, SEED, startLocalGoogle, TEAM } from './local-google.ts';
import type { LocalGoogle } from './local-google.ts';

let local: LocalGoogle;
let google: calendar_v3.Calendar;
beforeAll(async () => {
  local = await startLocalGoogle();
});
beforeEach(() => {
  local.control.seed(SEED);
  google = local.client();
});
afterAll(() => local.close());

const calendarId = 'primary';
const TIME = berlin('2026-03-03', '09:00', '10:00');

describe('calendars, settings and colours', () => {
  it('lists calendars with access and colour, the primary marked', async () => {
    const { data } = await google.calendarList.list();
    expect(data.items?.map(({ id, accessRole, primary }) => [id, accessRole, primary])).toEqual([
      [ADA, 'owner', true],
      [TEAM, 'owner', undefined],
      [BOARD, 'reader', undefined],
      [BUSY_ONLY, 'freeBusyReader', undefined],
    ]);
    expect(data.items?.[1]).toMatchObject({ colorId: '3', backgroundColor: '#f83a22' });
  });

  it('lists calendars from an access role up', async () => {
    const { data } = await google.calendarList.list({ minAccessRole: 'reader' });
    expect(data.items?.map(({ id }) => id)).toEqual([ADA, TEAM, BOARD]);
  });

  it('pages through calendars', async () => {
    const first = (await google.calendarList.list({ maxResults: 3 })).data;
    const second = (await google.calendarList.list({ maxResults: 3, pageToken: first.nextPageToken ?? '' }))
      .data;
    expect([first.items?.length, second.items?.length, typeof second.nextSyncToken]).toEqual([
      3,
      1,
      'string',
    ]);
  });

  it('gives nothing new for a calendar list’s sync token', async () => {
    const { nextSyncToken } = (await google.calendarList.list()).data;
    expect((await google.calendarList.list({ syncToken: nextSyncToken ?? '' })).data.items).toEqual([]);
  });

  it('takes `primary` for the account’s own calendar', async () => {
    expect((await google.calendars.get({ calendarId })).data).toMatchObject({
      kind: 'calendar#calendar',
      id: ADA,
      timeZone: 'Europe/Berlin',
    });
  });

  it('answers 404 for a calendar not in the list', async () => {
    expect((await refusal(google.calendarList.get({ calendarId: 'nobody@example.com' }))).status).toBe(404);
  });

  it('lists the settings that differ from the usual', async () => {
    const { data } = await google.settings.list();
    expect(data.items?.map(({ id, value }) => [id, value])).toEqual([
      ['timezone', 'Europe/Berlin'],
      ['weekStart', '1'],
    ]);
  });

  it('gives the usual value of a setting nobody set', async () => {
    expect((await google.settings.get({ setting: 'format24HourTime' })).data).toMatchObject({
      kind: 'calendar#setting',
      value: 'false',
    });
  });

  it('knows no setting of working hours', async () => {
    expect(await refusal(google.settings.get({ setting: 'workingHours' }))).toMatchObject({
      status: 404,
      reason: 'notFound',
    });
  });

  it('has 11 colours for events and 24 for calendars', async () => {
    const { data } = await google.colors.get();
    expect([Object.keys(data.event ?? {}).length, Object.keys(data.calendar ?? {}).length]).toEqual([11, 24]);
    expect(data.event?.['2']).toEqual({ background: '#7ae7bf', foreground: '#1d1d1d' });
  });
});

describe('freebusy.query', () => {
  const WINDOW = { timeMin: '2026-03-03T00:00:00Z', timeMax: '2026-03-04T00:00:00Z' };
  const ask = async (ids: string[], more: object = {}): Promise<calendar_v3.Schema$FreeBusyResponse> =>
    (await google.freebusy.query({ requestBody: { ...WINDOW, items: ids.map((id) => ({ id })), ...more } }))
      .data;

  it('merges what overlaps and what touches', async () => {
    await add(google, berlin('2026-03-03', '09:00', '10:00'));
    await add(google, berlin('2026-03-03', '09:30', '11:00'));
    await add(google, berlin('2026-03-03', '11:00', '12:00'));
    expect((await ask([ADA])).calendars?.[ADA]?.busy).toEqual([
      { start: '2026-03-03T08:00:00Z', end: '2026-03-03T11:00:00Z' },
    ]);
  });

  it('cuts to the window', async () => {
    await add(google, {
      start: { dateTime: '2026-03-02T20:00:00Z' },
      end: { dateTime: '2026-03-03T02:00:00Z' },
    });
    expect((await ask([ADA])).calendars?.[ADA]?.busy).toEqual([
      { start: '2026-03-03T00:00:00Z', end: '2026-03-03T02:00:00Z' },
    ]);
  });

  it('leaves out what is free, cancelled or declined', async () => {
    await add(google, { ...TIME, transparency: 'transparent' });
    const { id } = await add(google, TIME);
    await google.events.delete({ calendarId, eventId: id });
    await add(google, { ...TIME, attendees: [{ email: ADA, responseStatus: 'declined' }] });
    expect((await ask([ADA])).calendars?.[ADA]?.busy).toEqual([]);
  });

  it('unrolls series', async () => {
    await add(google, { ...berlin('2026-02-24', '09:00', '10:00'), recurrence: ['RRULE:FREQ=WEEKLY'] });
    expect((await ask([ADA])).calendars?.[ADA]?.busy).toHaveLength(1);
  });

  it('says notFound of a calendar it may not read, inside a 200', async () => {
    expect((await ask(['nobody@example.com'])).calendars?.['nobody@example.com']).toEqual({
      errors: [{ domain: 'global', reason: 'notFound' }],
      busy: [],
    });
  });

  it('tells busy times where one sees nothing else', async () => {
    local.control.insertAsOther(BUSY_ONLY, { summary: 'Secret', ...TIME });
    expect((await ask([BUSY_ONLY])).calendars?.[BUSY_ONLY]?.busy).toHaveLength(1);
  });

  it('answers bounds in UTC with milliseconds, and times in the zone asked for', async () => {
    await add(google, TIME);
    const answer = await ask([ADA], { timeZone: 'Europe/Berlin' });
    expect([answer.timeMin, answer.calendars?.[ADA]?.busy?.[0]?.start]).toEqual([
      '2026-03-03T00:00:00.000Z',
      '2026-03-03T09:00:00+01:00',
    ]);
  });

  it('refuses an empty window', async () => {
    expect(await refusal(ask([ADA], { timeMax: WINDOW.timeMin }))).toMatchObject({
      status: 400,
      reason: 'timeRangeEmpty',
    });
  });

  it('wants both bounds', async () => {
    expect(await refusal(ask([ADA], { timeMin: null }))).toMatchObject({ status: 400, reason: 'required' });
  });
});

describe('scopes', () => {
  const OWNED = ['https://www.googleapis.com/auth/calendar.events.owned'];
  const CASES: [string, (google: calendar_v3.Calendar) => Promise<unknown>, string][] = [
    ['the calendar list', (google) => google.calendarList.list(), 'calendar.v3.CalendarList.List'],
    ['a calendar', (google) => google.calendars.get({ calendarId }), 'calendar.v3.Calendars.Get'],
    ['settings', (google) => google.settings.list(), 'calendar.v3.Settings.List'],
    ['free and busy', (google) => google.freebusy.query({ requestBody: {} }), 'calendar.v3.Freebusy.Query'],
  ];
  it.each(CASES)('of own events do not open %s', async (_, call, method) => {
    const refused = await refusal(call(local.client({ scopes: OWNED })));
    expect(refused.status).toBe(403);
    expect(refused.error).toEqual({
      code: 403,
      message: 'Request had insufficient authentication scopes.',
      errors: [{ message: 'Insufficient Permission', domain: 'global', reason: 'insufficientPermissions' }],
      status: 'PERMISSION_DENIED',
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
          reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
          domain: 'googleapis.com',
          metadata: { service: 'calendar-json.googleapis.com', method },
        },
      ],
    });
  });

  it('of own events open the own calendar and the colours', async () => {
    const owned = local.client({ scopes: OWNED });
    await add(owned, TIME);
    expect([
      (await owned.events.list({ calendarId })).data.items?.length,
      (await owned.colors.get()).status,
    ]).toEqual([1, 200]);
  });

  it('of own events leave calendars of others unknown', async () => {
    expect((await refusal(local.client({ scopes: OWNED }).events.list({ calendarId: BOARD }))).status).toBe(
      404,
    );
  });

  it('for reading do not open writing', async () => {
    const reading = local.client({ scopes: ['calendar.readonly'] });
    expect((await refusal(add(reading, TIME))).status).toBe(403);
  });
});

describe('tokens', () => {
  it('that are unknown answer 401 with Google’s own words', async () => {
    const refused = await refusal(local.clientWith('ya29.nonsense').events.list({ calendarId }));
    expect(refused.error).toEqual({
      code: 401,
      message:
        'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid ' +
        'authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
      errors: [
        {
          message: 'Invalid Credentials',
          domain: 'global',
          reason: 'authError',
          location: 'Authorization',
          locationType: 'header',
        },
      ],
      status: 'UNAUTHENTICATED',
    });
  });

  it('expire after an hour by the clock', async () => {
    local.control.advance(3_598_000);
    expect((await google.events.list({ calendarId })).status).toBe(200);
    local.control.advance(1000);
    expect((await refusal(google.events.list({ calendarId }))).status).toBe(401);
  });

  it('can be taken back', async () => {
    local.control.invalidateTokens(ADA);
    expect((await refusal(google.events.list({ calendarId }))).reason).toBe('authError');
  });

  it('that are missing are asked for', async () => {
    const response = await fetch(`${local.rootUrl}calendar/v3/calendars/primary/events`);
    const body = (await response.json()) as { error: { errors: object[] } };
    expect([response.status, body.error.errors[0]]).toMatchObject([
      401,
      { message: 'Login Required.', reason: 'required' },
    ]);
  });

  it('are not written into the log', async () => {
    await google.events.list({ calendarId });
    expect(JSON.stringify(local.control.log())).not.toContain('ya29');
  });
});
