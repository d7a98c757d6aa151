import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../lib/history/database.ts';
import { createHistory } from '../../lib/history/history.ts';
import { StorageFailure } from '../../lib/history/storage-failure.ts';
import { answerOf, build } from './raw-database.ts';

let databases = 0;
/** Every connection that was asked for since the test began. */
let opened: IDBOpenDBRequest[] = [];
let opening = vi.fn<IDBFactory['open']>();

beforeEach(() => {
  opened = [];
  const open = indexedDB.open.bind(indexedDB);
  opening = vi.spyOn(indexedDB, 'open').mockImplementation((...input) => {
    const request = open(...input);
    opened.push(request);
    return request;
  });
});

afterEach(() => vi.restoreAllMocks());

function fresh() {
  const name = `history-connection-${++databases}`;
  return { name, history: createHistory(openDatabase(name)) };
}

/** A fresh history that already holds a note. */
async function filled() {
  const { name, history } = fresh();
  await history.setNote('client-id', 'mine');
  return { name, history, connection: opened[0]?.result as IDBDatabase };
}

const happened = (target: EventTarget, event: string) =>
  new Promise((resolve) => target.addEventListener(event, resolve, { once: true }));

describe('the connection of the history', () => {
  it('is opened by the first question, once for all that are asked at the same time', async () => {
    const { history } = fresh();
    expect(opened).toHaveLength(0);
    await Promise.all([
      history.note('client-id'),
      history.currentAccount(),
      history.setNote('client-id', 'x'),
    ]);
    expect(opened).toHaveLength(1);
  });

  it('is made anew after the browser closed it', async () => {
    const { history, connection } = await filled();
    const closed = happened(connection, 'close');
    forceCloseDatabase(connection as unknown as Parameters<typeof forceCloseDatabase>[0]);
    await closed;
    expect(await history.note('client-id')).toBe('mine');
    expect(opened).toHaveLength(2);
  });

  it('is made anew, once, after it was closed without a word', async () => {
    const { history, connection } = await filled();
    connection.close();
    const [note] = await Promise.all([history.note('client-id'), history.setNote('sample-seed', 'x')]);
    expect(note).toBe('mine');
    expect(opened).toHaveLength(2);
  });

  it('gives way to whoever deletes the database, and starts again from nothing', async () => {
    const { name, history } = await filled();
    await answerOf(indexedDB.deleteDatabase(name));
    expect(await history.note('client-id')).toBeUndefined();
    await history.setNote('client-id', 'again');
    expect(await history.note('client-id')).toBe('again');
  });

  it('gives way to a newer version, and keeps what was being written', async () => {
    const { name, history } = await filled();
    const writing = history.setNote('client-id', 'newer');
    const upgrade = indexedDB.open(name, 30);
    await writing;
    const database = await answerOf(upgrade);
    const kept = await answerOf(database.transaction('notes').objectStore('notes').get('client-id'));
    database.close();
    expect(kept).toEqual({ name: 'client-id', value: 'newer' });
    await expect(history.note('client-id')).rejects.toBeInstanceOf(StorageFailure);
  });

  it('waits for an older version to give way', async () => {
    const { name, history } = fresh();
    await build(name, 5, {});
    const older = await answerOf(indexedDB.open(name));
    let answered = false;
    const asking = history.setNote('client-id', 'mine').then(() => (answered = true));
    await happened(opened.at(-1)!, 'blocked');
    expect(answered).toBe(false);
    older.close();
    await asking;
    expect(await history.note('client-id')).toBe('mine');
  });

  it('is tried twice', async () => {
    const { history } = fresh();
    failToOpen(1);
    expect(await history.note('client-id')).toBeUndefined();
  });

  it('fails as storage does, and is tried again by the next question', async () => {
    const { history } = fresh();
    failToOpen(2);
    await expect(history.note('client-id')).rejects.toMatchObject({
      name: 'StorageFailure',
      problem: { code: 'storage-failing' },
    });
    await history.setNote('client-id', 'mine');
    expect(await history.note('client-id')).toBe('mine');
  });

  it('is as durable as the browser can make it, for every write', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { history } = await filled();
    await history.forgetAccount('ada');
    await history.changeEntry('none', {});
    const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.map(([, , options]) => options)).toEqual(writes.map(() => ({ durability: 'strict' })));
    expect(writes).toHaveLength(3);
  });
});

/** The next `times` connections fail as they do when Chromium cannot read its files. */
function failToOpen(times: number): void {
  for (let time = 0; time < times; time++) {
    opening.mockImplementationOnce(() => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    });
  }
}
