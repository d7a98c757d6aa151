import type { Decision, DecisionStep } from '../domain/decision.ts';
import type { Exception, Release } from '../domain/facts.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Database, Writing } from './database.ts';
import type { QueueRow } from './rows.ts';
import { dropAll, getEach, putAll, under } from './transaction.ts';

/** A decision and all that has to be written for it. */
export interface Decided {
  readonly decision: Decision;
  readonly entries: readonly QueueRow[];
  /** What is known with it. */
  readonly exceptions?: readonly Exception[];
  readonly releases?: readonly Release[];
  /** Practices that get standing times anew: that their series was once deleted is over. */
  readonly regained?: readonly string[];
}

/** The stores a decision may touch. */
const DECIDING = ['decisions', 'queue', 'plans', 'exceptions', 'releases'] as const;

type Deciding = Writing<typeof DECIDING>;

/** The plan that waits for an answer, the journal of what was decided, and the queue of what is to be written for it. */
export function decisionsIn(db: Database) {
  return {
    waitingPlan: async (account: string) => (await db.get('plans', account))?.plan,
    planRow: (account: string) => db.get('plans', account),
    keepPlan: (account: string, plan: Plan, unasked = false) =>
      db.put('plans', { account, plan, ...(unasked && { unasked }) }),
    dropPlan: (account: string) => db.drop('plans', account),

    /** Records a decision and all that has to be written for it and is known with it: all or nothing. */
    decide: (decided: Decided) =>
      db.write(DECIDING, async (tx) => {
        const { kind, accountId } = decided.decision;
        await putDecided(tx, decided);
        if (kind === 'approve-plan') await tx.objectStore('plans').delete(accountId);
      }),
    decisions: (account: string) =>
      db.read(['decisions'], async (tx) => {
        const all = await tx.store.index('accountId').getAll(account);
        return all.sort((a, b) => b.atMs - a.atMs);
      }),
    queue: (account: string) =>
      db.read(['queue'], async (tx) => {
        const all = await tx.store.index('account').getAll(account);
        return all.sort((a, b) => a.approvedMs - b.approvedMs || a.order - b.order);
      }),
    entry: (entryId: string) => db.get('queue', entryId),
    /** Changes an entry that is still queued; says whether it was. One that was withdrawn does not come back. */
    changeEntry: (
      entryId: string,
      change: { [Key in keyof Omit<QueueRow, 'id'>]?: QueueRow[Key] | undefined },
    ) =>
      db.write(['queue'], async (tx) => {
        const row = await tx.store.get(entryId);
        if (row) await tx.store.put({ ...row, ...change } as QueueRow);
        return row !== undefined;
      }),
    /**
     * The entry is over: out of the queue, its end in the journal. What follows from it, given the entry as it was
     * at the very end, is decided in the same step.
     */
    finishEntry: (
      entryId: string,
      end: Omit<DecisionStep, 'entryId' | 'write'>,
      followUp: (entry: QueueRow) => Decided | undefined = () => undefined,
    ) =>
      db.write(DECIDING, async (tx) => {
        const queue = tx.objectStore('queue');
        const entry = await queue.get(entryId);
        if (!entry) return;
        await queue.delete(entryId);
        const decisions = tx.objectStore('decisions');
        const decision = await decisions.get(entry.decisionId);
        if (decision) {
          const steps = decision.steps.map((step) => (step.entryId === entryId ? { ...step, ...end } : step));
          await decisions.put({ ...decision, steps });
        }
        await putDecided(tx, followUp(entry));
      }),
    /**
     * Takes decisions back. What was never sent is withdrawn; what may be under way is to be undone once it is done;
     * what is done already is `next`'s business, decided in the same step.
     */
    takeBack: (decisionIds: readonly string[], next: (taken: readonly Decision[]) => Decided) =>
      db.write(DECIDING, async (tx) => {
        const taken = await getEach(tx.objectStore('decisions'), decisionIds);
        for (const decision of taken) await withdraw(tx, decision);
        await putDecided(tx, next(taken));
      }),
  };
}

async function putDecided(tx: Deciding, decided: Decided | undefined): Promise<void> {
  if (!decided) return;
  const { decision, entries, exceptions = [], releases = [], regained = [] } = decided;
  const account = decision.accountId;
  await tx.objectStore('decisions').put(decision);
  await putAll(tx.objectStore('queue'), entries);
  await putAll(
    tx.objectStore('exceptions'),
    exceptions.map((row) => ({ ...row, account })),
  );
  const released = tx.objectStore('releases');
  if (regained.length > 0) {
    const all = await released.getAll(under(account));
    const over = all.filter((row) => row.scope === 'series' && regained.includes(row.practiceId));
    await dropAll(
      released,
      over.map(({ eventId }) => [account, eventId] as [string, string]),
    );
  }
  await putAll(
    released,
    releases.map((row) => ({ ...row, account })),
  );
}

async function withdraw(tx: Deciding, decision: Decision): Promise<void> {
  const queue = tx.objectStore('queue');
  const rows = await getEach(
    queue,
    decision.steps.map((step) => step.entryId),
  );
  const unsent = rows.filter((row) => !row.asked).map((row) => row.id);
  await dropAll(queue, unsent);
  await putAll(
    queue,
    rows.filter((row) => row.asked).map((row) => ({ ...row, thenRemove: true })),
  );
  const steps = decision.steps.map((step) =>
    unsent.includes(step.entryId) ? { ...step, state: 'withdrawn' as const } : step,
  );
  await tx.objectStore('decisions').put({ ...decision, steps });
}
