import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, atMinute, dateOf, weekDates, weekdayOf } from '../../lib/domain/civil.ts';
import { classifyAll } from '../../lib/domain/classify.ts';
import type { Facts } from '../../lib/domain/facts.ts';
import { currentWeek } from '../../lib/domain/plan/apply.ts';
import type { Plan } from '../../lib/domain/plan/plan.ts';
import { proposePlan } from '../../lib/domain/plan/propose.ts';
import { contains, MINUTE_MS, overlaps } from '../../lib/domain/span.ts';
import { eventOf } from '../domain/plan/calendars.ts';
import { carried } from '../domain/plan/pulled.ts';
import {
  dateOfChange,
  hasGuest,
  isAway,
  isDragged,
  isOurs,
  minutesTaken,
  placesOf,
  practiceOf,
  repairsOf,
  soonest,
  spanOf,
  takers,
  viewWithoutBlocks,
  weekOfDate,
} from './plan-blocks-recount.ts';
import { livedIn } from './plan-life.ts';
import { closedSpans } from './plan-recount.ts';

const RUNS = {
  numRuns: Number(process.env['RUNS'] ?? 12),
  endOnFailure: true,
  seed: Number(process.env['SEED'] ?? 1),
};

const WHO = ['user', 'itself'] as const;
const who = fc.constantFrom(...WHO);

function propose(facts: Facts, by: 'user' | 'itself' = 'itself'): Plan {
  return proposePlan({ facts, planId: 'p', by });
}

describe('a plan for a calendar in which things came up', () => {
  it.each(WHO)('is not followed by another once it is carried out: by %s', (by) => {
    fc.assert(
      fc.property(livedIn, (facts) => {
        const plan = propose(facts, by);
        const again = propose(carried(facts, plan), by);
        expect(again.changes).toEqual([]);
        expect(again.atRisk.map(({ eventId }) => eventId)).toEqual(plan.atRisk.map(({ eventId }) => eventId));
        expect(again.weeks.map(({ before }) => before)).toEqual(plan.weeks.map(({ after }) => after));
      }),
      RUNS,
    );
  });

  it('does not depend on the order in which events are given', () => {
    fc.assert(
      fc.property(livedIn, who, fc.infiniteStream(fc.nat()), (facts, by, keys) => {
        const shuffled = facts.events
          .map((event) => ({ event, key: keys.next().value! }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event);
        expect(propose({ ...facts, events: shuffled }, by)).toEqual(propose(facts, by));
      }),
      RUNS,
    );
  });

  it('is touched by one more meeting in the week of that meeting only', () => {
    fc.assert(
      fc.property(livedIn, fc.nat(27), fc.nat(40), (facts, day, quarter) => {
        const { zone } = facts.account;
        const date = addDays(currentWeek(facts), day);
        const startMs = atMinute(date, 480 + 15 * quarter, zone);
        const meeting = eventOf('meeting', 'one-more', { startMs, endMs: startMs + 45 * MINUTE_MS }, zone);
        const [before, after] = [facts, { ...facts, events: [...facts.events, meeting] }].map((one) =>
          repairsOf(propose(one).changes).filter(
            (change) => weekOfDate(dateOfChange(change), facts) !== weekOfDate(date, facts),
          ),
        );
        expect(after).toEqual(before);
      }),
      RUNS,
    );
  });

  it('puts nothing on what is immovable or beside its practice, nor outside working hours or the grid', () => {
    fc.assert(
      fc.property(livedIn, who, (facts, by) => {
        const { zone } = facts.account;
        const { changes } = propose(facts, by);
        const others = { ...facts, events: facts.events.filter((event) => !isOurs(event)) };
        const closed = closedSpans(others);
        for (const change of placesOf(changes)) {
          const { to } = change;
          const span = spanOf(to, facts);
          const { session } = practiceOf(change, facts);
          expect(closed.filter((one) => overlaps(one, span))).toEqual([]);
          expect(span.startMs).toBeGreaterThanOrEqual(soonest(facts, by));
          expect([to.startMinute % 15, to.minutes % 15]).toEqual([0, 0]);
          expect(to.minutes).toBeGreaterThanOrEqual(session.minMinutes);
          expect(to.minutes).toBeLessThanOrEqual(session.maxMinutes);
          const hours = facts.settings.workingHours[weekdayOf(to.date)].map(({ startMinute, endMinute }) => ({
            startMs: atMinute(to.date, startMinute, zone),
            endMs: atMinute(to.date, endMinute, zone),
          }));
          expect(hours.some((one) => contains(one, span))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('puts nothing on a block that keeps its time, and no two things on one place', () => {
    fc.assert(
      fc.property(livedIn, who, (facts, by) => {
        const plan = propose(facts, by);
        const after = carried(facts, plan);
        const taking = takers(after);
        const put = placesOf(plan.changes).map((change) => spanOf(change.to, facts));
        const blocks = after.events.filter(
          (event) => isOurs(event) && minutesTaken(event, taking) === 0 && !isAway(event.startMs, after),
        );
        for (const span of put) {
          expect(blocks.filter((block) => overlaps(block, span))).toHaveLength(1);
        }
      }),
      RUNS,
    );
  });

  it('changes nothing that a human moved, nothing with guests, and nothing that is too soon', () => {
    fc.assert(
      fc.property(livedIn, who, (facts, by) => {
        const byId = new Map(facts.events.map((event) => [event.id, event]));
        for (const change of repairsOf(propose(facts, by).changes)) {
          if (change.kind === 'create-block') continue;
          const event = byId.get(change.eventId)!;
          expect(isOurs(event) && !isDragged(event, facts) && !hasGuest(event)).toBe(true);
          expect(event.startMs).toBeGreaterThanOrEqual(soonest(facts, by));
          const { level } = practiceOf(change, facts);
          const mayChange = minutesTaken(event, takers(facts)) > 0 || change.reason.code === 'used-up';
          expect([level, level !== 'sacred' && (level === 'flexible' || mayChange)]).toEqual([level, true]);
        }
      }),
      RUNS,
    );
  });

  it('names as at risk what lost minutes and stays', () => {
    fc.assert(
      fc.property(livedIn, who, (facts, by) => {
        const plan = propose(facts, by);
        const byId = new Map(facts.events.map((event) => [event.id, event]));
        for (const one of plan.atRisk) {
          const event = byId.get(one.eventId)!;
          expect(one.lostMinutes).toBe(minutesTaken(event, takers(facts)));
          expect(overlaps(event, one.by)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('gives no week more of a practice than it asks for, unless more than that stood and may not change', () => {
    fc.assert(
      fc.property(livedIn, (facts) => {
        const plan = propose(facts);
        const after = carried(facts, plan);
        for (const change of placesOf(plan.changes)) {
          const practice = practiceOf(change, facts);
          const week = weekOfDate(change.to.date, facts);
          const { practices } = viewWithoutBlocks(after, week);
          const { targetMinutes, ...done } = practices.find(({ practiceId }) => practiceId === practice.id)!;
          if (practice.target.kind !== 'weekly') continue;
          const dates = weekDates(week);
          const blocks = after.events.filter(
            (event) =>
              event.block?.practiceId === practice.id &&
              dates.includes(dateOf(event.startMs, facts.account.zone)) &&
              !isAway(event.startMs, after) &&
              minutesTaken(event, takers(after)) === 0,
          );
          const planned = blocks.reduce((sum, { startMs, endMs }) => sum + (endMs - startMs) / MINUTE_MS, 0);
          const others = done.confirmedMinutes + done.unconfirmedMinutes + done.aheadMinutes;
          expect(planned + others).toBeLessThanOrEqual(targetMinutes);
        }
      }),
      RUNS,
    );
  });
});

describe('fifty days of a calendar that does not change', () => {
  it('bring no change to weeks already planned', () => {
    fc.assert(
      fc.property(livedIn, (lived) => {
        let facts = carried(lived, propose(lived, 'user'));
        let planned = addDays(currentWeek(facts), 28);
        for (let day = 0; day < 50; day++) {
          const plan = propose(facts);
          const again = repairsOf(plan.changes).filter((change) => dateOfChange(change) < planned);
          expect(again).toEqual([]);
          facts = carried(facts, plan);
          planned = addDays(currentWeek(facts), 28);
          facts = { ...facts, nowMs: facts.nowMs + 1440 * MINUTE_MS };
        }
      }),
      { ...RUNS, numRuns: Number(process.env['DAYS_RUNS'] ?? 2) },
    );
  });
});

describe('the calendars these hold for', () => {
  it('have blocks, broken ones among them, in several zones', () => {
    const some = fc.sample(livedIn, { numRuns: 30, seed: 3 });
    const broken = some.filter((facts) => {
      const taking = takers(facts);
      return facts.events.some((event) => isOurs(event) && minutesTaken(event, taking) > 0);
    });
    expect(broken.length).toBeGreaterThan(8);
    expect(new Set(some.map(({ account }) => account.zone)).size).toBeGreaterThan(5);
    const used = some.filter((facts) =>
      classifyAll(facts).some((one) => one.practiceId === 'calls' && isOurs(one.event)),
    );
    expect(used.length).toBeGreaterThan(5);
  });
});
