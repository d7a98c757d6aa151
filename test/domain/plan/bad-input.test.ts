import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../lib/domain/facts.ts';
import { proposePlan } from '../../../lib/domain/plan/propose.ts';
import { calendar, settingsWith } from './calendars.ts';
import { practice } from './planning-weeks.ts';

const NO_HOURS = { MO: [], TU: [], WE: [], TH: [], FR: [], SA: [], SU: [] };

function changes(settings: Partial<Settings>) {
  return proposePlan({ facts: calendar('2026-11-16', 'Asia/Kathmandu', [], settings), planId: 'p' }).changes;
}

describe('settings that leave nothing to plan', () => {
  it.each<{ name: string; settings: Partial<Settings> }>([
    { name: 'no practices', settings: { practices: [] } },
    { name: 'no working hours', settings: { workingHours: NO_HOURS } },
    { name: 'a daily limit of nothing', settings: { dailyLimitMinutes: 0 } },
    {
      name: 'a target of nothing',
      settings: { practices: [practice('a', { target: { kind: 'daily', minutes: 0 } })] },
    },
    {
      name: 'a session whose shortest is longer than its longest',
      settings: {
        practices: [practice('a', { session: { minMinutes: 90, idealMinutes: 60, maxMinutes: 30 } })],
      },
    },
    {
      name: 'a target shorter than the shortest session',
      settings: { practices: [practice('a', { target: { kind: 'weekly', minutes: 20 } })] },
    },
    {
      name: 'allowed hours outside working hours',
      settings: { practices: [practice('a', { hours: { startMinute: 0, endMinute: 300 } })] },
    },
    {
      name: 'working hours that end before they begin',
      settings: { workingHours: { ...NO_HOURS, MO: [{ startMinute: 900, endMinute: 600 }] } },
    },
  ])('give an empty plan: $name', ({ settings }) => {
    expect(changes(settings)).toEqual([]);
  });

  it('are told apart from odd ones: hours off the grid, lengths off the grid, touching hours', () => {
    const odd = practice('odd', {
      target: { kind: 'weekly', minutes: 60 },
      session: { minMinutes: 20, idealMinutes: 50, maxMinutes: 70 },
    });
    const workingHours = {
      ...NO_HOURS,
      MO: [
        { startMinute: 547, endMinute: 607 },
        { startMinute: 607, endMinute: 663 },
      ],
    };
    expect(changes({ practices: [odd], workingHours })).toMatchObject([
      { days: ['MO'], startMinute: 555, minutes: 60 },
    ]);
  });

  it('do not stop an event of ten years from closing every day', () => {
    const facts = calendar('2026-11-16', 'UTC', [
      { kind: 'away', day: -700, startMinute: 0, minutes: 5_256_000, weeks: 1 },
    ]);
    const plan = proposePlan({ facts: { ...facts, settings: settingsWith() }, planId: 'p' });
    expect(plan.changes).toEqual([]);
    expect(plan.weeks.every(({ after }) => after.verdict === 'none')).toBe(true);
  });
});
