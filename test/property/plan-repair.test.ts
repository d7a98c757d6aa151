import { describe, expect, it } from 'vitest';
import { addDays, atMinute, dateOf, weekDates, weekdayOf } from '../../lib/domain/civil.ts';
import { currentWeek } from '../../lib/domain/plan/apply.ts';
import type { Plan, PlanReason } from '../../lib/domain/plan/plan.ts';
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
import { calendarsLivedIn, planFor, plansForAll } from './plan-life.ts';
import { isTrue, recounted, rounded } from './plan-reasons-recount.ts';
import { closedSpans } from './plan-recount.ts';

describe('a plan for a calendar in which things came up', () => {
  it('is not followed by another once it is carried out', () => {
    for (const { facts, by, plan } of plansForAll()) {
      const again = proposePlan({ facts: carried(facts, plan), planId: 'p', by });
      expect(again.changes).toEqual([]);
      expect(again.atRisk.map(({ eventId }) => eventId)).toEqual(plan.atRisk.map(({ eventId }) => eventId));
      expect(again.weeks.map(({ before }) => before)).toEqual(plan.weeks.map(({ after }) => after));
    }
  });

  it('does not depend on the order in which events are given', () => {
    for (const { facts, by, plan } of plansForAll()) {
      const half = Math.floor(facts.events.length / 2);
      const events = [...facts.events.slice(half), ...facts.events.slice(0, half).reverse()];
      expect(proposePlan({ facts: { ...facts, events }, planId: 'p', by })).toEqual(plan);
    }
  });

  it('is touched by one more meeting in the week of that meeting only', () => {
    for (const [index, facts] of calendarsLivedIn().entries()) {
      const date = addDays(currentWeek(facts), (11 * index + 3) % 28);
      const startMs = atMinute(date, 480 + ((105 * index) % 600), facts.account.zone);
      const span = { startMs, endMs: startMs + 45 * MINUTE_MS };
      const events = [...facts.events, eventOf('meeting', 'one-more', span, facts.account.zone)];
      const elsewhere = (plan: Plan) =>
        repairsOf(plan.changes).filter(
          (change) => weekOfDate(dateOfChange(change), facts) !== weekOfDate(date, facts),
        );
      expect(elsewhere(planFor({ ...facts, events }))).toEqual(elsewhere(planFor(facts)));
    }
  });

  it('puts nothing on what is immovable or beside its practice, nor outside working hours or the grid', () => {
    for (const { facts, by, plan } of plansForAll()) {
      const { zone } = facts.account;
      const others = { ...facts, events: facts.events.filter((event) => !isOurs(event)) };
      const closed = closedSpans(others);
      for (const change of placesOf(plan.changes)) {
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
    }
  });

  it('puts nothing on a block that keeps its time, and no two things on one place', () => {
    for (const { facts, plan } of plansForAll()) {
      const after = carried(facts, plan);
      const taking = takers(after);
      const put = placesOf(plan.changes).map((change) => spanOf(change.to, facts));
      const blocks = after.events.filter(
        (event) => isOurs(event) && minutesTaken(event, taking) === 0 && !isAway(event.startMs, after),
      );
      for (const span of put) {
        expect(blocks.filter((block) => overlaps(block, span))).toHaveLength(1);
      }
    }
  });

  it('changes nothing that a human moved, nothing with guests, and nothing that is too soon', () => {
    for (const { facts, by, plan } of plansForAll()) {
      const byId = new Map(facts.events.map((event) => [event.id, event]));
      for (const change of repairsOf(plan.changes)) {
        if (change.kind === 'create-block') continue;
        const event = byId.get(change.eventId)!;
        expect(isOurs(event) && !isDragged(event, facts) && !hasGuest(event)).toBe(true);
        expect(event.startMs).toBeGreaterThanOrEqual(soonest(facts, by));
        const { level } = practiceOf(change, facts);
        const mayChange = minutesTaken(event, takers(facts)) > 0 || change.reason.code === 'used-up';
        expect([level, level !== 'sacred' && (level === 'flexible' || mayChange)]).toEqual([level, true]);
      }
    }
  });

  it('names as at risk what lost minutes and stays', () => {
    for (const { facts, plan } of plansForAll()) {
      const byId = new Map(facts.events.map((event) => [event.id, event]));
      for (const one of plan.atRisk) {
        const event = byId.get(one.eventId)!;
        expect(one.lostMinutes).toBe(minutesTaken(event, takers(facts)));
        expect(overlaps(event, one.by)).toBe(true);
      }
    }
  });

  it('gives no week more of a practice than it asks for, unless more than that stood and may not change', () => {
    for (const facts of calendarsLivedIn()) {
      const plan = planFor(facts);
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
    }
  });
});

describe('the reason of each change of a week', () => {
  it('names the numbers that a recount of the week finds, and says what is so', () => {
    for (const facts of calendarsLivedIn()) {
      const plan = planFor(facts);
      const after = carried(facts, plan);
      // The current week holds what is over, which counts by other rules than these.
      const today = dateOf(facts.nowMs, facts.account.zone);
      for (const change of repairsOf(plan.changes).filter((one) => dateOfChange(one) > today)) {
        expect(rounded(change.reason)).toEqual(rounded(recounted(change, facts, after) as PlanReason));
        const minutes = 'from' in change ? change.from.minutes : 0;
        const isSo = isTrue(change.reason, practiceOf(change, facts), minutes);
        expect([change.reason, isSo]).toEqual([change.reason, true]);
      }
    }
  });
});

describe('fifty days of a calendar that does not change', () => {
  it.each([0, 3])('bring no change to weeks already planned: calendar %i', (index) => {
    let facts = carried(calendarsLivedIn()[index]!, planFor(calendarsLivedIn()[index]!, 'user'));
    let planned = addDays(currentWeek(facts), 28);
    for (let day = 0; day < 50; day++) {
      const plan = planFor(facts);
      const again = repairsOf(plan.changes).filter((change) => dateOfChange(change) < planned);
      expect(again).toEqual([]);
      facts = carried(facts, plan);
      planned = addDays(currentWeek(facts), 28);
      facts = { ...facts, nowMs: facts.nowMs + 1440 * MINUTE_MS };
    }
  });
});

describe('the calendars these hold for', () => {
  it('have blocks in at least eight zones, most of them some that lost their time', () => {
    const calendars = calendarsLivedIn();
    expect(new Set(calendars.map(({ account }) => account.zone)).size).toBeGreaterThanOrEqual(8);
    const blocks = calendars.map((facts) => facts.events.filter(isOurs).length);
    expect(blocks.filter((count) => count > 0).length).toBeGreaterThanOrEqual(8);
    const broken = calendars.filter((facts) => {
      const taking = takers(facts);
      return facts.events.some((event) => isOurs(event) && minutesTaken(event, taking) > 0);
    });
    expect(broken.length).toBeGreaterThanOrEqual(5);
  });

  it.each([1, -1])('see the clock change by a step of sign %i in the weeks that are planned', (sign) => {
    const steps = calendarsLivedIn().map(({ nowMs, account: { zone } }) => {
      const offsetAt = (ms: number) =>
        Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds;
      return Math.sign(offsetAt(nowMs + 63 * 1440 * MINUTE_MS) - offsetAt(nowMs));
    });
    expect(steps).toContain(sign);
  });
});
