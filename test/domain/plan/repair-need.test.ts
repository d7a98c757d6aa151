import { describe, expect, it } from 'vitest';
import type { PlanningDay, PlanningWeek } from '../../../lib/domain/plan/planning-week.ts';
import { weekNeeds } from '../../../lib/domain/plan/week-need.ts';
import type { Practice } from '../../../lib/domain/practice.ts';
import { emptyWeek, practice } from './planning-weeks.ts';

const WEEK = '2026-11-30';
const TUESDAY = '2026-12-01';
const WEDNESDAY = '2026-12-02';

const daily = practice('p', { target: { kind: 'daily', minutes: 60 } });
const weekly = practice('p', { target: { kind: 'weekly', minutes: 150 } });
const sessions = practice('p', { target: { kind: 'sessions', count: 4 } });

const standing = (over: Partial<PlanningDay['standing'][number]>): Partial<PlanningDay> => ({
  standing: [{ practiceId: 'p', startMinute: 600, minutes: 45, changeable: false, ...over }],
});
const counted = (minutes: number, sessions = 1): Partial<PlanningDay> => ({
  counted: [{ practiceId: 'p', minutes, sessions }],
});

interface Case {
  readonly name: string;
  readonly one: Practice;
  readonly days?: Readonly<Record<number, Partial<PlanningDay>>>;
  readonly week?: Partial<PlanningWeek>;
  readonly needed: number;
}

const cases: Case[] = [
  { name: 'a daily target asks on each working day', one: daily, needed: 300 },
  { name: 'only on the days of its practice', one: { ...daily, days: ['MO', 'SA'] }, needed: 60 },
  { name: 'a day that is away asks for nothing', one: daily, days: { 1: { away: true } }, needed: 240 },
  { name: 'a long day does not make up for another', one: daily, days: { 1: counted(200) }, needed: 240 },
  { name: 'a block that keeps its time counts', one: daily, days: { 1: standing({}) }, needed: 255 },
  { name: 'a broken one does not', one: daily, days: { 1: standing({ broken: true }) }, needed: 300 },
  {
    name: 'one that may change does not',
    one: daily,
    days: { 1: standing({ changeable: true }) },
    needed: 300,
  },
  {
    name: 'one on a day that is away does not',
    one: weekly,
    days: { 1: { away: true, ...standing({}) } },
    needed: 120,
  },
  { name: 'a weekly target shrinks with days away', one: weekly, days: { 1: { away: true } }, needed: 120 },
  { name: 'minutes count against it', one: weekly, days: { 1: counted(40), 5: standing({}) }, needed: 65 },
  { name: 'what is there beyond it is not owed back', one: weekly, days: { 1: counted(400) }, needed: 0 },
  {
    name: 'sessions count as sessions',
    one: sessions,
    days: { 1: counted(10, 2), 2: standing({}) },
    needed: 60,
  },
  { name: 'sessions shrink with days away', one: sessions, days: { 1: { away: true } }, needed: 180 },
  { name: 'a pause asks for less each day', one: daily, week: { targetShare: 0.7 }, needed: 225 },
  { name: 'a pause asks for less a week', one: weekly, week: { targetShare: 0.5 }, needed: 75 },
  {
    name: 'a pause asks for fewer sessions, half up',
    one: sessions,
    week: { targetShare: 0.4 },
    needed: 120,
  },
  {
    name: 'time given back on a day is not planned again',
    one: daily,
    week: { givenBack: [{ practiceId: 'p', date: TUESDAY, minutes: 45 }] },
    needed: 255,
  },
  {
    name: 'a block given back is one session less',
    one: sessions,
    week: { givenBack: [{ practiceId: 'p', date: TUESDAY, minutes: 45 }] },
    needed: 180,
  },
  {
    name: 'a debt is added to a week',
    one: weekly,
    week: { debts: [{ practiceId: 'p', minutes: 30, sessions: 1, dates: [TUESDAY] }] },
    needed: 180,
  },
  {
    name: 'a debt is added to sessions',
    one: sessions,
    week: { debts: [{ practiceId: 'p', minutes: 30, sessions: 1, dates: [TUESDAY] }] },
    needed: 300,
  },
  {
    name: 'a debt of other weeks is not',
    one: weekly,
    week: { debts: [{ practiceId: 'p', minutes: 30, sessions: 1, dates: ['2026-12-08'] }] },
    needed: 150,
  },
];

describe('what a practice may still get in a week', () => {
  it.each(cases)('$name', ({ one, days, week, needed }) => {
    const [need] = weekNeeds({ ...emptyWeek(WEEK, [one], days), ...week });
    expect(need!.neededMinutes).toBe(needed);
  });

  const debts = [{ practiceId: 'p', minutes: 45, sessions: 0, dates: [TUESDAY, WEDNESDAY] }];

  it('is more on the dates of a debt, together no more than is owed', () => {
    const [need] = weekNeeds({ ...emptyWeek(WEEK, [daily]), debts });
    expect(need!.days!.map((day) => day.neededMinutes)).toEqual([60, 105, 105, 60, 60, 0, 0]);
    expect(need).toMatchObject({
      targetMinutes: 300,
      debtMinutes: 45,
      payableMinutes: 45,
      neededMinutes: 345,
    });
  });

  it('counts as paid what one of those dates has above its target', () => {
    const [need] = weekNeeds({ ...emptyWeek(WEEK, [daily], { 1: counted(90), 3: counted(90) }), debts });
    expect(need!.days!.map((day) => day.neededMinutes)).toEqual([60, 15, 105, 0, 60, 0, 0]);
    expect(need).toMatchObject({ debtMinutes: 45, payableMinutes: 15, neededMinutes: 195 });
  });
});
