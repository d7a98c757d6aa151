import type { Tally } from './balance.ts';
import { intersect, MINUTE_MS, type Span, totalMinutes } from './span.ts';
import { type Claim, isUnanswered } from './sweep.ts';
import type { DayTime } from './working-time.ts';

/** The minutes of our blocks that somebody asks for and I have not answered, by event id. */
export function contestedSpans(claims: readonly Claim[]): Map<string, readonly Span[]> {
  const contested = new Map<string, readonly Span[]>();
  const asking = claims.filter(({ entry }) => isUnanswered(entry.classified)).map(({ entry }) => entry.event);
  if (asking.length === 0) return contested;
  for (const { entry, owned } of claims) {
    if (!entry.ours || entry.classified.class !== 'doing' || entry.classified.withPeople) continue;
    const spans = intersect(owned, asking);
    if (spans.length > 0) contested.set(entry.event.id, spans);
  }
  return contested;
}

export function tallyContested(
  spans: readonly Span[],
  days: readonly DayTime[],
  tallies: readonly Tally[],
): void {
  for (const [at, day] of days.entries()) {
    const tally = tallies[at];
    if (tally) tally.contestedMinutes += totalMinutes(intersect(spans, [day])) * MINUTE_MS;
  }
}
