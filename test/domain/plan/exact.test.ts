import { describe, expect, it } from 'vitest';
import type { Practice } from '../../../lib/domain/practice.ts';
import type { PlanningWeek } from '../../../lib/domain/plan/planning-week.ts';
import { rhythm } from '../../../lib/domain/plan/rhythm.ts';
import { valueOfRhythm } from '../../../lib/domain/plan/value.ts';
import { bestByTrying } from './brute-force.ts';
import { JOINT_CASES } from './joint-cases.ts';
import { solvedValue } from './oracle.ts';
import { busyWeeks, practice, randomFrom, sixPractices } from './planning-weeks.ts';

/** Worths are rounded to a hundred-thousandth, and the solver to a millionth. */
const DIGITS = 3;

describe('the value of a rhythm', () => {
  const small: Practice[] = [
    practice('daily', {
      target: { kind: 'daily', minutes: 75 },
      session: { minMinutes: 30, idealMinutes: 45, maxMinutes: 45 },
      preferred: 'morning',
    }),
    practice('weekly', {
      target: { kind: 'weekly', minutes: 150 },
      session: { minMinutes: 45, idealMinutes: 60, maxMinutes: 60 },
    }),
    practice('sessions', {
      target: { kind: 'sessions', count: 4 },
      session: { minMinutes: 45, idealMinutes: 60, maxMinutes: 60 },
      preferred: 'midday',
    }),
  ];

  it.each(small)('is what trying every set of places finds, $id', (one) => {
    for (let seed = 1; seed <= 5; seed++) {
      const weeks = shortDays(busyWeeks(seed, [one], { hours: 12 }), seed);
      const found = valueOfRhythm(rhythm(weeks), weeks);
      expect(found).toBeCloseTo(bestByTrying(weeks), DIGITS);
    }
  });

  it('is what trying every set of places finds for two practices together', () => {
    for (const [one, other] of [
      [small[0]!, small[1]!],
      [small[1]!, small[2]!],
      [small[2]!, small[0]!],
    ]) {
      for (let seed = 1; seed <= 4; seed++) {
        const weeks = shortDays(busyWeeks(seed, [one!, other!], { hours: 12 }), seed, 60);
        expect(valueOfRhythm(rhythm(weeks), weeks)).toBeCloseTo(bestByTrying(weeks), DIGITS);
      }
    }
  });

  it.each([
    { name: 'forty-five hours of meetings', seed: 2 },
    { name: 'ten minutes of breathing space', seed: 3 },
    { name: 'one free morning', seed: 4 },
    { name: 'times that stand already', seed: 5 },
  ])('is what a mixed-integer solver finds for all practices together: $name', async ({ name, seed }) => {
    const weeks = JOINT_CASES[name]!(seed);
    expect(valueOfRhythm(rhythm(weeks), weeks)).toBeCloseTo((await solvedValue(weeks))!, DIGITS);
  });
});

describe('beside sessions that are in the calendar already', () => {
  it.each(['calls', 'support'])('the value is what a mixed-integer solver finds, %s', async (id) => {
    const one = sixPractices().find((practice) => practice.id === id)!;
    for (const seed of [1, 2, 3]) {
      const weeks = withSessions(busyWeeks(seed, [one], { hours: 25 }), id, seed);
      const found = valueOfRhythm(rhythm(weeks), weeks);
      expect(found).toBeCloseTo((await solvedValue(weeks))!, DIGITS);
    }
  });

  it('the value is what trying every set of places finds', () => {
    const calls = practice('calls', {
      target: { kind: 'sessions', count: 4 },
      session: { minMinutes: 30, idealMinutes: 45, maxMinutes: 45 },
    });
    for (let seed = 1; seed <= 5; seed++) {
      const weeks = withSessions(shortDays(busyWeeks(seed, [calls], { hours: 8 }), seed), 'calls', seed);
      expect(valueOfRhythm(rhythm(weeks), weeks)).toBeCloseTo(bestByTrying(weeks), DIGITS);
    }
  });
});

/** On two days of each week, seven weeks of eight, a session alone in the middle of the day's first working hours. */
function withSessions(weeks: readonly PlanningWeek[], id: string, seed: number): PlanningWeek[] {
  return weeks.map((week, index) => ({
    ...week,
    days: week.days.map((day, place) => {
      const first = day.working[0];
      if (!first || index === 3 || (place !== seed % 3 && place !== 2)) return day;
      const range = { startMinute: first.startMinute + 30, endMinute: first.startMinute + 60 };
      return {
        ...day,
        immovable: [...day.immovable, range],
        apart: [{ practiceId: id, startMinute: range.startMinute - 15, endMinute: range.endMinute + 15 }],
        counted: [{ practiceId: id, minutes: 30, sessions: 1 }],
      };
    }),
  }));
}

/** Working hours so short that every set of places can be tried. */
function shortDays(weeks: readonly PlanningWeek[], seed: number, minutes = 90): PlanningWeek[] {
  const random = randomFrom(seed);
  const starts = [0, 1, 2].map(() => 540 + 30 * Math.floor(random() * 12));
  return weeks.map((week) => ({
    ...week,
    days: week.days.map((day, index) => {
      const startMinute = starts[index];
      return {
        ...day,
        working: startMinute === undefined ? [] : [{ startMinute, endMinute: startMinute + minutes }],
      };
    }),
  }));
}
