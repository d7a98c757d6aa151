import { describe, expect, it } from 'vitest';
import type { CreateBlock, CreateSeries } from '../../lib/domain/plan/plan.ts';
import type { GoogleEvent } from '../../lib/google/calendar-client.ts';
import type { Write } from '../../lib/google/push.ts';
import {
  at,
  BLOCK,
  BLOCK_ID,
  end,
  eventOf,
  insertOf,
  move,
  NOV_30,
  perform,
  release,
} from './local-blocks.ts';
import { SERIES, SERIES_ID, standing } from './local-blocks.ts';
import { ADA, blocksIn, localWorld, type LocalWorld } from './local-world.ts';

const SLOT = at('2026-11-30', '09:00', '10:30');
const TUESDAY = at('2026-12-01', '13:00', '14:00');
const OURS: [string, Write][] = [
  ['moved an occurrence', move(NOV_30, SLOT, TUESDAY)],
  ['took an occurrence out', release(NOV_30, SLOT)],
  ['ended it', end('2026-12-02')],
];

/** What was written, and how to take it back if nobody changed it since. */
async function written(world: LocalWorld, change: CreateSeries | CreateBlock): Promise<Write> {
  const insert = insertOf(change);
  const { id, etag } = eventOf(await perform(world.client, insert));
  const undo = { kind: 'delete-block', calendarId: 'primary', eventId: id ?? '' } as const;
  return { ...undo, etag: etag ?? '', written: insert.body };
}

describe('undoing a series', () => {
  it.each(OURS)('is not kept from it by ourselves, who %s', async (_, ours) => {
    const world = localWorld();
    const undo = await written(world, SERIES);
    expect(await perform(world.client, ours)).toMatchObject({ kind: 'done', adopted: false });
    expect(await perform(world.client, undo)).toEqual({ kind: 'done', adopted: false });
    expect(standing(world)).toEqual([]);
    expect(await perform(world.client, undo)).toEqual({ kind: 'done', adopted: true });
  });

  const theirs: [string, string, GoogleEvent][] = [
    ['moved what we had moved', NOV_30, { start: time('2026-12-01T14:00'), end: time('2026-12-01T15:00') }],
    ['made it longer', NOV_30, { end: time('2026-12-01T15:00') }],
    ['moved it back to its slot', NOV_30, { start: time('2026-11-30T09:00'), end: time('2026-11-30T10:30') }],
    ['gave one date another name', NOV_30, { summary: 'Code: the parser' }],
    ['gave one date a place', NOV_30, { location: 'Library' }],
    ['showed one date as free', NOV_30, { transparency: 'transparent' }],
    ['described the series', SERIES_ID, { description: 'My own words' }],
    ['put it on other days', SERIES_ID, { recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=MO,FR'] }],
  ];
  it.each(theirs)('leaves it when a human %s', async (_, id, change) => {
    const world = localWorld();
    const undo = await written(world, SERIES);
    await perform(world.client, move(NOV_30, SLOT, TUESDAY));
    world.google.control.changeAsOther(ADA, id, change);
    expect(await perform(world.client, undo)).toEqual({
      kind: 'problem',
      problem: { code: 'moved-by-hand' },
    });
    const { etag: _etag, written: _written, ...all } = undo as Write & { etag?: string; written?: object };
    expect(await perform(world.client, all as Write)).toEqual({ kind: 'done', adopted: false });
    expect(blocksIn(world)).toEqual([]);
  });

  it('does not ask after a description that nobody remembers', async () => {
    const world = localWorld();
    const undo = await written(world, SERIES);
    world.google.control.changeAsOther(ADA, SERIES_ID, { description: 'Words of an older version' });
    const { description: _, ...body } = insertOf(SERIES).body;
    expect(await perform(world.client, { ...undo, written: body } as Write)).toMatchObject({ kind: 'done' });
  });

  it('leaves it when one of our moved dates has guests', async () => {
    const world = localWorld();
    const undo = await written(world, SERIES);
    await perform(world.client, move(NOV_30, SLOT, TUESDAY));
    world.google.control.changeAsOther(ADA, NOV_30, { attendees: [{ email: 'grace@example.com' }] });
    expect(await perform(world.client, undo)).toMatchObject({ problem: { reason: 'has-guests' } });
    expect(standing(world)).toContain('12-01T13:00');
  });
});

describe('a single block', () => {
  it('stands where it was put, marked with its date', async () => {
    const world = localWorld();
    const event = eventOf(await perform(world.client, insertOf(BLOCK)));
    expect(event).toMatchObject({
      id: BLOCK_ID,
      extendedProperties: { private: { gen: 'w2026-W49', ord: '0', at: '2026-12-03T14:00/90' } },
    });
    expect(standing(world)).toEqual(['12-03T14:00']);
  });

  it('is one for two devices, wherever the second would have put it', async () => {
    const world = localWorld();
    await perform(world.client, insertOf(BLOCK));
    const elsewhere = { ...BLOCK, to: { ...BLOCK.to, date: '2026-12-04' } };
    expect(await perform(world.secondDevice, insertOf(elsewhere))).toMatchObject({
      kind: 'done',
      adopted: true,
    });
    expect(standing(world)).toEqual(['12-03T14:00']);
  });

  it('takes a later ordinal of its week after it was deleted and is wanted again', async () => {
    const world = localWorld();
    await perform(world.client, insertOf(BLOCK));
    world.google.control.cancelAsOther(ADA, BLOCK_ID);
    expect(await perform(world.client, insertOf(BLOCK))).toEqual({
      kind: 'deleted-by-user',
      eventId: BLOCK_ID,
    });
    const later = world.google.control.nowMs() + 60_000;
    expect(await perform(world.client, insertOf(BLOCK), later)).toMatchObject({
      kind: 'done',
      key: { generation: 'w2026-W49', ordinal: 100 },
    });
    expect(standing(world)).toEqual(['12-03T14:00']);
  });

  it('is undone after we moved it, not after a human did', async () => {
    for (const byHand of [false, true]) {
      const world = localWorld();
      const undo = await written(world, BLOCK);
      await perform(world.client, move(BLOCK_ID, at('2026-12-03', '14:00', '15:30'), TUESDAY));
      if (byHand) world.google.control.moveAsOther(ADA, BLOCK_ID, { startMs: TUESDAY.startMs + 900_000 });
      const result = await perform(world.client, undo);
      expect(result.kind).toBe(byHand ? 'problem' : 'done');
      expect(standing(world)).toEqual(byHand ? ['12-01T13:15'] : []);
    }
  });
});

function time(dateTime: string) {
  return { dateTime: `${dateTime}:00`, timeZone: 'Europe/Berlin' };
}
