import { addDays, atMinute, dateOf, minuteOfDay, weekOf } from './civil.ts';
import { doingStateOf } from './balance.ts';
import type { Entry, Prepared } from './prepared.ts';
import { checkInOf } from './sweep.ts';
import { sweptWeek } from './swept-week.ts';
import { CANNOT_TELL_WEEKS } from './thresholds.ts';

const clocks = new WeakMap<Prepared, ReadonlyMap<string, number>>();

/**
 * When each practice was last evidenced, by practice id: by a confirmed minute, an event with others or a hand-made match, never by
 * our own block's mere presence. A practice without evidence in 26 weeks is not in it.
 */
export function lastDoneClocks(prepared: Prepared): ReadonlyMap<string, number> {
  const known = clocks.get(prepared) ?? findLastDone(prepared);
  clocks.set(prepared, known);
  return known;
}

function findLastDone(prepared: Prepared): Map<string, number> {
  const { facts, nowMs } = prepared;
  const { zone } = facts.account;
  const today = dateOf(nowMs, zone);
  const earliestMs = atMinute(addDays(today, -7 * CANNOT_TELL_WEEKS), minuteOfDay(nowMs, zone), zone);
  const wanted = new Set(facts.settings.practices.map((practice) => practice.id));
  const found = new Map<string, number>();
  const candidates = [...prepared.entries, ...prepared.longEntries]
    .filter((entry) => mayBeEvidence(entry, nowMs) && entry.event.endMs > earliestMs)
    .sort((a, b) => b.event.endMs - a.event.endMs);
  for (const entry of candidates) {
    if (found.size === wanted.size) break;
    const id = entry.classified.practiceId ?? '';
    const atMs = (found.has(id) ? undefined : lastOwnedMs(prepared, entry)) ?? 0;
    if (atMs > earliestMs) found.set(id, atMs);
  }
  return found;
}

function mayBeEvidence(entry: Entry, nowMs: number): boolean {
  if (entry.classified.class !== 'doing' || entry.event.startMs >= nowMs) return false;
  return !entry.ours || entry.classified.withPeople || checkInOf(entry, nowMs) !== undefined;
}

/** The last of its confirmed minutes that the sweep left to it. */
function lastOwnedMs(prepared: Prepared, entry: Entry): number | undefined {
  const { facts, nowMs } = prepared;
  const lastMs = Math.min(entry.event.endMs, nowMs) - 1;
  const week = weekOf(dateOf(lastMs, facts.account.zone), facts.settings.weekStart);
  const claim = sweptWeek(prepared, week).claims.find((one) => one.entry === entry);
  if (!claim || doingStateOf(claim, true, nowMs) !== 'confirmed') return undefined;
  const past = claim.owned.findLast((piece) => piece.startMs < nowMs);
  return past && Math.min(past.endMs, nowMs);
}
