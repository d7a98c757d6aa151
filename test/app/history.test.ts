import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import { openDatabase } from '../../lib/history/database.ts';
import { createHistory } from '../../lib/history/history.ts';
import { StorageFailure } from '../../lib/history/storage-failure.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
let databases = 0;

function fresh() {
  const database = openDatabase(`history-${++databases}`);
  return { database, history: createHistory(database) };
}

function event(id: string, startMs: number, endMs: number): CalendarEvent {
  return {
    id,
    calendarId: 'primary',
    iCalUid: `${id}@google.com`,
    etag: '"1"',
    status: 'confirmed',
    eventType: 'default',
    title: id,
    allDay: false,
    transparent: false,
    attendees: [],
    guestsHidden: false,
    videoLink: false,
    startMs,
    endMs,
    updatedMs: 0,
  };
}

const row = (startMs: number, endMs: number, account = 'ada') => ({
  account,
  calendarId: 'primary',
  part: 'window',
  startMs,
  endMs,
  readMs: 0,
  wholeMs: 0,
});

describe('the history', () => {
  it('replaces what a window held and leaves what lies outside it', async () => {
    const { history } = fresh();
    await history.replaceEvents(row(0, 10 * DAY_MS), [
      event('inside', DAY_MS, DAY_MS + HOUR_MS),
      event('across', 4 * DAY_MS, 6 * DAY_MS),
      event('after', 8 * DAY_MS, 9 * DAY_MS),
    ]);
    await history.replaceEvents(row(0, 5 * DAY_MS), [event('new', 2 * DAY_MS, 3 * DAY_MS)]);
    const left = await history.events('ada', { startMs: 0, endMs: 10 * DAY_MS });
    expect(left.map(({ id }) => id).sort()).toEqual(['after', 'new']);
  });

  it('finds an event of ten years in the middle of it', async () => {
    const { history } = fresh();
    await history.replaceEvents(row(0, DAY_MS), [
      event('decade', 0, 3650 * DAY_MS),
      event('short', 0, HOUR_MS),
    ]);
    const found = await history.events('ada', { startMs: 1000 * DAY_MS, endMs: 1001 * DAY_MS });
    expect(found.map(({ id }) => id)).toEqual(['decade']);
  });

  it('keeps accounts apart, and forgets one without touching the other', async () => {
    const { history } = fresh();
    const span = { startMs: 0, endMs: DAY_MS };
    await history.replaceEvents(row(0, DAY_MS, 'ada'), [event('hers', 0, HOUR_MS)]);
    await history.replaceEvents(row(0, DAY_MS, 'sample'), [event('invented', 0, HOUR_MS)]);
    await history.saveSettings('ada', { hers: true });
    await history.forgetAccount('sample');
    expect(await history.events('sample', span)).toEqual([]);
    expect(await history.events('ada', span)).toHaveLength(1);
    expect(await history.settings('ada')).toEqual({ hers: true });
  });

  it('changes nothing when a replacement fails half-way', async () => {
    const { history, database } = fresh();
    const span = { startMs: 0, endMs: DAY_MS };
    await history.replaceEvents(row(0, DAY_MS), [event('kept', 0, HOUR_MS)]);
    database.reads.hook('updating', () => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    });
    const replacing = history.replaceEvents(row(0, DAY_MS), [event('lost', 0, HOUR_MS)]);
    await expect(replacing).rejects.toBeInstanceOf(StorageFailure);
    expect((await history.events('ada', span)).map(({ id }) => id)).toEqual(['kept']);
  });

  it.each([
    ['a QuotaExceededError', new DOMException('no', 'QuotaExceededError'), 'storage-full'],
    [
      'an abort that names the quota',
      Object.assign(new Error('QuotaExceededError: x'), { name: 'AbortError' }),
      'storage-full',
    ],
    [
      'an abort around a quota error',
      { name: 'AbortError', inner: { name: 'QuotaExceededError' } },
      'storage-full',
    ],
    ['anything else', new Error('Internal error opening backing store'), 'storage-failing'],
  ] as const)('tells %s as what it is', (_, cause, code) => {
    expect(new StorageFailure(cause).problem).toEqual({ code });
  });
});
