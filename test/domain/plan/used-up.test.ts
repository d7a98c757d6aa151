import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../../lib/domain/event.ts';
import type { Facts } from '../../../lib/domain/facts.ts';
import type { Plan } from '../../../lib/domain/plan/plan.ts';
import { proposePlan } from '../../../lib/domain/plan/propose.ts';
import type { Practice } from '../../../lib/domain/practice.ts';
import {
  add,
  dateAt,
  dragged,
  everyWeek,
  MONDAY,
  realCall,
  something,
  withGuest,
  ZONE,
  type At,
} from './blocks.ts';
import { calendar } from './calendars.ts';
import { carried } from './pulled.ts';
import { practice } from './planning-weeks.ts';

function calls(count: number, over: Partial<Practice> = {}): Practice {
  return practice('calls', {
    target: { kind: 'sessions', count },
    session: { minMinutes: 30, idealMinutes: 60, maxMinutes: 60 },
    withPeople: true,
    rules: [{ anyWords: ['call'], people: 'with' }],
    ...over,
  });
}

const at = (day: number, start = 600): At => ({ day, start, minutes: 60 });
/** Holds on Wednesday, Thursday and Friday at ten. */
const holds = [2, 3, 4].flatMap((day, ordinal) => everyWeek('calls', at(day), { ordinal }));

function factsOf(events: readonly CalendarEvent[], practices = [calls(3)]): Facts {
  return { ...calendar(MONDAY, ZONE, [], { practices }), events };
}

function propose(facts: Facts, by: 'user' | 'itself' = 'itself'): Plan {
  return proposePlan({ facts, planId: 'p', by });
}

/** Day of the month and reason of what is released; other changes by their kind. */
function told({ changes }: Plan): unknown[] {
  return changes.map((change) =>
    change.kind === 'release-block'
      ? [change.from.date, change.reason.code, 'by' in change.reason && change.reason.by.eventId]
      : change.kind,
  );
}

describe.each(['flexible', 'firm'] as const)('a hold (%s)', (level) => {
  const practices = [calls(3, { level })];

  it('is used up by the real thing that takes place over it', () => {
    const call = realCall({ day: 2, start: 630, minutes: 60 });
    expect(told(propose(factsOf([...holds, call], practices)))).toEqual([[dateAt(2), 'used-up', call.id]]);
  });

  it('is used up by one beside it, the latest of the week first, and each by another', () => {
    const [early, late] = [realCall(at(0, 900)), realCall(at(1, 900))];
    const facts = factsOf([...holds, early, late], practices);
    expect(told(propose(facts))).toEqual([
      [dateAt(4), 'used-up', early.id],
      [dateAt(3), 'used-up', late.id],
    ]);
  });

  it('is used up once: looked at again, the same event uses up no other', () => {
    const facts = factsOf([...holds, realCall(at(1, 900)), realCall(at(3, 600))], practices);
    const plan = propose(facts);
    expect(plan.changes).toHaveLength(2);
    expect(propose(carried(facts, plan)).changes).toEqual([]);
  });

  it('is used up rather than one that still stands, where it lost its time to something else', () => {
    const [call, meeting] = [realCall(at(1, 900)), something('meeting', at(2))];
    expect(told(propose(factsOf([...holds, call, meeting], practices)))).toEqual([
      [dateAt(2), 'used-up', call.id],
    ]);
  });

  it('is kept while the week is short of what it asks for', () => {
    const more = [calls(5, { level })];
    const full = [0, 1, 2, 3, 4].flatMap((day) => [
      something('meeting', { day, start: 480, minutes: 120 }),
      something('meeting', { day, start: 660, minutes: 420 }),
    ]);
    const facts = factsOf(
      [...holds.slice(0, 1), ...full, realCall({ day: 0, start: 605, minutes: 50 })],
      more,
    );
    expect(told(propose(facts)).filter((one) => Array.isArray(one))).toEqual([]);
  });

  it('is put back as a single block when the real thing goes away again', () => {
    const call = realCall(at(1, 900));
    const facts = factsOf([...holds, call], practices);
    const after = carried(facts, propose(facts));
    const without = { ...after, events: after.events.filter(({ id }) => id !== call.id) };
    expect(propose(without).changes).toMatchObject([
      {
        kind: 'create-block',
        generation: 'w2026-W47',
        reason: { targetSessions: 3, countedSessions: level === 'firm' ? 2 : 0 },
      },
    ]);
  });
});

describe('a hold is not used up', () => {
  it.each<[string, CalendarEvent]>([
    ['by an invitation that nobody answered', realCall(at(2), 'needsAction')],
    ['by one that was declined', realCall(at(2), 'declined')],
    ['by something else done alone', something('solo', at(2), { title: 'Call list' })],
  ])('%s', (_, event) => {
    expect(told(propose(factsOf([...holds, event])))).toEqual([]);
  });

  it('when somebody dragged it there or was invited to it, or it is sacred', () => {
    const [first, ...rest] = holds;
    const call = realCall(at(2));
    const isFirst = (facts: Facts): boolean =>
      propose(facts).changes.some((change) => 'eventId' in change && change.eventId === first!.id);
    expect(isFirst(factsOf([first!, ...rest, call]))).toBe(true);
    expect(isFirst(factsOf([dragged(first!, at(2, 615)), ...rest, call]))).toBe(false);
    expect(isFirst(factsOf([withGuest(first!), ...rest, call]))).toBe(false);
    expect(isFirst(factsOf([first!, ...rest, call], [calls(3, { level: 'sacred' })]))).toBe(false);
  });

  it('today or tomorrow by itself; nor is it at risk there', () => {
    const early = [0, 1, 2].flatMap((day, ordinal) => everyWeek('calls', at(day, 900), { ordinal }));
    const facts = add(factsOf(early), realCall(at(1, 900)));
    expect(told(propose(facts))).toEqual([]);
    expect(propose(facts).atRisk).toEqual([]);
    expect(told(propose(facts, 'user'))).toEqual([[dateAt(1), 'used-up', 'call-1-900']]);
  });
});
