import 'fake-indexeddb/auto';

/** Each store with its rows, in the order of their keys. */
export type Rows = Readonly<Record<string, readonly unknown[]>>;

interface Index {
  readonly keyPath: string | string[];
  readonly unique?: true;
  readonly multiEntry?: true;
}

/** Each store's key path and its indexes. */
export type Layout = Readonly<
  Record<string, { readonly keyPath: string | string[]; readonly indexes?: Readonly<Record<string, Index>> }>
>;

/** A database made by hand, past the code that is tested. */
export async function build(name: string, version: number, layout: Layout, rows: Rows = {}): Promise<void> {
  const request = indexedDB.open(name, version);
  request.addEventListener('upgradeneeded', () => {
    for (const [store, { keyPath, indexes = {} }] of Object.entries(layout)) {
      const made = request.result.createObjectStore(store, { keyPath });
      for (const [index, each] of Object.entries(indexes)) made.createIndex(index, each.keyPath);
      for (const row of rows[store] ?? []) made.put(row);
    }
  });
  (await answerOf(request)).close();
}

/** What is in a database, whoever has it open. */
export async function contentOf(name: string): Promise<{ version: number; layout: Layout; rows: Rows }> {
  const database = await answerOf(indexedDB.open(name));
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  const stores = names.map((each) => transaction.objectStore(each));
  const layout = Object.fromEntries(stores.map((store) => [store.name, layoutOf(store)]));
  const all = await Promise.all(stores.map(async (each) => [each.name, await answerOf(each.getAll())]));
  const { version } = database;
  database.close();
  return { version, layout, rows: Object.fromEntries(all) as Rows };
}

export function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error as DOMException));
  });
}

function layoutOf(store: IDBObjectStore): Layout[string] {
  const indexes = Object.fromEntries(
    [...store.indexNames].map((name) => {
      const { keyPath, unique, multiEntry } = store.index(name);
      return [name, { keyPath, ...(unique && { unique }), ...(multiEntry && { multiEntry }) }] as const;
    }),
  );
  return {
    keyPath: store.keyPath as string | string[],
    ...([...store.indexNames].length > 0 && { indexes }),
  };
}
