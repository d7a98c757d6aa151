import { describe, expect, it } from 'vitest';
import { eventsOfSeries } from '../../../lib/domain/plan/apply.ts';
import { candidates } from '../../../lib/domain/plan/candidates.ts';
import { planningWeeks } from '../../../lib/domain/plan/input.ts';
import { needOf } from '../../../lib/domain/plan/need.ts';
import { proposePlan } from '../../../lib/domain/plan/propose.ts';
import { ALL_HOURS, calendar, type EventSpec } from './calendars.ts';
import { emptyWeek, practice } from './planning-weeks.ts';

const WEEK = '2026-11-23';

function planningWeek(specs: readonly EventSpec[], settings: Parameters<typeof calendar>[3] = {}) {
  return planningWeeks(calendar('2026-11-16', 'Europe/Berlin', specs, settings), [WEEK])[0]!;
}

describe('a week as planning sees it', () => {
  it('holds what may not be touched, in minutes of local wall time', () => {
    const { days } = planningWeek([{ kind: 'unanswered', day: 8, startMinute: 605, minutes: 50, weeks: 1 }]);
    expect(days.map(({ weekday }) => weekday)).toEqual(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
    expect(days[1]!.immovable).toEqual([{ startMinute: 605, endMinute: 655 }]);
    expect(days[2]!.immovable).toEqual([]);
  });

  it('keeps the breathing space around events with others, even across midnight', () => {
    const specs: EventSpec[] = [
      { kind: 'meeting', day: 7, startMinute: 1420, minutes: 20, weeks: 1 },
      { kind: 'solo', day: 9, startMinute: 600, minutes: 30, weeks: 1 },
    ];
    const { days } = planningWeek(specs, { breathingMinutes: 15, workingHours: ALL_HOURS });
    expect(days[0]!.breathing).toEqual([{ startMinute: 1405, endMinute: 1440 }]);
    expect(days[1]!.breathing).toEqual([{ startMinute: 0, endMinute: 15 }]);
    expect(days[2]!.breathing).toEqual([]);
  });

  it('knows days that are away', () => {
    const { days } = planningWeek([{ kind: 'vacation', day: 8, startMinute: 0, minutes: 0, weeks: 1 }], {
      daysOff: ['2026-11-25'],
    });
    expect(days.flatMap(({ away, weekday }) => (away ? [weekday] : []))).toEqual(['TU', 'WE']);
    expect(days[2]!.immovable).toEqual([{ startMinute: 0, endMinute: 1440 }]);
  });

  it('closes what is over and the next hour', () => {
    const facts = calendar('2026-11-16', 'Europe/Berlin', []);
    const { days } = planningWeeks(facts, ['2026-11-16'])[0]!;
    expect(days[0]!.immovable).toEqual([{ startMinute: 0, endMinute: 660 }]);
    expect(days[1]!.immovable).toEqual([]);
  });

  it('counts doing that is not ours, each minute once, and sessions', () => {
    const { days } = planningWeek([
      { kind: 'call', day: 7, startMinute: 600, minutes: 45, weeks: 1 },
      { kind: 'code', day: 7, startMinute: 615, minutes: 60, weeks: 1 },
    ]);
    expect(days[0]!.counted).toEqual([
      { practiceId: 'code', minutes: 30, sessions: 0 },
      { practiceId: 'calls', minutes: 45, sessions: 1 },
    ]);
  });

  it('keeps a quarter of an hour around sessions done alone, whose neighbours would count as one with them', () => {
    const specs: EventSpec[] = [
      { kind: 'dialling', day: 7, startMinute: 600, minutes: 20, weeks: 1 },
      { kind: 'dialling', day: 7, startMinute: 620, minutes: 25, weeks: 1 },
      { kind: 'call', day: 8, startMinute: 600, minutes: 45, weeks: 1 },
      { kind: 'code', day: 9, startMinute: 600, minutes: 90, weeks: 1 },
      { kind: 'dialling', day: 10, startMinute: 1380, minutes: 60, weeks: 1 },
    ];
    const { days } = planningWeek(specs, { workingHours: ALL_HOURS });
    expect(days.map(({ apart }) => apart)).toEqual([
      [{ practiceId: 'calls', startMinute: 585, endMinute: 660 }],
      [],
      [],
      [{ practiceId: 'calls', startMinute: 1365, endMinute: 1440 }],
      [{ practiceId: 'calls', startMinute: 0, endMinute: 15 }],
      [],
      [],
    ]);
    expect(days[0]!.counted).toEqual([{ practiceId: 'calls', minutes: 45, sessions: 1 }]);
  });

  it('sees our blocks as what stands, not as what counts or is immovable', () => {
    const facts = calendar('2026-11-16', 'Europe/Berlin', []);
    const added = proposePlan({ facts, planId: 'p' }).changes.flatMap((change) =>
      change.kind === 'create-series' ? eventsOfSeries(change, facts) : [],
    );
    const { days } = planningWeeks({ ...facts, events: added }, [WEEK])[0]!;
    expect(days[0]!.standing).toContainEqual({
      practiceId: 'code',
      startMinute: 570,
      minutes: 120,
      changeable: false,
    });
    expect(days[0]).toMatchObject({ counted: [], immovable: [] });
  });
});

describe('candidates', () => {
  it('begin every quarter of an hour, and lie inside working and allowed hours', () => {
    const early = practice('early', {
      hours: { startMinute: 480, endMinute: 630 },
      session: { minMinutes: 60, idealMinutes: 60, maxMinutes: 75 },
    });
    const places = candidates(emptyWeek(WEEK, [early])).filter(({ date }) => date === WEEK);
    expect(places.map(({ startMinute, minutes }) => [startMinute, minutes])).toEqual([
      [540, 60],
      [540, 75],
      [555, 60],
      [555, 75],
      [570, 60],
    ]);
  });

  it('never cross the hour that a clock change skips', () => {
    const night = practice('night', { days: ['SU'], hours: { startMinute: 60, endMinute: 240 } });
    const facts = calendar('2026-03-16', 'Europe/Berlin', [], {
      practices: [night],
      workingHours: ALL_HOURS,
    });
    const places = candidates(planningWeeks(facts, ['2026-03-23'])[0]!);
    expect(
      places.filter(({ startMinute, minutes }) => startMinute < 180 && startMinute + minutes > 120),
    ).toEqual([]);
    expect(places.length).toBeGreaterThan(0);
  });
});

describe('a need', () => {
  it('is the target less what at least half of the weeks reach', () => {
    const debt = practice('debt', { target: { kind: 'weekly', minutes: 120 } });
    const weeks = [30, 90, 60, 0].map((minutes) =>
      emptyWeek(WEEK, [debt], { 0: { counted: [{ practiceId: 'debt', minutes, sessions: 1 }] } }),
    );
    expect(needOf(debt, weeks)).toEqual({ kind: 'weekly', minutes: 60 });
  });

  it('is asked of working days on which the practice may stand', () => {
    const some = practice('some', { target: { kind: 'daily', minutes: 30 }, days: ['MO', 'SA'] });
    expect(needOf(some, [emptyWeek(WEEK, [some])])).toEqual({
      kind: 'daily',
      minutes: [30, 0, 0, 0, 0, 0, 0],
    });
  });

  it('is never negative', () => {
    const calls = practice('calls', { target: { kind: 'sessions', count: 2 } });
    const counted = [{ practiceId: 'calls', minutes: 300, sessions: 5 }];
    const week = emptyWeek(WEEK, [calls], { 0: { counted } });
    expect(needOf(calls, [week])).toEqual({ kind: 'sessions', count: 0 });
  });
});
