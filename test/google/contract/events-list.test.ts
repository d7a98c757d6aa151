import type { calendar_v3 } from '@googleapis/calendar';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADA, add, berlin, BOARD, BUSY_ONLY, refusal, SEED, startLocalGoogle } from './local-google.ts';
import type { GoogleEvent, LocalGoogle } from './local-google.ts';

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
type Params = Omit<calendar_v3.Params$Resource$Events$List, 'calendarId'>;

async function list(params: Params = {}): Promise<calendar_v3.Schema$Events & { items: GoogleEvent[] }> {
  const { data } = await google.events.list({ calendarId, ...params });
  return { ...data, items: data.items ?? [] };
}

const titles = async (params: Params): Promise<string[]> =>
  (await list(params)).items.map(({ summary }) => summary ?? '').sort();

describe('the window of events.list', () => {
  beforeEach(async () => {
    await add(google, { summary: 'nine', ...berlin('2026-03-03', '09:00', '10:00') });
    await add(google, { summary: 'ten', ...berlin('2026-03-03', '10:00', '11:00') });
    await add(google, { summary: 'day', start: { date: '2026-03-05' }, end: { date: '2026-03-06' } });
  });

  const CASES: [string, Params, string[]][] = [
    ['leaves out what ends exactly at timeMin', { timeMin: '2026-03-03T10:00:00+01:00' }, ['day', 'ten']],
    ['leaves out what starts exactly at timeMax', { timeMax: '2026-03-03T10:00:00+01:00' }, ['nine']],
    [
      'keeps what only overlaps',
      { timeMin: '2026-03-03T09:30:00+01:00', timeMax: '2026-03-03T10:30:00+01:00' },
      ['nine', 'ten'],
    ],
    [
      'begins an all-day event at midnight of the calendar’s zone',
      { timeMin: '2026-03-04T12:00:00Z', timeMax: '2026-03-04T23:00:01Z' },
      ['day'],
    ],
    ['does not begin it earlier', { timeMin: '2026-03-04T12:00:00Z', timeMax: '2026-03-04T23:00:00Z' }, []],
    ['ends an all-day event at midnight of the calendar’s zone', { timeMin: '2026-03-05T23:00:00Z' }, []],
  ];
  it.each(CASES)('%s', async (_, params, expected) => {
    expect(await titles(params)).toEqual(expected);
  });

  it('refuses a timeMin without an offset', async () => {
    expect(await refusal(list({ timeMin: '2026-03-03T10:00:00' }))).toMatchObject({
      status: 400,
      reason: 'badRequest',
      message: 'Bad Request',
    });
  });

  it('refuses a window without length', async () => {
    const refused = await refusal(list({ timeMin: '2026-03-03T10:00:00Z', timeMax: '2026-03-03T10:00:00Z' }));
    expect(refused).toMatchObject({ status: 400, reason: 'timeRangeEmpty' });
    expect(refused.error.errors[0]).toMatchObject({
      domain: 'calendar',
      location: 'timeMax',
      locationType: 'parameter',
    });
  });
});

describe('filters of events.list', () => {
  beforeEach(async () => {
    await add(google, {
      summary: 'Hands-on',
      ...berlin('2026-03-03', '09:00', '10:00'),
      extendedProperties: { private: { hoh: '1', hohP: 'x' } },
    });
    await add(google, {
      summary: 'Budget talk',
      description: 'with the bank',
      ...berlin('2026-03-03', '10:00', '11:00'),
      extendedProperties: { shared: { room: 'blue' } },
    });
    await add(google, {
      summary: 'Focus',
      eventType: 'focusTime',
      focusTimeProperties: {},
      ...berlin('2026-03-03', '12:00', '13:00'),
    });
  });

  const CASES: [string, Params, string[]][] = [
    ['finds by a private property', { privateExtendedProperty: ['hoh=1'] }, ['Hands-on']],
    ['wants all private properties to match', { privateExtendedProperty: ['hoh=1', 'hohP=y'] }, []],
    ['finds by a shared property', { sharedExtendedProperty: ['room=blue'] }, ['Budget talk']],
    ['finds words in title and description', { q: 'BANK budget' }, ['Budget talk']],
    ['keeps the event types asked for', { eventTypes: ['focusTime'] }, ['Focus']],
  ];
  it.each(CASES)('%s', async (_, params, expected) => {
    expect(await titles(params)).toEqual(expected);
  });

  it('finds by iCalUID', async () => {
    const [event] = (await list({ q: 'Hands-on' })).items;
    expect(await titles({ iCalUID: event?.iCalUID ?? '' })).toEqual(['Hands-on']);
  });

  it('answers in the zone asked for', async () => {
    const page = await list({ timeZone: 'Asia/Tokyo', q: 'Hands-on' });
    expect([page.timeZone, page.items[0]?.start]).toEqual([
      'Asia/Tokyo',
      { dateTime: '2026-03-03T17:00:00+09:00', timeZone: 'Europe/Berlin' },
    ]);
  });

  it('orders by start', async () => {
    const page = await list({ orderBy: 'startTime', singleEvents: true });
    expect(page.items.map(({ summary }) => summary)).toEqual(['Hands-on', 'Budget talk', 'Focus']);
  });

  it('orders by start only what is unrolled', async () => {
    expect(await refusal(list({ orderBy: 'startTime' }))).toMatchObject({
      status: 400,
      message: 'The requested ordering is not available for the particular query.',
    });
  });

  it('orders by the last change', async () => {
    const [first] = (await list({ q: 'Hands-on' })).items;
    await google.events.patch({ calendarId, eventId: first?.id ?? '', requestBody: { location: 'Desk' } });
    expect((await list({ orderBy: 'updated' })).items.map(({ summary }) => summary)).toEqual([
      'Budget talk',
      'Focus',
      'Hands-on',
    ]);
  });

  it('lists changes since updatedMin, the deletions among them', async () => {
    local.control.advance(45 * 60_000);
    const [first] = (await list({ q: 'Hands-on' })).items;
    await google.events.delete({ calendarId, eventId: first?.id ?? '' });
    const { items } = await list({ updatedMin: '2026-03-02T08:30:00Z' });
    expect(items.map(({ summary, status }) => [summary, status])).toEqual([['Hands-on', 'cancelled']]);
  });

  it('answers 410 to an updatedMin more than a month back', async () => {
    expect(await refusal(list({ updatedMin: '2026-01-01T00:00:00Z' }))).toMatchObject({
      status: 410,
      reason: 'updatedMinTooLongAgo',
    });
  });

  it('sends the fields asked for and no others', async () => {
    const page = await list({ fields: 'items(id,start/dateTime),nextPageToken', q: 'Hands-on' });
    expect(page).toMatchObject({ items: [{ start: { dateTime: '2026-03-03T09:00:00+01:00' } }] });
    expect([Object.keys(page), Object.keys(page.items[0] ?? {})]).toEqual([['items'], ['id', 'start']]);
  });

  it.each(['items(id', 'nonsense'])('refuses the field selection %s', async (fields) => {
    expect(await refusal(list({ fields }))).toMatchObject({ status: 400, reason: 'invalidParameter' });
  });

  it('leaves only the own row when the guests are more than maxAttendees', async () => {
    const attendees = [ADA, 'b@example.com', 'c@example.com'].map((email) => ({ email }));
    await add(google, { summary: 'Crowd', ...berlin('2026-03-04', '09:00', '10:00'), attendees });
    const [event] = (await list({ q: 'Crowd', maxAttendees: 2 })).items;
    expect([event?.attendeesOmitted, event?.attendees?.map(({ email }) => email)]).toEqual([true, [ADA]]);
  });
});

describe('the head of events.list', () => {
  it('tells the calendar’s name, zone and the access one has', async () => {
    expect(await list()).toMatchObject({
      kind: 'calendar#events',
      summary: ADA,
      timeZone: 'Europe/Berlin',
      accessRole: 'owner',
      defaultReminders: [{ method: 'popup', minutes: 10 }],
    });
  });

  it('answers 304 to If-None-Match with the list’s etag', async () => {
    const { etag } = await list();
    const answer = await google.events.list({ calendarId }, { headers: { 'If-None-Match': etag ?? '' } });
    expect([answer.status, answer.data]).toEqual([304, '']);
  });

  it('answers 200 again as soon as anything changed', async () => {
    const { etag } = await list();
    await add(google, berlin('2026-03-03', '09:00', '10:00'));
    const { status } = await google.events.list({ calendarId }, { headers: { 'If-None-Match': etag ?? '' } });
    expect(status).toBe(200);
  });

  it('has another etag for another window', async () => {
    const march = await list({ timeMin: '2026-03-01T00:00:00Z' });
    const april = await list({ timeMin: '2026-04-01T00:00:00Z' });
    expect(march.etag).not.toBe(april.etag);
  });

  it('answers 304 to a get with the event’s etag', async () => {
    const { id, etag } = await add(google, berlin('2026-03-03', '09:00', '10:00'));
    const answer = await google.events.get(
      { calendarId, eventId: id },
      { headers: { 'If-None-Match': etag } },
    );
    expect([answer.status, answer.data]).toEqual([304, '']);
  });
});

describe('paging', () => {
  const many = async (): Promise<void> => {
    for (let i = 0; i < 7; i++)
      await add(google, { summary: String(i), ...berlin('2026-03-03', `1${i}:00`, `1${i}:30`) });
  };

  async function pages(params: Params): Promise<calendar_v3.Schema$Events[]> {
    const all: calendar_v3.Schema$Events[] = [];
    for (let pageToken: string | undefined; all.length < 20;) {
      const page = await list({ ...params, ...(pageToken && { pageToken }) });
      all.push(page);
      pageToken = page.nextPageToken ?? undefined;
      if (!pageToken) return all;
    }
    throw new Error('the list has no end');
  }

  it.each(['full', 'short', 'empty'] as const)('gives every event once in %s pages', async (kind) => {
    local.control.behave({ pages: kind });
    await many();
    const all = await pages({ maxResults: 3 });
    expect(all.flatMap(({ items }) => items?.map(({ summary }) => summary))).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ]);
    local.control.behave({ pages: 'short' });
  });

  it('may begin with an empty page that is not the last', async () => {
    local.control.behave({ pages: 'empty' });
    await many();
    const [first] = await pages({ maxResults: 3 });
    expect([first?.items, typeof first?.nextPageToken]).toEqual([[], 'string']);
    local.control.behave({ pages: 'short' });
  });

  it('gives a sync token on the last page only', async () => {
    await many();
    const all = await pages({ maxResults: 3 });
    expect(all.map(({ nextSyncToken }) => nextSyncToken !== undefined)).toEqual(
      all.map((_, i) => i === all.length - 1),
    );
  });

  it('refuses a page token of another query', async () => {
    await many();
    const { nextPageToken } = await list({ maxResults: 3 });
    const call = list({ maxResults: 3, q: 'x', pageToken: nextPageToken ?? '' });
    expect(await refusal(call)).toMatchObject({ status: 400, reason: 'invalid' });
  });

  it('takes more than 2500 results for 2500', async () => {
    expect((await list({ maxResults: 9999 })).kind).toBe('calendar#events');
  });
});

describe('calendars of others', () => {
  it('show nothing but the time where one sees only free and busy', async () => {
    local.control.insertAsOther(BUSY_ONLY, { summary: 'Secret', ...berlin('2026-03-03', '09:00', '10:00') });
    const { data } = await google.events.list({ calendarId: BUSY_ONLY });
    expect([data.accessRole, data.items?.[0]?.summary, data.items?.[0]?.visibility]).toEqual([
      'freeBusyReader',
      undefined,
      'private',
    ]);
  });

  it('hide private events from readers', async () => {
    local.control.insertAsOther(BOARD, {
      summary: 'Secret',
      visibility: 'private',
      ...berlin('2026-03-03', '09:00', '10:00'),
    });
    const { data } = await google.events.list({ calendarId: BOARD });
    expect(data.items?.map(({ summary }) => summary)).toEqual([undefined]);
  });
});
