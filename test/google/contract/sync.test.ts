import type { calendar_v3 } from '@googleapis/calendar';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { add, berlin, byText, refusal, SEED, startLocalGoogle } from './local-google.ts';
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
const SERIES = {
  id: 'series',
  summary: 'Code',
  ...berlin('2026-03-02', '09:00', '11:00'),
  recurrence: ['RRULE:FREQ=WEEKLY'],
};
const SECOND = 'series_20260309T080000Z';
const THIRD = 'series_20260316T080000Z';

async function tokenOf(params: object = {}): Promise<string> {
  return (await google.events.list({ calendarId, ...params })).data.nextSyncToken ?? '';
}
async function delta(syncToken: string, params: object = {}): Promise<GoogleEvent[]> {
  return (await google.events.list({ calendarId, syncToken, ...params })).data.items ?? [];
}
const BARE = ['kind', 'etag', 'id', 'status'];

describe('a sync token', () => {
  it('gives nothing when nothing happened, and another token', async () => {
    await add(google, SERIES);
    const { data } = await google.events.list({ calendarId, syncToken: await tokenOf() });
    expect([data.items, typeof data.nextSyncToken]).toEqual([[], 'string']);
  });

  it('gives what was added since', async () => {
    const token = await tokenOf();
    await add(google, { id: 'added', ...berlin('2026-03-03', '09:00', '10:00') });
    expect((await delta(token)).map(({ id }) => id)).toEqual(['added']);
  });

  it('is not given to ordered lists', async () => {
    const { data } = await google.events.list({ calendarId, orderBy: 'updated' });
    expect(data.nextSyncToken).toBeUndefined();
  });

  it.each(['timeMin', 'timeMax', 'updatedMin'])('cannot go with %s', async (name) => {
    const call = delta(await tokenOf(), { [name]: '2026-03-02T00:00:00Z' });
    expect(await refusal(call)).toMatchObject({
      status: 400,
      reason: 'syncTokenWithRequestRestrictions',
      message: 'Sync token cannot be used with other request restrictions.',
    });
  });

  it.each([{ q: 'x' }, { iCalUID: 'x' }, { privateExtendedProperty: ['a=b'] }, { showDeleted: false }])(
    'cannot go with %j',
    async (params) => {
      expect(await refusal(delta(await tokenOf(), params))).toMatchObject({
        reason: 'syncTokenWithRequestRestrictions',
      });
    },
  );

  it('cannot go with an order', async () => {
    expect(await refusal(delta(await tokenOf(), { orderBy: 'updated' }))).toMatchObject({
      status: 400,
      reason: 'syncTokenWithNonDefaultOrdering',
    });
  });

  it('that never was one is an invalid value', async () => {
    expect(await refusal(delta('x'))).toMatchObject({
      status: 400,
      reason: 'invalid',
      message: 'Invalid Value',
    });
  });

  it('that is no longer valid answers 410 with Google’s own words', async () => {
    const token = await tokenOf();
    local.control.invalidateSyncTokens();
    const refused = await refusal(delta(token));
    expect([refused.status, refused.error.errors]).toEqual([
      410,
      [
        {
          domain: 'calendar',
          reason: 'fullSyncRequired',
          message: 'Sync token is no longer valid, a full sync is required.',
          locationType: 'parameter',
          location: 'syncToken',
        },
      ],
    ]);
  });
});

describe('a delta', () => {
  it('after one occurrence changed holds the master first, then every exception, under one etag', async () => {
    await add(google, SERIES);
    await google.events.patch({ calendarId, eventId: THIRD, requestBody: { summary: 'Review' } });
    const token = await tokenOf();
    await google.events.patch({ calendarId, eventId: SECOND, requestBody: { summary: 'Pairing' } });
    const items = await delta(token);
    expect(items[0]?.id).toBe('series');
    expect(
      items
        .slice(1)
        .map(({ id }) => id)
        .toSorted(byText),
    ).toEqual([SECOND, THIRD]);
    expect(new Set(items.map(({ etag }) => etag)).size).toBe(1);
  });

  it('holds a cancelled occurrence with its series and slot only', async () => {
    await add(google, SERIES);
    const token = await tokenOf();
    await google.events.delete({ calendarId, eventId: SECOND });
    const [, gone] = await delta(token);
    expect(Object.keys(gone ?? {})).toEqual([...BARE, 'recurringEventId', 'originalStartTime']);
  });

  it('holds a deleted single event bare', async () => {
    await add(google, { id: 'single', ...berlin('2026-03-03', '09:00', '10:00') });
    const token = await tokenOf();
    await google.events.delete({ calendarId, eventId: 'single' });
    expect((await delta(token)).map((event) => Object.keys(event))).toEqual([BARE]);
  });

  it('holds a deleted series as one bare item', async () => {
    await add(google, SERIES);
    await google.events.delete({ calendarId, eventId: SECOND });
    const token = await tokenOf();
    await google.events.delete({ calendarId, eventId: 'series' });
    expect((await delta(token)).map(({ id, status }) => [id, status])).toEqual([['series', 'cancelled']]);
  });

  it('after a series was trimmed holds the exceptions behind the cut without series and slot', async () => {
    await add(google, SERIES);
    await google.events.delete({ calendarId, eventId: THIRD });
    const token = await tokenOf();
    const recurrence = ['RRULE:FREQ=WEEKLY;UNTIL=20260312T000000Z'];
    await google.events.patch({ calendarId, eventId: 'series', requestBody: { recurrence } });
    const [, gone] = await delta(token);
    expect([gone?.id, Object.keys(gone ?? {})]).toEqual([THIRD, BARE]);
  });

  it('of single events names each occurrence', async () => {
    await add(google, { ...SERIES, recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'] });
    const token = await tokenOf({ singleEvents: true });
    await google.events.delete({ calendarId, eventId: SECOND });
    const items = await delta(token, { singleEvents: true });
    expect(items.map(({ id, status }) => [id, status]).toSorted(([a], [b]) => byText(a, b))).toEqual([
      ['series_20260302T080000Z', 'confirmed'],
      [SECOND, 'cancelled'],
      [THIRD, 'confirmed'],
    ]);
  });

  it('of single events names of a deleted series the occurrences of half a year', async () => {
    await add(google, SERIES);
    const token = await tokenOf({ singleEvents: true });
    await google.events.delete({ calendarId, eventId: 'series' });
    const items = await delta(token, { singleEvents: true });
    expect([items.length, new Set(items.map(({ status }) => status))]).toEqual([27, new Set(['cancelled'])]);
  });

  it('holds what happened while its pages were being read', async () => {
    for (let i = 0; i < 4; i++)
      await add(google, { id: `event${i}`, ...berlin('2026-03-03', '09:00', '10:00') });
    const first = (await google.events.list({ calendarId, maxResults: 3 })).data;
    await google.events.patch({ calendarId, eventId: 'event0', requestBody: { summary: 'New' } });
    let page = first;
    while (page.nextPageToken) {
      page = (await google.events.list({ calendarId, maxResults: 3, pageToken: page.nextPageToken })).data;
    }
    expect((await delta(page.nextSyncToken ?? '', { maxResults: 3 })).map(({ id }) => id)).toEqual([
      'event0',
    ]);
  });
});
