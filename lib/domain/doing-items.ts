import { type Span, union } from './span.ts';
import type { SweptWeek } from './swept-week.ts';
import type { DoingItem } from './week-view.ts';

/** Every event and block that is doing and still owns minutes, by start. What I have not answered is not listed. */
export function doingItems(swept: SweptWeek): DoingItem[] {
  return swept.doing
    .flat()
    .map(({ entry: { event, classified, ours } }) => ({
      startMs: event.startMs,
      endMs: event.endMs,
      eventId: event.id,
      practiceId: classified.practiceId ?? '',
      title: event.title,
      ours,
      contested: swept.contested.has(event.id),
    }))
    .sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs || (a.eventId < b.eventId ? -1 : 1));
}

/** Doing without a break, whatever practices it is of; inside the week. */
export function doingSpans(swept: SweptWeek): Span[] {
  const { startMs, endMs } = swept.time;
  const owned = swept.doing.flat().flatMap((claim) => claim.owned);
  return union(
    owned.map((span) => ({ startMs: Math.max(span.startMs, startMs), endMs: Math.min(span.endMs, endMs) })),
  );
}
