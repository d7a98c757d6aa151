import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  atMinute,
  dateOf,
  minuteOfDay,
  weekdayOf,
  weekSpan,
  type DateString,
} from '../../lib/domain/civil.ts';
import type { Facts } from '../../lib/domain/facts.ts';
import { eventsOfSeries, rhythmWeeks } from '../../lib/domain/plan/apply.ts';
import type { CreateSeries } from '../../lib/domain/plan/plan.ts';
import { contains, MINUTE_MS, overlaps, type Span } from '../../lib/domain/span.ts';
import { viewWeek } from '../../lib/domain/week.ts';
import { carried, written } from '../domain/plan/pulled.ts';
import { chosen, created, facts, propose } from './plan-calendars.ts';
import {
  apartSpans,
  closedSpans,
  findsPlace,
  lackingAfter,
  lackingOf,
  shareIn,
  totalOf,
} from './plan-recount.ts';

const RUNS = { numRuns: Number(process.env['RUNS'] ?? 12) };

function blocksOf(facts: Facts): Span[] {
  return created(propose(facts)).flatMap((change) => eventsOfSeries(change, facts));
}

function spanOn(date: DateString, { startMinute, minutes }: CreateSeries, { account }: Facts): Span {
  return {
    startMs: atMinute(date, startMinute, account.zone),
    endMs: atMinute(date, startMinute + minutes, account.zone),
  };
}

function isWorkingTime(span: Span, { account: { zone }, settings }: Facts): boolean {
  const date = dateOf(span.startMs, zone);
  return settings.workingHours[weekdayOf(date)].some(({ startMinute, endMinute }) =>
    contains({ startMs: atMinute(date, startMinute, zone), endMs: atMinute(date, endMinute, zone) }, span),
  );
}

describe('a proposed plan', () => {
  it('touches nothing immovable and keeps the breathing space around events with others', () => {
    fc.assert(
      fc.property(facts, (facts) => {
        const closed = closedSpans(facts);
        const touching = blocksOf(facts).filter((block) => closed.some((span) => overlaps(block, span)));
        expect(touching).toEqual([]);
      }),
      RUNS,
    );
  });

  it('stays inside working hours, and no clock change shortens or moves a block', () => {
    fc.assert(
      fc.property(facts, (facts) => {
        for (const change of created(propose(facts))) {
          const blocks = eventsOfSeries(change, facts);
          expect(blocks.filter((block) => !isWorkingTime(block, facts))).toEqual([]);
          const shortest = Math.min(...blocks.map(({ startMs, endMs }) => endMs - startMs));
          expect(shortest).toBeGreaterThanOrEqual(change.minutes * MINUTE_MS);
          const starts = new Set(blocks.map(({ startMs }) => minuteOfDay(startMs, facts.account.zone)));
          expect([...starts]).toEqual([change.startMinute]);
        }
      }),
      RUNS,
    );
  });

  it('stays on the grid, between minimum and maximum, at no more than three times of day a practice', () => {
    fc.assert(
      fc.property(facts, (facts) => {
        const changes = created(propose(facts));
        for (const { id, session } of facts.settings.practices) {
          const mine = changes.filter((change) => change.practiceId === id);
          expect(mine.length).toBeLessThanOrEqual(3);
          for (const { startMinute, minutes } of mine) {
            expect([startMinute % 15, minutes % 15]).toEqual([0, 0]);
            expect(minutes).toBeGreaterThanOrEqual(session.minMinutes);
            expect(minutes).toBeLessThanOrEqual(session.maxMinutes);
          }
        }
      }),
      RUNS,
    );
  });

  it('gives no practice more than its target and no day more than its limit', () => {
    fc.assert(
      fc.property(facts, (facts) => {
        const places = created(propose(facts)).flatMap((change) =>
          change.days.map((day) => ({ day, ...change })),
        );
        const minutesIn = (some: readonly { readonly minutes: number }[]): number =>
          some.reduce((sum, { minutes }) => sum + minutes, 0);
        const exceeded = facts.settings.practices.filter(({ id, target }) => {
          const mine = places.filter(({ practiceId }) => practiceId === id);
          if (target.kind === 'weekly') return minutesIn(mine) > target.minutes;
          if (target.kind === 'sessions') return mine.length > target.count;
          return [...Map.groupBy(mine, ({ day }) => day).values()].some(
            (day) => minutesIn(day) > target.minutes,
          );
        });
        expect(exceeded).toEqual([]);
        const days = [...Map.groupBy(places, ({ day }) => day).values()].map(minutesIn);
        expect(Math.max(0, ...days)).toBeLessThanOrEqual(facts.settings.dailyLimitMinutes);
      }),
      RUNS,
    );
  });

  it('is not followed by another once it is carried out', () => {
    fc.assert(
      fc.property(facts, (facts) => {
        const plan = propose(facts);
        const again = propose(carried(facts, plan));
        expect(again.changes).toEqual([]);
        expect(again.unmet).toEqual(plan.unmet);
        expect(again.weeks.map(({ before }) => before)).toEqual(plan.weeks.map(({ after }) => after));
      }),
      RUNS,
    );
  });

  it('does not depend on the order in which events are given', () => {
    fc.assert(
      fc.property(facts, fc.infiniteStream(fc.nat()), (facts, keys) => {
        const shuffled = facts.events
          .map((event) => ({ event, key: keys.next().value! }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event);
        expect(propose({ ...facts, events: shuffled })).toEqual(propose(facts));
      }),
      RUNS,
    );
  });

  it('gives reasons whose numbers a recount of the weeks confirms', () => {
    fc.assert(
      fc.property(facts, (facts) => {
        const days = rhythmWeeks(facts).flatMap((week) => viewWeek(facts, week).days);
        const present = new Set(days.filter((day) => !day.away).map((day) => day.date));
        const changes = chosen(facts);
        for (const change of changes) {
          const practice = facts.settings.practices.find(({ id }) => id === change.practiceId)!;
          const { idealMinutes } = practice.session;
          const earlier = changes.slice(0, changes.indexOf(change));
          const needed = totalOf(lackingAfter(earlier, practice, lackingOf(practice, facts)));
          const dates = [...present].filter((date) => change.days.includes(weekdayOf(date)));
          const planned = new Set(
            eventsOfSeries(change, facts).map(({ startMs }) => dateOf(startMs, facts.account.zone)),
          );
          const sessions = { neededSessions: needed / idealMinutes, givesSessions: change.days.length };
          expect(change.reason).toEqual({
            code: 'rhythm',
            weeks: 8,
            occurrences: dates.length,
            freeOccurrences: dates.filter((date) => planned.has(date)).length,
            neededMinutes: needed,
            givesMinutes: change.minutes * change.days.length,
            ...(practice.target.kind === 'sessions' && sessions),
            preferred: practice.preferred,
            fit: expect.closeTo(shareIn(practice.preferred, change), 9) as number,
          });
        }
      }),
      RUNS,
    );
  });

  it('names all that is left, and never for want of time where there is a place', () => {
    fc.assert(
      fc.property(facts, (facts) => {
        const plan = propose(facts);
        const left = facts.settings.practices.map((practice) => ({
          practice,
          lacking: lackingAfter(created(plan), practice, lackingOf(practice, facts)),
        }));
        const counted = left.filter(({ lacking }) => totalOf(lacking) > 0);
        expect(plan.unmet.map((one) => [one.practiceId, one.missingMinutes, one.missingSessions])).toEqual(
          counted.map(({ practice: { id, session, target }, lacking }) => {
            const minutes = totalOf(lacking);
            return [id, minutes, target.kind === 'sessions' ? minutes / session.idealMinutes : undefined];
          }),
        );
        for (const [index, { practice, lacking }] of counted.entries()) {
          const { because } = plan.unmet[index]!;
          const longest = practice.target.kind === 'sessions' ? Infinity : Math.max(...lacking.values());
          expect(because === 'too-short-rest').toBe(longest < practice.session.minMinutes);
          if (because === 'too-short-rest') continue;
          const place = findsPlace(practice, lacking, created(plan), facts, because !== 'no-time');
          expect({ because, place }).toEqual({ because, place: because !== 'no-time' });
        }
      }),
      RUNS,
    );
  });

  it('adds no session that becomes one with another', () => {
    fc.assert(
      fc.property(facts, (facts) => {
        const plan = propose(facts);
        const series = created(plan);
        const after = written(facts, series);
        for (const week of rhythmWeeks(facts)) {
          const { startMs, endMs } = weekSpan(week, facts.account.zone);
          for (const { id, target } of facts.settings.practices) {
            if (target.kind !== 'sessions') continue;
            const added = series
              .filter(({ practiceId }) => practiceId === id)
              .flatMap((change) => eventsOfSeries(change, facts))
              .filter((block) => startMs <= block.startMs && block.startMs < endMs);
            expect(sessionsIn(after, week, id)).toBe(sessionsIn(facts, week, id) + added.length);
          }
        }
      }),
      { ...RUNS, numRuns: 3 * RUNS.numRuns },
    );
  });

  it('leaves out a date only where something is in the way', () => {
    fc.assert(
      fc.property(facts, (facts) => {
        const last = addDays(rhythmWeeks(facts)[0]!, 56);
        for (const change of chosen(facts)) {
          const first = rhythmWeeks(facts)[0]!;
          const practice = facts.settings.practices.find(({ id }) => id === change.practiceId)!;
          const closed = [...closedSpans(facts), ...apartSpans(facts, practice)];
          const before: DateString[] = [];
          for (let date = first; date < change.firstDate; date = addDays(date, 1)) {
            if (change.days.includes(weekdayOf(date))) before.push(date);
          }
          const open = [...before, ...change.leftOut].filter((date) => {
            const span = spanOn(date, change, facts);
            return isPlainDay(date, facts) && !closed.some((other) => overlaps(span, other));
          });
          expect(open).toEqual([]);
          expect(change.leftOut.every((date) => date > change.firstDate && date < last)).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

function sessionsIn(facts: Facts, week: DateString, practiceId: string): number {
  const progress = viewWeek(facts, week).practices.find((one) => one.practiceId === practiceId)!;
  return progress.confirmedSessions + progress.unconfirmedSessions + progress.aheadSessions;
}

/** A day on which clocks change has reasons of its own to be left out. */
function isPlainDay(date: DateString, { account: { zone } }: Facts): boolean {
  return atMinute(date, 1440, zone) - atMinute(date, 0, zone) === 1440 * MINUTE_MS;
}
