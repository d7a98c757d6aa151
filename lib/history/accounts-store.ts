import type { Database } from './database.ts';
import type { AccountRow, NoteRow } from './rows.ts';
import { dropAll, under } from './transaction.ts';

/** The accounts with their settings, and what is noted for all of them. */
export function accountsIn(db: Database) {
  return {
    note: async (name: NoteRow['name']) => (await db.get('notes', name))?.value,
    setNote: (name: NoteRow['name'], value: string) => db.put('notes', { name, value }),
    dropNote: (name: NoteRow['name']) => db.drop('notes', name),

    currentAccount: () =>
      db.read(['notes', 'accounts'], async (tx) => {
        const current = await tx.objectStore('notes').get('current-account');
        return current && tx.objectStore('accounts').get(current.value);
      }),
    account: (id: string) => db.get('accounts', id),
    /** Saves it and makes it the one shown; what other accounts hold stays. */
    useAccount: (row: AccountRow) =>
      db.write(['accounts', 'notes'], async (tx) => {
        await tx.objectStore('accounts').put(row);
        await tx.objectStore('notes').put({ name: 'current-account', value: row.id });
      }),
    leaveAccount: () => db.drop('notes', 'current-account'),
    /** Deletes every row of an account: leaving the sample does this. */
    forgetAccount: (account: string) =>
      db.write([...OF_ACCOUNT, ...BY_ACCOUNT, 'queue', 'decisions', 'notes'], async (tx) => {
        for (const name of OF_ACCOUNT) await tx.objectStore(name).delete(account);
        for (const name of BY_ACCOUNT) await tx.objectStore(name).delete(under(account));
        const queue = tx.objectStore('queue');
        await dropAll(queue, await queue.index('account').getAllKeys(account));
        const decisions = tx.objectStore('decisions');
        await dropAll(decisions, await decisions.index('accountId').getAllKeys(account));
        const notes = tx.objectStore('notes');
        if (account === 'sample') await dropAll(notes, OF_SAMPLE);
        const current = await notes.get('current-account');
        if (current?.value === account) await notes.delete('current-account');
      }),

    settings: async (account: string) => (await db.get('settings', account))?.value,
    saveSettings: (account: string, value: unknown) => db.put('settings', { account, value }),
  };
}

const OF_SAMPLE: readonly NoteRow['name'][] = ['sample-seed', 'sample-changes'];
/** One row for each account. */
const OF_ACCOUNT = ['accounts', 'settings', 'plans'] as const;
/** Rows whose keys begin with the account. */
const BY_ACCOUNT = [
  'events',
  'reads',
  'checkIns',
  'dismissals',
  'exceptions',
  'releases',
  'answers',
] as const;
