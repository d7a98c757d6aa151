import { describe, expect, it } from 'vitest';
import type { StandingBlock } from '../../../lib/domain/plan/planning-week.ts';
import { isWorthChanging, rhythmThatStays, timeOf } from '../../../lib/domain/plan/rhythm-change.ts';
import { rhythm } from '../../../lib/domain/plan/rhythm.ts';
import { valueOfRhythm } from '../../../lib/domain/plan/value.ts';
import { eightWeeks, emptyWeek, practice } from './planning-weeks.ts';

const code = practice('code', {
  target: { kind: 'daily', minutes: 120 },
  session: { minMinutes: 90, idealMinutes: 120, maxMinutes: 180 },
  preferred: 'morning',
});
const support = practice('support', { target: { kind: 'weekly', minutes: 60 } });

/** Code stands from Monday to Friday at that minute, for so long, and may change. */
function standingAt(startMinute: number, minutes: number, practices = [code]) {
  const block: StandingBlock = { practiceId: 'code', startMinute, minutes, changeable: true };
  const days = Object.fromEntries([0, 1, 2, 3, 4].map((day) => [day, { standing: [block] }]));
  return eightWeeks((week) => emptyWeek(week, practices, days));
}

const MORNING = {
  practiceId: 'code',
  days: ['MO', 'TU', 'WE', 'TH', 'FR'] as const,
  startMinute: 540,
  minutes: 120,
  holds: 1,
};

describe('the rhythm that stays', () => {
  it('is what stands and may change, with the best that can be added', () => {
    const { series } = rhythmThatStays(standingAt(900, 120, [code, support]));
    expect(series).toMatchObject([
      { practiceId: 'code', days: ['MO', 'TU', 'WE', 'TH', 'FR'], startMinute: 900, minutes: 120, holds: 1 },
      { practiceId: 'support', days: ['MO'], startMinute: 540, minutes: 60 },
    ]);
  });

  it('adds a day to a time that stands rather than open another', () => {
    const block = { practiceId: 'code', startMinute: 600, minutes: 120, changeable: true };
    const weeks = eightWeeks((week) => emptyWeek(week, [code], { 1: { standing: [block] } }));
    const { series } = rhythmThatStays(weeks);
    expect(series).toHaveLength(1);
    expect(series[0]!.days.toSorted()).toEqual(['FR', 'MO', 'TH', 'TU', 'WE']);
  });
});

describe('another rhythm is proposed', () => {
  const weeks = standingAt(900, 120);
  const now = rhythmThatStays(weeks);
  const then = { series: [MORNING] };

  it('for a tenth more value, without what is won by changing nothing', () => {
    // Five times 145 against five times 115, less one series.
    const { isWorth, reasonFor } = isWorthChanging(now, then, weeks, new Map());
    expect(isWorth).toBe(true);
    expect(reasonFor(now.series[0]!)).toEqual({
      code: 'rhythm-changed',
      oldValue: expect.closeTo(5 * 115 - 20),
      newValue: expect.closeTo(5 * 145 - 20),
      troubledWeeks: 0,
      ofWeeks: 4,
    });
    expect(valueOfRhythm(now, weeks)).toBeCloseTo(5 * (115 + 120) - 20);
  });

  it.each([
    { startMinute: 630, isWorth: false, name: 'a few minutes outside the morning' },
    { startMinute: 690, isWorth: true, name: 'most of it outside the morning' },
  ])('not for less: $name', ({ startMinute, isWorth }) => {
    const standing = standingAt(startMinute, 120);
    const change = isWorthChanging(rhythmThatStays(standing), then, standing, new Map());
    expect(change.isWorth).toBe(isWorth);
  });

  it.each([
    { weeksInTrouble: 2, isWorth: false },
    { weeksInTrouble: 3, isWorth: true },
  ])('for any gain when a time was in trouble in $weeksInTrouble weeks', ({ weeksInTrouble, isWorth }) => {
    const standing = standingAt(630, 120);
    const stays = rhythmThatStays(standing);
    const troubled = new Map([[timeOf(stays.series[0]!), weeksInTrouble]]);
    const change = isWorthChanging(stays, then, standing, troubled);
    expect(change.isWorth).toBe(isWorth);
    expect(change.reasonFor(stays.series[0]!).troubledWeeks).toBe(weeksInTrouble);
  });

  it('never for the same one, whatever trouble it has', () => {
    const best = standingAt(540, 120);
    const stays = rhythmThatStays(best);
    expect(rhythm(best).series).toEqual([MORNING]);
    const troubled = new Map([[timeOf(MORNING), 4]]);
    expect(isWorthChanging(stays, rhythm(best), best, troubled).isWorth).toBe(false);
  });

  it('never for less value', () => {
    const best = standingAt(540, 120);
    const worse = { series: [{ ...MORNING, startMinute: 900 }] };
    const troubled = new Map([[timeOf(MORNING), 4]]);
    expect(isWorthChanging(rhythmThatStays(best), worse, best, troubled).isWorth).toBe(false);
  });
});
