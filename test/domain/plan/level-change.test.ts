import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../../lib/domain/event.ts';
import type { Facts } from '../../../lib/domain/facts.ts';
import type { PlanChange } from '../../../lib/domain/plan/plan.ts';
import { proposePlan } from '../../../lib/domain/plan/propose.ts';
import type { Level } from '../../../lib/domain/practice.ts';
import { dateAt, dragged, everyWeek, MONDAY, something, withGuest, ZONE } from './blocks.ts';
import { calendar } from './calendars.ts';
import { carried } from './pulled.ts';
import { practice } from './planning-weeks.ts';

const AT = { day: 2, start: 600, minutes: 120 };
const OTHER = { day: 3, start: 900, minutes: 60 };

function factsOf(level: Level, events: readonly CalendarEvent[]): Facts {
  const practices = [
    practice('code', { level }),
    practice('other', { target: { kind: 'weekly', minutes: 60 } }),
  ];
  return { ...calendar(MONDAY, ZONE, [], { practices }), events };
}

function changesOf(facts: Facts, by: 'user' | 'itself' = 'user'): readonly PlanChange[] {
  return proposePlan({ facts, planId: 'p', by }).changes;
}

const busy = everyWeek('code', AT);
const free = everyWeek('code', AT, { transparent: true });
/** Focus time that Google took shows that this account may have it. */
const focused = everyWeek('other', OTHER, { eventType: 'focusTime' });
const other = everyWeek('other', OTHER);

describe('a series whose level changed', () => {
  it('ends in the week after next, and the same time begins anew as the next generation', () => {
    const facts = factsOf('flexible', [...busy, ...other]);
    expect(changesOf(facts)).toMatchObject([
      {
        kind: 'end-series',
        practiceId: 'code',
        eventId: 'codeseries0',
        days: ['WE'],
        startMinute: 600,
        minutes: 120,
        endDate: dateAt(14),
        reason: { code: 'level-changed', from: 'firm', to: 'flexible' },
      },
      {
        kind: 'create-series',
        level: 'flexible',
        generation: 'g2',
        ordinal: 0,
        days: ['WE'],
        firstDate: dateAt(16),
        startMinute: 600,
        minutes: 120,
        reason: { code: 'rhythm', neededMinutes: 120, givesMinutes: 120 },
      },
    ]);
    expect(changesOf(carried(facts, proposePlan({ facts, planId: 'p' })))).toEqual([]);
  });

  it.each<[Level, string, CalendarEvent[], string | undefined]>([
    ['firm', 'shown free', [...free, ...other], 'flexible'],
    ['sacred', 'shown free', [...free, ...other], 'flexible'],
    ['sacred', 'busy, where focus time is not known to work', [...busy, ...other], undefined],
    ['firm', 'busy', [...busy, ...other], undefined],
    ['flexible', 'shown free', [...free, ...other], undefined],
  ])('%s now, and %s', (level, _, events, from) => {
    const [change] = changesOf(factsOf(level, events));
    expect(change?.reason).toEqual(from && { code: 'level-changed', from, to: level });
  });

  it('becomes focus time where that is known to work, and stops being it', () => {
    const practices = (level: Level) => [
      practice('code', { level }),
      practice('other', { level: 'sacred', target: { kind: 'weekly', minutes: 60 } }),
    ];
    const facts = (level: Level, code: readonly CalendarEvent[]): Facts => ({
      ...calendar(MONDAY, ZONE, [], { practices: practices(level) }),
      events: [...code, ...focused],
    });
    expect(changesOf(facts('sacred', busy))[0]!.reason).toMatchObject({ from: 'firm', to: 'sacred' });
    const focus = everyWeek('code', AT, { eventType: 'focusTime' });
    expect(changesOf(facts('sacred', focus))).toEqual([]);
    expect(changesOf(facts('firm', focus))[0]!.reason).toMatchObject({ from: 'sacred', to: 'firm' });
  });

  it('is left alone where a human moved it or was invited to a date to come', () => {
    const [first, second, third, ...rest] = busy;
    const kinds = (events: readonly CalendarEvent[]) =>
      changesOf(factsOf('flexible', [...events, ...other])).map(({ kind }) => kind);
    expect(kinds([first!, second!, dragged(third!, { ...AT, day: 17 }), ...rest])).not.toContain(
      'end-series',
    );
    expect(kinds([first!, second!, withGuest(third!), ...rest])).not.toContain('end-series');
    expect(kinds([withGuest(first!), second!, third!, ...rest])).toContain('end-series');
  });

  it('is left alone by itself, and where no date is free', () => {
    expect(changesOf(factsOf('flexible', [...busy, ...other]), 'itself')).toEqual([]);
    const full = Array.from({ length: 9 }, (_, week) =>
      something('unanswered', { ...AT, day: 2 + 7 * week }),
    );
    const reasons = changesOf(factsOf('flexible', [...busy, ...other, ...full])).map(
      ({ reason }) => reason.code,
    );
    expect(reasons).not.toContain('level-changed');
  });
});
