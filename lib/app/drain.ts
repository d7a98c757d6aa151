import type { CreateSeries } from '../domain/plan/plan.ts';
import type { WriteResult } from '../google/push.ts';
import type { QueueRow } from '../history/rows.ts';
import { done, failed, type Outcome } from '../problems.ts';
import { decided, removal } from './blocks.ts';
import { loadContext, PRIMARY, type Context } from './context.ts';
import type { Deps } from './deps.ts';
import { publishQueue } from './publish.ts';
import { sync } from './sync.ts';

/** After this many tries the user hears of it; it is still tried when they ask. */
const MOST_ATTEMPTS = 12;

/** An alarm in the past may ring before this run has ended, and then be lost. */
const SOON_MS = 1_000;

/**
 * Carries out the queue, in order, one write at a time. Each write can be repeated without harm, so whatever
 * dies in between is simply done again. Ends with a look at the calendar as it is now.
 */
export async function drain(deps: Deps, signal?: AbortSignal): Promise<Outcome<void>> {
  const loaded = await loadContext(deps);
  if (!loaded.ok) return loaded;
  const context = loaded.value;
  let wrote = false;
  for (;;) {
    const entry = await nextDue(deps, context);
    if (!entry) break;
    if (signal?.aborted) return failed({ code: 'stopped' });
    await deps.live.update((live) => ({ sync: { ...live.sync, kind: 'writing' } }));
    // Counted before Google is asked: an undo must know that it may have been.
    const attempts = entry.attempts + 1;
    if (!(await deps.history.changeEntry(entry.id, { attempts }))) continue;
    const result = await perform(deps, context, entry, signal);
    const goOn = await record(deps, context, { ...entry, attempts }, result);
    await publishQueue(deps);
    wrote ||= result.kind === 'done';
    if (!goOn) break;
  }
  await deps.live.update((live) => ({ sync: { ...live.sync, kind: 'idle' } }));
  const seen = wrote ? await sync(deps, signal) : done(undefined);
  await wakeForTheRest(deps, context);
  return seen;
}

/** What was put off or has failed is tried at once: the user asked. */
export async function retryNow(deps: Deps): Promise<Outcome<void>> {
  const account = await deps.history.currentAccount();
  if (!account) return failed({ code: 'not-connected' });
  for (const entry of await deps.history.queue(account.id)) {
    await deps.history.changeEntry(entry.id, { problem: undefined, notBeforeMs: deps.clock.nowMs() });
  }
  return done(undefined);
}

/** Takes a failed write out of the queue for good. */
export async function dismissProblem(deps: Deps, entryId: string): Promise<Outcome<void>> {
  const entry = await deps.history.entry(entryId);
  if (entry?.problem) await deps.history.finishEntry(entryId, { state: 'failed' });
  await publishQueue(deps);
  return done(undefined);
}

async function nextDue(deps: Deps, { account }: Context): Promise<QueueRow | undefined> {
  // An entry runs only under its own account, and that may have changed while we wrote.
  if ((await deps.history.currentAccount())?.id !== account.id) return undefined;
  const queue = await deps.history.queue(account.id);
  return queue.find((entry) => !entry.problem && entry.notBeforeMs <= deps.clock.nowMs());
}

async function perform(
  deps: Deps,
  context: Context,
  entry: QueueRow,
  signal: AbortSignal | undefined,
): Promise<WriteResult> {
  const { write } = entry;
  const journal = {
    approvedMs: entry.approvedMs,
    removedByUs: async (eventId: string) =>
      (await deps.history.decisions(context.account.id)).some((decision) =>
        decision.steps.some(
          (step) =>
            step.write.kind === 'remove-block' && step.state === 'done' && step.write.eventId === eventId,
        ),
      ),
  };
  if (write.kind === 'remove-block') {
    const { eventId, etag } = write;
    return deps.google.performWrite(
      context.client,
      { kind: 'delete-block', calendarId: PRIMARY, eventId, ...(etag === undefined ? {} : { etag }) },
      journal,
      signal,
    );
  }
  if (entry.thenRemove) return removeIfWritten(deps, context, write.change, signal);
  const { practiceId, generation, ordinal, level } = write.change;
  return deps.google.performWrite(
    context.client,
    {
      kind: 'insert-block',
      calendarId: PRIMARY,
      key: { practiceId, generation, ordinal },
      body: deps.google.seriesBody(write.change, { zone: context.account.zone }),
      focusTime: level === 'sacred',
    },
    journal,
    signal,
  );
}

/** Undone before its answer came: it is not written again, only looked for, and taken away if it is there. */
async function removeIfWritten(
  deps: Deps,
  { client }: Context,
  change: CreateSeries,
  signal: AbortSignal | undefined,
): Promise<WriteResult> {
  const listed = await deps.google.pullBlocks(client, PRIMARY, signal);
  if (!listed.ok) return deps.google.resultOf(listed.problem);
  const written = listed.value.find(
    ({ mark, seriesId }) =>
      seriesId === undefined && mark.practiceId === change.practiceId && mark.ordinal === change.ordinal,
  );
  if (!written) return { kind: 'done', adopted: false };
  const removal = { kind: 'delete-block', calendarId: PRIMARY, eventId: written.eventId } as const;
  return deps.google.performWrite(client, removal, { approvedMs: 0, removedByUs: () => false }, signal);
}

/** Writes down how it ended; says whether the next entry may go on at once. */
async function record(deps: Deps, context: Context, entry: QueueRow, result: WriteResult): Promise<boolean> {
  switch (result.kind) {
    case 'done': {
      const eventId = result.event?.id ?? undefined;
      const etag = result.event?.etag ?? undefined;
      const taken = entry.thenRemove === true && eventId === undefined;
      const end = {
        state: taken ? ('withdrawn' as const) : ('done' as const),
        ...(eventId ? { eventId } : {}),
        ...(etag ? { etag } : {}),
      };
      await deps.history.finishEntry(entry.id, end, ({ thenRemove, write }) => {
        if (!thenRemove || !eventId || write.kind !== 'create-series') return undefined;
        const { practiceId } = write.change;
        return decided(deps, context, 'undo-plan', [removal(context, eventId, practiceId, etag)]);
      });
      return true;
    }
    case 'deleted-by-user':
      await deps.history.finishEntry(entry.id, { state: 'withdrawn' });
      return true;
    case 'problem':
      await deps.history.changeEntry(entry.id, { problem: result.problem });
      return true;
    case 'sign-in':
      await deps.live.update({ connection: 'reconnect' });
      return false;
    case 'retry': {
      const { attempts } = entry;
      const delayMs = deps.google.retryDelayMs(attempts, deps.clock.random(), result.afterMs);
      await deps.history.changeEntry(entry.id, {
        notBeforeMs: deps.clock.nowMs() + delayMs,
        ...(attempts >= MOST_ATTEMPTS ? { problem: result.problem } : {}),
      });
      await deps.live.update((live) => ({ sync: { ...live.sync, problem: result.problem } }));
      return result.problem.code !== 'offline' && result.problem.code !== 'rate-limited';
    }
  }
}

async function wakeForTheRest(deps: Deps, { account }: Context): Promise<void> {
  const waiting = (await deps.history.queue(account.id)).filter((entry) => !entry.problem);
  if (waiting.length === 0) return;
  const earliestMs = Math.min(...waiting.map((entry) => entry.notBeforeMs));
  await deps.wakeAt('drain', Math.max(earliestMs, deps.clock.nowMs() + SOON_MS));
}
