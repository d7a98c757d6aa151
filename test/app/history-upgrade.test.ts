import { describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../lib/history/database.ts';
import { createHistory } from '../../lib/history/history.ts';
import { build, contentOf, type Layout, type Rows } from './raw-database.ts';

// Frozen: what the first release left on its users' disks. Not to be brought up to date.

const LAYOUT_10: Layout = {
  accounts: { keyPath: 'id' },
  checkIns: { keyPath: ['account', 'eventId'] },
  decisions: { keyPath: 'id', indexes: { accountId: { keyPath: 'accountId' } } },
  dismissals: { keyPath: ['account', 'week'] },
  events: {
    keyPath: ['account', 'calendarId', 'id'],
    indexes: {
      '[account+long]': { keyPath: ['account', 'long'] },
      '[account+startMs]': { keyPath: ['account', 'startMs'] },
    },
  },
  notes: { keyPath: 'name' },
  plans: { keyPath: 'account' },
  queue: { keyPath: 'id', indexes: { account: { keyPath: 'account' } } },
  reads: { keyPath: ['account', 'calendarId', 'part'] },
  settings: { keyPath: 'account' },
};

const LAYOUT_20: Layout = {
  ...LAYOUT_10,
  answers: { keyPath: ['account', 'id'] },
  exceptions: { keyPath: ['account', 'eventId'] },
  releases: { keyPath: ['account', 'eventId'] },
};

const ADA = 'ada@lovelace.example';
const BERLIN = 'Europe/Berlin';
const SERIES = {
  kind: 'create-series',
  practiceId: 'deep-work',
  practiceName: 'Deep work',
  level: 'firm',
  withPeople: false,
  generation: 'g2026-03-09',
  ordinal: 0,
  days: [2, 4],
  firstDate: '2026-03-12',
  startMinute: 540,
  minutes: 90,
  leftOut: ['2026-04-02'],
  reason: {
    code: 'rhythm',
    weeks: 8,
    freeOccurrences: 15,
    occurrences: 16,
    neededMinutes: 240,
    givesMinutes: 180,
    preferred: 'morning',
    fit: 1,
  },
};
const WRITE = { kind: 'create-series', change: SERIES };
const STEP = { entryId: 'decision-1:0', write: WRITE, state: 'done', eventId: 'hoh1', etag: '"7"' };
const REMOVAL = {
  kind: 'remove-block',
  practiceId: 'deep-work',
  practiceName: 'Deep work',
  eventId: 'hoh1',
  etag: '"7"',
  written: SERIES,
};

const ROWS_10: Rows = {
  accounts: [{ id: ADA, kind: 'google', addresses: [ADA], zone: BERLIN, connectedMs: 1_773_216_000_000 }],
  checkIns: [{ account: ADA, eventId: 'hoh0', answer: 'done', answeredMs: 1_773_219_600_000 }],
  decisions: [
    {
      id: 'decision-1',
      accountId: ADA,
      atMs: 1_773_216_100_000,
      kind: 'approve-plan',
      planId: 'plan-1',
      steps: [STEP],
    },
    {
      id: 'decision-2',
      accountId: ADA,
      atMs: 1_773_216_200_000,
      kind: 'undo-plan',
      planId: 'plan-1',
      steps: [{ entryId: 'decision-2:0', write: REMOVAL, state: 'waiting' }],
    },
    { id: 'decision-3', accountId: 'sample', atMs: 1_773_216_300_000, kind: 'remove-all', steps: [] },
  ],
  dismissals: [{ account: ADA, week: '2026-03-09' }],
  events: [
    {
      account: ADA,
      calendarId: ADA,
      id: 'meeting',
      iCalUid: 'meeting@google.com',
      etag: '"1"',
      status: 'confirmed',
      eventType: 'default',
      title: 'Sync',
      allDay: false,
      transparent: false,
      attendees: [],
      guestsHidden: false,
      videoLink: true,
      startMs: 1_773_223_200_000,
      endMs: 1_773_226_800_000,
      updatedMs: 1_773_000_000_000,
      long: 0,
    },
  ],
  notes: [
    { name: 'client-id', value: '123-test.apps.googleusercontent.com' },
    { name: 'current-account', value: ADA },
  ],
  plans: [
    {
      account: ADA,
      plan: {
        id: 'plan-2',
        accountId: ADA,
        zone: BERLIN,
        madeMs: 1_773_217_000_000,
        changes: [SERIES],
        weeks: [],
        unmet: [],
      },
    },
  ],
  queue: [
    {
      id: 'decision-2:0',
      account: ADA,
      decisionId: 'decision-2',
      write: REMOVAL,
      order: 0,
      approvedMs: 1_773_216_200_000,
      asked: true,
      attempts: 1,
      notBeforeMs: 1_773_216_260_000,
    },
  ],
  reads: [
    {
      account: ADA,
      calendarId: ADA,
      part: 'window',
      startMs: 1_773_000_000_000,
      endMs: 1_778_000_000_000,
      readMs: 1_773_216_000_000,
      wholeMs: 1_773_216_000_000,
      etag: '"list-1"',
    },
  ],
  settings: [{ account: ADA, value: { roleId: 'cto', practices: [], daysOff: ['2026-04-03'] } }],
};

const ROWS_20: Rows = {
  ...ROWS_10,
  decisions: (ROWS_10['decisions'] as { kind: string }[]).map((row) => ({
    ...row,
    kind: row.kind === 'undo-plan' ? 'undo' : row.kind,
  })),
  answers: [],
  exceptions: [],
  releases: [],
};

const first = (store: string): unknown => ROWS_20[store]?.[0];

let databases = 0;
const freshName = () => `history-upgrade-${++databases}`;

describe('the history of somebody who installs today', () => {
  it('has the stores, keys and indexes of somebody who came along all the way', async () => {
    const name = freshName();
    await createHistory(openDatabase(name)).currentAccount();
    expect(await contentOf(name)).toMatchObject({ version: 20, layout: LAYOUT_20 });
  });
});

describe('the history of the first release', () => {
  it('is opened with every row in its place, and an undone plan under its new name', async () => {
    const name = freshName();
    await build(name, 10, LAYOUT_10, ROWS_10);
    await createHistory(openDatabase(name)).currentAccount();
    expect(await contentOf(name)).toEqual({ version: 20, layout: LAYOUT_20, rows: ROWS_20 });
  });

  it('answers every question it answered', async () => {
    const name = freshName();
    await build(name, 10, LAYOUT_10, ROWS_10);
    const history = createHistory(openDatabase(name));
    const [newer, older] = await history.decisions(ADA);
    expect([newer?.kind, older?.kind]).toEqual(['undo', 'approve-plan']);
    expect({
      currentAccount: await history.currentAccount(),
      note: await history.note('client-id'),
      settings: { account: ADA, value: await history.settings(ADA) },
      read: await history.read(ADA, ADA, 'window'),
      reads: await history.reads(ADA, ADA),
      events: await history.events(ADA, { startMs: 1_773_223_200_000, endMs: 1_773_226_800_000 }),
      checkIns: await history.checkIns(ADA),
      plan: await history.planRow(ADA),
      queue: await history.queue(ADA),
      dismissed: await history.isDismissed(ADA, '2026-03-09'),
    }).toEqual({
      currentAccount: first('accounts'),
      note: '123-test.apps.googleusercontent.com',
      settings: first('settings'),
      read: first('reads'),
      reads: ROWS_20['reads'],
      events: ROWS_20['events'],
      checkIns: ROWS_20['checkIns'],
      plan: first('plans'),
      queue: ROWS_20['queue'],
      dismissed: true,
    });
    expect([await history.exceptions(ADA), await history.releases(ADA), await history.answers(ADA)]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('stays what it was when the disk is full, and is opened as soon as it is not', async () => {
    const name = freshName();
    await build(name, 10, LAYOUT_10, ROWS_10);
    const history = createHistory(openDatabase(name));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(history.currentAccount()).rejects.toMatchObject({ problem: { code: 'storage-full' } });
    put.mockRestore();
    expect(await contentOf(name)).toEqual({ version: 10, layout: LAYOUT_10, rows: ROWS_10 });
    expect(await history.currentAccount()).toEqual(first('accounts'));
  });
});
