import type { Span } from '../domain/span.ts';
import type { Pull } from '../google/pull.ts';
import type { ReadRow } from '../history/rows.ts';
import { done, failed, type Outcome, type Problem } from '../problems.ts';
import type { SyncState } from '../state/live.ts';
import { loadContext, PRIMARY, type Context } from './context.ts';
import type { Deps } from './deps.ts';
import { publish } from './publish.ts';
import { currentWeek, windowSpan } from './window.ts';

/** Even an unchanged calendar is read whole this often. */
const WHOLE_READ_EVERY_MS = 24 * 60 * 60_000;

/** A calendar with this many events does not become empty by itself: ask twice. */
const SURPRISINGLY_EMPTY = 10;

/** Reads the window of the current account's calendar, stores it in one step and shows it. */
export async function sync(deps: Deps, signal?: AbortSignal): Promise<Outcome<void>> {
  const loaded = await loadContext(deps);
  if (!loaded.ok) return loaded;
  await deps.live.update((live) => ({ sync: { ...live.sync, kind: 'reading' } }));
  const outcome = await readWindow(deps, loaded.value, signal);
  const problem = outcome.ok ? undefined : outcome.problem;
  if (problem?.code === 'stopped') {
    await deps.live.update((live) => ({ sync: { ...live.sync, kind: 'idle' } }));
    return outcome;
  }
  await deps.live.update((live) => ({
    connection: connectionAfter(problem),
    sync: idle(live.sync, problem),
  }));
  await publish(deps);
  return outcome;
}

function idle({ asOfMs }: SyncState, problem: Problem | undefined): SyncState {
  return { kind: 'idle', ...(asOfMs === undefined ? {} : { asOfMs }), ...(problem ? { problem } : {}) };
}

function connectionAfter(problem: Problem | undefined): 'connected' | 'reconnect' {
  return problem?.code === 'sign-in-needed' || problem?.code === 'scope-missing' ? 'reconnect' : 'connected';
}

async function readWindow(deps: Deps, context: Context, signal?: AbortSignal): Promise<Outcome<void>> {
  const { account, settings } = context;
  const span = windowSpan(currentWeek(deps.clock.nowMs(), account.zone, settings.weekStart), account.zone);
  const before = await deps.history.read(account.id, PRIMARY, 'window');
  const pulled = await readSpan(deps, context, span, etagFor(before, span, deps.clock.nowMs()), signal);
  if (!pulled.ok) return pulled;
  return store(deps, context, span, pulled.value, before);
}

function etagFor(before: ReadRow | undefined, span: Span, nowMs: number): string | undefined {
  if (!before || before.startMs !== span.startMs || before.endMs !== span.endMs) return undefined;
  return nowMs - before.wholeMs < WHOLE_READ_EVERY_MS ? before.etag : undefined;
}

async function readSpan(
  deps: Deps,
  { client, account }: Context,
  span: Span,
  etag: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Outcome<Pull>> {
  const ask = (known: string | undefined) =>
    deps.google.pullWindow(client, {
      calendarId: PRIMARY,
      ...span,
      ...(known === undefined ? {} : { etag: known }),
      ...(signal ? { signal } : {}),
    });
  const first = await ask(etag);
  if (!first.ok || first.value.kind === 'unchanged' || first.value.events.length > 0) return first;
  const stored = await deps.history.events(account.id, span);
  return stored.length >= SURPRISINGLY_EMPTY ? ask(undefined) : first;
}

async function store(
  deps: Deps,
  { account }: Context,
  span: Span,
  pull: Pull,
  before: ReadRow | undefined,
): Promise<Outcome<void>> {
  const nowMs = deps.clock.nowMs();
  const row = { account: account.id, calendarId: PRIMARY, part: 'window', ...span, readMs: nowMs };
  if (pull.kind === 'unchanged') {
    if (before) await deps.history.confirmRead({ ...before, readMs: nowMs });
    return done(undefined);
  }
  // The sign-in that lets us read may be another person's than the account we store under.
  const isOther =
    pull.addresses.length > 0 && !pull.addresses.some((address) => account.addresses.includes(address));
  if (account.kind === 'google' && isOther) {
    return failed({ code: 'wrong-account', expected: account.id });
  }
  if ((await deps.history.currentAccount())?.id !== account.id) return failed({ code: 'stopped' });
  if (pull.head.timeZone && pull.head.timeZone !== account.zone) {
    await deps.history.useAccount({ ...account, zone: pull.head.timeZone });
  }
  await deps.history.replaceEvents(
    { ...row, wholeMs: nowMs, ...(pull.etag === undefined ? {} : { etag: pull.etag }) },
    pull.events,
  );
  return done(undefined);
}
