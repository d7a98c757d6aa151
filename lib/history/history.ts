import type { DateString } from '../domain/civil.ts';
import type { Decision, DecisionStep } from '../domain/decision.ts';
import type { CalendarEvent } from '../domain/event.ts';
import type { CheckIn } from '../domain/facts.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { MINUTE_MS, overlaps, type Span } from '../domain/span.ts';
import type { Database } from './database.ts';
import type { AccountRow, EventRow, NoteRow, QueueRow, ReadRow } from './rows.ts';
import { StorageFailure } from './storage-failure.ts';

/** Events longer than this are few and looked up apart, so that the others can be found by their start. */
const LONG_MS = 32 * 24 * 60 * MINUTE_MS;

/** A decision and all that has to be written for it. */
export interface Decided {
  readonly decision: Decision;
  readonly entries: readonly QueueRow[];
}

export type History = ReturnType<typeof createHistory>;

/** The facts on the user's machine. Every function may reject with a `StorageFailure` and with nothing else. */
export function createHistory(db: Database) {
  const guarded = async <T>(work: () => PromiseLike<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw new StorageFailure(error);
    }
  };

  return {
    note: (name: NoteRow['name']) => guarded(async () => (await db.notes.get(name))?.value),
    setNote: (name: NoteRow['name'], value: string) => guarded(() => db.notes.put({ name, value })),
    dropNote: (name: NoteRow['name']) => guarded(() => db.notes.delete(name)),

    currentAccount: () =>
      guarded(async () => {
        const current = await db.notes.get('current-account');
        return current && (await db.accounts.get(current.value));
      }),
    account: (id: string) => guarded(() => db.accounts.get(id)),
    /** Saves it and makes it the one shown; what other accounts hold stays. */
    useAccount: (row: AccountRow) =>
      guarded(() =>
        db.transaction('rw', db.accounts, db.notes, async () => {
          await db.accounts.put(row);
          await db.notes.put({ name: 'current-account', value: row.id });
        }),
      ),
    leaveAccount: () => guarded(() => db.notes.delete('current-account')),
    /** Deletes every row of an account: leaving the sample does this. */
    forgetAccount: (account: string) =>
      guarded(() =>
        db.transaction('rw', db.tables, async () => {
          await db.accounts.delete(account);
          await db.settings.delete(account);
          await db.plans.delete(account);
          await db.events
            .where('[account+startMs]')
            .between([account, -Infinity], [account, Infinity])
            .delete();
          await db.queue.where('account').equals(account).delete();
          await db.decisions.where('accountId').equals(account).delete();
          await db.reads.filter((row) => row.account === account).delete();
          await db.checkIns.filter((row) => row.account === account).delete();
          await db.dismissals.filter((row) => row.account === account).delete();
          if (account === 'sample') await db.notes.bulkDelete(['sample-seed', 'sample-changes']);
          const current = await db.notes.get('current-account');
          if (current?.value === account) await db.notes.delete('current-account');
        }),
      ),

    settings: (account: string) => guarded(async () => (await db.settings.get(account))?.value),
    saveSettings: (account: string, value: unknown) => guarded(() => db.settings.put({ account, value })),

    read: (account: string, calendarId: string, part: string) =>
      guarded(() => db.reads.get([account, calendarId, part])),
    /** All that was ever read of a calendar. */
    reads: (account: string, calendarId: string) =>
      guarded(() =>
        db.reads
          .where('[account+calendarId+part]')
          .between([account, calendarId, ''], [account, calendarId, '\uffff'])
          .toArray(),
      ),
    /** It was asked for and had not changed. */
    confirmRead: (row: ReadRow) => guarded(() => db.reads.put(row)),
    /** What was read takes the place of what was stored for that stretch, or nothing changes at all. */
    replaceEvents: (row: ReadRow, events: readonly CalendarEvent[]) =>
      guarded(() =>
        db.transaction('rw', db.events, db.reads, async () => {
          const { account, calendarId } = row;
          const stored = (await touching(account, row)).filter((event) => event.calendarId === calendarId);
          const known = new Map(stored.map((event) => [event.id, JSON.stringify(event)]));
          const rows = events.map((event) => ({
            ...event,
            account,
            long: event.endMs - event.startMs > LONG_MS ? (1 as const) : (0 as const),
          }));
          const kept = new Set(events.map((event) => event.id));
          const gone = stored.filter((event) => !kept.has(event.id));
          await db.events.bulkDelete(gone.map((event) => [account, calendarId, event.id]));
          // Most events are as they were: writing them again is what takes the time.
          await db.events.bulkPut(rows.filter((event) => known.get(event.id) !== JSON.stringify(event)));
          await db.reads.put(row);
        }),
      ),
    events: (account: string, span: Span) => guarded(() => touching(account, span)),

    checkIns: (account: string): Promise<CheckIn[]> =>
      guarded(() =>
        db.checkIns.where('[account+eventId]').between([account, ''], [account, '\uffff']).toArray(),
      ),

    waitingPlan: (account: string) => guarded(async () => (await db.plans.get(account))?.plan),
    keepPlan: (account: string, plan: Plan) => guarded(() => db.plans.put({ account, plan })),
    dropPlan: (account: string) => guarded(() => db.plans.delete(account)),

    /** Records a decision and all that has to be written for it: both or neither. */
    decide: ({ decision, entries }: Decided) =>
      guarded(() =>
        db.transaction('rw', db.decisions, db.queue, db.plans, async () => {
          await putDecided({ decision, entries });
          if (decision.kind === 'approve-plan') await db.plans.delete(decision.accountId);
        }),
      ),
    decisions: (account: string) =>
      guarded(async () => {
        const all = await db.decisions.where('accountId').equals(account).toArray();
        return all.sort((a, b) => b.atMs - a.atMs);
      }),
    queue: (account: string) =>
      guarded(async () => {
        const all = await db.queue.where('account').equals(account).toArray();
        return all.sort((a, b) => a.approvedMs - b.approvedMs || a.order - b.order);
      }),
    entry: (entryId: string) => guarded(() => db.queue.get(entryId)),
    /** Changes an entry that is still queued; says whether it was. One that was withdrawn does not come back. */
    changeEntry: (
      entryId: string,
      change: { [Key in keyof Omit<QueueRow, 'id'>]?: QueueRow[Key] | undefined },
    ) =>
      guarded(async () => {
        const changed = await db.queue
          .where('id')
          .equals(entryId)
          .modify((row) => void Object.assign(row, change));
        return changed === 1;
      }),
    /**
     * The entry is over: out of the queue, its end in the journal. What follows from it, given the entry as it was
     * at the very end, is decided in the same step.
     */
    finishEntry: (
      entryId: string,
      end: Pick<DecisionStep, 'state' | 'eventId' | 'etag'>,
      followUp: (entry: QueueRow) => Decided | undefined = () => undefined,
    ) =>
      guarded(() =>
        db.transaction('rw', db.decisions, db.queue, async () => {
          const entry = await db.queue.get(entryId);
          if (!entry) return;
          await db.queue.delete(entryId);
          const decision = await db.decisions.get(entry.decisionId);
          if (decision) {
            const steps = decision.steps.map((step) =>
              step.entryId === entryId ? { ...step, ...end } : step,
            );
            await db.decisions.put({ ...decision, steps });
          }
          await putDecided(followUp(entry));
        }),
      ),
    /**
     * Takes decisions back. What was never sent is withdrawn; what may be under way is to be removed once it is done;
     * what is done already is `next`'s business, decided in the same step.
     */
    takeBack: (decisionIds: readonly string[], next: (taken: readonly Decision[]) => Decided) =>
      guarded(() =>
        db.transaction('rw', db.decisions, db.queue, async () => {
          const taken = (await db.decisions.bulkGet([...decisionIds])).filter((each) => each !== undefined);
          for (const decision of taken) await withdraw(decision);
          await putDecided(next(taken));
        }),
      ),

    isDismissed: (account: string, week: DateString) =>
      guarded(async () => (await db.dismissals.get([account, week])) !== undefined),
    dismiss: (account: string, week: DateString) => guarded(() => db.dismissals.put({ account, week })),
  };

  async function putDecided(decided: Decided | undefined): Promise<void> {
    if (!decided) return;
    await db.decisions.put(decided.decision);
    await db.queue.bulkPut([...decided.entries]);
  }

  async function withdraw(decision: Decision): Promise<void> {
    const rows = (await db.queue.bulkGet(decision.steps.map((step) => step.entryId))).filter(
      (row) => row !== undefined,
    );
    const unsent = rows.filter((row) => !row.asked).map((row) => row.id);
    await db.queue.bulkDelete(unsent);
    await db.queue.bulkPut(rows.filter((row) => row.asked).map((row) => ({ ...row, thenRemove: true })));
    const steps = decision.steps.map((step) =>
      unsent.includes(step.entryId) ? { ...step, state: 'withdrawn' as const } : step,
    );
    await db.decisions.put({ ...decision, steps });
  }

  async function touching(account: string, span: Span): Promise<EventRow[]> {
    // Read at once and sifted here: with a filter, Dexie would walk a cursor from row to row.
    const near = await db.events
      .where('[account+startMs]')
      .between([account, span.startMs - LONG_MS], [account, span.endMs], true, false)
      .toArray();
    const short = near.filter((event) => event.long === 0);
    const long = await db.events.where('[account+long]').equals([account, 1]).toArray();
    return [...short, ...long].filter((event) => overlaps(event, span) || event.startMs === span.startMs);
  }
}
