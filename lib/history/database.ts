import { Dexie, type Table } from 'dexie';
import type { Decision } from '../domain/decision.ts';
import type {
  AccountRow,
  CheckInRow,
  DismissalRow,
  EventRow,
  NoteRow,
  PlanRow,
  QueueRow,
  ReadRow,
  SettingsRow,
} from './rows.ts';

export type Database = Dexie & {
  readonly accounts: Table<AccountRow, string>;
  readonly events: Table<EventRow, [string, string, string]>;
  readonly reads: Table<ReadRow, [string, string, string]>;
  readonly settings: Table<SettingsRow, string>;
  readonly checkIns: Table<CheckInRow, [string, string]>;
  readonly queue: Table<QueueRow, string>;
  readonly decisions: Table<Decision, string>;
  readonly plans: Table<PlanRow, string>;
  readonly dismissals: Table<DismissalRow, [string, string]>;
  readonly notes: Table<NoteRow, string>;
};

/** The tables as they were first released. Later versions list only what changes. */
const VERSION_1 = {
  accounts: 'id',
  events: '[account+calendarId+id], [account+startMs], [account+long]',
  reads: '[account+calendarId+part]',
  settings: 'account',
  checkIns: '[account+eventId]',
  queue: 'id, account',
  decisions: 'id, accountId',
  plans: 'account',
  dismissals: '[account+week]',
  notes: 'name',
};

/** Opens lazily, on the first question asked of it. */
export function openDatabase(name = 'hands-on-hours'): Database {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Database;
  database.version(1).stores(VERSION_1);
  return database;
}
