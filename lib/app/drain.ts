import type { WriteResult } from '../google/write.ts';
import type { QueueRow } from '../history/rows.ts';
import { done, failed, type Outcome, type Problem } from '../problems.ts';
import { decided } from './decided.ts';
import { loadContext, type Context } from './context.ts';
import type { Deps } from './deps.ts';
import { factsAhead } from './facts-ahead.ts';
import { guard } from './guard.ts';
import { performEntry } from './perform-entry.ts';
import { publishQueue } from './publish.ts';
import { idle } from './sync.ts';
import { wayBack } from './way-back.ts';

/** After this many tries that failed for a reason of Google's the user hears of it; it is still tried. */
const MANY_ATTEMPTS = 12;

/** An alarm in the past may ring before this run has ended, and then be lost. */
const SOON_MS = 1_000;

/** Nobody is at fault, and trying the next write now would fail the same way: all of them wait. */
const STOPS_ALL: ReadonlySet<Problem['code']> = new Set(['offline', 'rate-limited', 'stopped', 'not-google']);

/**
 * Carries out the queue, in order, one write at a time. Each write can be repeated without harm, so whatever
 * dies in between is simply done again. Ends with a look at the calendar as it is now.
 */
export async function drain(deps: Deps, signal?: AbortSignal): Promise<Outcome<void>> {
  const loaded = await loadContext(deps);
  if (!loaded.ok) return loaded;
  const run = await guard(() => writeAll(deps, loaded.value, signal));
  if (run.ok && run.value.tried === 0) {
    // Nothing was due: what waits still needs its alarm, whoever set another one meanwhile.
    await wakeForTheRest(deps, loaded.value);
    return done(undefined);
  }
  await deps.live.update((live) => ({ sync: idle(live.sync, run.ok ? undefined : run.problem) }));
  if (run.ok && run.value.signIn) {
    // Nothing to wake for: signing in goes on with the queue.
    await deps.live.update({ connection: 'reconnect' });
    return failed({ code: 'sign-in-needed' });
  }
  await wakeForTheRest(deps, loaded.value);
  if (!run.ok) return run;
  const { problem, wrote } = run.value;
  const seen = wrote > 0 ? await deps.readCalendar() : done(undefined);
  if (problem) await deps.live.update((live) => ({ sync: { ...live.sync, problem } }));
  return seen;
}

/** What was put off or has failed is tried at once: the user asked. */
export async function retryNow(deps: Deps): Promise<Outcome<void>> {
  const account = await deps.history.currentAccount();
  if (!account) return failed({ code: 'not-connected' });
  for (const entry of await deps.history.queue(account.id)) {
    const anew = { problem: undefined, stuck: false, attempts: 0, notBeforeMs: deps.clock.nowMs() };
    await deps.history.changeEntry(entry.id, anew);
  }
  await publishQueue(deps);
  return done(undefined);
}

/** Takes a failed write out of the queue for good. */
export async function dismissProblem(deps: Deps, entryId: string): Promise<Outcome<void>> {
  const entry = await deps.history.entry(entryId);
  if (entry?.problem) await deps.history.finishEntry(entryId, { state: 'failed' });
  await publishQueue(deps);
  return done(undefined);
}

interface Run {
  readonly tried: number;
  readonly wrote: number;
  readonly signIn: boolean;
  /** Why the rest waits. */
  readonly problem?: Problem;
}

async function writeAll(deps: Deps, context: Context, signal?: AbortSignal): Promise<Outcome<Run>> {
  let [tried, wrote] = [0, 0];
  for (;;) {
    const entry = await nextDue(deps, context);
    if (!entry || signal?.aborted) return done({ tried, wrote, signIn: false });
    tried += 1;
    await deps.live.update((live) => ({ sync: { ...live.sync, kind: 'writing' } }));
    // Written down before Google is asked: an undo must know that it may have heard.
    if (!(await deps.history.changeEntry(entry.id, { asked: true }))) continue;
    const result = await performEntry(deps, context, entry, signal);
    await record(deps, context, entry, result);
    await publishQueue(deps);
    if (result.kind === 'done') wrote += 1;
    if (result.kind === 'sign-in') return done({ tried, wrote, signIn: true });
    if (result.kind === 'retry' && STOPS_ALL.has(result.problem.code)) {
      await putOffAll(deps, context, result);
      return done({ tried, wrote, signIn: false, problem: result.problem });
    }
  }
}

async function nextDue(deps: Deps, { account }: Context): Promise<QueueRow | undefined> {
  // An entry runs only under its own account, and that may have changed while we wrote.
  if ((await deps.history.currentAccount())?.id !== account.id) return undefined;
  const queue = await deps.history.queue(account.id);
  return queue.find((entry) => !entry.stuck && entry.notBeforeMs <= deps.clock.nowMs());
}

/** Writes down how a try ended. */
async function record(deps: Deps, context: Context, entry: QueueRow, result: WriteResult): Promise<void> {
  switch (result.kind) {
    case 'done': {
      const eventId = result.event?.id ?? undefined;
      const etag = result.event?.etag ?? undefined;
      const { before, after } = result.recurrence ?? {};
      const isGone = entry.thenRemove && entry.write.kind.startsWith('create') && eventId === undefined;
      const end = {
        state: isGone ? 'withdrawn' : 'done',
        ...(eventId ? { eventId } : {}),
        ...(etag ? { etag } : {}),
        ...(before && after ? { recurrenceBefore: before, recurrenceAfter: after } : {}),
      } as const;
      // Only what takes a block's place has to know what else stands.
      const facts =
        entry.write.kind === 'release-block'
          ? await factsAhead(deps, context)
          : { settings: context.settings, events: [] };
      await deps.history.finishEntry(entry.id, end, ({ thenRemove, decisionId, write }) => {
        if (!thenRemove || isGone) return undefined;
        const back = wayBack({ entryId: entry.id, write, ...end }, facts);
        return back && decided(deps, context, 'undo', [back], { undoes: decisionId });
      });
      return;
    }
    case 'deleted-by-user':
    case 'problem': {
      const problem = result.kind === 'problem' ? result.problem : ({ code: 'deleted-by-user' } as const);
      // Nobody clicked it: what a human did meanwhile stands, and there is nothing to say.
      if (entry.quiet) await deps.history.finishEntry(entry.id, { state: 'withdrawn' });
      else await deps.history.changeEntry(entry.id, { problem, stuck: true });
      return;
    }
    case 'sign-in':
      return;
    case 'retry': {
      const attempts = entry.attempts + 1;
      const isGoogles = !STOPS_ALL.has(result.problem.code);
      await deps.history.changeEntry(entry.id, {
        attempts,
        notBeforeMs:
          deps.clock.nowMs() + deps.google.retryDelayMs(attempts, deps.clock.random(), result.afterMs),
        ...(isGoogles && attempts >= MANY_ATTEMPTS ? { problem: result.problem } : {}),
      });
    }
  }
}

/** None of the others goes before the one that was refused for all of them. */
async function putOffAll(
  deps: Deps,
  { account }: Context,
  { afterMs = 0 }: Extract<WriteResult, { kind: 'retry' }>,
): Promise<void> {
  const queue = (await deps.history.queue(account.id)).filter((entry) => !entry.stuck);
  const earliestMs = Math.max(deps.clock.nowMs() + afterMs, ...queue.map((entry) => entry.notBeforeMs));
  for (const entry of queue) await deps.history.changeEntry(entry.id, { notBeforeMs: earliestMs });
}

async function wakeForTheRest(deps: Deps, { account }: Context): Promise<void> {
  const waiting = (await deps.history.queue(account.id)).filter((entry) => !entry.stuck);
  if (waiting.length === 0) return;
  const earliestMs = Math.min(...waiting.map((entry) => entry.notBeforeMs));
  await deps.wakeAt('drain', Math.max(earliestMs, deps.clock.nowMs() + SOON_MS));
}
