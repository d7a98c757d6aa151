import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../lib/domain/facts.ts';
import { dateAt, everyWeek, MONDAY, occurrence, something } from './blocks.ts';
import { debt, factsOf, propose, standing, THURSDAY } from './one-practice.ts';
import { carried } from './pulled.ts';

describe('what is over', () => {
  const monday = occurrence('debt', { day: 0, start: 540, minutes: 60 });
  const rest = everyWeek('debt', { day: 0, start: 540, minutes: 60 }).slice(1);
  const later = (facts: Facts): Facts => ({ ...facts, nowMs: facts.nowMs + 120 * 60_000 });

  it('counts, though nobody confirmed it', () => {
    expect(propose(later(factsOf([monday, ...rest]))).changes).toEqual([]);
  });

  it('counts without the minutes that a meeting took', () => {
    const meeting = something('meeting', { day: 0, start: 570, minutes: 60 });
    const [change] = propose(later(factsOf([monday, ...rest, meeting]))).changes;
    expect(change).toMatchObject({ reason: { countedMinutes: 30, givesMinutes: 30 } });
  });

  it.each(['skipped', 'cut-short'] as const)('is offered again, but not booked by itself: %s', (answer) => {
    const checkIn = { eventId: monday.id, answer, minutes: 30, answeredMs: 0 };
    const facts = { ...later(factsOf([monday, ...rest])), checkIns: [checkIn] };
    expect(propose(facts).changes).toEqual([]);
    const countedMinutes = answer === 'skipped' ? 0 : 30;
    expect(propose(facts, 'user').changes).toMatchObject([{ reason: { countedMinutes } }]);
  });
});

describe('what the user took away', () => {
  const release = {
    eventId: standing[0]!.id,
    practiceId: 'debt',
    scope: 'once',
    date: dateAt(3),
    days: ['TH'],
    startMinute: 600,
    minutes: 60,
    asking: false,
    atMs: 0,
  } as const;

  it('is not planned again in its week', () => {
    const facts = factsOf(standing.slice(1));
    expect(propose(facts).changes).not.toEqual([]);
    expect(propose({ ...facts, releases: [release] }).changes).toEqual([]);
    expect(propose({ ...facts, releases: [release] }, 'user').changes).toEqual([]);
  });

  it('is planned in no week by itself where the series went, but shown as a new rhythm', () => {
    const facts = { ...factsOf([]), releases: [{ ...release, scope: 'series' as const }] };
    expect(propose(facts).changes).toEqual([]);
    const plan = propose(facts, 'user');
    expect(plan.changes.map(({ kind }) => kind)).toEqual(['create-series']);
    expect(propose(carried(facts, plan), 'user').changes).toEqual([]);
    expect(propose(carried(facts, plan)).changes).toEqual([]);
  });

  it('does not take away what stands beside it', () => {
    const more = debt({ target: { kind: 'weekly', minutes: 60 }, level: 'flexible' });
    const facts = { ...factsOf(standing, [more]), releases: [{ ...release, date: dateAt(2) }] };
    expect(propose(facts).changes).toEqual([]);
  });
});

describe('a pause', () => {
  const pause = { kind: 'incident', from: MONDAY, until: dateAt(14), share: 0 } as const;

  it('asks for nothing, changes nothing, and is over by itself', () => {
    const facts = factsOf(standing.slice(4), [debt()], { pauses: [pause] });
    const dates = propose(facts).changes.map((change) => change.kind === 'create-block' && change.to.date);
    expect(dates).toEqual([dateAt(14), dateAt(21)]);
  });

  it('leaves blocks where they are, whatever comes up, and plans no more than it asks for', () => {
    const facts = factsOf([...standing, something('meeting', THURSDAY)], [debt({ level: 'flexible' })], {
      pauses: [{ ...pause, share: 0.5 }],
    });
    const { changes, atRisk } = propose(facts);
    expect(changes).toMatchObject([{ kind: 'create-block', reason: { targetMinutes: 30 } }]);
    expect(atRisk).toEqual([]);
  });
});
