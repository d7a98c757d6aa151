import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventsPage, GoogleEvent } from '../../lib/google/calendar-client.ts';
import { pullBlocks, pullWindow } from '../../lib/google/pull.ts';
import type { Problem } from '../../lib/problems.ts';
import { listingClient } from './fake-client.ts';

const WEEK = {
  calendarId: 'primary',
  startMs: Date.parse('2026-11-22T23:00:00Z'),
  endMs: Date.parse('2026-11-29T23:00:00Z'),
};
const HEAD = {
  kind: 'calendar#events',
  etag: '"p33"',
  summary: 'ada@example.com',
  timeZone: 'Europe/Berlin',
  accessRole: 'owner',
};

const event = (id: string, change: GoogleEvent = {}): GoogleEvent => ({
  id,
  start: { dateTime: '2026-11-23T09:00:00+01:00' },
  end: { dateTime: '2026-11-23T10:00:00+01:00' },
  ...change,
});
const page = (items: GoogleEvent[], nextPageToken?: string): EventsPage => ({
  ...HEAD,
  items,
  ...(nextPageToken !== undefined && { nextPageToken }),
});

describe('pulling a window', () => {
  it('asks once, expanded by Google, and tells the calendar’s head and my address', async () => {
    const { client, asked } = listingClient(
      page([event('a', { organizer: { email: 'ada@example.com', self: true } })]),
    );
    const outcome = await pullWindow(client, WEEK);
    expect(asked).toEqual([
      { calendarId: 'primary', timeMinMs: WEEK.startMs, timeMaxMs: WEEK.endMs, singleEvents: true },
    ]);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        kind: 'read',
        events: [{ id: 'a', calendarId: 'primary' }],
        head: { summary: 'ada@example.com', timeZone: 'Europe/Berlin', accessRole: 'owner' },
        addresses: ['ada@example.com'],
        etag: '"p33"',
        requests: 1,
        skipped: 0,
      },
    });
  });

  it('is unchanged when Google says so', async () => {
    const { client, asked } = listingClient('not-modified');
    expect(await pullWindow(client, { ...WEEK, etag: '"p33"' })).toEqual({
      ok: true,
      value: { kind: 'unchanged', requests: 1 },
    });
    expect(asked[0]?.etag).toBe('"p33"');
  });

  it('leaves out what is cancelled or cannot be read, and counts it', async () => {
    const { client } = listingClient(
      page([event('a'), { id: 'b', status: 'cancelled' }, event('c', { status: 'cancelled' }), { id: 'd' }]),
    );
    expect(await pullWindow(client, WEEK)).toMatchObject({ value: { events: [{ id: 'a' }], skipped: 3 } });
  });

  it.each([['Mars/Olympus'], [''], [undefined], [7]])(
    'uses the fallback zone when Google’s is %j',
    async (timeZone) => {
      const { client } = listingClient({
        ...page([event('a', { start: { date: '2026-11-23' }, end: { date: '2026-11-24' } })]),
        timeZone,
      } as EventsPage);
      const outcome = await pullWindow(client, { ...WEEK, fallbackZone: 'Asia/Tokyo' });
      expect(outcome).toMatchObject({
        value: {
          head: { timeZone: 'Asia/Tokyo' },
          events: [{ startMs: Date.parse('2026-11-22T15:00:00Z') }],
        },
      });
    },
  );
});

describe('a window of several pages', () => {
  it('is followed to its end however Google cuts it, empty pages included', async () => {
    const split = fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(split, async (sizes) => {
        let n = 0;
        const pages = sizes.map((size, index) =>
          page(
            Array.from({ length: size }, () => event(`e${n++}`)),
            index === sizes.length - 1 ? undefined : `t${index}`,
          ),
        );
        const { client, asked } = listingClient(...pages);
        const outcome = await pullWindow(client, { ...WEEK, etag: '"old"' });
        expect(outcome).toMatchObject({ ok: true, value: { kind: 'read', requests: sizes.length } });
        if (!outcome.ok || outcome.value.kind !== 'read') return;
        expect(outcome.value.events.map(({ id }) => id)).toEqual(
          Array.from({ length: n }, (_, i) => `e${i}`),
        );
        expect(outcome.value.etag).toBe(sizes.length === 1 ? '"p33"' : undefined);
        expect(asked.map(({ pageToken }) => pageToken)).toEqual([
          undefined,
          ...sizes.slice(1).map((_, i) => `t${i}`),
        ]);
        expect(asked.map(({ etag }) => etag)).toEqual(['"old"', ...sizes.slice(1).map(() => undefined)]);
        for (const { timeMinMs, timeMaxMs, singleEvents } of asked)
          expect([timeMinMs, timeMaxMs, singleEvents]).toEqual([WEEK.startMs, WEEK.endMs, true]);
      }),
    );
  });

  it('is nothing when any later page fails', async () => {
    const problems: Problem[] = [
      { code: 'offline' },
      { code: 'gone' },
      { code: 'not-google' },
      { code: 'google-failing', status: 503 },
      { code: 'sign-in-needed' },
    ];
    for (const problem of problems) {
      for (const failing of [0, 1, 2]) {
        const pages = [page([event('a')], 't0'), page([event('b')], 't1'), page([event('c')])];
        const { client } = listingClient(...pages.slice(0, failing), problem);
        expect(await pullWindow(client, WEEK)).toEqual({ ok: false, problem });
      }
    }
  });

  it('is a problem when Google gives the same page again', async () => {
    const { client, asked } = listingClient(page([event('a')], 't'), page([event('b')], 't'));
    expect(await pullWindow(client, WEEK)).toMatchObject({ ok: false, problem: { code: 'unexpected' } });
    expect(asked).toHaveLength(2);
  });

  it('is a problem when it never ends', async () => {
    const { client, asked } = listingClient(...Array.from({ length: 200 }, (_, n) => page([], `t${n}`)));
    expect(await pullWindow(client, WEEK)).toMatchObject({ ok: false, problem: { code: 'unexpected' } });
    expect(asked.length).toBeLessThanOrEqual(60);
  });

  it('keeps an event once, as the later page has it', async () => {
    const { client } = listingClient(
      page([event('a', { summary: 'old' })], 't'),
      page([event('a', { summary: 'new' })]),
    );
    expect(await pullWindow(client, WEEK)).toMatchObject({ value: { events: [{ id: 'a', title: 'new' }] } });
  });
});

describe('pulling our blocks', () => {
  const mark = { hoh: '1', practice: 'code', gen: 'g1', ord: '0', rev: '1', at: '09:00/60' };
  const block = (id: string, change: GoogleEvent = {}) =>
    event(id, { etag: '"5"', summary: 'Code — hands-on', extendedProperties: { private: mark }, ...change });

  it('lists series, single blocks and changed occurrences by their property, whenever they are', async () => {
    const { client, asked } = listingClient(
      page([block('series', { recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=MO'] })], 't'),
      page([block('series_20261130T080000Z', { recurringEventId: 'series' }), block('single')]),
    );
    expect(await pullBlocks(client, 'primary')).toMatchObject({
      ok: true,
      value: [
        {
          eventId: 'series',
          etag: '"5"',
          title: 'Code — hands-on',
          recurring: true,
          guests: false,
          mark: { practiceId: 'code', generation: 'g1' },
        },
        { eventId: 'series_20261130T080000Z', recurring: false, seriesId: 'series' },
        { eventId: 'single', recurring: false },
      ],
    });
    expect(asked[0]).toEqual({
      calendarId: 'primary',
      singleEvents: false,
      privateExtendedProperty: ['hoh=1'],
    });
  });

  it('leaves out what is cancelled or not ours, and says where there are guests', async () => {
    const { client } = listingClient(
      page([
        { id: 'gone', status: 'cancelled' },
        block('cancelled', { status: 'cancelled' }),
        event('foreign', { extendedProperties: { private: { hoh: '1' } } }),
        block('shared', {
          attendees: [{ email: 'ada@example.com', self: true }, { email: 'eve@example.com' }],
        }),
      ]),
    );
    expect(await pullBlocks(client, 'primary')).toMatchObject({
      value: [{ eventId: 'shared', guests: true }],
    });
  });

  it('finds nothing rather than half when a page fails', async () => {
    const { client } = listingClient(page([block('series')], 't'), { code: 'offline' });
    expect(await pullBlocks(client, 'primary')).toEqual({ ok: false, problem: { code: 'offline' } });
  });
});
