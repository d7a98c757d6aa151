import { describe, expect, it } from 'vitest';
import { fromGoogle } from '../../lib/google/from-event.ts';
import {
  at,
  BLOCK_ID,
  DEC_2,
  DEC_7,
  eventOf,
  meanwhile,
  move,
  NOV_30,
  perform,
  release,
  sent,
  SERIES_ID,
  standing,
  withBlocks,
} from './local-blocks.ts';
import { ADA, localWorld } from './local-world.ts';

const SLOT = at('2026-11-30', '09:00', '10:30');
const TUESDAY = at('2026-12-01', '13:00', '14:00');
const SINGLE = at('2026-12-03', '14:00', '15:30');
const ALL = [
  '11-23T09:00',
  '11-25T09:00',
  '11-30T09:00',
  '12-02T09:00',
  '12-03T14:00',
  '12-07T09:00',
  '12-09T09:00',
  '12-14T09:00',
  '12-16T09:00',
];
const without = (...starts: string[]) => ALL.filter((start) => !starts.includes(start));
const CHANGES = [
  ['an occurrence', NOV_30, SLOT, '11-30T09:00'],
  ['a single block', BLOCK_ID, SINGLE, '12-03T14:00'],
] as const;
const WRITES = [
  ['move', (id: string, from: typeof SLOT) => move(id, from, TUESDAY)],
  ['release', (id: string, from: typeof SLOT) => release(id, from)],
] as const;
const EACH = WRITES.flatMap(([name, write]) =>
  CHANGES.map(([what, id, from]) => ({ name, what, id, write: write(id, from) })),
);

describe.each(CHANGES)('%s', (_, id, from, start) => {
  it('is moved, resized, and says where we put it, keeping all its other marks', async () => {
    const world = await withBlocks(localWorld());
    const before = await world.client.getEvent('primary', id);
    const event = eventOf(await perform(world.client, move(id, from, TUESDAY)));
    expect(standing(world)).toEqual([...without(start), '12-01T13:00'].sort());
    expect(event.extendedProperties?.private).toEqual({
      ...(before.ok && before.value.extendedProperties?.private),
      at: '2026-12-01T13:00/60',
    });
    expect(event).toMatchObject({ id, summary: 'Code — hands-on', colorId: '7' });
    expect(sent(world)).toEqual(['PATCH 200']);
  });

  it('goes back where it came from by the same means', async () => {
    const world = await withBlocks(localWorld());
    await perform(world.client, move(id, from, TUESDAY));
    expect(await perform(world.client, move(id, TUESDAY, from))).toMatchObject({ kind: 'done' });
    expect(standing(world)).toEqual(ALL);
  });

  it('is taken out alone', async () => {
    const world = await withBlocks(localWorld());
    expect(await perform(world.client, release(id, from))).toEqual({ kind: 'done', adopted: false });
    expect(standing(world)).toEqual(without(start));
  });

  it('is taken out of where we had moved it', async () => {
    const world = await withBlocks(localWorld());
    await perform(world.client, move(id, from, TUESDAY));
    expect(await perform(world.client, release(id, TUESDAY))).toEqual({ kind: 'done', adopted: false });
    expect(standing(world)).toEqual(without(start));
  });
});

describe.each(EACH)('to $name $what', ({ id, write }) => {
  const unmoved = async (world: ReturnType<typeof localWorld>) => {
    expect(standing(world)).toEqual(ALL);
    expect(sent(world).filter((one) => one.endsWith(' 200') || one.endsWith(' 204'))).toEqual([]);
  };

  it('twice changes nothing the second time', async () => {
    const world = await withBlocks(localWorld());
    await perform(world.client, write);
    const stored = world.google.control.storedEvents(ADA, ADA);
    world.google.control.clearLog();
    for (const device of [world.client, world.secondDevice])
      expect(await perform(device, write)).toMatchObject({ kind: 'done', adopted: true });
    expect(sent(world)).toEqual([]);
    expect(world.google.control.storedEvents(ADA, ADA)).toEqual(stored);
  });

  it.each(['drop-before', 'drop-after', 'html-503', 'html-200', 'truncated-json'] as const)(
    'succeeds by another try after %s',
    async (kind) => {
      const calm = await withBlocks(localWorld());
      await perform(calm.client, write);
      for (const method of ['PATCH', 'DELETE', 'GET']) {
        const world = await withBlocks(localWorld());
        world.google.control.fault({ kind, method });
        await perform(world.client, write);
        expect(await perform(world.client, write)).toMatchObject({ kind: 'done' });
        expect(standing(world)).toEqual(standing(calm));
      }
    },
  );

  it('looks again when something in its family changed in between', async () => {
    const world = await withBlocks(localWorld());
    for (const method of ['PATCH', 'DELETE'])
      world.google.control.fault({ kind: 'error', reason: 'conditionNotMet', method });
    expect(await perform(world.client, write)).toMatchObject({ kind: 'done', adopted: false });
    expect(world.google.control.log().map(({ method }) => method === 'GET')).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('finds what a human did between looking and writing', async () => {
    const changes: [object, object][] = [
      [{ attendees: [{ email: 'grace@example.com' }] }, { problem: { reason: 'has-guests' } }],
      [
        { end: { dateTime: '2026-12-03T17:00:00', timeZone: 'Europe/Berlin' } },
        { problem: { code: 'moved-by-hand' } },
      ],
      [{ summary: 'Code, really' }, { kind: 'done', adopted: false }],
    ];
    for (const [change, result] of changes) {
      const world = await withBlocks(localWorld());
      const act = () => world.google.control.changeAsOther(ADA, id, change);
      expect(await perform(meanwhile(world.client, act), write)).toMatchObject(result);
      expect(sent(world)[0]).toMatch(/412/);
    }
  });

  it('is put off when the version never holds still', async () => {
    const world = await withBlocks(localWorld());
    for (const method of ['PATCH', 'DELETE'])
      world.google.control.fault({ kind: 'error', reason: 'conditionNotMet', method, times: 'always' });
    expect(await perform(world.client, write)).toEqual({
      kind: 'retry',
      problem: { code: 'changed-meanwhile' },
    });
    expect(sent(world)).toHaveLength(3);
    await unmoved(world);
  });

  it('does not happen to what a human moved, resized, or made a series of', async () => {
    for (const change of [
      { start: { dateTime: '2026-12-04T09:00:00', timeZone: 'Europe/Berlin' } },
      { end: { dateTime: '2026-12-03T16:00:00', timeZone: 'Europe/Berlin' } },
      { start: { date: '2026-12-01', dateTime: null }, end: { date: '2026-12-02', dateTime: null } },
      ...(id === BLOCK_ID ? [{ recurrence: ['RRULE:FREQ=WEEKLY'] }] : []),
    ]) {
      const world = await withBlocks(localWorld());
      const end = { end: { dateTime: '2026-12-04T10:30:00', timeZone: 'Europe/Berlin' } };
      world.google.control.changeAsOther(ADA, id, { ...('start' in change ? end : {}), ...change });
      const before = standing(world);
      expect(await perform(world.client, write)).toEqual({
        kind: 'problem',
        problem: { code: 'moved-by-hand' },
      });
      expect(standing(world)).toEqual(before);
      expect(sent(world)).toEqual([]);
    }
  });

  it('does not happen to what somebody invited guests to', async () => {
    const world = await withBlocks(localWorld());
    world.google.control.changeAsOther(ADA, id, { attendees: [{ email: 'grace@example.com' }] });
    expect(await perform(world.client, write)).toMatchObject({ problem: { reason: 'has-guests' } });
    await unmoved(world);
  });

  it('does not happen to what is not ours', async () => {
    const world = await withBlocks(localWorld());
    world.google.control.changeAsOther(ADA, id, { extendedProperties: { private: { hoh: '0' } } });
    expect(await perform(world.client, write)).toMatchObject({ problem: { reason: 'not-ours' } });
    expect(sent(world)).toEqual([]);
  });

  it.each([
    ['requiredAccessLevel', { kind: 'problem', problem: { code: 'refused' } }],
    ['rateLimitExceeded', { kind: 'retry', problem: { code: 'rate-limited' } }],
    ['authError', { kind: 'sign-in' }],
  ] as const)('ends as it must when Google says %s', async (reason, result) => {
    const world = await withBlocks(localWorld());
    world.google.control.fault({ kind: 'error', reason, times: 'always' });
    expect(await perform(world.client, write)).toMatchObject(result);
    await unmoved(world);
  });
});

describe('what the user deleted', () => {
  const gone = [
    ['the occurrence', NOV_30, NOV_30],
    ['its series', SERIES_ID, NOV_30],
    ['the single block', BLOCK_ID, BLOCK_ID],
  ] as const;
  it.each(gone)('%s: is not moved, and released already', async (_, deleted, id) => {
    const world = await withBlocks(localWorld());
    world.google.control.cancelAsOther(ADA, deleted);
    const from = id === NOV_30 ? SLOT : SINGLE;
    expect(await perform(world.client, move(id, from, TUESDAY))).toEqual({
      kind: 'deleted-by-user',
      eventId: id,
    });
    expect(await perform(world.client, release(id, from))).toEqual({ kind: 'done', adopted: true });
    expect(sent(world)).toEqual([]);
  });

  it.each(['notFound', 'deleted'] as const)('in the middle of it: %s', async (reason) => {
    const world = await withBlocks(localWorld());
    for (const method of ['PATCH', 'DELETE']) world.google.control.fault({ kind: 'error', reason, method });
    expect(await perform(world.client, move(NOV_30, SLOT, TUESDAY))).toMatchObject({
      kind: 'deleted-by-user',
    });
    expect(await perform(world.client, release(NOV_30, SLOT))).toEqual({ kind: 'done', adopted: true });
  });
});

describe('several occurrences of one series in one run', () => {
  it('each changes the version of all, and none is taken for a conflict', async () => {
    const world = await withBlocks(localWorld());
    const etag = (await world.client.getEvent('primary', NOV_30)) as { value: { etag: string } };
    const writes = [
      move(NOV_30, SLOT, TUESDAY),
      move(DEC_2, at('2026-12-02', '09:00', '10:30'), at('2026-12-02', '09:00', '10:00')),
      move(DEC_7, at('2026-12-07', '09:00', '10:30'), at('2026-12-08', '16:00', '17:30')),
    ].map((write) => ({ ...write, etag: etag.value.etag }));
    for (const write of writes)
      expect(await perform(world.client, write)).toMatchObject({ kind: 'done', adopted: false });
    expect(sent(world)).toEqual(['PATCH 200', 'PATCH 200', 'PATCH 200']);
    expect(standing(world)).toEqual(
      [...without('11-30T09:00', '12-07T09:00'), '12-01T13:00', '12-08T16:00'].sort(),
    );
  });
});

describe('an occurrence that was moved, as it is read', () => {
  it('still tells its series, the slot it came from, and the name of its chip', async () => {
    const world = await withBlocks(localWorld());
    const event = eventOf(await perform(world.client, move(NOV_30, SLOT, TUESDAY)));
    const read = fromGoogle(event, { calendarId: 'primary', zone: 'Europe/Berlin' });
    expect(read).toMatchObject({
      id: NOV_30,
      seriesId: SERIES_ID,
      originalStartMs: SLOT.startMs,
      startMs: TUESDAY.startMs,
      endMs: TUESDAY.endMs,
      block: { practiceId: 'code', generation: 'g1', at: { start: '2026-12-01T13:00', minutes: 60 } },
    });
    expect(atob(read?.eid ?? '')).toBe(`${NOV_30} ${ADA}`);
  });
});
