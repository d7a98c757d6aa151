import { markedMinute } from '../domain/block.ts';
import { addDays, atMinute, dateOf, utcStamp, weekdayOf } from '../domain/civil.ts';
import type { CalendarEvent } from '../domain/event.ts';
import type { Span } from '../domain/span.ts';
import type { Context } from './context.ts';
import { seriesOf } from './series-id.ts';

/** A calendar with more holes than this says nothing that could be asked about. */
const MOST_HOLES = 10;

/** An occurrence that its series would have, and that is not there. */
export interface Hole {
  readonly eventId: string;
  readonly like: CalendarEvent;
  readonly startMs: number;
}

/**
 * Dates within `unseen` on which a series of ours stands in other weeks and not in this one: what was deleted while nobody
 * looked was never stored, so it cannot be missed. Whether it was deleted, left out or never there, only Google knows.
 */
export function holesIn(events: readonly CalendarEvent[], unseen: Span, { account }: Context): Hole[] {
  const ours = events.filter((event) => event.block && event.seriesId !== undefined);
  const holes = [...Map.groupBy(ours, seriesOf)].flatMap(([series, occurrences]) =>
    holesOf(series, occurrences, unseen, account.zone),
  );
  return holes.length > MOST_HOLES ? [] : holes;
}

function holesOf(series: string, occurrences: readonly CalendarEvent[], unseen: Span, zone: string): Hole[] {
  const original = (event: CalendarEvent) => event.originalStartMs ?? event.startMs;
  const starts = new Set(occurrences.map(original));
  const last = Math.max(...starts);
  const first = Math.min(...starts);
  const days = Map.groupBy(occurrences, (event) => weekdayOf(dateOf(original(event), zone)));
  const holes: Hole[] = [];
  // Beyond its first and its last occurrence it may not have begun, or have ended.
  for (let date = dateOf(Math.max(first, unseen.startMs), zone); ; date = addDays(date, 1)) {
    if (atMinute(date, 0, zone) > Math.min(last, unseen.endMs)) return holes;
    const like = days.get(weekdayOf(date))?.[0];
    if (!like?.block) continue;
    // Series carry the time of day that we last wrote.
    const startMs = atMinute(date, markedMinute(like.block.at), zone);
    if (startMs < unseen.startMs || startMs > last || starts.has(startMs)) continue;
    holes.push({ eventId: `${series}_${utcStamp(startMs)}`, like, startMs });
  }
}
