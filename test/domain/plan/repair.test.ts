import { describe, expect, it } from 'vitest';
import type { PlanningDay, PlanningWeek, StandingBlock } from '../../../lib/domain/plan/planning-week.ts';
import { repairWeek } from '../../../lib/domain/plan/repair.ts';
import type { Practice } from '../../../lib/domain/practice.ts';
import { emptyWeek, practice } from './planning-weeks.ts';

const WEEK = '2026-11-30';
const HOUR = { minMinutes: 30, idealMinutes: 60, maxMinutes: 60 };

const weekly = practice('weekly', { target: { kind: 'weekly', minutes: 60 }, session: HOUR });

function block(at: string, over: Partial<StandingBlock> = {}): StandingBlock {
  return {
    practiceId: 'weekly',
    eventId: 'b',
    startMinute: minuteOf(at),
    minutes: 60,
    changeable: true,
    ...over,
  };
}

function meeting(from: string, to: string): { startMinute: number; endMinute: number } {
  return { startMinute: minuteOf(from), endMinute: minuteOf(to) };
}

function minuteOf(at: string): number {
  const [hours, minutes] = at.split(':').map(Number);
  return hours! * 60 + minutes!;
}

/** Monday alone is working time from nine to five, unless `days` says more. */
function monday(day: Partial<PlanningDay>, practices: readonly Practice[] = [weekly]): PlanningWeek {
  const off = { working: [] };
  return emptyWeek(WEEK, practices, {
    0: { working: [meeting('9:00', '17:00')], ...day },
    1: off,
    2: off,
    3: off,
    4: off,
  });
}

/** `what HH:MM+minutes` of everything that the plan says. */
function told(week: PlanningWeek): string[] {
  const plan = repairWeek(week);
  const at = ({
    date,
    startMinute,
    minutes,
  }: {
    date: string;
    startMinute: number;
    minutes: number;
  }): string => {
    const day = week.days.find((one) => one.date === date)!.weekday;
    const time = `${Math.floor(startMinute / 60)}:${String(startMinute % 60).padStart(2, '0')}`;
    return `${day} ${time}+${minutes}`;
  };
  return [
    ...plan.kept.map(({ from, contested }) => `keep ${at(from)}${contested ? ' contested' : ''}`),
    ...plan.shrunk.map(({ from, to }) => `shrink ${at(from)} to ${at(to)}`),
    ...plan.moved.map(({ from, to }) => `move ${at(from)} to ${at(to)}`),
    ...plan.created.map((to) => `create ${at(to)}`),
    ...plan.released.map(({ from }) => `release ${at(from)}`),
    ...plan.atRisk.map(({ from }) => `at risk ${at(from)}`),
    ...plan.unmet.map(
      ({ missingMinutes, missingSessions }) =>
        `lacks ${missingMinutes}${missingSessions ? ` in ${missingSessions}` : ''}`,
    ),
  ];
}

describe('a block that may change', () => {
  const cases: { name: string; day: Partial<PlanningDay>; said: string[] }[] = [
    { name: 'is left alone', day: { standing: [block('14:15')] }, said: ['keep MO 14:15+60'] },
    {
      name: 'is left alone under an invitation not answered, where nothing new may go',
      day: { standing: [block('14:15', { contested: true })], immovable: [meeting('14:00', '15:00')] },
      said: ['keep MO 14:15+60 contested'],
    },
    {
      name: 'is left alone outside working hours, off the grid and longer than its practice asks',
      day: { standing: [block('18:07', { minutes: 50 })] },
      said: ['keep MO 18:07+50', 'lacks 10'],
    },
    {
      name: 'shrinks in place when a meeting breaks its end and the rest of the day is short',
      day: {
        standing: [block('10:00', { broken: true })],
        immovable: [meeting('9:00', '10:00'), meeting('10:45', '12:00'), meeting('12:45', '17:00')],
      },
      said: ['shrink MO 10:00+60 to MO 10:00+45', 'lacks 15'],
    },
    {
      name: 'moves within the day when it is broken whole',
      day: { standing: [block('10:00', { broken: true })], immovable: [meeting('9:00', '11:00')] },
      said: ['move MO 10:00+60 to MO 11:00+60'],
    },
    {
      name: 'stays at risk when nothing fits',
      day: { standing: [block('10:00', { broken: true })], immovable: [meeting('9:00', '17:00')] },
      said: ['at risk MO 10:00+60', 'lacks 60'],
    },
    {
      name: 'is let go when the week has what it asks for',
      day: { standing: [block('10:00')], counted: [{ practiceId: 'weekly', minutes: 60, sessions: 1 }] },
      said: ['release MO 10:00+60'],
    },
    {
      name: 'shrinks to what the week still asks for',
      day: { standing: [block('10:00')], counted: [{ practiceId: 'weekly', minutes: 30, sessions: 1 }] },
      said: ['shrink MO 10:00+60 to MO 10:00+30'],
    },
    {
      name: 'gives way to one that keeps its time',
      day: { standing: [block('10:00'), block('10:30', { eventId: 'f', minutes: 30, changeable: false })] },
      said: ['keep MO 10:30+30', 'shrink MO 10:00+60 to MO 10:00+30'],
    },
  ];
  it.each(cases)('$name', ({ day, said }) => {
    expect(told(monday(day))).toEqual(said);
  });

  it('goes to another day when its own has no place, and is not created twice', () => {
    const week = monday({
      standing: [block('10:00', { broken: true })],
      immovable: [meeting('9:00', '17:00')],
    });
    const days = week.days.map((day, index) =>
      index === 2 ? { ...day, working: [meeting('9:00', '10:30')] } : day,
    );
    expect(told({ ...week, days })).toEqual(['move MO 10:00+60 to WE 9:00+60']);
  });

  it('leaves its new place to a broken one when both could go to another day', () => {
    const week = monday({
      standing: [
        block('10:00', { eventId: 'a', broken: true }),
        block('12:00', { eventId: 'b' }),
        block('12:00', { eventId: 'f', practiceId: 'gone', changeable: false }),
      ],
      immovable: [meeting('9:00', '17:00')],
    });
    const days = week.days.map((day, index) =>
      index === 2 ? { ...day, working: [meeting('9:00', '10:30')] } : day,
    );
    const plan = repairWeek({ ...week, days });
    expect(plan.moved.map(({ eventId }) => eventId)).toEqual(['a']);
    expect(plan.released.map(({ eventId }) => eventId)).toEqual(['b']);
  });

  it('does not move for a place that is better by less than staying is worth', () => {
    const morning = practice('weekly', { ...weekly, preferred: 'morning' });
    expect(told(monday({ standing: [block('14:00')] }, [morning]))).toEqual(['keep MO 14:00+60']);
  });
});

describe('a block that may not change', () => {
  it('keeps its time, counts, and is at risk when broken', () => {
    const fixed = block('10:00', { changeable: false });
    expect(told(monday({ standing: [fixed] }))).toEqual(['keep MO 10:00+60']);
    expect(
      told(monday({ standing: [{ ...fixed, broken: true }], immovable: [meeting('9:00', '11:00')] })),
    ).toEqual(['create MO 11:00+60', 'at risk MO 10:00+60']);
  });

  it('holds no time once it is broken', () => {
    const fixed = block('9:00', { changeable: false, broken: true, practiceId: 'other', minutes: 480 });
    const week = monday({ standing: [fixed], immovable: [meeting('10:00', '17:00')] });
    expect(told(week)).toEqual(['create MO 9:00+60', 'at risk MO 9:00+480']);
  });

  it('stays on a day that is away, and counts nothing there', () => {
    const days = {
      1: { away: true, standing: [block('10:00', { broken: true }), block('12:00', { eventId: 'c' })] },
    };
    const said = told(
      emptyWeek(WEEK, [practice('weekly', { ...weekly, target: { kind: 'weekly', minutes: 75 } })], days),
    );
    expect(said).toEqual(['keep TU 10:00+60', 'keep TU 12:00+60', 'create MO 9:00+60']);
  });

  it('of a practice that is no longer there is not touched', () => {
    expect(told(monday({ standing: [block('9:00', { practiceId: 'gone' })] }))).toEqual([
      'keep MO 9:00+60',
      'create MO 10:00+60',
    ]);
  });
});

describe('what is missing', () => {
  it('is created day by day, no day above its need, and lacking where no time is free', () => {
    const daily = practice('daily', { target: { kind: 'daily', minutes: 60 }, session: HOUR });
    const week = emptyWeek(WEEK, [daily], {
      0: { counted: [{ practiceId: 'daily', minutes: 30, sessions: 1 }] },
      1: { immovable: [meeting('9:00', '18:00')] },
      2: { away: true },
    });
    expect(told(week)).toEqual(['create MO 9:00+30', 'create TH 9:00+60', 'create FR 9:00+60', 'lacks 60']);
  });

  it('is caught up on the dates of a debt, no more than is owed', () => {
    const daily = practice('daily', {
      target: { kind: 'daily', minutes: 60 },
      session: { ...HOUR, maxMinutes: 120 },
    });
    const dates = ['2026-12-01', '2026-12-02'];
    const week = monday({}, [daily]);
    const days = week.days.map((day, index) =>
      index < 3 ? { ...day, working: [meeting('9:00', '12:00')] } : day,
    );
    const said = told({ ...week, days, debts: [{ practiceId: 'daily', minutes: 30, sessions: 0, dates }] });
    expect(said).toEqual(['create MO 9:00+60', 'create TU 9:00+90', 'create WE 9:00+60']);
  });

  it('as sessions keeps a quarter of an hour apart', () => {
    const calls = practice('calls', {
      target: { kind: 'sessions', count: 3 },
      session: { ...HOUR, minMinutes: 60 },
    });
    const week = monday({ working: [meeting('9:00', '12:15')] }, [calls]);
    expect(told(week)).toEqual(['create MO 9:00+60', 'create MO 10:15+60', 'lacks 60 in 1']);
  });

  it('stops at the daily limit, blocks that keep their time included', () => {
    const standing = [block('9:00', { practiceId: 'other', changeable: false, minutes: 210 })];
    expect(told(monday({ standing }))).toEqual(['keep MO 9:00+210', 'create MO 12:30+30', 'lacks 30']);
  });

  it('goes to the practice first in order when one place is left', () => {
    const other = { ...weekly, id: 'other' };
    const plan = repairWeek(monday({ working: [meeting('9:00', '10:00')] }, [other, weekly]));
    expect(plan.created.map(({ practiceId }) => practiceId)).toEqual(['other']);
    expect(plan.unmet.map(({ practiceId }) => practiceId)).toEqual(['weekly']);
  });
});

describe('of plans worth the same', () => {
  it('the one with earlier days and starts is taken', () => {
    expect(told(emptyWeek(WEEK, [weekly]))).toEqual(['create MO 9:00+60']);
  });

  it('the one that changes less is taken', () => {
    const twice = practice('weekly', { ...weekly, target: { kind: 'weekly', minutes: 120 } });
    const standing = [block('16:00')];
    const said = told(emptyWeek(WEEK, [twice], { 4: { standing } }));
    expect(said).toEqual(['keep FR 16:00+60', 'create MO 9:00+60']);
  });
});
