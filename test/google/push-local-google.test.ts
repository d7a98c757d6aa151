import { describe, expect, it } from 'vitest';
import type { CreateSeries } from '../../lib/domain/plan/plan.ts';
import { blockId } from '../../lib/google/block-id.ts';
import { pullWindow } from '../../lib/google/pull.ts';
import { performWrite, type InsertBlock } from '../../lib/google/push.ts';
import { eventOf, insertOf, SERIES } from './local-blocks.ts';
import { ADA, blocksIn, localWorld, NOW_MS, WEEK } from './local-world.ts';

/** With one date left out. */
const CHANGE: CreateSeries = { ...SERIES, leftOut: ['2026-11-30'] };

const insert = (change: Partial<CreateSeries> = {}): InsertBlock => insertOf({ ...CHANGE, ...change });
const remove = (eventId: string) => ({ kind: 'delete-block', calendarId: 'primary', eventId }) as const;
const approved = (approvedMs: number) => ({ approvedMs, removedByUs: () => false });
const journal = approved(NOW_MS);
const ID = await blockId('code', 'g1', 0);

describe('a block in the local Google', () => {
  it('stands in every week but the one left out, in wall-clock time, marked as ours', async () => {
    const { client, google } = localWorld();
    expect(await performWrite(client, insert(), journal)).toMatchObject({ kind: 'done', adopted: false });
    google.control.behave({ pages: 'full' });
    const pull = await pullWindow(client, { ...WEEK, endMs: Date.parse('2026-12-06T23:00:00Z') });
    expect(pull).toMatchObject({ ok: true, value: { kind: 'read' } });
    if (!pull.ok || pull.value.kind !== 'read') return;
    expect(
      pull.value.events.map(({ startMs, block }) => [new Date(startMs).toISOString(), block?.practiceId]),
    ).toEqual([
      ['2026-11-23T08:00:00.000Z', 'code'],
      ['2026-11-25T08:00:00.000Z', 'code'],
      ['2026-12-02T08:00:00.000Z', 'code'],
    ]);
    expect(pull.value.events.every(({ seriesId }) => seriesId === ID)).toBe(true);
  });

  it('is written once however often the entry runs, and by how many devices', async () => {
    const world = localWorld();
    const results = [
      await performWrite(world.client, insert(), journal),
      await performWrite(world.client, insert(), journal),
      await performWrite(world.secondDevice, insert({ startMinute: 600, minutes: 60 }), journal),
    ];
    expect(results.map((result) => result.kind === 'done' && result.adopted)).toEqual([false, true, true]);
    expect(blocksIn(world)).toHaveLength(1);
  });

  it.each([
    [{ kind: 'drop-before' }, 'offline'],
    [{ kind: 'drop-after' }, 'offline'],
    [{ kind: 'html-200' }, 'not-google'],
    [{ kind: 'html-503' }, 'google-failing'],
    [{ kind: 'truncated-json' }, 'not-google'],
    [{ kind: 'rate-limit', retryAfterSeconds: 9 }, 'rate-limited'],
    [{ kind: 'error', reason: 'backendError' }, 'google-failing'],
    [{ kind: 'error', reason: 'conflict' }, 'google-failing'],
  ] as const)('is there exactly once after %j and another try', async (fault, code) => {
    const world = localWorld();
    world.google.control.fault({ ...fault, method: 'POST' });
    expect(await performWrite(world.client, insert(), journal)).toMatchObject({
      kind: 'retry',
      problem: { code },
    });
    expect(await performWrite(world.client, insert(), journal)).toMatchObject({ kind: 'done' });
    expect(blocksIn(world).map(({ id }) => id)).toEqual([ID]);
  });

  it('is adopted when the worker died between Google’s commit and its answer', async () => {
    const world = localWorld();
    world.google.control.fault({ kind: 'drop-after', method: 'POST' });
    await performWrite(world.client, insert(), journal);
    expect(blocksIn(world)).toHaveLength(1);
    expect(await performWrite(world.client, insert(), journal)).toMatchObject({
      kind: 'done',
      adopted: true,
      event: { id: ID },
    });
  });

  it('waits as long as Google asks', async () => {
    const { client, google } = localWorld();
    google.control.fault({ kind: 'rate-limit', retryAfterSeconds: 9, method: 'POST' });
    expect(await performWrite(client, insert(), journal)).toMatchObject({ kind: 'retry', afterMs: 9000 });
  });

  it('waits for the user when every token is refused', async () => {
    const { client, google } = localWorld();
    google.control.fault({ kind: 'error', reason: 'authError', times: 'always' });
    expect(await performWrite(client, insert(), journal)).toEqual({ kind: 'sign-in' });
  });

  it('sends no mail and names no guest, in any of its writes', async () => {
    const { client, google } = localWorld();
    await performWrite(client, insert({ level: 'sacred' }), journal);
    await performWrite(client, remove(ID), journal);
    const writes = google.control.log().filter(({ method }) => method !== 'GET');
    expect(writes.map(({ method }) => method)).toEqual(['POST', 'DELETE']);
    for (const { sendUpdates, body } of writes) {
      expect(sendUpdates).toBe('none');
      expect(JSON.stringify(body ?? {})).not.toContain('attendees');
    }
  });
});

describe('a block that was deleted', () => {
  it('stays deleted when the user did it after approving, also when the plan is carried out again', async () => {
    const world = localWorld();
    await performWrite(world.client, insert(), journal);
    world.google.control.advance(60_000);
    world.google.control.cancelAsOther(ADA, ID);
    for (const device of [world.client, world.secondDevice])
      expect(await performWrite(device, insert(), journal)).toEqual({ kind: 'deleted-by-user', eventId: ID });
    expect(blocksIn(world)).toHaveLength(0);
  });

  it('comes back under the next generation when the user approves it anew, on both devices the same', async () => {
    const world = localWorld();
    await performWrite(world.client, insert(), journal);
    world.google.control.cancelAsOther(ADA, ID);
    const later = approved(NOW_MS + 120_000);
    const first = eventOf(await performWrite(world.client, insert(), later));
    const second = eventOf(await performWrite(world.secondDevice, insert(), later));
    expect([first.id, second.id]).toEqual([await blockId('code', 'g2', 0), await blockId('code', 'g2', 0)]);
    expect(first.extendedProperties?.private).toMatchObject({ hoh: '1', practice: 'code', gen: 'g2' });
    expect(blocksIn(world)).toHaveLength(1);
  });
});

describe('a sacred block', () => {
  const sacred = insert({ level: 'sacred' });

  it('is focus time for a Workspace account', async () => {
    const { client } = localWorld([], 'workspace');
    expect(eventOf(await performWrite(client, sacred, journal))).toMatchObject({
      eventType: 'focusTime',
      focusTimeProperties: { autoDeclineMode: 'declineNone' },
    });
  });

  it.each(['refused-400', 'refused-403', 'stored-as-default'] as const)(
    'is a busy event for a consumer account: %s',
    async (consumerFocusTime) => {
      const world = localWorld([], 'consumer');
      world.google.control.behave({ consumerFocusTime });
      const event = eventOf(await performWrite(world.client, sacred, journal));
      expect(event).toMatchObject({ id: ID, eventType: 'default' });
      expect(event.transparency ?? 'opaque').toBe('opaque');
      expect(blocksIn(world)).toHaveLength(1);
    },
  );

  it('is there once when the answer to the fallback is lost', async () => {
    const world = localWorld([], 'consumer');
    world.google.control.fault({ kind: 'drop-after', method: 'POST', nth: 2 });
    expect(await performWrite(world.client, sacred, journal)).toMatchObject({ kind: 'retry' });
    expect(await performWrite(world.client, sacred, journal)).toMatchObject({ kind: 'done', adopted: true });
    expect(blocksIn(world)).toHaveLength(1);
  });
});

describe('removing a block from the local Google', () => {
  it('takes the whole series away, once and for all', async () => {
    const world = localWorld();
    await performWrite(world.client, insert(), journal);
    expect(await performWrite(world.client, remove(ID), journal)).toEqual({ kind: 'done', adopted: false });
    expect(await performWrite(world.client, remove(ID), journal)).toEqual({ kind: 'done', adopted: true });
    expect(await performWrite(world.client, remove('neverwas'), journal)).toEqual({
      kind: 'done',
      adopted: true,
    });
    expect(blocksIn(world)).toHaveLength(0);
  });

  it('is done after its answer was lost', async () => {
    const world = localWorld();
    await performWrite(world.client, insert(), journal);
    world.google.control.fault({ kind: 'drop-after', method: 'DELETE' });
    expect(await performWrite(world.client, remove(ID), journal)).toMatchObject({ kind: 'retry' });
    expect(await performWrite(world.client, remove(ID), journal)).toEqual({ kind: 'done', adopted: true });
  });

  it('deletes the version it looked at, and looks again when that changed', async () => {
    const world = localWorld();
    await performWrite(world.client, insert(), journal);
    world.google.control.fault({ kind: 'error', reason: 'conditionNotMet', method: 'DELETE' });
    world.google.control.clearLog();
    expect(await performWrite(world.client, remove(ID), journal)).toEqual({ kind: 'done', adopted: false });
    const log = world.google.control.log();
    expect(log.map(({ method }) => method)).toEqual(['GET', 'GET', 'DELETE', 'GET', 'GET', 'DELETE']);
    expect(log.filter(({ method }) => method === 'DELETE').every(({ ifMatch }) => Boolean(ifMatch))).toBe(
      true,
    );
  });

  it('leaves a series when one of its occurrences has guests', async () => {
    const world = localWorld();
    await performWrite(world.client, insert(), journal);
    const occurrence = `${ID}_20261202T080000Z`;
    world.google.control.changeAsOther(ADA, occurrence, { attendees: [{ email: 'grace@example.com' }] });
    expect(await performWrite(world.client, remove(ID), journal)).toMatchObject({
      problem: { reason: 'has-guests' },
    });
    expect(world.google.control.storedEvents(ADA, ADA).map(({ status }) => status)).not.toContain(
      'cancelled',
    );
  });

  it('undoes a series only while no human has changed an occurrence; removing all takes it anyway', async () => {
    const world = localWorld();
    const { etag } = eventOf(await performWrite(world.client, insert(), journal));
    const undo = { ...remove(ID), etag: etag ?? '' };
    world.google.control.advance(1000);
    world.google.control.moveAsOther(ADA, `${ID}_20261202T080000Z`, {
      startMs: Date.parse('2026-12-02T12:00:00Z'),
    });
    expect(await performWrite(world.client, undo, journal)).toEqual({
      kind: 'problem',
      problem: { code: 'moved-by-hand' },
    });
    expect(await performWrite(world.client, remove(ID), journal)).toEqual({ kind: 'done', adopted: false });
    expect(blocksIn(world)).toHaveLength(0);
  });

  it('undoes a series of which a human only cancelled an occurrence', async () => {
    const world = localWorld();
    const { etag } = eventOf(await performWrite(world.client, insert(), journal));
    world.google.control.advance(1000);
    world.google.control.cancelAsOther(ADA, `${ID}_20261202T080000Z`);
    const undo = { ...remove(ID), etag: etag ?? '' };
    expect(await performWrite(world.client, undo, journal)).toEqual({ kind: 'done', adopted: false });
  });

  it('deletes nothing when the occurrences could not be looked at', async () => {
    const world = localWorld();
    await performWrite(world.client, insert(), journal);
    world.google.control.fault({ kind: 'html-503', path: 'privateExtendedProperty' });
    expect(await performWrite(world.client, remove(ID), journal)).toMatchObject({ kind: 'retry' });
    expect(blocksIn(world)).toHaveLength(1);
  });

  it('leaves a block to which somebody added guests, and what is not ours', async () => {
    const world = localWorld();
    await performWrite(world.client, insert(), journal);
    world.google.control.changeAsOther(ADA, ID, { attendees: [{ email: 'grace@example.com' }] });
    world.google.control.insertAsOther(ADA, {
      id: 'foreign',
      summary: 'Board',
      start: { date: '2026-11-24' },
      end: { date: '2026-11-25' },
    });
    expect(await performWrite(world.client, remove(ID), journal)).toMatchObject({
      problem: { reason: 'has-guests' },
    });
    expect(await performWrite(world.client, remove('foreign'), journal)).toMatchObject({
      problem: { reason: 'not-ours' },
    });
    expect(blocksIn(world)).toHaveLength(1);
  });
});
