const FIRST_MS = 4_000;
const LONGEST_MS = 30 * 60_000;
const LONGEST_ASKED_MS = 24 * 60 * 60_000;

/**
 * How long to wait before the next try, in ms. `attempt` counts the failures so far, from 1; `random` is 0 ≤ x < 1.
 * Full jitter: anything between nothing and a ceiling that doubles, so that many clients do not come back together
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/). What Google asked for is a floor; the
 * jitter is added to it.
 */
export function retryDelayMs(attempt: number, random: number, retryAfterMs?: number): number {
  const doublings = Math.min(Math.max(Math.floor(attempt) - 1, 0), 20);
  const jitterMs = Math.floor(random * Math.min(LONGEST_MS, FIRST_MS * 2 ** doublings));
  const askedMs = Math.min(Math.max(retryAfterMs ?? 0, 0), LONGEST_ASKED_MS);
  return askedMs + jitterMs;
}
