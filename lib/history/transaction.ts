import { unwrap, wrap, type IDBPObjectStore } from 'idb';

/** What a transaction of `idb` and the shared handling of its end have to do with each other. */
interface Transaction {
  readonly done: Promise<void>;
  readonly error: DOMException | null;
  abort(): void;
}

/**
 * Does `work` in `tx`, and is done when it is on the disk. If anything fails, in `work` or at the disk, nothing of it is
 * kept, and it rejects with the first cause.
 */
export async function allOrNothing<Result>(tx: Transaction, work: () => Promise<Result>): Promise<Result> {
  // Also awaited below, but perhaps only after it was rejected.
  tx.done.catch(() => {});
  try {
    const result = await work();
    await tx.done;
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It is over already.
    }
    // A transaction that the browser ended fails its requests with no more than that; the reason stands here.
    throw tx.error ?? error;
  }
}

/** All at once: the last is done when all are, and ends as badly as any of them. */
export function putAll<Row>(store: { put(row: Row): unknown }, rows: readonly Row[]): Promise<unknown> {
  return lastOf(store, rows, (plain, row) => plain.put(row));
}

export function dropAll<Key>(store: { delete(key: Key): unknown }, keys: readonly Key[]): Promise<unknown> {
  return lastOf(store, keys, (plain, key) => plain.delete(key as IDBValidKey));
}

/** A promise and two listeners for each of thousands of requests would be what takes the time. */
async function lastOf<Each>(
  store: unknown,
  all: readonly Each[],
  ask: (plain: IDBObjectStore, each: Each) => IDBRequest,
): Promise<unknown> {
  const plain = unwrap(store as IDBPObjectStore);
  let last: IDBRequest | undefined;
  for (const each of all) last = ask(plain, each);
  return last && wrap(last);
}

/** The rows there are for these keys, in their order. */
export async function getEach<Key, Row>(
  store: { get(key: Key): Promise<Row | undefined> },
  keys: readonly Key[],
): Promise<Row[]> {
  const rows = await Promise.all(keys.map(async (key) => store.get(key)));
  return rows.filter((row) => row !== undefined);
}

/** All keys that begin with these parts: arrays sort after every text and number. */
export function under(...parts: readonly string[]): IDBKeyRange {
  return IDBKeyRange.bound(parts, [...parts, []]);
}
