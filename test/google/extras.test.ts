import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoogleEvent } from '../../lib/google/calendar-client.ts';
import { extrasAmong } from '../../lib/google/extras.ts';
import { pullBlocks, type FoundBlock } from '../../lib/google/pull-blocks.ts';
import { BLOCK, insertOf, NOV_30, perform, SERIES, SERIES_ID, standing, withBlocks } from './local-blocks.ts';
import { ADA, localWorld, type LocalWorld } from './local-world.ts';

async function found(world: LocalWorld): Promise<readonly FoundBlock[]> {
  const blocks = await pullBlocks(world.client, 'primary');
  if (!blocks.ok) throw new Error(blocks.problem.code);
  return blocks.value;
}
const ids = (blocks: readonly FoundBlock[]) => blocks.map(({ eventId }) => eventId).sort();

/** The series and the single block, and what somebody put beside them. */
async function extras(...others: GoogleEvent[]): Promise<string[]> {
  const world = await withBlocks(localWorld());
  for (const other of others) world.google.control.insertAsOther(ADA, other);
  return ids(extrasAmong(await found(world)));
}
const series = insertOf(SERIES).body;
const single = insertOf(BLOCK).body;
const marked = (body: GoogleEvent, properties: Record<string, string>): GoogleEvent => ({
  ...body,
  extendedProperties: { private: { ...body.extendedProperties?.private, ...properties } },
});

describe('blocks that are there twice', () => {
  it.each([
    ['series', series],
    ['single block', single],
  ])('all but the lowest id of a %s go', async (_, body) => {
    expect(await extras({ ...body, id: 'vvvvv1' }, { ...body, id: 'vvvvv2' })).toEqual(['vvvvv1', 'vvvvv2']);
    const [gone] = await extras({ ...body, id: '00000' });
    expect(gone).toHaveLength(32);
  });

  it('the one of the latest revision stays, whatever its id', async () => {
    const [gone, ...rest] = await extras(marked({ ...single, id: 'vvvvv' }, { rev: '2' }));
    expect(gone).toHaveLength(32);
    expect(rest).toEqual([]);
  });

  const different: [string, GoogleEvent][] = [
    ['another practice', marked(single, { practice: 'debt' })],
    ['another generation', marked(single, { gen: 'w2026-W50' })],
    ['another ordinal', marked(single, { ord: '1' })],
    ['no mark of ours', { ...single, extendedProperties: { private: { hoh: '1' } } }],
    ['another time, where a human put it', { ...single, start: berlin('13:00'), end: berlin('14:30') }],
    [
      'another time, where we put it',
      marked({ ...single, start: berlin('13:00'), end: berlin('14:30') }, { at: '2026-12-03T13:00/90' }),
    ],
    ['the same time, where a human put it', marked(single, { at: '2026-12-04T14:00/90' })],
    ['guests', { ...single, attendees: [{ email: 'grace@example.com' }] }],
    ['a series of its own', { ...single, recurrence: ['RRULE:FREQ=WEEKLY'] }],
  ];
  it.each(different)('a block with %s is none', async (_, other) => {
    expect(await extras({ ...other, id: 'vvvvv' })).toEqual([]);
  });

  it('a series on other days, and the rest of one split in Google’s page, is none', async () => {
    const other = { ...series, recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=MO'] };
    const rest = { ...series, id: `${SERIES_ID}_R20261123T080000` };
    expect(await extras({ ...other, id: 'vvvvv' }, rest)).toEqual([]);
  });

  it('a changed occurrence of a series is none, and goes with its series only', async () => {
    const world = await withBlocks(localWorld());
    world.google.control.changeAsOther(ADA, NOV_30, { summary: 'Code: the parser' });
    world.google.control.insertAsOther(ADA, { ...series, id: 'vvvvv' });
    const before = standing(world);
    for (const { eventId } of extrasAmong(await found(world)))
      await perform(world.client, { kind: 'delete-block', calendarId: 'primary', eventId });
    expect(standing(world)).toEqual([...new Set(before)]);
    expect(extrasAmong(await found(world))).toEqual([]);
  });

  it('a series of which a human moved a date, or gave it guests, is none', async () => {
    for (const change of [{ attendees: [{ email: 'grace@example.com' }] }, { end: berlin('16:00') }]) {
      const world = await withBlocks(localWorld());
      world.google.control.insertAsOther(ADA, { ...series, id: 'vvvvv' });
      world.google.control.changeAsOther(ADA, NOV_30.replace(SERIES_ID, 'vvvvv'), change);
      expect(extrasAmong(await found(world))).toEqual([]);
    }
  });

  it('one of each always stays, however many there are and in whatever order', () => {
    const mark = { version: 1, practiceId: 'code', at: { start: '2026-12-03T14:00', minutes: 90 } };
    const block = fc.record({ id: fc.integer({ min: 0, max: 99 }), ord: fc.nat(1), rev: fc.nat(2) });
    fc.assert(
      fc.property(fc.uniqueArray(block, { selector: ({ id }) => id }), (all) => {
        const blocks = all.map(({ id, ord, rev }): FoundBlock => {
          const properties = { ord: String(ord), rev: String(rev) };
          const event = marked({ ...single, id: `id${id}` }, properties);
          const own = { ...mark, generation: 'w2026-W49', ordinal: ord, revision: rev };
          return { eventId: `id${id}`, title: '', mark: own, recurring: false, guests: false, event };
        });
        const gone = new Set(ids(extrasAmong(blocks)));
        const kept = blocks.filter(({ eventId }) => !gone.has(eventId));
        expect(new Set(kept.map((one) => one.mark.ordinal))).toEqual(new Set(all.map(({ ord }) => ord)));
        expect(kept.length).toBe(new Set(all.map(({ ord }) => ord)).size);
        for (const one of kept)
          for (const other of blocks.filter((each) => each.mark.ordinal === one.mark.ordinal))
            expect(other.mark.revision).toBeLessThanOrEqual(one.mark.revision);
        expect(ids(extrasAmong(blocks.toReversed()))).toEqual([...gone].sort());
      }),
    );
  });
});

function berlin(time: string) {
  return { dateTime: `2026-12-03T${time}:00`, timeZone: 'Europe/Berlin' };
}
