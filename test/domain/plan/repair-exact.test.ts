import { describe, expect, it } from 'vitest';
import type { PlanningWeek } from '../../../lib/domain/plan/planning-week.ts';
import { repairWeek } from '../../../lib/domain/plan/repair.ts';
import { valueOfWeek } from '../../../lib/domain/plan/week-value.ts';
import { practice, randomFrom } from './planning-weeks.ts';
import { weekOfKind, weekToRepair } from './repair-weeks.ts';
import { bestWeekByTrying } from './week-brute-force.ts';
import { WEEK_OPTIMA } from './week-optima.ts';
import { solvedWeek } from './week-oracle.ts';

const DIGITS = 5;

function valueOf(week: PlanningWeek): number {
  return valueOfWeek(repairWeek(week), week);
}

describe('the repair of a week is worth what a solver once found to be the most', () => {
  it.each(WEEK_OPTIMA)('$kind', ({ kind, values }) => {
    const found = values.map((_, index) => valueOf(weekOfKind(kind, index + 1)));
    expect(found).toEqual(values.map((value): unknown => expect.closeTo(value, DIGITS)));
  });
});

describe('the repair of a week is worth what a solver finds now', () => {
  it.each(['forty-five hours of slivers', 'breathing space', 'blocks off the grid'])('%s', async (kind) => {
    const week = weekOfKind(kind, 101);
    expect(valueOf(week)).toBeCloseTo(await solvedWeek(week), DIGITS);
  });
});

describe('the repair of a small week is worth what trying everything finds', () => {
  const kinds = [
    { name: 'minutes a day and a week', targets: ['daily', 'weekly'] as const },
    { name: 'sessions and minutes a week', targets: ['sessions', 'weekly'] as const },
    { name: 'sessions and minutes a day', targets: ['sessions', 'daily'] as const },
  ];

  it.each(kinds)('$name', ({ targets }) => {
    for (let seed = 1; seed <= 12; seed++) {
      const week = smallWeek(seed, targets);
      expect({ seed, value: valueOf(week) }).toEqual({
        seed,
        value: expect.closeTo(bestWeekByTrying(week), DIGITS),
      });
    }
  });
});

/** Two days with little more than an hour each, two practices, a few blocks. */
function smallWeek(seed: number, kinds: readonly ('daily' | 'weekly' | 'sessions')[]): PlanningWeek {
  const random = randomFrom(seed);
  const targets = {
    daily: { kind: 'daily', minutes: 60 },
    weekly: { kind: 'weekly', minutes: 90 },
    sessions: { kind: 'sessions', count: 3 },
  } as const;
  const practices = kinds.map((kind) =>
    practice(kind, {
      target: targets[kind],
      session: { minMinutes: 30, idealMinutes: 45, maxMinutes: 45 },
      preferred: random() < 0.5 ? 'morning' : 'any',
    }),
  );
  const startMinute = 645 + 15 * Math.floor(random() * 4);
  const working = { startMinute, endMinute: startMinute + 75 };
  const week = weekToRepair(seed, practices, {
    hours: 2,
    blocks: 9,
    history: true,
    offGrid: seed % 3 === 0,
    working,
  });
  return {
    ...week,
    days: week.days.map((day, index) => (index < 2 ? day : { ...day, working: [], standing: [] })),
  };
}
