import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryDelayMs } from '../../lib/google/backoff.ts';

const HALF_HOUR_MS = 30 * 60_000;

describe('the wait before another try', () => {
  it('has a ceiling that doubles with every failure up to half an hour', () => {
    const almostOne = 1 - Number.EPSILON;
    const ceilings = [1, 2, 3, 4, 12, 1000].map((attempt) => retryDelayMs(attempt, almostOne));
    expect(ceilings).toEqual([3999, 7999, 15_999, 31_999, HALF_HOUR_MS - 1, HALF_HOUR_MS - 1]);
  });

  it('is spread over everything below the ceiling', () => {
    expect([0, 0.25, 0.5].map((random) => retryDelayMs(3, random))).toEqual([0, 4000, 8000]);
  });

  it('is what Google asked for and the jitter on top, so that not everybody comes back at that moment', () => {
    expect(retryDelayMs(3, 0.5, 9000)).toBe(17_000);
  });

  it('is never shorter than Google asked for, and never longer than a day and a half hour', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5, max: 10_000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: -1000, max: 1e12 }),
        (attempt, random, askedMs) => {
          const waitMs = retryDelayMs(attempt, random, askedMs);
          expect(waitMs).toBeGreaterThanOrEqual(Math.min(Math.max(askedMs, 0), 86_400_000));
          expect(waitMs).toBeLessThanOrEqual(86_400_000 + HALF_HOUR_MS);
        },
      ),
    );
  });
});
