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
/** Mondays at nine, over the change to summer time on 29 March. */
const WEEKLY = {
  id: 'series',
  summary: 'Code',
  ...berlin('2026-03-23', '09:00', '11:00'),
  recurrence: ['RRULE:FREQ=WEEKLY'],
};
const SECOND = 'series_20260330T070000Z';
const APRIL = { timeMax: '2026-04-14T00:00:00Z' };
async function list(
  params: Omit<calendar_v3.Params$Resource$Events$List, 'calendarId'>,
): Promise<GoogleEvent[]> {
  return (await google.events.list({ calendarId, ...params })).data.items ?? [];
}
const patch = async (eventId: string, requestBody: GoogleEvent): Promise<GoogleEvent> =>
  (await google.events.patch({ calendarId, eventId, requestBody })).data;
const instances = async (params: object = {}): Promise<GoogleEvent[]> =>
  (await google.events.instances({ calendarId, eventId: 'series', ...APRIL, ...params })).data.items ?? [];
const starts = (events: readonly GoogleEvent[]): (string | null | undefined)[] =>
  events.map(({ start }) => start?.dateTime ?? start?.date);

describe('a series', () => {
  it('keeps its wall-clock time over a clock change', async () => {
    await add(google, WEEKLY);
    expect(starts(await list({ singleEvents: true, ...APRIL }))).toEqual([
      '2026-03-23T09:00:00+01:00',
      '2026-03-30T09:00:00+02:00',
      '2026-04-06T09:00:00+02:00',
      '2026-04-13T09:00:00+02:00',
    ]);
  });

  it('names its occurrences by their original start in UTC', async () => {
    await add(google, WEEKLY);
    const [first, second] = await list({ singleEvents: true, orderBy: 'startTime', ...APRIL });
    expect([first?.id, second?.id]).toEqual(['series_20260323T080000Z', SECOND]);
  });

  it('tells of each occurrence its series and slot, and not the rule', async () => {
    await add(google, WEEKLY);
    const { data } = await google.events.get({ calendarId, eventId: SECOND });
    expect(data).toMatchObject({
      recurringEventId: 'series',
      originalStartTime: { dateTime: '2026-03-30T09:00:00+02:00', timeZone: 'Europe/Berlin' },
      iCalUID: 'series@google.com',
    });
    expect(data.recurrence).toBeUndefined();
  });

  it('of whole days names its occurrences by dates', async () => {
    await add(google, {
      id: 'alldai',
      start: { date: '2026-03-23' },
      end: { date: '2026-03-24' },
      recurrence: ['RRULE:FREQ=DAILY;COUNT=2'],
    });
    const events = await list({ singleEvents: true });
    expect(events.map(({ id, end }) => [id, end?.date])).toEqual([
      ['alldai_20260323', '2026-03-24'],
      ['alldai_20260324', '2026-03-25'],
    ]);
  });

  const RULES: [string, string[], string[]][] = [
    ['ends after COUNT', ['RRULE:FREQ=WEEKLY;COUNT=2'], ['03-23', '03-30']],
    [
      'ends at UNTIL, that moment included',
      ['RRULE:FREQ=WEEKLY;UNTIL=20260406T070000Z'],
      ['03-23', '03-30', '04-06'],
    ],
    [
      'leaves out its EXDATEs',
      ['RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;TZID=Europe/Berlin:20260330T090000'],
      ['03-23', '04-06'],
    ],
    [
      'has its RDATEs besides',
      ['RRULE:FREQ=WEEKLY;COUNT=2', 'RDATE;TZID=Europe/Berlin:20260401T090000'],
      ['03-23', '03-30', '04-01'],
    ],
    ['runs on several days a week', ['RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3'], ['03-23', '03-25', '03-30']],
    [
      'runs on the last Friday of the month, and on its first start',
      ['RRULE:FREQ=MONTHLY;BYDAY=-1FR'],
      ['03-23', '03-27'],
    ],
  ];
  it.each(RULES)('%s', async (_, recurrence, expected) => {
    await add(google, { ...WEEKLY, recurrence });
    const found = starts(await list({ singleEvents: true, ...APRIL })).map((start) => start?.slice(5, 10));
    expect(found.toSorted(byText)).toEqual(expected);
  });

  it('is listed as its master when nobody asks for single events', async () => {
    await add(google, WEEKLY);
    expect((await list(APRIL)).map(({ id, recurrence }) => [id, recurrence])).toEqual([
      ['series', ['RRULE:FREQ=WEEKLY']],
    ]);
  });

  it('is not listed when no occurrence falls into the window', async () => {
    await add(google, { ...WEEKLY, recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'] });
    expect(await list({ timeMin: '2026-04-02T00:00:00Z' })).toEqual([]);
  });

  it('needs no end to be unrolled without a timeMax', async () => {
    await add(google, WEEKLY);
    const events = await list({ singleEvents: true, maxResults: 2500 });
    expect(events.length).toBeGreaterThan(50);
  });
});

describe('one occurrence', () => {
  it('keeps id and slot when it is moved, and counts up its sequence', async () => {
    await add(google, WEEKLY);
    const moved = await patch(SECOND, berlin('2026-03-31', '14:00', '16:00'));
    expect(moved).toMatchObject({
      id: SECOND,
      sequence: 1,
      start: { dateTime: '2026-03-31T14:00:00+02:00' },
      originalStartTime: { dateTime: '2026-03-30T09:00:00+02:00' },
    });
  });

  it('takes the place of its slot in the unrolled list', async () => {
    await add(google, WEEKLY);
    await patch(SECOND, { summary: 'Pairing' });
    const titles = (await list({ singleEvents: true, orderBy: 'startTime', ...APRIL })).map(
      ({ summary }) => summary,
    );
    expect(titles).toEqual(['Code', 'Pairing', 'Code', 'Code']);
  });

  it('stands beside its master when nobody asks for single events', async () => {
    await add(google, WEEKLY);
    await patch(SECOND, { summary: 'Pairing' });
    expect((await list(APRIL)).map(({ id }) => id)).toEqual(['series', SECOND]);
  });

  it('shares etag and `updated` with all of its family', async () => {
    const { etag } = await add(google, WEEKLY);
    await patch(SECOND, { summary: 'Pairing' });
    const family = await list({ singleEvents: true, ...APRIL });
    const { data: master } = await google.events.get({ calendarId, eventId: 'series' });
    expect(new Set(family.map((event) => event.etag))).toEqual(new Set([master.etag]));
    expect(master.etag).not.toBe(etag);
  });

  it('follows its series in what it has not changed itself', async () => {
    await add(google, WEEKLY);
    await patch(SECOND, { summary: 'Pairing' });
    await patch('series', { summary: 'Review', location: 'Desk' });
    const { data } = await google.events.get({ calendarId, eventId: SECOND });
    expect([data.summary, data.location]).toEqual(['Pairing', 'Desk']);
  });

  it('takes no rule of its own', async () => {
    await add(google, WEEKLY);
    const call = patch(SECOND, { recurrence: ['RRULE:FREQ=DAILY'] });
    expect((await refusal(call)).status).toBe(400);
  });

  it('is unknown where the series has no slot', async () => {
    await add(google, WEEKLY);
    expect((await refusal(patch('series_20260331T070000Z', { summary: 'x' }))).status).toBe(404);
  });

  it('is cancelled by a delete', async () => {
    await add(google, WEEKLY);
    await google.events.delete({ calendarId, eventId: SECOND });
    expect(starts(await list({ singleEvents: true, ...APRIL }))).toHaveLength(3);
    expect((await google.events.get({ calendarId, eventId: SECOND })).data.status).toBe('cancelled');
  });

  it('is cancelled by a patch, and comes back by one', async () => {
    await add(google, WEEKLY);
    await patch(SECOND, { status: 'cancelled' });
    await patch(SECOND, { status: 'confirmed' });
    expect(starts(await list({ singleEvents: true, ...APRIL }))).toHaveLength(4);
  });

  it('cannot be deleted twice', async () => {
    await add(google, WEEKLY);
    await google.events.delete({ calendarId, eventId: SECOND });
    expect((await refusal(google.events.delete({ calendarId, eventId: SECOND }))).status).toBe(410);
  });
});

describe('cancelled things in ordinary lists', () => {
  beforeEach(async () => {
    await add(google, WEEKLY);
    await google.events.delete({ calendarId, eventId: SECOND });
    await add(google, { id: 'single', ...berlin('2026-03-24', '09:00', '10:00') });
    await google.events.delete({ calendarId, eventId: 'single' });
  });
  const cancelled = async (params: object): Promise<GoogleEvent[]> =>
    (await list({ ...APRIL, ...params })).filter(({ status }) => status === 'cancelled');

  it('are the cancelled occurrences even where nobody asked for them, bare', async () => {
    const [one, ...rest] = await cancelled({});
    expect(rest).toEqual([]);
    expect(Object.keys(one ?? {})).toEqual([
      'kind',
      'etag',
      'id',
      'status',
      'recurringEventId',
      'originalStartTime',
    ]);
  });

  it('are none among single events', async () => {
    expect(await cancelled({ singleEvents: true })).toEqual([]);
  });

  it('are deleted singles too with showDeleted', async () => {
    expect((await cancelled({ showDeleted: true })).map(({ id }) => id).toSorted(byText)).toEqual([
      SECOND,
      'single',
    ]);
  });

  it('are single events and occurrences with showDeleted, never a deleted series', async () => {
    await google.events.delete({ calendarId, eventId: 'series' });
    expect((await cancelled({ showDeleted: true, singleEvents: true })).map(({ id }) => id)).toEqual([
      'single',
    ]);
  });

  it('are a deleted series itself with showDeleted alone', async () => {
    await google.events.delete({ calendarId, eventId: 'series' });
    expect((await cancelled({ showDeleted: true })).map(({ id }) => id)).toContain('series');
  });
});

describe('a change to the whole series', () => {
  it('by UNTIL ends it there and takes later exceptions with it', async () => {
    await add(google, WEEKLY);
    await patch('series_20260406T070000Z', { summary: 'Pairing' });
    await patch('series', { recurrence: ['RRULE:FREQ=WEEKLY;UNTIL=20260401T000000Z'] });
    expect(starts(await list({ singleEvents: true, ...APRIL }))).toHaveLength(2);
  });

  it('by delete ends all of it', async () => {
    await add(google, WEEKLY);
    await google.events.delete({ calendarId, eventId: 'series' });
    expect(await list({ singleEvents: true, ...APRIL })).toEqual([]);
  });

  it('of its time moves every occurrence that stayed in its slot', async () => {
    await add(google, WEEKLY);
    await patch('series', berlin('2026-03-23', '13:00', '15:00'));
    const hours = starts(await list({ singleEvents: true, ...APRIL })).map((start) => start?.slice(11, 16));
    expect(hours).toEqual(['13:00', '13:00', '13:00', '13:00']);
  });
});

describe('events.instances', () => {
  it('lists the occurrences of one series', async () => {
    await add(google, WEEKLY);
    await add(google, { ...WEEKLY, id: 'other' });
    expect((await instances()).map(({ recurringEventId }) => recurringEventId)).toEqual(
      Array(4).fill('series'),
    );
  });

  it('finds one by its original start', async () => {
    await add(google, WEEKLY);
    await patch(SECOND, berlin('2026-04-01', '14:00', '16:00'));
    const found = await instances({ originalStart: '2026-03-30T09:00:00+02:00' });
    expect(found.map(({ id }) => id)).toEqual([SECOND]);
  });

  it('of an occurrence gives just that one', async () => {
    await add(google, WEEKLY);
    expect((await instances({ eventId: SECOND })).map(({ id }) => id)).toEqual([SECOND]);
  });

  it('of a cancelled occurrence gives none', async () => {
    await add(google, WEEKLY);
    await google.events.delete({ calendarId, eventId: SECOND });
    expect(await instances({ eventId: SECOND })).toEqual([]);
  });
});
