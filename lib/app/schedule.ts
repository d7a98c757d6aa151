import { dateOf, spansOnDate, weekdayOf } from '../domain/civil.ts';
import type { Account, Settings } from '../domain/facts.ts';
import { MINUTE_MS } from '../domain/span.ts';

const WATCHED_MS = 5 * MINUTE_MS;
const WORKING_MS = 30 * MINUTE_MS;
const RESTING_MS = 120 * MINUTE_MS;

/** Reading on focus happens at most this often. */
export const FOCUS_MS = MINUTE_MS;

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
