import { dateOf, spansOnDate, weekdayOf } from '../domain/civil.ts';
import type { Account, Settings } from '../domain/facts.ts';
import { MINUTE_MS } from '../domain/span.ts';
import { loadContext, PRIMARY } from './context.ts';
import type { Deps } from './deps.ts';

const WATCHED_MS = 5 * MINUTE_MS;
const WORKING_MS = 30 * MINUTE_MS;
const RESTING_MS = 120 * MINUTE_MS;

/** Looking at the calendar reads it at most this often. */
const FOCUS_MS = MINUTE_MS;

/** Sets the alarm for the next read of the current account's calendar. */
export async function scheduleRead(deps: Deps): Promise<void> {
  const context = await loadContext(deps);
  if (!context.ok) return;
  const { account, settings } = context.value;
  const nowMs = deps.clock.nowMs();
  const watched = await deps.isWatched();
  await deps.wakeAt('sync', nextReadMs({ nowMs, random: deps.clock.random(), watched, account, settings }));
}

/** Neither a read nor a failed try in the last minute. */
export async function isDue(deps: Deps): Promise<boolean> {
  const account = await deps.history.currentAccount();
  const { sync } = await deps.live.read();
  if (!account || sync.kind !== 'idle') return false;
  const read = await deps.history.read(account.id, PRIMARY, 'window');
  const lastMs = Math.max(read?.readMs ?? 0, sync.triedMs ?? 0);
  return deps.clock.nowMs() - lastMs >= FOCUS_MS;
}

/**
 * When to read the calendar next: soon while somebody looks at it, seldom at night. Spread by a tenth either way,
 * so that not every installation asks Google at the full minute.
 */
export function nextReadMs(now: {
  readonly nowMs: number;
  readonly random: number;
  readonly watched: boolean;
  readonly account: Account;
  readonly settings: Settings;
}): number {
  const { nowMs, random, watched, account, settings } = now;
  const date = dateOf(nowMs, account.zone);
  const working = spansOnDate(date, settings.workingHours[weekdayOf(date)], account.zone).some(
    (span) => span.startMs <= nowMs && nowMs < span.endMs,
  );
  const delayMs = watched ? WATCHED_MS : working ? WORKING_MS : RESTING_MS;
  return nowMs + Math.round(delayMs * (0.9 + 0.2 * random));
}
