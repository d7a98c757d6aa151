/** Thousands of runs leave as many databases in memory: this one is emptied, whoever still has it open. */
export async function emptyDatabase(name: string): Promise<void> {
  const database = await answer(indexedDB.open(name));
  const stores = [...database.objectStoreNames];
  if (stores.length > 0) {
    const transaction = database.transaction(stores, 'readwrite');
    await Promise.all(stores.map((store) => answer(transaction.objectStore(store).clear())));
  }
  database.close();
}

function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error(String(request.error))));
  });
}
