import { describe, expect, it } from 'vitest';
import { atMinute, dateOf } from '../../../lib/domain/civil.ts';
import type { Facts } from '../../../lib/domain/facts.ts';
import { eventsOfSeries } from '../../../lib/domain/plan/apply.ts';
import type { CreateSeries } from '../../../lib/domain/plan/plan.ts';
import { proposePlan } from '../../../lib/domain/plan/propose.ts';
import { calendar, matchablePractices, type EventSpec } from './calendars.ts';
import { practice } from './planning-weeks.ts';

const MONDAY = '2026-11-16';
const ZONE = 'Europe/Berlin';
const [code] = matchablePractices();

function facts(specs: readonly EventSpec[], practices = [code!]): Facts {
  return calendar(MONDAY, ZONE, specs, { practices });
}

function changesOf(given: Facts): CreateSeries[] {
  return proposePlan({ facts: given, planId: 'p1' }).changes.filter(
    (change) => change.kind === 'create-series',
  );
}

describe('proposing a plan', () => {
  it('names whose plan it is and when it was made', () => {
    const given = facts([]);
    expect(proposePlan({ facts: given, planId: 'p1' })).toMatchObject({
      id: 'p1',
      accountId: 'me@example.com',
      zone: ZONE,
      madeMs: given.nowMs,
    });
  });

  it('begins in the week after the current one', () => {
    expect(changesOf(facts([]))).toMatchObject([
      {
        kind: 'create-series',
        days: ['MO', 'TU', 'WE', 'TH', 'FR'],
        firstDate: '2026-11-23',
        startMinute: 540,
      },
    ]);
  });

  it.each(['meeting', 'unanswered', 'solo', 'away', 'code'] as const)(
    'leaves out a date on which something immovable lies: %s',
    (kind) => {
      const [change] = changesOf(facts([{ kind, day: 15, startMinute: 600, minutes: 30, weeks: 1 }]));
      expect(change).toMatchObject({ startMinute: 540, minutes: 120, leftOut: ['2026-12-01'] });
      expect(change!.reason).toMatchObject({ occurrences: 40, freeOccurrences: 39 });
    },
  );

  it('does not mind a declined invitation', () => {
    const [change] = changesOf(
      facts([{ kind: 'declined', day: 15, startMinute: 600, minutes: 30, weeks: 1 }]),
    );
    expect(change!.leftOut).toEqual([]);
  });

  it('begins on the first date that is free, rather than with an exception', () => {
    const [change] = changesOf(facts([{ kind: 'meeting', day: 7, startMinute: 600, minutes: 30, weeks: 1 }]));
    expect(change).toMatchObject({ firstDate: '2026-11-24', leftOut: [] });
  });

  it('leaves a day off out of the dates and out of the share', () => {
    const [change] = changesOf(facts([{ kind: 'vacation', day: 15, startMinute: 0, minutes: 0, weeks: 1 }]));
    expect(change).toMatchObject({
      leftOut: ['2026-12-01'],
      reason: { occurrences: 39, freeOccurrences: 39 },
    });
  });

  it('asks nothing for a practice that the calendar already holds', () => {
    const everyDay = [0, 1, 2, 3, 4].map((day): EventSpec => {
      return { kind: 'code', day, startMinute: 600, minutes: 120, weeks: 9 };
    });
    const plan = proposePlan({ facts: facts(everyDay), planId: 'p1' });
    expect(plan.changes).toEqual([]);
    expect(plan.unmet).toEqual([]);
  });

  it('does not count an hour that recurs in fewer than half of the weeks', () => {
    const some = facts([{ kind: 'code', day: 7, startMinute: 600, minutes: 120, weeks: 3 }]);
    expect(changesOf(some)[0]!.reason.neededMinutes).toBe(600);
  });

  it('shows each week before and after, this one with what still finds room in it', () => {
    const { weeks } = proposePlan({ facts: facts([]), planId: 'p1' });
    expect(weeks.map(({ week }) => week)[0]).toBe(MONDAY);
    expect(weeks).toHaveLength(9);
    expect(weeks[0]).toMatchObject({ before: { doingMinutes: 0 }, after: { doingMinutes: 600 } });
    const nothing = { doingMinutes: 0, confirmedMinutes: 0, unconfirmedMinutes: 0, aheadMinutes: 0 };
    expect(weeks[1]).toEqual({
      week: '2026-11-23',
      before: { ...nothing, verdict: 'amber' },
      after: { ...nothing, doingMinutes: 600, aheadMinutes: 600, verdict: 'green' },
      targetMinutes: 600,
    });
  });

  it('tells in this week what is done from what is still to come', () => {
    const specs: EventSpec[] = [
      { kind: 'code', day: 0, startMinute: 540, minutes: 45, weeks: 1 },
      { kind: 'code', day: 1, startMinute: 540, minutes: 120, weeks: 1 },
    ];
    expect(proposePlan({ facts: facts(specs), planId: 'p1' }).weeks[0]!.before).toMatchObject({
      doingMinutes: 165,
      confirmedMinutes: 45,
      unconfirmedMinutes: 0,
      aheadMinutes: 120,
    });
  });

  it('says why a week has no verdict, rather than calling it empty', () => {
    const given = facts([]);
    const completeFor = { startMs: 0, endMs: atMinute('2026-11-30', 0, ZONE) };
    const { weeks } = proposePlan({ facts: { ...given, completeFor }, planId: 'p1' });
    expect(weeks.slice(0, 3).map(({ noneBecause }) => noneBecause)).toEqual([
      undefined,
      undefined,
      'not-read',
    ]);
  });

  it('counts sessions where sessions are asked for, however long they are', () => {
    const short = practice('calls', {
      target: { kind: 'sessions', count: 3 },
      session: { minMinutes: 30, idealMinutes: 45, maxMinutes: 45 },
    });
    const full = [0, 1, 2, 3, 4].flatMap((day): EventSpec[] => [
      { kind: 'meeting', day, startMinute: 480, minutes: 60, weeks: 9 },
      { kind: 'meeting', day, startMinute: 570, minutes: 600, weeks: 9 },
    ]);
    expect(changesOf(facts(full, [short]))).toMatchObject([
      {
        minutes: 30,
        reason: { neededMinutes: 135, givesMinutes: 90, neededSessions: 3, givesSessions: 3 },
      },
    ]);
    expect(changesOf(facts([]))[0]!.reason).not.toHaveProperty('neededSessions');
  });

  it('puts no session next to one done alone, as the two would count as one', () => {
    const calls = matchablePractices().find(({ id }) => id === 'calls')!;
    const mondays = { ...calls, days: ['MO'], target: { kind: 'sessions', count: 2 } } as const;
    const alone: EventSpec = { kind: 'dialling', day: 0, startMinute: 810, minutes: 45, weeks: 9 };
    expect(changesOf(facts([alone], [mondays]))).toMatchObject([{ startMinute: 870, minutes: 45 }]);
    expect(changesOf(facts([{ ...alone, kind: 'call' }], [mondays]))).toMatchObject([{ startMinute: 855 }]);
  });

  it('continues the generation and the ordinals that the calendar has', () => {
    const given = facts([]);
    const [change] = changesOf(given);
    const old = eventsOfSeries({ ...change!, generation: 'g2', ordinal: 4, days: ['MO', 'TU'] }, given);
    const next = changesOf({ ...given, events: old });
    expect(next).toMatchObject([
      { generation: 'g2', ordinal: 5, days: ['WE', 'TH', 'FR'], startMinute: 540 },
    ]);
  });

  it('proposes nothing on fifty days of a calendar that does not change', () => {
    const specs: EventSpec[] = [
      { kind: 'meeting', day: 0, startMinute: 540, minutes: 60, weeks: 20 },
      { kind: 'meeting', day: 2, startMinute: 600, minutes: 90, weeks: 20 },
      { kind: 'call', day: 3, startMinute: 840, minutes: 45, weeks: 20 },
    ];
    const given = facts(specs, matchablePractices());
    const later = (days: number): Facts => ({ ...given, nowMs: given.nowMs + days * 86_400_000 });
    const blocks = changesOf(given).flatMap((change) => eventsOfSeries(change, later(70)));
    const events = [...given.events, ...blocks];
    const changed = Array.from({ length: 50 }, (_, day) => changesOf({ ...later(day), events })).flat();
    expect(blocks).not.toEqual([]);
    expect(changed).toEqual([]);
  });

  it('proposes a day again from which the user took the block away in most weeks', () => {
    const given = facts([]);
    const [change] = changesOf(given);
    const kept = eventsOfSeries(change!, given).filter(
      ({ startMs }, index) => index < 5 || dateOf(startMs, ZONE) === '2026-12-01',
    );
    expect(changesOf({ ...given, events: kept }).flatMap(({ days }) => days)).toHaveLength(5);
  });
});

describe('the events of a new series', () => {
  it('stand at the same time of day on both sides of a clock change, marked as ours', () => {
    const given = calendar('2026-10-12', ZONE, [], { practices: [code!] });
    const [change] = changesOf(given);
    const events = eventsOfSeries(change!, given);
    expect(events).toHaveLength(40);
    expect(events[0]).toMatchObject({
      title: 'code',
      startMs: atMinute('2026-10-19', 540, ZONE),
      endMs: atMinute('2026-10-19', 660, ZONE),
      transparent: false,
      block: { practiceId: 'code', generation: 'g1', ordinal: 0, at: { start: '09:00', minutes: 120 } },
    });
    expect(events.at(-1)!.startMs).toBe(atMinute('2026-12-11', 540, ZONE));
  });

  it('are shown free where the practice is flexible', () => {
    const given = facts([], [{ ...code!, level: 'flexible' }]);
    expect(eventsOfSeries(changesOf(given)[0]!, given).every(({ transparent }) => transparent)).toBe(true);
  });
});
