import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, intersect, type Span, subtract, totalMinutes, union } from '../../lib/domain/span.ts';
import { gapsIn, take, type Taken } from '../../lib/domain/taken.ts';

const LAST = 60;
const span = fc
  .tuple(fc.integer({ min: 0, max: LAST }), fc.integer({ min: 0, max: 20 }))
  .map(([start, length]): Span => ({ startMs: start, endMs: start + length }));
const spans = fc.array(span, { maxLength: 12 });
const RUNS = { numRuns: 300, seed: 20261122 };

/** The instants a set of spans covers, one by one. */
function instants(of: readonly Span[]): number[] {
  return Array.from({ length: LAST + 20 }, (_, at) => at).filter((at) =>
    of.some(({ startMs, endMs }) => startMs <= at && at < endMs),
  );
}

/** Sorted, disjoint, with a gap between any two, none empty. */
function isTidy(of: readonly Span[]): boolean {
  return of.every((one, at) => one.startMs < one.endMs && (of[at - 1]?.endMs ?? -1) < one.startMs);
}

describe('sets of spans', () => {
  it('hold the same instants joined, taken away and in common', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const [inA, inB] = [new Set(instants(a)), new Set(instants(b))];
        expect(instants(union(a))).toEqual([...inA]);
        expect(instants(subtract(a, b))).toEqual([...inA].filter((at) => !inB.has(at)));
        expect(instants(intersect(a, b))).toEqual([...inA].filter((at) => inB.has(at)));
        for (const tidy of [union(a), subtract(a, b), intersect(a, b)]) expect(isTidy(tidy)).toBe(true);
        expect(totalMinutes(a) * 60_000).toBeCloseTo(inA.size);
      }),
      RUNS,
    );
  });

  it('taken one after another are the same as joined, and leave the gaps between', () => {
    fc.assert(
      fc.property(spans, span, (many, one) => {
        const taken: Taken = [];
        for (const each of many) take(taken, each);
        expect(taken).toEqual(union(many));
        expect(gapsIn(taken, one)).toEqual(subtract([one], many));
        for (const gap of gapsIn(taken, one)) expect(contains(one, gap)).toBe(true);
      }),
      RUNS,
    );
  });
});
