import { accountsIn } from './accounts-store.ts';
import { answersIn } from './answers-store.ts';
import type { Database } from './database.ts';
import { decisionsIn } from './decisions-store.ts';
import { eventsIn } from './events-store.ts';

export type { Decided } from './decisions-store.ts';

export type History = ReturnType<typeof createHistory>;

/** The facts on the user's machine. Every function may reject with a `StorageFailure` and with nothing else. */
export function createHistory(db: Database) {
  return { ...accountsIn(db), ...eventsIn(db), ...answersIn(db), ...decisionsIn(db) };
}
