import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Decision } from '../../lib/domain/decision.ts';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import type { Exception, Release } from '../../lib/domain/facts.ts';
import type { Plan } from '../../lib/domain/plan/plan.ts';
import { openDatabase } from '../../lib/history/database.ts';
import { createHistory, type Decided, type History } from '../../lib/history/history.ts';
import type { AccountRow, QueueRow } from '../../lib/history/rows.ts';
import { contentOf } from './raw-database.ts';

afterEach(() => vi.restoreAllMocks());

const HOUR_MS = 3_600_000;

// The history looks at a few fields only: the rows hold no more than those.

const account = { id: 'sample', kind: 'sample', addresses: [], zone: 'Europe/Berlin', connectedMs: 0 };
const read = { account: 'sample', calendarId: 'own', part: 'window', startMs: 0, endMs: 24 * HOUR_MS };
const event = (id: string, title = id) =>
  ({ id, title, calendarId: 'own', startMs: HOUR_MS, endMs: 2 * HOUR_MS, block: {} }) as CalendarEvent;
const release = (eventId: string, scope: Release['scope']) =>
  ({ eventId, practiceId: 'deep-work', scope }) as Release;
const exception = (eventId: string) => ({ eventId, practiceId: 'deep-work' }) as Exception;
const entry = (id: string, decisionId: string, asked = false) =>
  ({ id, account: 'sample', decisionId, asked, order: 0, approvedMs: 0 }) as QueueRow;
const decision = (id: string, kind: Decision['kind'], entryIds: readonly string[]) => {
  const steps = entryIds.map((entryId) => ({ entryId, state: 'waiting' }));
  return { id, accountId: 'sample', kind, atMs: 0, steps } as unknown as Decision;
};

const decided: Decided = {
  decision: decision('new', 'approve-plan', ['new:0', 'new:1']),
  entries: [entry('new:0', 'new'), entry('new:1', 'new')],
  exceptions: [exception('new-exception')],
  releases: [release('new-release', 'once')],
  regained: ['deep-work'],
};

type Doing = (history: History) => Promise<unknown>;

/** Whatever can be done in one go. */
const DOINGS: Readonly<Record<string, Doing>> = {
  useAccount: (history) => history.useAccount({ ...account, id: 'other' } as unknown as AccountRow),
  forgetAccount: (history) => history.forgetAccount('sample'),
  replaceEvents: (history) =>
    history.replaceEvents(
      { ...read, readMs: 1, wholeMs: 1 },
      [event('kept'), event('changed', 'Anew'), event('added'), event('released')],
      [release('deleted', 'once')],
    ),
  decide: (history) => history.decide(decided),
  changeEntry: (history) => history.changeEntry('old:0', { asked: true }),
  finishEntry: (history) => history.finishEntry('old:0', { state: 'done' }, () => decided),
  takeBack: (history) => history.takeBack(['old'], () => decided),
};

let databases = 0;

async function filled() {
  const name = `history-failures-${++databases}`;
  const history = createHistory(openDatabase(name));
  await history.useAccount(account as unknown as AccountRow);
  await history.setNote('sample-seed', 'seed');
  await history.saveSettings('sample', {});
  await history.replaceEvents({ ...read, readMs: 0, wholeMs: 0 }, [
    event('kept'),
    event('changed'),
    event('gone'),
  ]);
  await history.keepRelease('sample', release('released', 'once'));
  await history.keepRelease('sample', release('old-series', 'series'));
  await history.keepException('sample', exception('old-exception'));
  await history.keepAnswer({ account: 'sample', id: 'question', value: 'yes', atMs: 0 });
  await history.dismiss('sample', '2026-03-09');
  await history.keepPlan('sample', { id: 'plan' } as Plan);
  await history.decide({
    decision: decision('old', 'keep', ['old:0', 'old:1']),
    entries: [entry('old:0', 'old'), entry('old:1', 'old', true)],
  });
  return { history, rows: async () => (await contentOf(name)).rows };
}

const full = () => new DOMException('no room', 'QuotaExceededError');

/** What the stand-in for IndexedDB does inside. */
interface Inside {
  _abort(error: string): void;
  _execRequestAsync(work: { source: IDBObjectStore; operation: () => unknown }): IDBRequest;
}

/** Ways in which a full disk shows. */
const FULL: Readonly<Record<string, (store: IDBObjectStore) => IDBRequest | undefined>> = {
  'refuses at once': () => {
    throw full();
  },
  'refuses later': (store) =>
    (store.transaction as unknown as Inside)['_execRequestAsync']({
      source: store,
      operation: () => {
        throw full();
      },
    }),
  'ends all that is under way': (store) => {
    (store.transaction as unknown as Inside)['_abort']('QuotaExceededError');
    return undefined;
  },
};

type Change = (this: IDBObjectStore, ...input: unknown[]) => IDBRequest;

/** The disk is full at the `at`-th change; says how many changes were tried. */
function fillDisk(at: number, fail: (store: IDBObjectStore) => IDBRequest | undefined): () => number {
  let changes = 0;
  const stores = IDBObjectStore.prototype as unknown as Record<'put' | 'delete', Change>;
  for (const method of ['put', 'delete'] as const) {
    const original = stores[method];
    vi.spyOn(stores, method).mockImplementation(function (this: IDBObjectStore, ...input: unknown[]) {
      return (++changes === at ? fail(this) : undefined) ?? original.apply(this, input);
    });
  }
  return () => changes;
}

/** `act`, on a disk that is full at the `at`-th change: its failure or nothing, and the rows before and after it. */
async function attempt(act: Doing, at: number, fail: (store: IDBObjectStore) => IDBRequest | undefined) {
  const { history, rows } = await filled();
  const before = await rows();
  const changes = fillDisk(at, fail);
  const failure: unknown = await act(history).then(
    () => undefined,
    (error: unknown) => error,
  );
  vi.restoreAllMocks();
  return { failure, before, after: await rows(), changes: changes() };
}

describe.each(Object.entries(DOINGS))('%s', (_, act) => {
  it.each(Object.entries(FULL))(
    'changes nothing and says why, whichever change it is at which a full disk %s',
    async (_, fail) => {
      const { before, after, changes, failure } = await attempt(act, Infinity, fail);
      expect(failure).toBeUndefined();
      expect(after).not.toEqual(before);
      expect(changes).toBeGreaterThan(0);
      for (let at = 1; at <= changes; at++) {
        const failed = await attempt(act, at, fail);
        expect(failed.failure, `at change ${at}`).toMatchObject({
          name: 'StorageFailure',
          problem: { code: 'storage-full' },
        });
        expect(failed.after, `at change ${at}`).toEqual(failed.before);
      }
    },
  );
});

describe('what is decided in the same step', () => {
  it.each([
    ['takeBack', (history: History, fails: () => never) => history.takeBack(['old'], fails)],
    [
      'finishEntry',
      (history: History, fails: () => never) => history.finishEntry('old:0', { state: 'done' }, fails),
    ],
  ])('undoes all of %s when it cannot be decided', async (_, act) => {
    const { history, rows } = await filled();
    const before = await rows();
    const acting = act(history, () => {
      throw new Error('a mistake of ours');
    });
    await expect(acting).rejects.toMatchObject({
      name: 'StorageFailure',
      problem: { code: 'storage-failing' },
    });
    expect(await rows()).toEqual(before);
    expect(await history.entry('old:0')).toMatchObject({ id: 'old:0' });
  });
});
