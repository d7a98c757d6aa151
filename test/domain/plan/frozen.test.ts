import { describe, expect, it } from 'vitest';
import { rhythm } from '../../../lib/domain/plan/rhythm.ts';
import { valueOfRhythm } from '../../../lib/domain/plan/value.ts';
import { JOINT_CASES } from './joint-cases.ts';
import { JOINT_OPTIMA } from './joint-optima.ts';
import { OPTIMA, SEEDS } from './optima.ts';
import { busyWeeks, CALENDARS, sixPractices } from './planning-weeks.ts';

describe('a rhythm is worth what a solver once found to be the most', () => {
  it.each(OPTIMA)('for one practice: $practice, $calendar', ({ calendar, practice: id, values }) => {
    const practice = sixPractices().find((one) => one.id === id)!;
    const found = SEEDS.map((seed) => {
      const weeks = busyWeeks(seed, [practice], CALENDARS[calendar]);
      return valueOfRhythm(rhythm(weeks), weeks);
    });
    expect(found).toEqual(values.map((value): unknown => expect.closeTo(value, 3)));
  });

  const names = Object.keys(JOINT_CASES);

  it.each(names)('for all practices together, but for half a per cent at most: %s', (name) => {
    const found = ratiosOf(name);
    expect(found.filter((ratio) => ratio < 0.995 || ratio > 1 + 1e-6)).toEqual([]);
    // Mostly it is exactly that much.
    expect(found.toSorted((a, b) => a - b)[Math.floor((found.length - 1) / 2)]).toBeCloseTo(1, 6);
  });
});

function ratiosOf(name: string): number[] {
  return JOINT_OPTIMA[name]!.map(([seed, value]) => {
    const weeks = JOINT_CASES[name]!(seed);
    const found = valueOfRhythm(rhythm(weeks), weeks);
    // Frozen values have four places.
    return Math.abs(found - value) < 1e-3 ? 1 : found / value;
  });
}
