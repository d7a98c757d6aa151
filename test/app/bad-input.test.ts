import { describe, expect, it } from 'vitest';
import type { GoogleEvent } from '../../lib/google/calendar-client.ts';
import { StorageFailure } from '../../lib/history/storage-failure.ts';
import { busyAfternoons } from './calendar.ts';
import { WEDNESDAY_MS, World } from './world.ts';

const HOUR_MS = 3_600_000;

/** A world whose Google adds these to every list of events, whatever its own rules would say to them. */
function worldWith(strange: readonly object[]) {
  const world = new World(busyAfternoons());
  const handle = world.google.handle.bind(world.google);
  Object.assign(world.google, {
    handle: async (request: Request) => {
      const response = await handle(request);
      if (request.method !== 'GET' || !/\/events\?/.test(request.url) || response.status !== 200)
        return response;
      const page = (await response.json()) as { items: object[] };
      return Response.json({ ...page, items: [...page.items, ...strange] });
    },
  });
  return world;
}

const timed = (startMs: number, hours: number): GoogleEvent => ({
  start: { dateTime: new Date(startMs).toISOString() },
  end: { dateTime: new Date(startMs + hours * HOUR_MS).toISOString() },
});

const NOTHING_ODD = { id: 'odd', status: 'confirmed', etag: '"1"', iCalUID: 'odd@google.com' };

const STRANGE: readonly (readonly [string, object])[] = [
  ['has no title', { ...NOTHING_ODD, ...timed(WEDNESDAY_MS, 1) }],
  ['has no start', { ...NOTHING_ODD, summary: 'Somewhen', end: timed(WEDNESDAY_MS, 1).end }],
  [
    'has markup for a title',
    { ...NOTHING_ODD, summary: '<img src=x onerror=alert(1)>', ...timed(WEDNESDAY_MS, 1) },
  ],
  [
    'lasts ten years',
    { ...NOTHING_ODD, summary: 'Our decade', ...timed(WEDNESDAY_MS - 5 * 8766 * HOUR_MS, 87_660) },
  ],
  ['takes no time', { ...NOTHING_ODD, summary: 'Ping', ...timed(WEDNESDAY_MS, 0) }],
  ['ends before it starts', { ...NOTHING_ODD, summary: 'Backwards', ...timed(WEDNESDAY_MS, -1) }],
  ['is of a type nobody knows', { ...NOTHING_ODD, eventType: 'hologram', ...timed(WEDNESDAY_MS, 1) }],
  ['is not an event at all', { 0: 'x' }],
  [
    'has a title of a hundred thousand signs',
    { ...NOTHING_ODD, summary: 'x'.repeat(100_000), ...timed(WEDNESDAY_MS, 1) },
  ],
];

describe('a calendar in which an event', () => {
  it.each(STRANGE)('%s is read, shown and planned like any other', async (_, strange) => {
    const { app, live } = worldWith([strange]).start();
    expect(await app.connect()).toEqual({ ok: true, value: undefined });
    await app.chooseRole('cto');
    const shown = (await live()).week;
    expect(shown?.balance.meetingInsideMinutes).toBeGreaterThanOrEqual(5 * 270 - 60);
    const plan = await app.proposePlan();
    expect(plan.ok && plan.value.changes.length).toBeGreaterThan(0);
    expect((await app.lookBack()).ok).toBe(true);
  });
});

describe('a calendar of 2,500 events', () => {
  it('is read whole, in pages, and judged', async () => {
    const world = new World(busyAfternoons());
    for (let index = 0; index < 2_500; index += 1) {
      const startMs = WEDNESDAY_MS + (index % 50) * 24 * HOUR_MS + Math.floor(index / 50) * 10 * 60_000;
      world.google.control.insertAsOther('ada@lovelace.example', {
        id: `stand${String(index).padStart(6, '0')}`,
        summary: `Stand-up ${index}`,
        ...timed(startMs, 0.25),
        organizer: { email: 'bob@lovelace.example' },
        attendees: [{ email: 'ada@lovelace.example', responseStatus: 'accepted' }],
      });
    }
    const { app, live, deps } = world.start();
    expect((await app.connect()).ok).toBe(true);
    await app.chooseRole('cto');
    const stored = await deps.history.events('ada@lovelace.example', {
      startMs: WEDNESDAY_MS,
      endMs: WEDNESDAY_MS + 60 * 24 * HOUR_MS,
    });
    expect(stored.filter((event) => event.title.startsWith('Stand-up'))).toHaveLength(2_500);
    expect((await live()).week?.verdict.kind).toBe('red');
  });
});

describe('a disk that is full', () => {
  it('is named to the user and loses nothing that was stored', async () => {
    const world = new World(busyAfternoons());
    const { app, deps, live } = world.start();
    await app.connect();
    await app.chooseRole('cto');
    const before = (await live()).week?.eventCount;
    world.step = async (name) => {
      if (name === 'before replaceEvents') throw new StorageFailure({ name: 'QuotaExceededError' });
    };
    world.nowMs += 25 * HOUR_MS;
    expect(await app.sync()).toEqual({ ok: false, problem: { code: 'storage-full' } });
    world.step = async () => {};
    await app.publish();
    expect((await deps.live.read()).week?.eventCount).toBe(before);
    expect((await app.sync()).ok).toBe(true);
  });
});
