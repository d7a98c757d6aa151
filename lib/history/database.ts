import { openDB, type IDBPDatabase, type IDBPTransaction, type StoreKey, type StoreValue } from 'idb';
import { upgrade, VERSION, type Schema, type StoreName } from './schema.ts';
import { StorageFailure } from './storage-failure.ts';
import { allOrNothing, under } from './transaction.ts';

type Connection = Promise<IDBPDatabase<Schema>>;
type Names = readonly StoreName[];
type Row<Name extends StoreName> = StoreValue<Schema, Name>;
type Key<Name extends StoreName> = StoreKey<Schema, Name>;

type Reading<Stores extends Names> = IDBPTransaction<Schema, Stores>;
export type Writing<Stores extends Names> = IDBPTransaction<Schema, Stores, 'readwrite'>;

/** Every function may reject with a `StorageFailure` and with nothing else. */
export interface Database {
  /** `work` may wait for nothing but the transaction's own answers: else the browser ends it. */
  read<const Stores extends Names, Result>(
    stores: Stores,
    work: (tx: Reading<Stores>) => Promise<Result>,
  ): Promise<Result>;
  /** All of `work` or, if anything in it fails, nothing. Done when it is on the disk. */
  write<const Stores extends Names, Result>(
    stores: Stores,
    work: (tx: Writing<Stores>) => Promise<Result>,
  ): Promise<Result>;
  get<Name extends StoreName>(store: Name, key: Key<Name>): Promise<Row<Name> | undefined>;
  /** The rows whose keys begin with these parts, in the order of their keys. */
  allUnder<Name extends StoreName>(store: Name, ...parts: string[]): Promise<Row<Name>[]>;
  put<Name extends StoreName>(store: Name, row: Row<Name>): Promise<void>;
  drop<Name extends StoreName>(store: Name, key: Key<Name>): Promise<void>;
}

/** Opens lazily, on the first question asked of it, and again on the next one after it was closed by others. */
export function openDatabase(name = 'hands-on-hours'): Database {
  let current: Connection | undefined;

  function leave(connection: Connection): void {
    if (current === connection) current = undefined;
    void connection.then((db) => db.close()).catch(() => {});
  }

  function connected(): Connection {
    if (current) return current;
    const connection = connect(name, () => leave(connection));
    current = connection;
    return connection;
  }

  async function begin<Stores extends Names, Mode extends 'readonly' | 'readwrite'>(
    stores: Stores,
    mode: Mode,
    mayRetry = true,
  ): Promise<IDBPTransaction<Schema, Stores, Mode>> {
    const connection = connected();
    try {
      return (await connection).transaction(stores, mode, { durability: 'strict' });
    } catch (error) {
      // Browsers close a database without a word, or fail to open it once. Nothing was asked yet: it is safe to try again.
      leave(connection);
      if (!mayRetry) throw error;
      return begin(stores, mode, false);
    }
  }

  const database: Database = {
    read: (stores, work) =>
      guarded(async () => {
        const tx = await begin(stores, 'readonly');
        tx.done.catch(() => {});
        return work(tx);
      }),
    write: (stores, work) =>
      guarded(async () => {
        const tx = await begin(stores, 'readwrite');
        return allOrNothing(tx, () => work(tx));
      }),
    get: (store, key) => database.read([store], (tx) => tx.objectStore(store).get(key)),
    allUnder: (store, ...parts) =>
      database.read([store], (tx) => tx.objectStore(store).getAll(under(...parts))),
    put: (store, row) =>
      database.write([store], async (tx) => {
        await tx.objectStore(store).put(row);
      }),
    drop: (store, key) => database.write([store], (tx) => tx.objectStore(store).delete(key)),
  };
  return database;
}

/** `onLost`: it was closed, or has to be because somebody waits to upgrade or delete the database. */
async function connect(name: string, onLost: () => void): Connection {
  let upgraded: Promise<void> | undefined;
  try {
    return await openDB<Schema>(name, VERSION, {
      // An older connection that gives way at its next turn is waited for: `blocked` needs no answer.
      blocking: onLost,
      terminated: onLost,
      upgrade(db, from, _, tx) {
        upgraded = allOrNothing(tx, () => upgrade(db, from, tx));
        upgraded.catch(() => {});
      },
    });
  } catch (error) {
    // The failed upgrade knows why.
    await upgraded;
    throw error;
  }
}

async function guarded<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new StorageFailure(error);
  }
}
