/** A stretch of time, half-open: `startMs` belongs to it, `endMs` does not. Epoch milliseconds. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

export const MINUTE_MS = 60_000;

export function minutesOf(span: Span): number {
  return (span.endMs - span.startMs) / MINUTE_MS;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.startMs < b.endMs && b.startMs < a.endMs;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.startMs <= inner.startMs && inner.endMs <= outer.endMs;
}

/** The common part of two spans, or nothing when they only touch. */
export function intersection(a: Span, b: Span): Span | undefined {
  const startMs = Math.max(a.startMs, b.startMs);
  const endMs = Math.min(a.endMs, b.endMs);
  return startMs < endMs ? { startMs, endMs } : undefined;
}

/** The same minutes as sorted, disjoint, non-touching, non-empty spans. */
export function union(spans: readonly Span[]): Span[] {
  const sorted = spans.filter((s) => s.startMs < s.endMs).sort((a, b) => a.startMs - b.startMs);
  const merged: { startMs: number; endMs: number }[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && span.startMs <= last.endMs) last.endMs = Math.max(last.endMs, span.endMs);
    else merged.push({ startMs: span.startMs, endMs: span.endMs });
  }
  return merged;
}

/** The minutes of `spans` that no span of `taken` covers, sorted and disjoint. */
export function subtract(spans: readonly Span[], taken: readonly Span[]): Span[] {
  const holes = union(taken);
  const left: Span[] = [];
  for (const span of union(spans)) {
    let startMs = span.startMs;
    for (const hole of holes) {
      if (hole.endMs <= startMs) continue;
      if (hole.startMs >= span.endMs) break;
      if (hole.startMs > startMs) left.push({ startMs, endMs: hole.startMs });
      startMs = Math.max(startMs, hole.endMs);
    }
    if (startMs < span.endMs) left.push({ startMs, endMs: span.endMs });
  }
  return left;
}

/** The common minutes of two sets of spans, sorted and disjoint. */
export function intersect(a: readonly Span[], b: readonly Span[]): Span[] {
  const others = union(b);
  return union(a).flatMap((span) => others.flatMap((other) => intersection(span, other) ?? []));
}

/** Minutes covered at least once. */
export function totalMinutes(spans: readonly Span[]): number {
  return union(spans).reduce((sum, span) => sum + minutesOf(span), 0);
}
