import { doingStateOf } from './balance.ts';
import { guestsKey } from './people.ts';
import type { Prepared } from './prepared.ts';
import { MINUTE_MS, type Span } from './span.ts';
import type { Claim } from './sweep.ts';
import type { SweptWeek } from './swept-week.ts';

/** Sessions of one practice that start in a week, by how well they are evidenced. */
export interface SessionCount {
  readonly confirmed: number;
  readonly unconfirmed: number;
  readonly ahead: number;
}

/** Events of one practice, one right after the other with the same guests: what may be one session. */
export interface Chain {
  readonly startMs: number;
  readonly guests: string;
  endMs: number;
  confirmedMs: number;
  unconfirmedMs: number;
  aheadMs: number;
}

/**
 * Events of the practice to which at least its minimum is left, counted where they start; one right after the other with the
 * same guests is the same session.
 */
export function countSessions(prepared: Prepared, swept: SweptWeek, practiceIndex: number): SessionCount {
  const minimumMs = minimumOf(prepared, practiceIndex);
  const count = { confirmed: 0, unconfirmed: 0, ahead: 0 };
  for (const chain of chainsOf(prepared, swept, practiceIndex)) {
    if (!isSession(chain, swept.time, minimumMs)) continue;
    if (chain.confirmedMs >= minimumMs) count.confirmed += 1;
    else if (chain.aheadMs > 0) count.ahead += 1;
    else count.unconfirmed += 1;
  }
  return count;
}

/** How many sessions of the practice begin within the span, a day of the week or all of it. */
export function sessionsWithin(
  span: Span,
  chains: readonly Chain[],
  prepared: Prepared,
  practiceIndex: number,
): number {
  const minimumMs = minimumOf(prepared, practiceIndex);
  return chains.filter((chain) => isSession(chain, span, minimumMs)).length;
}

function minimumOf({ facts }: Prepared, practiceIndex: number): number {
  return (facts.settings.practices[practiceIndex]?.session.minMinutes ?? 0) * MINUTE_MS;
}

/** Enough is left to it, and it begins within the span. */
function isSession(chain: Chain, { startMs, endMs }: Span, minimumMs: number): boolean {
  if (chain.startMs < startMs || chain.startMs >= endMs) return false;
  return chain.confirmedMs + chain.unconfirmedMs + chain.aheadMs >= minimumMs;
}

export function chainsOf(prepared: Prepared, swept: SweptWeek, practiceIndex: number): Chain[] {
  const chains: Chain[] = [];
  const latest = new Map<string, Chain>();
  const seen = new Set<string>();
  const { account } = prepared.facts;
  for (const claim of swept.doing[practiceIndex] ?? []) {
    const { event } = claim.entry;
    const key = `${event.iCalUid || event.id}|${event.startMs}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const guests = guestsKey(event, account);
    const before = latest.get(guests);
    const joins = before !== undefined && event.startMs <= before.endMs;
    const chain = joins
      ? before
      : { startMs: event.startMs, guests, endMs: 0, confirmedMs: 0, unconfirmedMs: 0, aheadMs: 0 };
    if (!joins) chains.push(chain);
    latest.set(guests, chain);
    chain.endMs = Math.max(chain.endMs, event.endMs);
    addOwned(chain, claim, prepared.nowMs);
  }
  return chains;
}

function addOwned(chain: Chain, claim: Claim, nowMs: number): void {
  for (const { startMs, endMs } of claim.owned) {
    const pastMs = Math.max(0, Math.min(endMs, nowMs) - startMs);
    if (doingStateOf(claim, true, nowMs) === 'confirmed') chain.confirmedMs += pastMs;
    else chain.unconfirmedMs += pastMs;
    chain.aheadMs += endMs - startMs - pastMs;
  }
}
