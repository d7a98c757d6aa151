import { describe, expect, it } from 'vitest';
import type { WriteResult } from '../../lib/google/push.ts';
import type { RestoreSeriesWrite } from '../../lib/google/write.ts';
import {
  at,
  BLOCK_ID,
  DEC_2,
  DEC_7,
  end,
  eventOf,
  insertOf,
  move,
  NOV_30,
  perform,
  release,
  sent,
  SERIES,
  SERIES_ID,
  standing,
  withBlocks,
} from './local-blocks.ts';
import { ADA, localWorld, NOW_MS } from './local-world.ts';

const RULE = 'RRULE:FREQ=WEEKLY;BYDAY=MO,WE';
const ENDED = `${RULE};UNTIL=20261201T225959Z`;
/** The first date on which it no longer stands. */
const WRITE = end('2026-12-02');
const FIRST = ['11-23T09:00', '11-25T09:00', '11-30T09:00'];
const SINGLE = '12-03T14:00';
const LATER = ['12-02T09:00', '12-07T09:00', '12-09T09:00', '12-14T09:00', '12-16T09:00'];
const ALL = [...FIRST, SINGLE, ...LATER].sort();

const restore = (recurrence: readonly string[], ended: readonly string[]): RestoreSeriesWrite => ({
  kind: 'restore-series',
  calendarId: 'primary',
  eventId: SERIES_ID,
  recurrence,
  ended,
});
function backFrom(result: WriteResult): RestoreSeriesWrite {
  if (result.kind !== 'done' || !result.recurrence) throw new Error(JSON.stringify(result));
  return restore(result.recurrence.before, result.recurrence.after);
}
const setRule = (world: ReturnType<typeof localWorld>, ...recurrence: string[]) =>
  world.google.control.changeAsOther(ADA, SERIES_ID, { recurrence });

describe('ending a series', () => {
  it('takes this date and what follows away, keeps what was, and tells the rule before and after', async () => {
    const world = await withBlocks(localWorld());
    expect(await perform(world.client, WRITE)).toMatchObject({
      kind: 'done',
      adopted: false,
      event: { id: SERIES_ID },
      recurrence: { before: [RULE], after: [ENDED] },
    });
    expect(standing(world)).toEqual([...FIRST, SINGLE].sort());
    expect(sent(world)).toEqual(['PATCH 200']);
  });

  it('goes all the way back', async () => {
    const world = await withBlocks(localWorld());
    const back = backFrom(await perform(world.client, WRITE));
    for (const adopted of [false, true])
      expect(await perform(world.client, back)).toMatchObject({ kind: 'done', adopted });
    expect(standing(world)).toEqual(ALL);
    expect(sent(world)).toEqual(['PATCH 200', 'PATCH 200']);
  });

  it('goes back as well when the answer was lost and an earlier try is found', async () => {
    const world = await withBlocks(localWorld());
    world.google.control.fault({ kind: 'drop-after', method: 'PATCH' });
    expect(await perform(world.client, WRITE)).toMatchObject({ kind: 'retry' });
    const result = await perform(world.client, WRITE);
    expect(result).toMatchObject({ adopted: true, recurrence: { before: [RULE], after: [ENDED] } });
    await perform(world.client, backFrom(result));
    expect(standing(world)).toEqual(ALL);
  });

  it('never brings back by the way back what had been taken out one by one', async () => {
    for (const lost of [false, true]) {
      const world = await withBlocks(localWorld());
      world.google.control.cancelAsOther(ADA, DEC_7);
      await perform(world.client, release(DEC_2, at('2026-12-02', '09:00', '10:30')));
      if (lost) {
        world.google.control.fault({ kind: 'drop-after', method: 'PATCH' });
        await perform(world.client, WRITE);
      }
      await perform(world.client, backFrom(await perform(world.client, WRITE)));
      const expected = ALL.filter((start) => start !== '12-07T09:00' && start !== '12-02T09:00');
      expect(standing(world)).toEqual(expected);
    }
  });

  it('leaves an earlier or equal end as it is, and claims no other way back than that', async () => {
    for (const until of ['20261130T225959Z', '20261201T225959Z', '20261201']) {
      const world = await withBlocks(localWorld());
      setRule(world, `${RULE};UNTIL=${until}`);
      const later = NOW_MS + 60_000;
      const result = await perform(world.client, WRITE, later);
      const { recurrence, ended } = backFrom(result);
      expect(result).toMatchObject({ kind: 'done', adopted: true });
      expect(recurrence).toEqual(ended);
      expect(sent(world)).toEqual([]);
    }
  });

  it.each([
    ['a later date', `${RULE};UNTIL=20261216T225959Z`],
    ['this very date', `${RULE};UNTIL=20261202`],
    ['a later number', 'RRULE:FREQ=WEEKLY;COUNT=6;BYDAY=MO,WE'],
  ])('puts its end in the place of %s', async (_, rule) => {
    const world = await withBlocks(localWorld());
    setRule(world, rule);
    expect(await perform(world.client, WRITE)).toMatchObject({
      kind: 'done',
      adopted: false,
      recurrence: { before: [rule], after: [ENDED] },
    });
    expect(standing(world)).toEqual([...FIRST, SINGLE].sort());
  });

  it('does not make longer what ends sooner by its number', async () => {
    const world = await withBlocks(localWorld());
    setRule(world, `${RULE};COUNT=3`);
    expect(await perform(world.client, WRITE)).toMatchObject({ kind: 'done', adopted: true });
    expect(standing(world)).toEqual([...FIRST, SINGLE].sort());
    expect(sent(world)).toEqual([]);
  });

  it('ends the part of a series that a split in Google’s page left, by that part’s id', async () => {
    const world = await withBlocks(localWorld());
    setRule(world, `${RULE};UNTIL=20261129T225959Z`);
    const id = `${SERIES_ID}_R20261130T080000`;
    world.google.control.insertAsOther(ADA, {
      ...insertOf({ ...SERIES, firstDate: '2026-11-30' }).body,
      id,
    });
    expect(standing(world)).toEqual(ALL);
    expect(await perform(world.client, WRITE)).toMatchObject({ kind: 'done', adopted: true });
    const to = at('2026-12-01', '13:00', '14:00');
    expect(await perform(world.client, move(NOV_30, at('2026-11-30', '09:00', '10:30'), to))).toMatchObject({
      kind: 'done',
      event: { id: NOV_30, recurringEventId: id },
    });
    expect(await perform(world.client, end('2026-12-02', id))).toMatchObject({
      kind: 'done',
      adopted: false,
    });
    expect(standing(world)).toEqual(['11-23T09:00', '11-25T09:00', '12-01T13:00', SINGLE]);
  });

  it('keeps the dates left out', async () => {
    const world = localWorld();
    await perform(world.client, insertOf({ ...SERIES, leftOut: ['2026-11-30', '2026-12-07'] }));
    expect(eventOf(await perform(world.client, WRITE)).recurrence).toEqual([
      ENDED,
      'EXDATE;TZID=Europe/Berlin:20261130T090000,20261207T090000',
    ]);
    expect(standing(world)).toEqual(['11-23T09:00', '11-25T09:00']);
  });

  it('deletes a series of which nothing would be left', async () => {
    const world = await withBlocks(localWorld());
    expect(await perform(world.client, end('2026-11-23'))).toEqual({
      kind: 'done',
      adopted: false,
      recurrence: { before: [RULE], after: [] },
    });
    expect(standing(world)).toEqual([SINGLE]);
    expect(await perform(world.client, end('2026-11-23'))).toEqual({ kind: 'done', adopted: true });
    expect(sent(world)).toEqual(['DELETE 204']);
  });

  it('leaves an earlier occurrence that was moved behind the end where it is', async () => {
    const world = await withBlocks(localWorld());
    const friday = at('2026-12-11', '09:00', '10:30');
    await perform(world.client, move(NOV_30, at('2026-11-30', '09:00', '10:30'), friday));
    await perform(world.client, WRITE);
    expect(standing(world)).toEqual(['11-23T09:00', '11-25T09:00', SINGLE, '12-11T09:00']);
  });

  it.each([
    ['series', SERIES_ID],
    ['a date behind its end', DEC_7],
  ])('stays away where somebody invited guests: %s', async (_, id) => {
    for (const write of [WRITE, end('2026-11-23')]) {
      const world = await withBlocks(localWorld());
      world.google.control.changeAsOther(ADA, id, { attendees: [{ email: 'grace@example.com' }] });
      expect(await perform(world.client, write)).toMatchObject({ problem: { reason: 'has-guests' } });
      expect(standing(world)).toEqual(ALL);
    }
  });

  it('does not mind guests on a date before its end', async () => {
    const world = await withBlocks(localWorld());
    world.google.control.changeAsOther(ADA, NOV_30, { attendees: [{ email: 'grace@example.com' }] });
    expect(await perform(world.client, WRITE)).toMatchObject({ kind: 'done' });
  });

  it('is done when the user has deleted it, and refused where it is no series of ours', async () => {
    const world = await withBlocks(localWorld());
    expect(await perform(world.client, end('2026-12-02', BLOCK_ID))).toMatchObject({
      problem: { code: 'moved-by-hand' },
    });
    world.google.control.cancelAsOther(ADA, SERIES_ID);
    expect(await perform(world.client, WRITE)).toEqual({ kind: 'done', adopted: true });
    expect(await perform(world.client, end('2026-12-02', 'neverwas'))).toMatchObject({ kind: 'done' });
    world.google.control.insertAsOther(ADA, {
      id: 'foreign',
      start: { dateTime: '2026-11-24T09:00:00', timeZone: 'Europe/Berlin' },
      end: { dateTime: '2026-11-24T10:00:00', timeZone: 'Europe/Berlin' },
      recurrence: ['RRULE:FREQ=WEEKLY'],
    });
    expect(await perform(world.client, end('2026-12-02', 'foreign'))).toMatchObject({
      problem: { reason: 'not-ours' },
    });
    expect(sent(world)).toEqual([]);
  });

  it('changes nothing when it could not look behind the end', async () => {
    const world = await withBlocks(localWorld());
    world.google.control.fault({ kind: 'html-503', path: 'showDeleted=true' });
    expect(await perform(world.client, WRITE)).toMatchObject({ kind: 'retry' });
    expect(sent(world)).toEqual([]);
  });
});

describe('taking the end of a series back', () => {
  it.each([
    ['gave it another end', [`${RULE};UNTIL=20261210T225959Z`]],
    ['gave it other days', ['RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261201T225959Z']],
  ])('does not happen when somebody %s since', async (_, recurrence) => {
    const world = await withBlocks(localWorld());
    const back = backFrom(await perform(world.client, WRITE));
    world.google.control.changeAsOther(ADA, SERIES_ID, { recurrence });
    expect(await perform(world.client, back)).toEqual({
      kind: 'problem',
      problem: { code: 'moved-by-hand' },
    });
    expect(sent(world)).toEqual(['PATCH 200']);
  });

  it('does not happen when it was deleted, has guests, or is not ours', async () => {
    const world = await withBlocks(localWorld());
    const back = backFrom(await perform(world.client, WRITE));
    world.google.control.changeAsOther(ADA, SERIES_ID, { attendees: [{ email: 'grace@example.com' }] });
    expect(await perform(world.client, back)).toMatchObject({ problem: { reason: 'has-guests' } });
    world.google.control.changeAsOther(ADA, SERIES_ID, { extendedProperties: { private: { hoh: 'x' } } });
    expect(await perform(world.client, back)).toMatchObject({ problem: { reason: 'not-ours' } });
    world.google.control.cancelAsOther(ADA, SERIES_ID);
    expect(await perform(world.client, back)).toEqual({ kind: 'deleted-by-user', eventId: SERIES_ID });
  });

  it.each(['drop-before', 'drop-after', 'html-503'] as const)(
    'succeeds by another try after %s',
    async (kind) => {
      const world = await withBlocks(localWorld());
      const back = backFrom(await perform(world.client, WRITE));
      world.google.control.fault({ kind, method: 'PATCH' });
      expect(await perform(world.client, back)).toMatchObject({ kind: 'retry' });
      expect(await perform(world.client, back)).toMatchObject({ kind: 'done' });
      expect(standing(world)).toEqual(ALL);
    },
  );
});
