import type { Release } from '../domain/facts.ts';
import type { Span } from '../domain/span.ts';
import type { Pull } from '../google/pull.ts';
import type { AccountRow, ReadRow } from '../history/rows.ts';
import { done, failed, type Outcome, type Problem } from '../problems.ts';
import type { Live, SyncState } from '../state/live.ts';
import { loadContext, PRIMARY, type Context } from './context.ts';
import type { Deps } from './deps.ts';
import { guard } from './guard.ts';
import { releasesIn } from './missing-blocks.ts';
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
  const triedMs = deps.clock.nowMs();
  await deps.live.update((live) => ({ sync: { ...live.sync, kind: 'reading', triedMs } }));
  const outcome = await guard(() => readWindow(deps, loaded.value, signal));
  const problem = outcome.ok ? undefined : outcome.problem;
  if (problem?.code === 'wrong-account') await deps.grants.drop();
  await deps.live.update((live) => ({
    connection: connectionAfter(live, problem),
    sync: problem?.code === 'stopped' ? { ...live.sync, kind: 'idle' } : idle(live.sync, problem),
  }));
  if (problem?.code !== 'stopped') await publish(deps);
  return outcome;
}

/** At rest, as far as is known without a problem or with this one. */
export function idle({ asOfMs, triedMs }: SyncState, problem: Problem | undefined): SyncState {
  return {
    kind: 'idle',
    ...(asOfMs === undefined ? {} : { asOfMs }),
    ...(triedMs === undefined ? {} : { triedMs }),
    ...(problem ? { problem } : {}),
  };
}

const NEEDS_SIGN_IN: ReadonlySet<Problem['code']> = new Set([
  'sign-in-needed',
  'scope-missing',
  'wrong-account',
]);

/** A read that failed for another reason says nothing about the permission. */
function connectionAfter({ connection }: Live, problem: Problem | undefined): Live['connection'] {
  if (!problem) return 'connected';
  return NEEDS_SIGN_IN.has(problem.code) ? 'reconnect' : connection;
}

async function readWindow(deps: Deps, context: Context, signal?: AbortSignal): Promise<Outcome<void>> {
  const { account, settings } = context;
  const span = windowSpan(currentWeek(deps.clock.nowMs(), account.zone, settings.weekStart), account.zone);
  const before = await deps.history.read(account.id, PRIMARY, 'window');
  const pulled = await readSpan(deps, context, span, etagFor(before, span, deps.clock.nowMs()), signal);
  if (!pulled.ok) return pulled;
  // While Google was asked, the user may have gone on to another account.
  if (signal?.aborted) return failed({ code: 'stopped' });
  if (pulled.value.kind === 'unchanged') {
    if (before) await deps.history.confirmRead({ ...before, readMs: deps.clock.nowMs() });
    return done(undefined);
  }
  if (account.kind === 'google' && !isSameUser(account, pulled.value.addresses)) {
    return failed({ code: 'wrong-account', expected: account.id });
  }
  // Before anything is stored: afterwards nobody would know what is missing.
  const releases = await releasesIn(deps, context, { span, events: pulled.value.events, before }, signal);
  if (!releases.ok) return releases;
  await keepWhatIsLeftBehind(deps, before, span);
  await storeWindow(deps, account, { span, pull: pulled.value, releases: releases.value });
  return done(undefined);
}

/** The window moves on with the weeks: those it leaves stay stored, and stay known as read. */
async function keepWhatIsLeftBehind(deps: Deps, before: ReadRow | undefined, span: Span): Promise<void> {
  if (!before || before.startMs >= span.startMs || before.endMs < span.startMs) return;
  const { etag: _, ...row } = before;
  await deps.history.confirmRead({ ...row, part: `past:${before.startMs}`, endMs: span.startMs });
}

/** Whoever no address is known of, on either side, is taken for the same. */
export function isSameUser(account: AccountRow, addresses: readonly string[]): boolean {
  if (account.addresses.length === 0 || addresses.length === 0) return true;
  return addresses.some((address) => account.addresses.includes(address));
}

export async function storeWindow(
  deps: Deps,
  account: AccountRow,
  read: {
    readonly span: Span;
    readonly pull: Extract<Pull, { kind: 'read' }>;
    readonly releases?: readonly Release[];
  },
): Promise<void> {
  const { span, pull, releases = [] } = read;
  const nowMs = deps.clock.nowMs();
  const addresses = account.addresses.length > 0 ? account.addresses : pull.addresses;
  if (pull.head.timeZone !== account.zone || addresses !== account.addresses) {
    await deps.history.useAccount({ ...account, addresses, zone: pull.head.timeZone });
  }
  const row = { account: account.id, calendarId: PRIMARY, part: 'window', ...span, readMs: nowMs };
  await deps.history.replaceEvents(
    { ...row, wholeMs: nowMs, ...(pull.etag === undefined ? {} : { etag: pull.etag }) },
    pull.events,
    releases,
  );
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
      fallbackZone: account.zone,
      ...(known === undefined ? {} : { etag: known }),
      ...(signal ? { signal } : {}),
    });
  const first = await ask(etag);
  if (!first.ok || first.value.kind === 'unchanged' || first.value.events.length > 0) return first;
  const stored = await deps.history.events(account.id, span);
  return stored.length >= SURPRISINGLY_EMPTY ? ask(undefined) : first;
}
