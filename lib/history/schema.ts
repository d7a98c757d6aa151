import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Decision } from '../domain/decision.ts';
import type {
  AccountRow,
  AnswerRow,
  CheckInRow,
  DismissalRow,
  EventRow,
  ExceptionRow,
  NoteRow,
  PlanRow,
  QueueRow,
  ReadRow,
  ReleaseRow,
  SettingsRow,
} from './rows.ts';
import { putAll } from './transaction.ts';

type Pair = [string, string];
type Triple = [string, string, string];

export interface Schema extends DBSchema {
  accounts: { key: string; value: AccountRow };
  events: {
    key: Triple;
    value: EventRow;
    indexes: { '[account+startMs]': [string, number]; '[account+long]': [string, number] };
  };
  reads: { key: Triple; value: ReadRow };
  settings: { key: string; value: SettingsRow };
  checkIns: { key: Pair; value: CheckInRow };
  queue: { key: string; value: QueueRow; indexes: { account: string } };
  decisions: { key: string; value: Decision; indexes: { accountId: string } };
  plans: { key: string; value: PlanRow };
  dismissals: { key: Pair; value: DismissalRow };
  notes: { key: NoteRow['name']; value: NoteRow };
  exceptions: { key: Pair; value: ExceptionRow };
  releases: { key: Pair; value: ReleaseRow };
  answers: { key: Pair; value: AnswerRow };
}

export type StoreName = StoreNames<Schema>;

/** What was released so far counts in tens: 10, 20. */
export const VERSION = 20;

/** The names and key paths of what users have on their disks: for ever as they were first released. */
export async function upgrade(
  db: IDBPDatabase<Schema>,
  from: number,
  tx: IDBPTransaction<Schema, StoreName[], 'versionchange'>,
): Promise<void> {
  const create = <Name extends StoreName>(name: Name, ...[first, ...others]: [string, ...string[]]) =>
    db.createObjectStore(name, { keyPath: others.length > 0 ? [first, ...others] : first });

  if (from < 10) {
    create('accounts', 'id');
    const events = create('events', 'account', 'calendarId', 'id');
    events.createIndex('[account+startMs]', ['account', 'startMs']);
    events.createIndex('[account+long]', ['account', 'long']);
    create('reads', 'account', 'calendarId', 'part');
    create('settings', 'account');
    create('checkIns', 'account', 'eventId');
    create('queue', 'id').createIndex('account', 'account');
    create('decisions', 'id').createIndex('accountId', 'accountId');
    create('plans', 'account');
    create('dismissals', 'account', 'week');
    create('notes', 'name');
  }
  if (from < 20) {
    create('exceptions', 'account', 'eventId');
    create('releases', 'account', 'eventId');
    create('answers', 'account', 'id');
    const decisions = tx.objectStore('decisions');
    const old: readonly (Omit<Decision, 'kind'> & { readonly kind: string })[] = await decisions.getAll();
    const renamed = old.filter(({ kind }) => kind === 'undo-plan');
    await putAll(
      decisions,
      renamed.map((row) => ({ ...row, kind: 'undo' as const })),
    );
  }
}
