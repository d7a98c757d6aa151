import { classifyAll } from './classify.ts';
import type { CalendarEvent } from './event.ts';
import type { CheckIn, Classified, Facts } from './facts.ts';
import type { Practice } from './practice.ts';
import { MINUTE_MS, type Span } from './span.ts';

/** A classified event with what the sweep asks of it again and again. */
export interface Entry {
  readonly classified: Classified;
  readonly event: CalendarEvent;
  /** Place of its practice in the user's order; 0 where it has none. */
  readonly practiceIndex: number;
  readonly practice: Practice | undefined;
  /** A block this extension wrote for a practice that still exists. */
  readonly ours: boolean;
  readonly checkIn: CheckIn | undefined;
}

/** Facts made ready for any number of weeks: each event classified once, and found by time. */
export interface Prepared {
  readonly facts: Facts;
  /** `nowMs` at the beginning of its minute: what is before is over, the rest lies ahead. */
  readonly nowMs: number;
  /** Everything that takes time, up to a week of it, by start. */
  readonly entries: readonly Entry[];
  /** The few that take more. */
  readonly longEntries: readonly Entry[];
}

const LONG_MS = 7 * 24 * 60 * MINUTE_MS;

const preparedFacts = new WeakMap<Facts, Prepared>();

/** The same facts are prepared once, however many weeks are looked at. */
export function prepare(facts: Facts): Prepared {
  const known = preparedFacts.get(facts);
  if (known) return known;
  const prepared = prepareAnew(facts);
  preparedFacts.set(facts, prepared);
  return prepared;
}

function prepareAnew(facts: Facts): Prepared {
  const { practices } = facts.settings;
  const places = new Map(practices.map((practice, index) => [practice.id, index]));
  const checkIns = latestCheckIns(facts.checkIns);
  const entries: Entry[] = [];
  const longEntries: Entry[] = [];
  for (const classified of classifyAll(facts)) {
    if (classified.class === 'ignored') continue;
    const { event } = classified;
    const practiceIndex = places.get(classified.practiceId ?? '') ?? 0;
    (event.endMs - event.startMs > LONG_MS ? longEntries : entries).push({
      classified,
      event,
      practiceIndex,
      practice: classified.class === 'doing' ? practices[practiceIndex] : undefined,
      ours: event.block !== undefined && places.has(event.block.practiceId),
      checkIn: checkIns.get(event.id),
    });
  }
  entries.sort((a, b) => a.event.startMs - b.event.startMs);
  return { facts, nowMs: Math.floor(facts.nowMs / MINUTE_MS) * MINUTE_MS, entries, longEntries };
}

/** Everything that shares time with the span. */
export function entriesTouching({ entries, longEntries }: Prepared, { startMs, endMs }: Span): Entry[] {
  const touching = longEntries.filter(({ event }) => event.startMs < endMs && startMs < event.endMs);
  for (let at = firstFrom(entries, startMs - LONG_MS); at < entries.length; at += 1) {
    const entry = entries[at];
    if (!entry || entry.event.startMs >= endMs) break;
    if (startMs < entry.event.endMs) touching.push(entry);
  }
  return touching;
}

/** The first place in `entries` that starts at or after the instant. */
function firstFrom(entries: readonly Entry[], startMs: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.event.startMs ?? Infinity) < startMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

function latestCheckIns(checkIns: readonly CheckIn[]): Map<string, CheckIn> {
  const latest = new Map<string, CheckIn>();
  for (const checkIn of checkIns) {
    const known = latest.get(checkIn.eventId);
    if (!known || known.answeredMs <= checkIn.answeredMs) latest.set(checkIn.eventId, checkIn);
  }
  return latest;
}
