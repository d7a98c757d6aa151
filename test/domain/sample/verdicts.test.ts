import { describe, expect, it } from 'vitest';
import { addDays, dateOf, minuteOfDay, weekdayOf } from '../../../lib/domain/civil.ts';
import type { Facts } from '../../../lib/domain/facts.ts';
import { freePieces, piecesOfAtLeast } from '../../../lib/domain/free-time.ts';
import { totalMinutes } from '../../../lib/domain/span.ts';
import { proposePlan } from '../../../lib/domain/plan/propose.ts';
import { viewWeek } from '../../../lib/domain/week.ts';
import { sampleFacts } from './sample-facts.ts';

/** A day in each week of a year, each weekday in turn: nothing may hang on the season or on the weekday. */
const DAYS = Array.from({ length: 53 }, (_, week) => addDays('2026-01-01', week * 7 + (week % 7)));
/** Ordinary days, and the weeks before clocks change in Europe and North America. */
const SOME_DAYS = [
  '2026-01-14',
  '2026-03-04',
  '2026-03-27',
  '2026-07-05',
  '2026-10-22',
  '2026-10-31',
  '2026-12-21',
];

describe('the drowning CTO', () => {
  it.each(DAYS)('seen on %s has a next week of meetings, with mornings that could be protected', (today) => {
    const { facts, week } = sampleFacts('drowning-cto', today, { first: 1, last: 8 });
    const next = addDays(week, 7);
    const { verdict, balance } = viewWeek(facts, next);
    expect(verdict.kind).toBe('red');
    expect(verdict.targetMinutes).toBe(16 * 60);
    expect(verdict.doingMinutes).toBeGreaterThan(0);
    expect(verdict.doingMinutes).toBeLessThan(0.4 * verdict.targetMinutes);
    expect(verdict.meetingInsideMinutes).toBeGreaterThan(0.5 * balance.workingMinutes);
    expect(balance.meetingMinutes / 60).toBeGreaterThanOrEqual(32);
    expect(balance.meetingMinutes / 60).toBeLessThanOrEqual(36);

    const pieces = piecesOfAtLeast(freePieces(facts, next), 30);
    expect(totalMinutes(pieces)).toBeGreaterThanOrEqual(8 * 60);
    // What is free would lift the week out of the red.
    expect(verdict.doingMinutes + totalMinutes(pieces)).toBeGreaterThanOrEqual(0.75 * verdict.targetMinutes);

    const mornings = Array.from({ length: 8 }, (_, i) => freeMornings(facts, addDays(week, (i + 1) * 7)));
    const holding = (mornings[0] ?? []).filter(
      (day) => mornings.filter((week) => week.includes(day)).length >= 5,
    );
    expect(holding).toEqual(expect.arrayContaining(['TU', 'WE', 'TH', 'FR']));
  });

  it.each(SOME_DAYS)('seen on %s is proposed a plan that takes the next week out of the red', (today) => {
    const { facts, week } = sampleFacts('drowning-cto', today, { last: 9 });
    const plan = proposePlan({ facts, planId: 'plan' });
    expect(plan.changes.filter(({ practiceId }) => practiceId === 'code').length).toBeGreaterThan(0);
    const next = plan.weeks.find((one) => one.week === addDays(week, 7));
    expect(next).toMatchObject({ before: { verdict: 'red' }, after: { verdict: 'green' } });
  });

  it('is drowning this week too, and after next', () => {
    const { facts, week } = sampleFacts('drowning-cto', '2026-11-25', { first: -4, last: 9 });
    const kinds = [-4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 8, 9].map(
      (offset) => viewWeek(facts, addDays(week, offset * 7)).verdict.kind,
    );
    expect(new Set(kinds)).toEqual(new Set(['red']));
    expect(viewWeek(facts, addDays(week, 7 * 7)).verdict).toMatchObject({
      kind: 'none',
      noneBecause: 'away',
    });
  });

  it('wrote code until about thirty weeks ago, and less and less until it was none', () => {
    const { facts, week } = sampleFacts('drowning-cto', '2026-11-25', { first: -53, last: 0 });
    const hours = (first: number, last: number) => {
      const weeks = Array.from({ length: last - first + 1 }, (_, i) =>
        viewWeek(facts, addDays(week, (first + i) * 7)),
      );
      return weeks.reduce((sum, { verdict }) => sum + verdict.doingMinutes / 60, 0) / weeks.length;
    };
    expect(hours(-53, -41)).toBeGreaterThan(12);
    expect(hours(-34, -29)).toBeLessThan(10);
    expect(hours(-34, -29)).toBeGreaterThan(5);
    expect(hours(-19, 0)).toBeLessThan(1.5);
  });

  it('has a next week that no seed changes', () => {
    for (const seed of [2, 3, 4, 99]) {
      const { facts, week } = sampleFacts('drowning-cto', '2026-11-25', { seed });
      expect(viewWeek(facts, addDays(week, 7)).verdict).toMatchObject({ kind: 'red', doingMinutes: 60 });
    }
  });
});

describe.each([
  { id: 'ceo', kind: 'amber' },
  { id: 'cro', kind: 'amber' },
  { id: 'healthy', kind: 'green' },
])('$id', ({ id, kind }) => {
  it.each(SOME_DAYS)(`seen on %s has a next week that is ${kind}`, (today) => {
    const { facts, week } = sampleFacts(id, today);
    expect(viewWeek(facts, addDays(week, 7)).verdict.kind).toBe(kind);
  });
});

describe('the CEO', () => {
  it('does the work in calls with outsiders, while internal meetings stay meetings', () => {
    const { facts, week } = sampleFacts('ceo', '2026-11-25');
    const { balance, practices } = viewWeek(facts, addDays(week, 7));
    const ahead = Object.fromEntries(
      practices.map(({ practiceId, aheadSessions }) => [practiceId, aheadSessions]),
    );
    expect(ahead).toMatchObject({ 'sales-calls': 2, 'key-customers': 2, 'support-tickets': 0 });
    expect(balance.doingUnansweredMinutes).toBe(45);
    expect(balance.meetingMinutes).toBeGreaterThan(18 * 60);
  });
});

describe('the healthy CTO', () => {
  it('keeps a rhythm: green in most weeks of the year, red in none', () => {
    const { facts, week } = sampleFacts('healthy', '2026-11-25', { first: -53, last: 9 });
    const kinds = Array.from(
      { length: 63 },
      (_, i) => viewWeek(facts, addDays(week, (i - 53) * 7)).verdict.kind,
    );
    expect(kinds.filter((kind) => kind === 'green').length).toBeGreaterThan(50);
    expect(kinds).not.toContain('red');
  });
});

/** Weekdays of which a piece of ninety minutes is free before noon. */
function freeMornings(facts: Facts, week: string): string[] {
  const { zone } = facts.account;
  return piecesOfAtLeast(freePieces(facts, week), 90)
    .filter((piece) => minuteOfDay(piece.startMs, zone) + 90 <= 12 * 60)
    .map((piece) => weekdayOf(dateOf(piece.startMs, zone)));
}
