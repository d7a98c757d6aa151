import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../lib/domain/decision.ts';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import type { Exception, Release } from '../../lib/domain/facts.ts';
import type { Plan } from '../../lib/domain/plan/plan.ts';
import { openDatabase } from '../../lib/history/database.ts';
import { createHistory, type History } from '../../lib/history/history.ts';
import type { AccountRow, QueueRow } from '../../lib/history/rows.ts';
import { StorageFailure } from '../../lib/history/storage-failure.ts';
import { contentOf } from './raw-database.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
let databases = 0;

function fresh() {
  const name = `history-${++databases}`;
  return { name, history: createHistory(openDatabase(name)) };
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

const accountRow = (id: string) =>
  ({ id, kind: 'google', addresses: [], zone: 'Europe/Berlin', connectedMs: 0 }) as AccountRow;
const release = (eventId: string, practiceId: string, scope: Release['scope']) =>
  ({ eventId, practiceId, scope }) as Release;
const decision = (account: string) =>
  ({
    id: account,
    accountId: account,
    kind: 'keep',
    atMs: 0,
    steps: [{ entryId: `${account}:0`, state: 'waiting' }],
  }) as unknown as Decision;
const entry = (account: string) =>
  ({ id: `${account}:0`, account, decisionId: account, asked: false }) as QueueRow;

/** A row of every kind that can be written. */
async function fill(history: History, account: string): Promise<void> {
  await history.useAccount(accountRow(account));
  await history.saveSettings(account, { of: account });
  await history.replaceEvents(row(0, DAY_MS, account), [event('meeting', 0, HOUR_MS)]);
  await history.keepException(account, { eventId: 'block' } as Exception);
  await history.keepRelease(account, release('block', 'deep-work', 'once'));
  await history.keepAnswer({ account, id: 'question', value: 'yes', atMs: 0 });
  await history.dismiss(account, '2026-03-09');
  await history.decide({ decision: decision(account), entries: [entry(account)] });
  await history.keepPlan(account, { id: 'plan' } as Plan);
}

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

  it('keeps accounts apart, and forgets one to its last row without touching the other', async () => {
    const { name, history } = fresh();
    await fill(history, 'ada');
    const before = (await contentOf(name)).rows;
    await fill(history, 'sample');
    await history.setNote('sample-seed', 'seed');
    expect(await history.events('sample', { startMs: 0, endMs: DAY_MS })).toHaveLength(1);
    await history.forgetAccount('sample');
    expect((await contentOf(name)).rows['notes']).toEqual([]);
    await history.useAccount(accountRow('ada'));
    expect((await contentOf(name)).rows).toEqual(before);
  });

  it('finds all of an account, and nothing of one whose name begins alike', async () => {
    const { history } = fresh();
    for (const account of ['ada', 'ada.', 'ada\uffff\uffff']) await fill(history, account);
    const found = [
      await history.reads('ada', 'primary'),
      await history.exceptions('ada'),
      await history.releases('ada'),
      await history.answers('ada'),
      await history.queue('ada'),
      await history.decisions('ada'),
    ];
    expect(found.map((rows) => rows.length)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('forgets that a series was deleted when its practice gets standing times anew', async () => {
    const { history } = fresh();
    await history.keepRelease('ada', release('once', 'deep-work', 'once'));
    await history.keepRelease('ada', release('series', 'deep-work', 'series'));
    await history.keepRelease('ada', release('other', 'one-to-ones', 'series'));
    await history.keepRelease('bob', release('series', 'deep-work', 'series'));
    await history.decide({ decision: decision('ada'), entries: [], regained: ['deep-work'] });
    expect((await history.releases('ada')).map(({ eventId }) => eventId)).toEqual(['once', 'other']);
    expect(await history.releases('bob')).toHaveLength(1);
  });

  it('changes no entry that was withdrawn', async () => {
    const { history } = fresh();
    await fill(history, 'ada');
    expect(await history.changeEntry('ada:0', { attempts: 2, problem: undefined })).toBe(true);
    expect(await history.entry('ada:0')).toMatchObject({ id: 'ada:0', attempts: 2 });
    await history.takeBack(['ada'], () => ({ decision: decision('back'), entries: [] }));
    expect(await history.changeEntry('ada:0', { attempts: 3 })).toBe(false);
    expect(await history.entry('ada:0')).toBeUndefined();
  });

  it.each([
    ['a QuotaExceededError', new DOMException('no', 'QuotaExceededError'), 'storage-full'],
    [
      'an abort that names the quota',
      Object.assign(new Error('QuotaExceededError: x'), { name: 'AbortError' }),
      'storage-full',
    ],
    ['anything else', new Error('Internal error opening backing store'), 'storage-failing'],
  ] as const)('tells %s as what it is', (_, cause, code) => {
    expect(new StorageFailure(cause).problem).toEqual({ code });
  });
});
