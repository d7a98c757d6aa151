import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freePieces } from '../../lib/domain/free-time.ts';
import { totalMinutes } from '../../lib/domain/span.ts';
import { viewWeek } from '../../lib/domain/week.ts';
import type { Balance } from '../../lib/domain/week-view.ts';
import { event, meeting } from '../domain/making.ts';
import { crowdedWeek, STRANGE_WEEKS } from './calendars.ts';
import { type Counts, slowWeek } from './week-reference.ts';

const RUNS = { numRuns: 12, seed: 20261122 };

function byReference(counts: Counts | undefined): Balance {
  const minutes = (name: string) => counts?.[name] ?? 0;
  return {
    workingMinutes: minutes('working'),
    doingConfirmedMinutes: minutes('doingConfirmed'),
    doingUnconfirmedMinutes: minutes('doingUnconfirmed'),
    doingAheadMinutes: minutes('doingAhead'),
    doingUnansweredMinutes: minutes('doingUnanswered'),
    meetingMinutes: minutes('meeting'),
    meetingInsideMinutes: minutes('meetingInside'),
    meetingUnansweredMinutes: minutes('meetingUnanswered'),
    soloMinutes: minutes('solo'),
    awayMinutes: minutes('away'),
    freeMinutes: minutes('free'),
    doingOutsideMinutes: minutes('doingOutside'),
    meetingOutsideMinutes: minutes('meetingOutside'),
    contestedMinutes: minutes('contested'),
  };
}

describe.each(STRANGE_WEEKS)('%s in the week of %s', (zone, week) => {
  const crowded = crowdedWeek(zone, week);

  it('each minute belongs to whom a slow look at every five minutes gives it', () => {
    fc.assert(
      fc.property(crowded, (facts) => {
        const view = viewWeek(facts, week);
        const slow = slowWeek(facts, week);
        for (const day of view.days)
          expect([day.date, day.balance]).toEqual([day.date, byReference(slow.get(day.date))]);
        for (const progress of view.practices) {
          const total = (state: string) =>
            [...slow.values()].reduce(
              (sum, counts) => sum + (counts[`${progress.practiceId}/${state}`] ?? 0),
              0,
            );
          expect(progress).toMatchObject({
            confirmedMinutes: total('Confirmed'),
            unconfirmedMinutes: total('Unconfirmed'),
            aheadMinutes: total('Ahead'),
          });
        }
      }),
      RUNS,
    );
  });

  it('the sums add up, on every day and in the week', () => {
    fc.assert(
      fc.property(crowded, (facts) => {
        const { days, balance, practices, verdict } = viewWeek(facts, week);
        for (const sum of [balance, ...days.map((day) => day.balance)]) {
          expect(insideOf(sum)).toBe(sum.workingMinutes);
          expect(sum.meetingInsideMinutes + sum.meetingOutsideMinutes).toBe(sum.meetingMinutes);
          for (const value of Object.values(sum)) expect(value).toBeGreaterThanOrEqual(0);
        }
        for (const key of Object.keys(balance) as (keyof Balance)[]) {
          expect(days.reduce((total, day) => total + day.balance[key], 0)).toBe(balance[key]);
        }
        const done = practices.map((one) => one.confirmedMinutes + one.unconfirmedMinutes + one.aheadMinutes);
        expect(done.reduce((a, b) => a + b, 0)).toBe(verdict.doingMinutes);
        expect(totalMinutes(freePieces(facts, week))).toBe(balance.freeMinutes);
      }),
      RUNS,
    );
  });

  it('the order of events, and events that are ignored, change nothing', () => {
    const order = fc.array(fc.nat(), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(crowded, order, (facts, keys) => {
        const shuffled = facts.events
          .map((one, at) => ({ one, key: keys[at] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const { startMs, endMs } = { startMs: facts.nowMs - 1e8, endMs: facts.nowMs + 1e8 };
        const ignored = [
          meeting({ mine: 'declined', startMs, endMs: startMs + 3_600_000 }),
          event({ transparent: true, startMs, endMs }),
          event({ title: '<img src=x onerror=alert(1)>', startMs: facts.nowMs, endMs: facts.nowMs }),
          meeting({ startMs: startMs - 1e11, endMs: endMs + 1e11 }),
        ];
        expect(viewWeek({ ...facts, events: [...ignored, ...shuffled] }, week)).toEqual(
          viewWeek(facts, week),
        );
      }),
      RUNS,
    );
  });
});

function insideOf(b: Balance): number {
  const doing =
    b.doingConfirmedMinutes +
    b.doingUnconfirmedMinutes +
    b.doingAheadMinutes +
    b.doingUnansweredMinutes -
    b.doingOutsideMinutes;
  return doing + b.meetingInsideMinutes + b.soloMinutes + b.awayMinutes + b.freeMinutes;
}
