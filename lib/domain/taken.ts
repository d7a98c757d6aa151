import type { Span } from './span.ts';

/** Minutes that already belong to somebody: sorted, disjoint, not touching. Grows in place. */
export type Taken = Span[];

/** The minutes of `span` that nobody has taken yet. */
export function gapsIn(taken: Taken, { startMs, endMs }: Span): Span[] {
  const gaps: Span[] = [];
  let fromMs = startMs;
  for (let at = firstEndingAfter(taken, startMs); at < taken.length && fromMs < endMs; at += 1) {
    const hole = taken[at];
    if (!hole || hole.startMs >= endMs) break;
    if (hole.startMs > fromMs) gaps.push({ startMs: fromMs, endMs: hole.startMs });
    fromMs = hole.endMs;
  }
  if (fromMs < endMs) gaps.push({ startMs: fromMs, endMs });
  return gaps;
}

export function take(taken: Taken, span: Span): void {
  if (span.startMs >= span.endMs) return;
  // One millisecond earlier, so that a span that only touches is joined too.
  const from = firstEndingAfter(taken, span.startMs - 1);
  let { startMs, endMs } = span;
  let until = from;
  for (let next = taken[until]; next && next.startMs <= endMs; next = taken[until]) {
    startMs = Math.min(startMs, next.startMs);
    endMs = Math.max(endMs, next.endMs);
    until += 1;
  }
  taken.splice(from, until - from, { startMs, endMs });
}

function firstEndingAfter(taken: Taken, atMs: number): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((taken[middle]?.endMs ?? Infinity) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
