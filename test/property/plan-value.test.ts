import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyAll } from '../../lib/domain/classify.ts';
import type { Facts } from '../../lib/domain/facts.ts';
import { rhythmWeeks } from '../../lib/domain/plan/apply.ts';
import { planningWeeks } from '../../lib/domain/plan/input.ts';
import { neededMinutes, needOf } from '../../lib/domain/plan/need.ts';
import type { Rhythm } from '../../lib/domain/plan/plan.ts';
import type { PlanningWeek } from '../../lib/domain/plan/planning-week.ts';
import { rhythm } from '../../lib/domain/plan/rhythm.ts';
import { valueOfRhythm } from '../../lib/domain/plan/value.ts';
import { matchablePractices } from '../domain/plan/calendars.ts';
import { placesFor, type Place } from '../domain/plan/oracle.ts';
import { facts } from './plan-calendars.ts';

/** Worths are rounded to a hundred-thousandth. */
const ROUNDING = 1e-3;

function planned(facts: Facts): { readonly weeks: PlanningWeek[]; readonly chosen: Rhythm } {
  const weeks = planningWeeks(facts, rhythmWeeks(facts));
  return { weeks, chosen: rhythm(weeks) };
}

describe('a rhythm', () => {
  it('leaves no place that could be added with a gain', () => {
    fc.assert(
      fc.property(facts, (facts) => {
        const { weeks, chosen } = planned(facts);
        const value = valueOfRhythm(chosen, weeks);
        const better = weeks[0]!.practices.flatMap((_, order) =>
          placesFor(order, weeks, chosen.series)
            .map((place) => withPlace(chosen, order, place, weeks))
            .filter((more) => more && valueOfRhythm(more, weeks) > value + ROUNDING),
        );
        expect(better).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });

  it('is worth no less when a meeting falls out, for a single practice', () => {
    fc.assert(
      fc.property(facts, fc.nat(), fc.nat(), (facts, which, one) => {
        const practice = { ...matchablePractices()[which % 6]!, rules: [] };
        const busy = { ...facts, settings: { ...facts.settings, practices: [practice] } };
        const meetings = classifyAll(busy).filter(({ class: kind }) => kind === 'meeting' || kind === 'solo');
        const gone = meetings[one % Math.max(1, meetings.length)]?.event;
        const freer = { ...busy, events: busy.events.filter((event) => event !== gone) };
        const [before, after] = [planned(busy), planned(freer)].map(({ chosen, weeks }) =>
          valueOfRhythm(chosen, weeks),
        );
        expect(after!).toBeGreaterThanOrEqual(before! - ROUNDING);
      }),
      { numRuns: 40 },
    );
  });
});

/** The rhythm with one more place, if that keeps to need, limit and number of series. */
function withPlace(
  chosen: Rhythm,
  order: number,
  { day, startMinute, minutes }: Place,
  weeks: readonly PlanningWeek[],
): Rhythm | undefined {
  const [first] = weeks;
  const practice = first!.practices[order]!;
  const { weekday } = first!.days[day]!;
  const mine = chosen.series.filter((one) => one.practiceId === practice.id);
  const same = mine.find((one) => one.startMinute === startMinute && one.minutes === minutes);
  if (!same && mine.length === 3) return undefined;

  const onDay = chosen.series.filter((one) => one.days.includes(weekday));
  const sum = (series: Rhythm['series']): number => series.reduce((total, one) => total + one.minutes, 0);
  if (sum(onDay) + minutes > first!.dailyLimitMinutes) return undefined;
  const need = needOf(practice, weeks);
  const mineOnDay = mine.filter((one) => onDay.includes(one));
  const allMine = mine.flatMap((one) => one.days.map(() => one));
  if (need.kind === 'daily' && sum(mineOnDay) + minutes > need.minutes[day]!) return undefined;
  if (need.kind === 'weekly' && sum(allMine) + minutes > neededMinutes(need, practice)) return undefined;
  if (need.kind === 'sessions') {
    const touches = mineOnDay.some(
      (one) => one.startMinute === startMinute + minutes || startMinute === one.startMinute + one.minutes,
    );
    if (touches || allMine.length + 1 > need.count) return undefined;
  }
  const days = [...(same?.days ?? []), weekday];
  const others = chosen.series.filter((one) => one !== same);
  return { series: [...others, { practiceId: practice.id, days, startMinute, minutes, holds: 1 }] };
}
