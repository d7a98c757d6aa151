import { describe, expect, it } from 'vitest';
import type { Practice } from '../../../lib/domain/practice.ts';
import { proposePlan } from '../../../lib/domain/plan/propose.ts';
import type { Plan } from '../../../lib/domain/plan/plan.ts';
import { calendar, matchablePractices, type EventSpec } from './calendars.ts';
import { practice } from './planning-weeks.ts';

const [code] = matchablePractices();

function planned(specs: readonly EventSpec[], practices: readonly Practice[], limit = 240): Plan {
  const facts = calendar('2026-11-16', 'Europe/Berlin', specs, { practices, dailyLimitMinutes: limit });
  const plan = proposePlan({ facts, planId: 'p1' });
  return { ...plan, changes: plan.changes.filter(({ kind }) => kind === 'create-series') };
}

/** Meetings every week from eight to seven, but for the given minutes of Monday, Tuesday, … */
function freeOnly(...free: readonly (readonly [number, number])[]): EventSpec[] {
  return [0, 1, 2, 3, 4].flatMap((day) => {
    const [from, to] = free[day] ?? [1140, 1140];
    return [
      { kind: 'meeting', day, startMinute: 480, minutes: from - 480, weeks: 9 },
      { kind: 'meeting', day, startMinute: to, minutes: 1140 - to, weeks: 9 },
    ] satisfies EventSpec[];
  });
}

describe('what finds no place is said to', () => {
  it('have no time where nothing long enough is free in half of the weeks', () => {
    const { changes, unmet } = planned(freeOnly([540, 615]), [code!]);
    expect(changes).toEqual([]);
    expect(unmet).toEqual([
      { practiceId: 'code', practiceName: 'code', missingMinutes: 600, because: 'no-time' },
    ]);
  });

  it('be shorter than a session where a rest is left of every day', () => {
    const half = [0, 1, 2, 3, 4].map((day): EventSpec => ({
      kind: 'code',
      day,
      startMinute: 600,
      minutes: 60,
      weeks: 9,
    }));
    expect(planned(half, [code!]).unmet).toMatchObject([{ missingMinutes: 300, because: 'too-short-rest' }]);
  });

  it('have no time where one day is full, though the rest of another is too short', () => {
    const free = [540, 630] as const;
    const { changes, unmet } = planned(freeOnly(free, free, free, free), [code!]);
    expect(changes).toMatchObject([{ days: ['MO', 'TU', 'WE', 'TH'], minutes: 90 }]);
    expect(unmet).toMatchObject([{ missingMinutes: 4 * 30 + 120, because: 'no-time' }]);
  });

  it.each([
    { limit: 90, given: 0 },
    { limit: 135, given: 45 },
  ])('be beyond the limit of $limit minutes a day, $given of which are left to it', ({ limit, given }) => {
    const later = practice('later', {
      target: { kind: 'daily', minutes: 90 },
      session: { minMinutes: 45, idealMinutes: 45, maxMinutes: 45 },
    });
    const first = practice('first', {
      target: { kind: 'daily', minutes: 90 },
      session: { minMinutes: 90, idealMinutes: 90, maxMinutes: 90 },
    });
    const { unmet } = planned([], [first, later], limit);
    expect(unmet).toMatchObject([
      { practiceId: 'later', missingMinutes: 5 * (90 - given), because: 'daily-limit' },
    ]);
  });

  it('be beyond the limit also where a day with room has too little to gain', () => {
    const later = practice('later', {
      target: { kind: 'weekly', minutes: 150 },
      session: { minMinutes: 15, idealMinutes: 60, maxMinutes: 60 },
    });
    const first = practice('first', {
      target: { kind: 'daily', minutes: 90 },
      session: { minMinutes: 90, idealMinutes: 90, maxMinutes: 90 },
      days: ['MO', 'TU', 'WE', 'TH'],
    });
    const quarter = freeOnly([540, 555])
      .map((spec) => ({ ...spec, day: 4 }))
      .slice(0, 2);
    const { changes, unmet } = planned(quarter, [first, later], 90);
    expect(changes.map(({ practiceId }) => practiceId)).toEqual(['first']);
    expect(unmet).toMatchObject([{ practiceId: 'later', because: 'daily-limit' }]);
  });

  it('need a fourth time of day where each day is free at another one', () => {
    const specs = freeOnly([540, 630], [645, 735], [810, 900], [915, 1005], [990, 1080]);
    const { changes, unmet } = planned(specs, [code!]);
    expect(changes).toHaveLength(3);
    expect(unmet).toMatchObject([{ missingMinutes: 600 - 3 * 90, because: 'three-times' }]);
  });

  it('gain too little where a place is free that is worth less than one more weekly time', () => {
    const brief = practice('brief', {
      target: { kind: 'sessions', count: 1 },
      session: { minMinutes: 15, idealMinutes: 15, maxMinutes: 15 },
    });
    const { changes, unmet } = planned([], [brief]);
    expect(changes).toEqual([]);
    expect(unmet).toMatchObject([{ missingMinutes: 15, missingSessions: 1, because: 'too-little-gain' }]);
    // Nor would more hours a day help it.
    expect(planned([], [brief], 0).unmet).toEqual(unmet);
  });

  it('gain too little where the only place that is free is so short that it is worth nothing', () => {
    const long = practice('long', { session: { minMinutes: 15, idealMinutes: 240, maxMinutes: 240 } });
    const { changes, unmet } = planned(freeOnly([540, 555]), [long]);
    expect(changes).toEqual([]);
    expect(unmet).toMatchObject([{ missingMinutes: 120, because: 'too-little-gain' }]);
  });

  it('lack nothing on a day that is away in all weeks', () => {
    const fridays: EventSpec[] = [{ kind: 'vacation', day: 4, startMinute: 0, minutes: 0, weeks: 9 }];
    const { changes, unmet } = planned(fridays, [code!]);
    expect(changes).toMatchObject([{ days: ['MO', 'TU', 'WE', 'TH'], reason: { neededMinutes: 480 } }]);
    expect(unmet).toEqual([]);
  });
});
