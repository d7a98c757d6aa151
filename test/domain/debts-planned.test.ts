import { describe, expect, it } from 'vitest';
import { addDays } from '../../lib/domain/civil.ts';
import type { Facts } from '../../lib/domain/facts.ts';
import { judgeWeek } from '../../lib/domain/judged-week.ts';
import { carriedOut } from '../../lib/domain/plan/apply.ts';
import { proposePlan } from '../../lib/domain/plan/propose.ts';
import type { Practice } from '../../lib/domain/practice.ts';
import { prepare } from '../../lib/domain/prepared.ts';
import { at, facts, meeting, practice, WEEK } from './making.ts';
import { lost, NEXT } from './owing.ts';
import { series } from './standing.ts';

const WEEKLY = practice({
  target: { kind: 'weekly', minutes: 300 },
  session: { minMinutes: 30, idealMinutes: 60, maxMinutes: 120 },
});
const DAILY: Practice = { ...WEEKLY, target: { kind: 'daily', minutes: 60 } };

const STANDING = series('code', { days: [0, 1, 2, 3, 4], time: '09:00', weeks: [0, 1, 2, 3, 4, 5, 6, 7, 8] });

/** Nothing else fits into what is left of this week. */
const FULL = [0, 1, 2, 3, 4].map((day) => meeting({ startMs: at(day, '10:00'), minutes: 480 }));

function thursday(practice: Practice, change: Parameters<typeof facts>[0] = {}): Facts {
  const taken = meeting({ startMs: at(2, '09:00') });
  const events = [...STANDING, ...FULL, taken];
  const exceptions = [lost(2, 60, { eventId: STANDING[2]?.id ?? '' })];
  return facts({ nowMs: at(3, '08:00'), settings: { practices: [practice] }, events, exceptions, ...change });
}

function planned(given: Facts): Facts {
  return carriedOut(given, proposePlan({ facts: given, planId: 'plan' }).changes);
}

const doing = (given: Facts, week: string) => judgeWeek(prepare(given), week).verdict.doingMinutes;

describe.each([
  ['a weekly practice', WEEKLY],
  ['a daily practice', DAILY],
])('an hour that %s lost', (_, practice) => {
  it('is planned once in the days after, beside what the week asks for', () => {
    const after = planned(thursday(practice));
    expect(doing(after, WEEK)).toBe(240);
    expect(doing(after, NEXT)).toBe(360);
    expect(doing(after, addDays(WEEK, 14))).toBe(300);
  });

  it('is planned in its own week where there is room, and then not again', () => {
    const events = thursday(practice).events.filter((event) => !FULL.slice(3).includes(event));
    const after = planned(thursday(practice, { events }));
    expect(doing(after, WEEK)).toBe(300);
    expect(doing(after, NEXT)).toBe(300);
  });

  it('is not planned a second time, today or on the days after, nor given back', () => {
    const after = planned(thursday(practice));
    for (const day of [3, 4, 6, 7, 9, 11, 13]) {
      const later = { ...after, nowMs: at(day, '08:00') };
      expect(proposePlan({ facts: later, planId: 'again' }).changes).toEqual([]);
    }
  });
});
