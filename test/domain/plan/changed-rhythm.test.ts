import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../../lib/domain/event.ts';
import type { Facts } from '../../../lib/domain/facts.ts';
import type { PlanChange } from '../../../lib/domain/plan/plan.ts';
import { dateAt, dragged, everyWeek, something } from './blocks.ts';
import { debt, factsOf, propose, THURSDAY } from './one-practice.ts';
import { carried } from './pulled.ts';

const afternoons = everyWeek('debt', { day: 3, start: 900, minutes: 30 });
const early = debt({ preferred: 'morning', target: { kind: 'sessions', count: 1 } });

/** The same on so many of the weeks to come, this one included. */
function weekly(count: number, make: (day: number) => CalendarEvent): CalendarEvent[] {
  return Array.from({ length: count }, (_, week) => make(7 * week));
}

function seriesOf(facts: Facts): PlanChange[] {
  return propose(facts, 'user').changes.filter(({ kind }) => kind.endsWith('series'));
}

describe('a standing rhythm', () => {
  it('stays where another would be worth less than a tenth more', () => {
    const slightly = everyWeek('debt', { day: 3, start: 600, minutes: 60 });
    expect(seriesOf(factsOf(slightly, [debt({ preferred: 'morning' })]))).toEqual([]);
  });

  it('is changed for one that is worth a tenth more, from next week on, and says by how much', () => {
    const facts = factsOf(afternoons, [early]);
    expect(seriesOf(facts)).toMatchObject([
      {
        kind: 'end-series',
        eventId: 'debtseries0',
        days: ['TH'],
        startMinute: 900,
        minutes: 30,
        endDate: dateAt(7),
        // 30 − 0.1 × 30 − 5 − 20 for one series; 60 + 15 − 5 − 20 for the new one.
        reason: { code: 'rhythm-changed', oldValue: 2, newValue: 50, troubledWeeks: 0, ofWeeks: 4 },
      },
      {
        kind: 'create-series',
        generation: 'g1',
        ordinal: 1,
        startMinute: 540,
        minutes: 60,
        firstDate: dateAt(7),
        reason: { neededMinutes: 60, givesMinutes: 60 },
      },
    ]);
    const plan = propose(facts, 'user');
    expect(propose(carried(facts, plan), 'user').changes).toEqual([]);
  });

  it('is left to the user: nothing of it by itself', () => {
    expect(
      propose(factsOf(afternoons, [debt({ preferred: 'morning', level: 'firm' })])).changes.map(
        ({ kind }) => kind,
      ),
    ).not.toContain('end-series');
  });

  it('keeps today and tomorrow: on the last day of a week the next one stays too', () => {
    const facts = factsOf(afternoons, [early]);
    const sunday = { ...facts, nowMs: facts.nowMs + 6 * 86_400_000 };
    expect(seriesOf(sunday)[0]).toMatchObject({ endDate: dateAt(14) });
  });

  it('is changed for any gain where a series is in the way in three of four weeks', () => {
    const standing = everyWeek('debt', THURSDAY);
    const meetings = (count: number) =>
      weekly(count, (day) => something('meeting', { ...THURSDAY, day: 3 + day }));
    expect(seriesOf(factsOf([...standing, ...meetings(2)]))).toEqual([]);
    expect(seriesOf(factsOf([...standing, ...meetings(3)]))).toEqual([]);
    const [change] = seriesOf(factsOf([...standing, ...meetings(9)]));
    expect(change!.reason).toMatchObject({ code: 'rhythm-changed', troubledWeeks: 4 });
  });

  it('stays where it is sacred, or where a human moved a date to come', () => {
    expect(seriesOf(factsOf(afternoons, [{ ...early, level: 'sacred' }]))).toEqual([]);
    const [first, second, ...rest] = afternoons;
    const moved = [first!, dragged(second!, { day: 10, start: 930, minutes: 30 }), ...rest];
    const kinds = seriesOf(factsOf(moved, [early])).map(({ kind }) => kind);
    expect(kinds).not.toContain('end-series');
  });

  it('stays where it was moved out of the way in single weeks', () => {
    const standing = everyWeek('debt', THURSDAY);
    const facts = factsOf([...standing, something('meeting', { ...THURSDAY, day: 10 })]);
    const after = carried(facts, propose(facts, 'user'));
    expect(after.events.filter(({ block }) => block?.at.start.includes('T'))).toHaveLength(1);
    expect(propose(after, 'user').changes).toEqual([]);
  });
});
