import { describe, expect, it } from 'vitest';
import type { Weekday } from '../../../lib/domain/civil.ts';
import type { PlanningDay } from '../../../lib/domain/plan/planning-week.ts';
import { rhythm } from '../../../lib/domain/plan/rhythm.ts';
import { valueOfRhythm } from '../../../lib/domain/plan/value.ts';
import { JOINT_CASES } from './joint-cases.ts';
import { eightWeeks, emptyWeek, practice } from './planning-weeks.ts';

const WORKDAYS: Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR'];

const code = practice('code', {
  target: { kind: 'daily', minutes: 120 },
  session: { minMinutes: 90, idealMinutes: 120, maxMinutes: 180 },
  preferred: 'morning',
});
const debt = practice('debt', { target: { kind: 'weekly', minutes: 60 } });
const calls = practice('calls', {
  target: { kind: 'sessions', count: 3 },
  session: { minMinutes: 30, idealMinutes: 45, maxMinutes: 60 },
});

function everyWeek(days: Readonly<Record<number, Partial<PlanningDay>>>, weeks = 8) {
  return (week: string, index: number) => emptyWeek(week, [code], index < weeks ? days : {});
}

describe('the rhythm', () => {
  it('puts a daily practice at its preferred hour on every working day of an empty calendar', () => {
    const { series } = rhythm(eightWeeks((week) => emptyWeek(week, [code])));
    expect(series).toEqual([
      { practiceId: 'code', days: WORKDAYS, startMinute: 540, minutes: 120, holds: 1 },
    ]);
  });

  it('goes around what recurs, on that day only if the rest is worth a time of its own', () => {
    const meeting = { immovable: [{ startMinute: 540, endMinute: 600 }] };
    const { series } = rhythm(eightWeeks(everyWeek({ 0: meeting })));
    // Monday at ten suits all days: a second time would cost twenty minutes and win nothing.
    expect(series).toMatchObject([{ days: WORKDAYS, startMinute: 600, minutes: 120 }]);
  });

  it.each([
    { weeks: 4, days: WORKDAYS, holds: 0.9 },
    { weeks: 5, days: ['TU', 'WE', 'TH', 'FR'], holds: 1 },
  ])('accepts a time that $weeks of eight weeks take, if half of them leave it', ({ weeks, days, holds }) => {
    const fullMonday = { immovable: [{ startMinute: 0, endMinute: 1440 }] };
    const { series } = rhythm(eightWeeks(everyWeek({ 0: fullMonday }, weeks)));
    expect(series).toMatchObject([{ days, startMinute: 540, holds }]);
  });

  it('leaves out weeks in which the day is away', () => {
    const vacation = { away: true, immovable: [{ startMinute: 0, endMinute: 1440 }] };
    const { series } = rhythm(eightWeeks(everyWeek({ 0: vacation }, 7)));
    expect(series).toMatchObject([{ days: WORKDAYS, holds: 1 }]);
    expect(rhythm(eightWeeks(everyWeek({ 0: vacation }, 8))).series[0]?.days).not.toContain('MO');
  });

  it('settles ties by the earlier day, then by the earlier start', () => {
    const { series } = rhythm(eightWeeks((week) => emptyWeek(week, [debt])));
    expect(series).toMatchObject([{ days: ['MO'], startMinute: 540, minutes: 60 }]);
  });

  it('spreads the sessions of a weekly practice over days rather than pay for a second one', () => {
    const { series } = rhythm(eightWeeks((week) => emptyWeek(week, [calls])));
    expect(series).toMatchObject([{ days: ['MO', 'TU', 'WE'], startMinute: 540, minutes: 45 }]);
  });

  it('keeps two sessions of one day apart, since sessions that touch count as one', () => {
    const mondayOnly = practice('calls', { ...calls, target: { kind: 'sessions', count: 2 }, days: ['MO'] });
    const { series } = rhythm(eightWeeks((week) => emptyWeek(week, [mondayOnly])));
    expect(series).toMatchObject([
      { startMinute: 540, minutes: 45 },
      { startMinute: 600, minutes: 45 },
    ]);
  });

  it('keeps apart from a session that is in the calendar already, in the weeks that have it', () => {
    const mondayOnly = practice('calls', { ...calls, target: { kind: 'sessions', count: 2 }, days: ['MO'] });
    const own = {
      immovable: [{ startMinute: 540, endMinute: 585 }],
      apart: [{ practiceId: 'calls', startMinute: 525, endMinute: 600 }],
      counted: [{ practiceId: 'calls', minutes: 45, sessions: 1 }],
    };
    const weeks = eightWeeks((week, index) =>
      emptyWeek(week, [mondayOnly, debt], index < 7 ? { 0: own } : {}),
    );
    const { series } = rhythm(weeks);
    // The other practice may stand where calls may not: both as early as they can.
    expect(series).toMatchObject([
      { practiceId: 'calls', startMinute: 645, minutes: 45, holds: 1 },
      { practiceId: 'debt', startMinute: 585 },
    ]);
    const other = weeks.map((week) => ({ ...week, practices: [debt] }));
    expect(rhythm(other).series).toMatchObject([{ practiceId: 'debt', startMinute: 585 }]);
  });

  it('keeps apart from a single block of the same practice too', () => {
    const mondayOnly = practice('calls', { ...calls, target: { kind: 'sessions', count: 1 }, days: ['MO'] });
    const single = { practiceId: 'calls', startMinute: 540, minutes: 45, changeable: false };
    const days = { 0: { standing: [single] } };
    const weeks = eightWeeks((week, index) => emptyWeek(week, [mondayOnly], index < 3 ? days : {}));
    expect(rhythm(weeks).series).toMatchObject([{ startMinute: 600, minutes: 45, holds: 1 }]);
  });

  it.each([
    { weeks: 3, days: ['MO', 'TU'] },
    { weeks: 4, days: ['TU', 'WE'] },
  ])('takes a day with a session in $weeks of eight weeks for one that has $days', ({ weeks, days }) => {
    const two = practice('calls', { ...calls, target: { kind: 'sessions', count: 2 } });
    const counted = [{ practiceId: 'calls', minutes: 45, sessions: 1 }];
    // What Monday has is needed on top, so that the number of sessions to plan stays two.
    const target = { kind: 'sessions', count: weeks === 4 ? 3 : 2 } as const;
    const given = eightWeeks((week, index) =>
      emptyWeek(week, [{ ...two, target }], index < weeks ? { 0: { counted } } : {}),
    );
    const { series } = rhythm(given);
    expect(series).toMatchObject([{ days, startMinute: 540, minutes: 45 }]);
    // Two sessions at 5/4 of 45 less 5, less one series.
    expect(valueOfRhythm({ series }, given)).toBeCloseTo(2 * (1.25 * 45 - 5) - 20);
  });

  it('gives the earlier practice the only free morning', () => {
    const fullElsewhere = { immovable: [{ startMinute: 660, endMinute: 1440 }] };
    const days = { 0: fullElsewhere, 1: fullElsewhere, 2: fullElsewhere, 3: fullElsewhere, 4: fullElsewhere };
    const order = [practice('a', { ...code, id: 'a' }), practice('b', { ...code, id: 'b' })];
    const { series } = rhythm(eightWeeks((week) => emptyWeek(week, order, days)));
    expect(series.map(({ practiceId }) => practiceId)).toEqual(['a']);
  });

  it('plans no more than the daily limit on one day', () => {
    const long = { ...code, target: { kind: 'daily', minutes: 180 } } as const;
    const order = [practice('a', { ...long, id: 'a' }), practice('b', { ...long, id: 'b' })];
    const { series } = rhythm(eightWeeks((week) => emptyWeek(week, order)));
    const monday = series.filter(({ days }) => days.includes('MO'));
    expect(monday.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(240);
    expect(monday).not.toEqual([]);
  });

  it('adds to a time that stands before it opens a new one', () => {
    const block = { practiceId: 'code', startMinute: 600, minutes: 120, changeable: false };
    const days = { 0: { standing: [block] }, 1: { standing: [block] } };
    const { series } = rhythm(eightWeeks((week) => emptyWeek(week, [code], days)));
    expect(series).toMatchObject([{ days: ['WE', 'TH', 'FR'], startMinute: 600, minutes: 120 }]);
  });

  it('opens no fourth time of day beside three that stand', () => {
    const at = (startMinute: number) => ({
      standing: [{ practiceId: 'code', startMinute, minutes: 90, changeable: false }],
    });
    const weeks = eightWeeks((week) => emptyWeek(week, [code], { 0: at(540), 1: at(600), 2: at(630) }));
    const times = new Set(
      rhythm(weeks).series.map(({ startMinute, minutes }) => `${startMinute} ${minutes}`),
    );
    expect(times.size).toBeGreaterThan(0);
    expect([...times].filter((time) => !['540 90', '600 90', '630 90'].includes(time))).toEqual([]);
  });

  it('leaves a changeable series where it stands unless another time is worth more than staying', () => {
    const afternoon = { practiceId: 'code', startMinute: 900, minutes: 120, changeable: true };
    const days = Object.fromEntries([0, 1, 2, 3, 4].map((day) => [day, { standing: [afternoon] }]));
    const weeks = eightWeeks((week) => emptyWeek(week, [code], days));
    const kept = rhythm(weeks);
    expect(kept.series).toMatchObject([{ days: WORKDAYS, startMinute: 900, minutes: 120 }]);
    // Five times 115 of its own and 120 for staying, less one series.
    expect(valueOfRhythm(kept, weeks)).toBeCloseTo(5 * (115 + 120) - 20);
  });

  it('gives an earlier practice a lesser time when all together gain by it', () => {
    const busy = { immovable: [{ startMinute: 0, endMinute: 1440 }] };
    const freeFrom = (startMinute: number) => ({
      immovable: [
        { startMinute: 0, endMinute: startMinute },
        { startMinute: startMinute + 60, endMinute: 1440 },
      ],
    });
    const anyDay = practice('any-day', { target: { kind: 'weekly', minutes: 60 } });
    const monday = practice('monday', { target: { kind: 'weekly', minutes: 60 }, days: ['MO'] });
    const weeks = eightWeeks((week, index) =>
      emptyWeek(week, [anyDay, monday], {
        0: freeFrom(540),
        1: index === 0 ? busy : freeFrom(840),
        2: busy,
        3: busy,
        4: busy,
      }),
    );
    const { series } = rhythm(weeks);
    // 7/8 × 70 on Tuesday instead of 70, so that four fifths of 70 can be had on Monday; less two series.
    expect(series).toMatchObject([
      { practiceId: 'any-day', days: ['TU'], startMinute: 840 },
      { practiceId: 'monday', days: ['MO'], startMinute: 540 },
    ]);
    expect(valueOfRhythm({ series }, weeks)).toBeCloseTo((7 / 8) * 70 + 0.8 * 70 - 40);
  });

  it.each([
    { brokenWeeks: 4, added: [] },
    { brokenWeeks: 5, added: ['MO'] },
  ])('takes a time that is broken in $brokenWeeks of eight weeks for one that stands or not', (given) => {
    const meeting = { startMinute: 540, endMinute: 600 };
    const block = { practiceId: 'debt', startMinute: 540, minutes: 60, changeable: false };
    const weeks = eightWeeks((week, index) =>
      emptyWeek(week, [debt], {
        0:
          index < given.brokenWeeks
            ? { standing: [{ ...block, broken: true }], immovable: [meeting] }
            : { standing: [block] },
      }),
    );
    expect(rhythm(weeks).series.flatMap(({ days }) => days)).toEqual(given.added);
  });

  it.each([
    { name: 'breathing space', day: { breathing: [{ startMinute: 885, endMinute: 960 }] } },
    {
      name: 'an invitation that only contests it',
      day: { immovable: [{ startMinute: 900, endMinute: 930 }] },
    },
  ])('does not ask a time that stands to keep out of the way of $name', ({ day }) => {
    const block = { practiceId: 'code', startMinute: 900, minutes: 120, changeable: true };
    const standing = [{ ...block, ...(day.immovable && { contested: true }) }];
    const days = Object.fromEntries([0, 1, 2, 3, 4].map((index) => [index, { ...day, standing }]));
    const weeks = eightWeeks((week) => emptyWeek(week, [code], days));
    const kept = rhythm(weeks);
    expect(kept.series).toMatchObject([{ days: WORKDAYS, startMinute: 900, minutes: 120, holds: 1 }]);
    expect(valueOfRhythm(kept, weeks)).toBeCloseTo(5 * (115 + 120) - 20);
  });

  it('does not depend on the order of what it is given', () => {
    const weeks = JOINT_CASES['times that stand already']!(3);
    const turned = weeks.map((week) => ({
      ...week,
      days: week.days.map((day) => ({
        ...day,
        immovable: day.immovable.toReversed(),
        standing: day.standing.toReversed(),
        working: day.working.toReversed(),
      })),
    }));
    expect(rhythm(turned)).toEqual(rhythm(weeks));
  });

  it('has nothing to say about no weeks', () => {
    expect(rhythm([])).toEqual({ series: [] });
  });
});
