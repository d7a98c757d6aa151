import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../lib/domain/civil.ts';
import { debtBalance, debtsFor } from '../../lib/domain/debts.ts';
import type { Facts } from '../../lib/domain/facts.ts';
import { at, facts, WEEK } from './making.ts';
import { CALLING, DAILY, dates, hours, lost, NEXT, THIRD, WEEKLY } from './owing.ts';
import { single } from './standing.ts';

const days = fc.subarray([0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15, 16]);

const CALENDAR = fc.record({
  practice: fc.constantFrom(WEEKLY, DAILY, { ...CALLING, id: 'code', withPeople: false }),
  /** Day, minutes, and whether the session is lost. */
  lost: fc.uniqueArray(
    fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 240 }), fc.boolean()),
    { selector: ([day]) => day, maxLength: 6 },
  ),
  done: days,
  off: days,
  more: days,
  now: fc.integer({ min: 0, max: 30 }),
});

type Made = typeof CALENDAR extends fc.Arbitrary<infer Calendar> ? Calendar : never;

function factsOf({ practice, lost: blocks, done, off, more, now }: Made): Facts {
  return facts({
    nowMs: at(now, '12:00'),
    settings: { practices: [practice], daysOff: dates(...off) },
    exceptions: blocks.map(([day, minutes, lostSession]) => lost(day, minutes, { lostSession })),
    events: [...hours(...done), ...more.map((day) => single('code', at(day, '16:00'), { minutes: 75 }))],
  });
}

const TARGETS = { weekly: 300, daily: 300, sessions: 135 } as const;

/** What the practice lost on days that asked for something; a lost session at its ideal length. */
function allLost({ practice, lost, off }: Made): number {
  const counting = lost.filter(([day]) => !off.includes(day));
  const sessions = practice.target.kind === 'sessions';
  return counting.reduce((sum, [, minutes, gone]) => sum + (sessions ? (gone ? 45 : 0) : minutes), 0);
}

describe('whatever is lost and done', () => {
  it('a debt is never negative, nor above one week’s target or what was lost, and due on working days after a loss', () => {
    fc.assert(
      fc.property(CALENDAR, (made) => {
        const given = factsOf(made);
        for (const week of [WEEK, NEXT, THIRD, addDays(WEEK, 21)]) {
          for (const { minutes, sessions, dates } of debtsFor(given, week)) {
            expect(minutes).toBeGreaterThan(0);
            expect(minutes).toBeLessThanOrEqual(TARGETS[made.practice.target.kind]);
            expect(minutes).toBeLessThanOrEqual(allLost(made));
            expect(sessions).toBe(made.practice.target.kind === 'sessions' ? minutes / 45 : 0);
            expect(Number.isInteger(sessions)).toBe(true);
            expect(dates.length).toBeGreaterThan(0);
            for (const date of dates) {
              expect(date >= week && date < addDays(week, 7)).toBe(true);
              expect(given.settings.daysOff).not.toContain(date);
              expect(made.lost.some(([day]) => addDays(WEEK, day) < date)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('nothing is asked for when the due days are over, but what a week has made up already', () => {
    fc.assert(
      fc.property(CALENDAR, (made) => {
        const given = { ...factsOf(made), nowMs: at(40, '12:00') };
        const madeUp = debtsFor(given, NEXT);
        expect(madeUp.length).toBeLessThanOrEqual(made.practice.target.kind === 'daily' ? 0 : 1);
        for (const week of [addDays(WEEK, 35), addDays(WEEK, 42)]) expect(debtsFor(given, week)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('owed, paid and lapsed add up to what was lost', () => {
    fc.assert(
      fc.property(CALENDAR, (made) => {
        const [balance] = debtBalance(factsOf(made));
        const { owedMinutes = 0, paidMinutes = 0, lapsedMinutes = 0 } = balance ?? {};
        expect(owedMinutes + paidMinutes + lapsedMinutes).toBeCloseTo(allLost(made));
        for (const part of [owedMinutes, paidMinutes, lapsedMinutes]) expect(part).toBeGreaterThanOrEqual(0);
        expect(owedMinutes).toBeLessThanOrEqual(TARGETS[made.practice.target.kind]);
      }),
      { numRuns: 150 },
    );
  });
});
