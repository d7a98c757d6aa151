import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../lib/domain/facts.ts';
import { dateAt, dragged, everyWeek, MONDAY, single, something, withGuest } from './blocks.ts';
import { debt, factsOf, propose, standing, THURSDAY } from './one-practice.ts';
import { practice } from './planning-weeks.ts';
import { carried } from './pulled.ts';

describe('a block that stands', () => {
  it('is left alone', () => {
    expect(propose(factsOf(standing)).changes).toEqual([]);
  });

  it('is left alone under an invitation that nobody answered', () => {
    const plan = propose(factsOf([...standing, something('unanswered', THURSDAY)]));
    expect([plan.changes, plan.atRisk]).toEqual([[], []]);
  });

  it('goes to another time of the day when a meeting on it is accepted, and says by what it was broken', () => {
    const meeting = something('meeting', { day: 3, start: 630, minutes: 60 });
    const plan = propose(factsOf([...standing, meeting]));
    expect(plan.changes).toEqual([
      {
        kind: 'move-block',
        practiceId: 'debt',
        practiceName: 'debt',
        eventId: standing[0]!.id,
        etag: '"7"',
        seriesId: 'debtseries0',
        from: { date: dateAt(3), startMinute: 600, minutes: 60 },
        to: { date: dateAt(3), startMinute: 540, minutes: 60 },
        reason: {
          code: 'broken',
          by: { eventId: meeting.id, title: meeting.title, startMs: meeting.startMs, endMs: meeting.endMs },
          lostMinutes: 30,
          oldMinutes: 60,
          newMinutes: 60,
        },
      },
    ]);
  });

  it.each(['meeting', 'call', 'away'] as const)('is broken by a single minute of this: %s', (kind) => {
    const plan = propose(factsOf([...standing, something(kind, { day: 3, start: 659, minutes: 30 })]));
    expect(plan.changes).toMatchObject([{ kind: 'move-block', reason: { code: 'broken', lostMinutes: 1 } }]);
  });

  it.each(['solo', 'declined', 'code', 'dialling'] as const)('is not broken by this: %s', (kind) => {
    const plan = propose(factsOf([...standing, something(kind, { day: 3, start: 630, minutes: 60 })]));
    expect([plan.changes, plan.atRisk]).toEqual([[], []]);
  });

  it('shrinks in place to the longest length that fits where nothing else is free', () => {
    const events = [
      ...standing,
      something('meeting', { day: 3, start: 640, minutes: 30 }),
      ...[0, 1, 2, 4].map((day) => something('meeting', { day, start: 480, minutes: 660 })),
      something('meeting', { day: 3, start: 480, minutes: 120 }),
      something('meeting', { day: 3, start: 660, minutes: 540 }),
    ];
    expect(propose(factsOf(events)).changes).toMatchObject([
      {
        kind: 'shrink-block',
        to: { startMinute: 600, minutes: 30 },
        reason: { lostMinutes: 20, newMinutes: 30 },
      },
    ]);
  });

  it('is at risk where nothing fits, and says what took its time', () => {
    const events = [
      ...standing,
      something('meeting', { day: 3, start: 480, minutes: 660 }),
      ...[0, 1, 2, 4].map((day) => something('solo', { day, start: 480, minutes: 660 })),
    ];
    const plan = propose(factsOf(events));
    expect(plan.changes).toEqual([]);
    expect(plan.atRisk).toMatchObject([
      {
        eventId: standing[0]!.id,
        because: 'nothing-fits',
        lostMinutes: 60,
        by: { eventId: 'meeting-3-480' },
      },
    ]);
  });

  it('stays on a day that is away, and nothing is put in its stead', () => {
    const everyDay = debt({ target: { kind: 'daily', minutes: 60 }, days: ['TH'] });
    const plan = propose(factsOf([...standing, something('vacation', THURSDAY)], [everyDay]));
    expect([plan.changes, plan.atRisk]).toEqual([[], []]);
  });
});

describe('a block that may not be changed is at risk instead', () => {
  const meeting = something('meeting', THURSDAY);
  const [first, ...later] = standing;

  it.each<[string, Facts, string]>([
    ['it is sacred', factsOf([...standing, meeting], [debt({ level: 'sacred' })]), 'sacred'],
    [
      'somebody dragged it there',
      factsOf([
        dragged(first!, { day: 4, start: 600, minutes: 60 }),
        ...later,
        something('meeting', { day: 4, start: 600, minutes: 60 }),
      ]),
      'moved-by-hand',
    ],
    ['somebody was invited to it', factsOf([withGuest(first!), ...later, meeting]), 'has-guests'],
    [
      'it is tomorrow',
      factsOf([...everyWeek('debt', { ...THURSDAY, day: 1 }), something('meeting', { ...THURSDAY, day: 1 })]),
      'too-soon',
    ],
    ['it is not in the calendar yet', factsOf([{ ...first!, etag: '' }, ...later, meeting]), 'too-soon'],
  ])('%s', (_, facts, because) => {
    const plan = propose(facts);
    expect(plan.atRisk).toMatchObject([{ because }]);
    expect(plan.changes.filter(({ kind }) => kind !== 'create-block')).toEqual([]);
  });

  it('while the week gets what it lost as a single block', () => {
    const plan = propose(factsOf([...standing, meeting], [debt({ level: 'sacred' })]));
    expect(plan.changes).toMatchObject([{ kind: 'create-block', generation: 'w2026-W47', ordinal: 0 }]);
  });

  it('but the user may move what is tomorrow, or today in more than an hour', () => {
    const today = everyWeek('debt', { ...THURSDAY, day: 0, start: 690 });
    const facts = factsOf([...today, something('meeting', { day: 0, start: 700, minutes: 20 })]);
    expect(propose(facts, 'user').changes).toMatchObject([{ kind: 'move-block', from: { date: MONDAY } }]);
    const soon = { ...facts, nowMs: facts.nowMs + 45 * 60_000 };
    expect(propose(soon, 'user').atRisk).toMatchObject([{ because: 'too-soon' }]);
  });
});

describe('levels', () => {
  const early = debt({ preferred: 'morning' });
  const afternoons = everyWeek('debt', { day: 3, start: 960, minutes: 30 });

  it('a flexible block goes where the week is worth more, with the numbers of the choice', () => {
    const plan = propose(factsOf(afternoons, [{ ...early, level: 'flexible' }]));
    expect(plan.changes[0]).toMatchObject({
      kind: 'move-block',
      to: { startMinute: 540, minutes: 60 },
      reason: { code: 'more-value', newValue: 70, oldValue: 22, stayBonus: 30 },
    });
  });

  it.each(['firm', 'sacred'] as const)('a %s block stays', (level) => {
    const kinds = propose(factsOf(afternoons, [{ ...early, level }])).changes.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['create-block']));
  });

  it('a flexible block is let go when the week has enough without it', () => {
    const counted = practice('code', { target: { kind: 'weekly', minutes: 60 }, level: 'flexible' });
    const events = [
      ...everyWeek('code', THURSDAY),
      something('solo', { day: 2, start: 600, minutes: 60 }, { title: 'Code' }),
    ];
    const facts = factsOf(events, [{ ...counted, rules: [{ anyWords: ['code'] }] }]);
    expect(propose(facts).changes).toMatchObject([
      {
        kind: 'release-block',
        from: { date: dateAt(3) },
        reason: { code: 'need-met', targetMinutes: 60, countedMinutes: 60 },
      },
    ]);
  });
});

describe('what a week lacks', () => {
  it('is put into it, with the numbers it rests on', () => {
    const later = standing.slice(1);
    expect(propose(factsOf(later)).changes).toEqual([
      {
        kind: 'create-block',
        practiceId: 'debt',
        practiceName: 'debt',
        level: 'firm',
        withPeople: false,
        generation: 'w2026-W47',
        ordinal: 0,
        to: { date: dateAt(2), startMinute: 540, minutes: 60 },
        reason: {
          code: 'week-short',
          week: MONDAY,
          targetMinutes: 60,
          countedMinutes: 0,
          debtMinutes: 0,
          givesMinutes: 60,
          preferred: 'any',
          fit: 1,
        },
      },
    ]);
  });

  it('never begins today or tomorrow by itself, nor within the hour for the user', () => {
    const practices = [debt({ days: ['MO', 'TU'] })];
    const later = everyWeek('debt', { ...THURSDAY, day: 0 }).slice(1);
    expect(propose(factsOf(later, practices)).changes).toEqual([]);
    const [change] = propose(factsOf(later, practices), 'user').changes;
    expect(change).toMatchObject({ kind: 'create-block', to: { date: MONDAY, startMinute: 660 } });
  });

  it('takes the next free ordinal, also beside one that was dragged into another week', () => {
    const strayed = dragged(single('debt', { day: 2, start: 600, minutes: 60 }), {
      day: 9,
      start: 600,
      minutes: 60,
    });
    const [change] = propose(factsOf([...standing.slice(2), strayed])).changes;
    expect(change).toMatchObject({ kind: 'create-block', generation: 'w2026-W47', ordinal: 1 });
  });

  it('is not planned in a week that was not read', () => {
    const facts = factsOf([]);
    const completeFor = { startMs: 0, endMs: facts.nowMs };
    expect(propose({ ...facts, completeFor }).changes).toEqual([]);
  });

  it('is complete once it is carried out, and on each of the days that follow', () => {
    const facts = factsOf(standing.slice(2), [debt({ level: 'flexible' })]);
    const after = carried(facts, propose(facts));
    for (let day = 0; day < 20; day++) {
      const { changes } = propose({ ...after, nowMs: facts.nowMs + day * 86_400_000 });
      expect(
        changes.filter((change) => change.kind !== 'create-block' || change.to.date < dateAt(28)),
      ).toEqual([]);
    }
  });
});
