import { doingStateOf } from './balance.ts';
import { guestsKey } from './people.ts';
import type { Prepared } from './prepared.ts';
import { MINUTE_MS } from './span.ts';
import type { Claim } from './sweep.ts';
import type { SweptWeek } from './swept-week.ts';

/** Sessions of one practice that start in a week, by how well they are evidenced. */
export interface SessionCount {
  readonly confirmed: number;
  readonly unconfirmed: number;
  readonly ahead: number;
}

interface Chain {
  readonly startMs: number;
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
  const practice = prepared.facts.settings.practices[practiceIndex];
  const minimumMs = (practice?.session.minMinutes ?? 0) * MINUTE_MS;
  const count = { confirmed: 0, unconfirmed: 0, ahead: 0 };
  for (const chain of chainsOf(prepared, swept, practiceIndex)) {
    if (chain.startMs < swept.time.startMs || chain.startMs >= swept.time.endMs) continue;
    if (chain.confirmedMs + chain.unconfirmedMs + chain.aheadMs < minimumMs) continue;
    if (chain.confirmedMs >= minimumMs) count.confirmed += 1;
    else if (chain.aheadMs > 0) count.ahead += 1;
    else count.unconfirmed += 1;
  }
  return count;
}

function chainsOf(prepared: Prepared, swept: SweptWeek, practiceIndex: number): Chain[] {
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
      : { startMs: event.startMs, endMs: 0, confirmedMs: 0, unconfirmedMs: 0, aheadMs: 0 };
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
