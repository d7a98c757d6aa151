import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../../lib/domain/event.ts';
import type { Facts } from '../../../lib/domain/facts.ts';
import { moveOne } from '../../../lib/domain/plan/move-one.ts';
import type { Practice } from '../../../lib/domain/practice.ts';
import { dateAt, dragged, everyWeek, MONDAY, something, withGuest, ZONE } from './blocks.ts';
import { calendar } from './calendars.ts';
import { practice } from './planning-weeks.ts';

const AT = { day: 2, start: 600, minutes: 60 };
const [block, ...later] = everyWeek('debt', AT);
const invitation = something('unanswered', AT);

function factsOf(events: readonly CalendarEvent[], over: Partial<Practice> = {}): Facts {
  const debt = practice('debt', { target: { kind: 'weekly', minutes: 60 }, ...over });
  return { ...calendar(MONDAY, ZONE, [], { practices: [debt] }), events };
}

function move(events: readonly CalendarEvent[], over: Partial<Practice> = {}) {
  return moveOne(factsOf(events, over), block!.id, invitation.id);
}

describe('moving one block out of the way of a meeting', () => {
  it('takes the best place of its day, as if the meeting were accepted', () => {
    expect(move([block!, ...later, invitation])).toMatchObject({
      kind: 'move-block',
      eventId: block!.id,
      from: { date: dateAt(2), startMinute: 600, minutes: 60 },
      to: { date: dateAt(2), startMinute: 540, minutes: 60 },
      reason: { code: 'broken', by: { eventId: invitation.id }, lostMinutes: 60 },
    });
  });

  it('takes another day where its own is full, and leaves everything else alone', () => {
    const full = something('meeting', { day: 2, start: 480, minutes: 660 });
    const solo = something('solo', { day: 0, start: 480, minutes: 240 });
    expect(move([block!, ...later, invitation, full, solo])).toMatchObject({
      to: { date: MONDAY, startMinute: 810 },
    });
  });

  it('shrinks in place where that is all there is', () => {
    const short = { ...invitation, startMs: invitation.startMs + 30 * 60_000 };
    const full = [0, 1, 2, 3, 4].flatMap((day) => [
      something('meeting', { day, start: 480, minutes: day === 2 ? 120 : 660 }),
      something('meeting', { day, start: 660, minutes: 540 }),
    ]);
    expect(move([block!, ...later, short, ...full])).toMatchObject({
      kind: 'shrink-block',
      to: { startMinute: 600, minutes: 30 },
    });
  });

  it('finds nothing where nothing fits', () => {
    const full = [0, 1, 2, 3, 4].map((day) => something('solo', { day, start: 480, minutes: 660 }));
    expect(move([block!, ...later, invitation, ...full])).toBeUndefined();
  });

  it('moves a sacred block too, and one that the user put there', () => {
    expect(move([block!, ...later, invitation], { level: 'sacred' })).toBeDefined();
    expect(move([dragged(block!, { ...AT, start: 615 }), ...later, invitation])).toBeDefined();
  });

  it.each<[string, Partial<Practice>]>([
    ['sessions', { target: { kind: 'sessions', count: 1 } }],
    ['minutes a day', { target: { kind: 'daily', minutes: 60 }, days: ['WE'] }],
  ])('works the same where the target is %s', (_, over) => {
    expect(move([block!, ...later, invitation], over)).toMatchObject({
      to: { date: dateAt(2), startMinute: 540 },
    });
  });

  it('goes to no day that has what it asks for', () => {
    const daily: Partial<Practice> = { target: { kind: 'daily', minutes: 60 }, days: ['TU', 'WE'] };
    const other = everyWeek('debt', { ...AT, day: 1 }, { ordinal: 1 });
    const full = something('meeting', { day: 2, start: 480, minutes: 660 });
    expect(move([block!, ...later, invitation, ...other, full], daily)).toBeUndefined();
    expect(move([block!, ...later, invitation, full], daily)).toMatchObject({ to: { date: dateAt(1) } });
  });

  it('leaves a block alone with guests, before it is written, within the hour, or under nothing', () => {
    expect(move([withGuest(block!), ...later, invitation])).toBeUndefined();
    expect(move([{ ...block!, etag: '' }, ...later, invitation])).toBeUndefined();
    expect(move([block!, ...later])).toBeUndefined();
    const facts = factsOf([block!, ...later, invitation], { level: 'sacred' });
    const soon = { ...facts, nowMs: block!.startMs - 59 * 60_000 };
    expect(moveOne(soon, block!.id, invitation.id)).toBeUndefined();
    expect(moveOne(facts, invitation.id, block!.id)).toBeUndefined();
  });
});
