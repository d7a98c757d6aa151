import { describe, expect, it } from 'vitest';
import type { CalendarApi } from '../../../lib/stand-in/calendar-api.ts';
import { createSampleApi } from '../../../lib/stand-in/sample-api.ts';
import { ADA, berlin, NOW_MS, SEED } from './local-google.ts';
import type { GoogleEvent } from './local-google.ts';

const EVENTS = 'https://www.googleapis.com/calendar/v3/calendars/primary/events';
const SERIES = {
  id: 'series',
  ...berlin('2026-03-02', '09:00', '11:00'),
  recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'],
};
const SINGLE = { id: 'single', ...berlin('2026-03-03', '09:00', '11:00') };

function newApi(): CalendarApi {
  const api = createSampleApi({ clock: { nowMs: () => NOW_MS }, random: () => 0.5 });
  const [ada] = SEED.accounts;
  const [own] = ada?.calendars ?? [];
  if (!ada || !own) throw new Error('the seed is empty');
  api.seed({ accounts: [{ ...ada, calendars: [{ ...own, events: [SERIES, SINGLE] }] }] });
  return api;
}

async function read(api: CalendarApi): Promise<GoogleEvent[]> {
  const answer = await api.fetchAs(ADA)(`${EVENTS}?singleEvents=true&showDeleted=true`);
  return ((await answer.json()) as { items: GoogleEvent[] }).items;
}
const write = (api: CalendarApi, method: string, path: string, body?: object): Promise<Response> =>
  api.fetchAs(ADA)(`${EVENTS}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });

describe('the API without sign-in, as the sample calendar uses it', () => {
  it('speaks for its account without a token', async () => {
    expect((await read(newApi())).map(({ id }) => id)).toEqual([
      'series_20260302T080000Z',
      'series_20260309T080000Z',
      'series_20260316T080000Z',
      'single',
    ]);
  });

  it('has nothing to remember before anything was written', () => {
    expect(newApi().changes()).toMatchObject({ items: [], dropped: [] });
  });

  it('gives back over the same seed what was written before', async () => {
    const before = newApi();
    await write(before, 'POST', '', { id: 'added', ...berlin('2026-03-04', '09:00', '10:00') });
    await write(before, 'PATCH', '/series_20260309T080000Z', { summary: 'Pairing' });
    await write(before, 'DELETE', '/single');
    const after = newApi();
    after.restore(JSON.parse(JSON.stringify(before.changes())));
    expect(await read(after)).toEqual(await read(before));
  });

  it('gives later versions to what is written after that', async () => {
    const before = newApi();
    const first = (await (await write(before, 'PATCH', '/single', { summary: 'a' })).json()) as GoogleEvent;
    const after = newApi();
    after.restore(before.changes());
    const second = (await (await write(after, 'PATCH', '/single', { summary: 'b' })).json()) as GoogleEvent;
    expect(Number(JSON.parse(second.etag ?? '0'))).toBeGreaterThan(Number(JSON.parse(first.etag ?? '0')));
  });

  it('refuses a rule it cannot unroll before storing it', async () => {
    const answer = await write(newApi(), 'POST', '', {
      ...SERIES,
      id: 'other',
      recurrence: ['RRULE:FREQ=YEARLY'],
    });
    expect(answer.status).toBe(400);
  });
});
