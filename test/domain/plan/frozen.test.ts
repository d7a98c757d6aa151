import { describe, expect, it } from 'vitest';
import { rhythm } from '../../../lib/domain/plan/rhythm.ts';
import { valueOfRhythm } from '../../../lib/domain/plan/value.ts';
import { OPTIMA, SEEDS } from './optima.ts';
import { busyWeeks, CALENDARS, sixPractices } from './planning-weeks.ts';

describe('a rhythm is worth what a solver once found to be the most', () => {
  it.each(OPTIMA)('$practice, $calendar', ({ calendar, practice: id, values }) => {
    const practice = sixPractices().find((one) => one.id === id)!;
    const found = SEEDS.map((seed) => {
      const weeks = busyWeeks(seed, [practice], CALENDARS[calendar]);
      return valueOfRhythm(rhythm(weeks), weeks);
    });
    expect(found).toEqual(values.map((value): unknown => expect.closeTo(value, 3)));
  });
});
