import { addDays, dateOf, type DateString, weekOf } from './civil.ts';
import { isAskedFor } from './exceptions.ts';
import type { Facts } from './facts.ts';
import { judgeWeek } from './judged-week.ts';
import { isLoneBlock, lostTimeOf } from './lost-time.ts';
import type { Level, Practice } from './practice.ts';
import { prepare, type Prepared } from './prepared.ts';
import { checkInOf } from './sweep.ts';

/** Another level for a practice, and the blocks that speak for it. */
export interface LevelOffer {
  readonly practiceId: string;
  readonly from: Level;
  readonly to: Level;
  /** Missed ones of the last two weeks, or kept ones of the last four. */
  readonly blocks: number;
}

const LEVELS: readonly Level[] = ['flexible', 'firm', 'sacred'];
const MISSES = 2;
const MISS_DAYS = 14;
const KEPT_WEEKS = 4;

/**
 * Two blocks missed within two weeks offer the next level; four whole weeks with blocks, none of them missed, and none since,
 * offer a step down. A miss is an exception, a block checked in as skipped, or one of which less than a session was left.
 * `changedMs`: when a practice's level was last changed, by practice id; what was before speaks no more.
 */
export function levelOffers(
  facts: Facts,
  changedMs: Readonly<Record<string, number>> = {},
): readonly LevelOffer[] {
  const prepared = prepare(facts);
  return facts.settings.practices.flatMap((practice) => {
    const blocks = pastBlocks(prepared, practice, changedMs[practice.id] ?? -Infinity);
    const up = LEVELS[LEVELS.indexOf(practice.level) + 1];
    const missed = missedLately(blocks, prepared);
    if (up && missed >= MISSES) return offer(practice, up, missed);
    const down = LEVELS[LEVELS.indexOf(practice.level) - 1];
    const kept = down && keptWeeks(blocks, prepared);
    return kept ? offer(practice, down, kept) : [];
  });
}

function offer({ id, level }: Practice, to: Level, blocks: number): LevelOffer {
  return { practiceId: id, from: level, to, blocks };
}

interface PastBlock {
  readonly date: DateString;
  readonly missed: boolean;
}

/** Blocks that have begun, where something was asked of the user: by event id. */
function pastBlocks(prepared: Prepared, { id }: Practice, sinceMs: number): Map<string, PastBlock> {
  const { facts, nowMs } = prepared;
  const { account, settings, exceptions = [] } = facts;
  const earliest = addDays(thisWeek(prepared), -7 * KEPT_WEEKS);
  const blocks = new Map<string, PastBlock>();
  const counts = (startMs: number, date: DateString): boolean =>
    startMs >= sinceMs && startMs <= facts.nowMs && date >= earliest && isAskedFor(date, prepared);
  for (const entry of [...prepared.entries, ...prepared.longEntries]) {
    if (!isLoneBlock(entry) || entry.classified.practiceId !== id) continue;
    const { startMs } = entry.event;
    const date = dateOf(startMs, account.zone);
    if (!counts(startMs, date)) continue;
    const { swept } = judgeWeek(prepared, weekOf(date, settings.weekStart));
    const skipped = checkInOf(entry, nowMs)?.answer === 'skipped';
    const missed = skipped || (lostTimeOf(entry, swept.claims)?.session ?? false);
    blocks.set(entry.event.id, { date, missed });
  }
  for (const { practiceId, eventId, startMs, date } of exceptions) {
    if (practiceId === id && counts(startMs, date)) blocks.set(eventId, { date, missed: true });
  }
  return blocks;
}

function missedLately(blocks: ReadonlyMap<string, PastBlock>, prepared: Prepared): number {
  const { facts } = prepared;
  const first = addDays(dateOf(facts.nowMs, facts.account.zone), -MISS_DAYS);
  return [...blocks.values()].filter(({ date, missed }) => missed && date > first).length;
}

/** How many blocks the last four whole weeks had, if each had some, was read, and nothing was missed since. */
function keptWeeks(blocks: ReadonlyMap<string, PastBlock>, prepared: Prepared): number {
  const current = thisWeek(prepared);
  const all = [...blocks.values()];
  if (all.some(({ missed }) => missed)) return 0;
  for (let back = 1; back <= KEPT_WEEKS; back += 1) {
    const week = addDays(current, -7 * back);
    const next = addDays(week, 7);
    if (judgeWeek(prepared, week).verdict.noneBecause === 'not-read') return 0;
    if (!all.some(({ date }) => date >= week && date < next)) return 0;
  }
  return all.filter(({ date }) => date < current).length;
}

function thisWeek({ facts }: Prepared): DateString {
  return weekOf(dateOf(facts.nowMs, facts.account.zone), facts.settings.weekStart);
}
