import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import { viewWeek } from '../../lib/domain/week.ts';
import { at, block, CALLS, event, facts, guest, ME, meeting, WEEK } from './making.ts';
import { CODING, conflicts, invitation, single, type ConflictFacts } from './standing.ts';

const EARLY = at(0, '06:00');

describe('what lies on our blocks', () => {
  type Row = [string, CalendarEvent[], string[], ConflictFacts?];
  const hold = single('calls', at(2, '09:00'), { id: 'hold', transparent: true });
  const guests = [guest('carla@customer.test'), guest(ME, { responseStatus: 'needsAction' })];
  const demo = { title: 'Demo', attendees: guests, organizer: { email: 'carla@customer.test', self: false } };
  const yes = { attendees: guests.map((one) => ({ ...one, responseStatus: 'accepted' as const })) };
  const rows: Row[] = [
    ['an invitation contests it', [CODING, invitation('10:00')], ['coding asked open']],
    [
      'an accepted meeting breaks it',
      [CODING, invitation('10:00', { mine: 'accepted' })],
      ['coding asked answered'],
    ],
    [
      'so does a tentatively accepted one',
      [CODING, invitation('10:00', { mine: 'tentative' })],
      ['coding asked answered'],
    ],
    [
      'so does one that I organise',
      [CODING, event({ id: 'mine', startMs: at(2, '10:00'), attendees: [guest('bob@example.com')] })],
      ['coding mine answered'],
    ],
    ['a declined one does not', [CODING, invitation('10:00', { mine: 'declined' })], []],
    ['a cancelled one does not', [CODING, invitation('10:00', { status: 'cancelled' })], []],
    ['one shown as free does not', [CODING, invitation('10:00', { transparent: true })], []],
    ['something I do alone does not', [CODING, event({ startMs: at(2, '10:00') })], []],
    ['one that only touches its end does not', [CODING, invitation('11:00')], []],
    ['one that only touches its beginning does not', [CODING, invitation('08:00')], []],
    ['one that shares a minute does', [CODING, invitation('10:59')], ['coding asked open']],
    ['nor does another block of ours', [CODING, single('calls', at(2, '10:00'))], []],
    [
      'not even one with guests',
      [CODING, single('calls', at(2, '10:00'), { attendees: [guest('bob@example.com')] })],
      [],
    ],
    [
      'a block that began in the week before is left to it',
      [single('code', at(-1, '23:00'), { minutes: 120 }), invitation('00:00', { startMs: at(0, '00:00') })],
      [],
      { nowMs: at(-2, '08:00') },
    ],
    [
      'a block moved by hand is one too',
      [block('code', { id: 'moved', startMs: at(2, '15:00') }), invitation('15:30')],
      ['moved asked open'],
    ],
    ['a block shown as free is one too', [hold, invitation('09:30')], ['hold asked open']],
    ['a call contests a coding block', [CODING, invitation('10:00', demo)], ['coding asked open']],
    [
      'a call that I accepted breaks a coding block',
      [CODING, invitation('10:00', { ...demo, ...yes })],
      ['coding asked answered'],
    ],
    ['a call is what the hold for it waits for', [hold, invitation('09:30', demo)], []],
    [
      'a hold used up by a real call is no longer asked for',
      [hold, invitation('09:00', { ...demo, ...yes, id: 'real' }), invitation('09:30')],
      [],
    ],
    [
      'a block with guests owns its time',
      [
        block('code', { startMs: at(2, '09:00'), attendees: [guest('bob@example.com')] }),
        invitation('09:00'),
      ],
      [],
    ],
    [
      'a block whose practice is gone is none',
      [CODING, invitation('10:00')],
      [],
      { settings: { practices: [CALLS] } },
    ],
    ['a block that is over is past asking', [CODING, invitation('10:00')], [], { nowMs: at(2, '11:00') }],
    [
      'a block that runs is asked for what is left of it',
      [CODING, invitation('10:00')],
      ['coding asked open'],
      { nowMs: at(2, '09:30') },
    ],
    [
      'a block that runs cannot be saved from what is answered',
      [CODING, invitation('10:00', { mine: 'accepted' })],
      [],
      { nowMs: at(2, '09:30') },
    ],
    [
      'an invitation that is over is past answering',
      [CODING, invitation('09:00', { minutes: 30 })],
      [],
      { nowMs: at(2, '09:30') },
    ],
    [
      'on a day off a block counts nothing',
      [CODING, invitation('10:00')],
      [],
      { settings: { daysOff: ['2026-11-18'] } },
    ],
    [
      'of a week that was not read nothing is said',
      [CODING, invitation('10:00')],
      [],
      { completeFor: { startMs: at(0, '00:00'), endMs: at(3, '00:00') } },
    ],
    [
      'a block of another week is left to that week',
      [single('code', at(9, '09:00')), meeting({ startMs: at(9, '09:00') })],
      [],
    ],
    [
      'the same meeting on two calendars is one',
      [CODING, invitation('10:00'), invitation('10:00', { calendarId: 'other' })],
      ['coding asked open'],
    ],
    [
      'each block and meeting is one, the soonest block first',
      [
        single('code', at(4, '09:00'), { id: 'later' }),
        invitation('10:00'),
        invitation('09:30', { id: 'first' }),
        meeting({ id: 'third', startMs: at(4, '09:30') }),
        CODING,
      ],
      ['coding first open', 'coding asked open', 'later third answered'],
    ],
  ];
  it.each(rows)('%s', (_, events, expected, change) => {
    const found = conflicts(events, change).map(
      ({ block, meeting, answered }) =>
        `${block.eventId} ${meeting.eventId} ${answered ? 'answered' : 'open'}`,
    );
    expect(found).toEqual(expected);
  });

  it('is as many for any order of the events', () => {
    const events = [CODING, invitation('10:00'), invitation('09:30', { id: 'first' })];
    expect(conflicts(events.toReversed())).toEqual(conflicts(events));
  });
});

describe('what saying yes costs', () => {
  it('is the doing of the week with the meeting declined and with it accepted, whatever was answered', () => {
    const monday = single('code', at(0, '09:00'), { minutes: 180 });
    for (const mine of ['needsAction', 'accepted', 'tentative'] as const) {
      const [one] = conflicts([monday, CODING, invitation('10:30', { mine })]);
      expect(one).toMatchObject({
        lostMinutes: 30,
        beforeMinutes: 300,
        afterMinutes: 270,
        targetMinutes: 735,
      });
    }
  });

  it('is the sum that the week’s verdict shows', () => {
    const events = [CODING, invitation('10:00')];
    const shown = (answer: 'accepted' | 'declined') =>
      viewWeek(facts({ events: [CODING, invitation('10:00', { mine: answer })], nowMs: EARLY }), WEEK)
        .verdict;
    const [one] = conflicts(events);
    expect(one?.beforeMinutes).toBe(shown('declined').doingMinutes);
    expect(one?.afterMinutes).toBe(shown('accepted').doingMinutes);
  });

  it('counts what this meeting takes, beside what others take', () => {
    const events = [CODING, meeting({ id: 'one', startMs: at(2, '09:00') }), invitation('09:30')];
    const [first, second] = conflicts(events);
    expect(first).toMatchObject({ lostMinutes: 60, beforeMinutes: 120, afterMinutes: 60 });
    expect(second).toMatchObject({ lostMinutes: 60, beforeMinutes: 60, afterMinutes: 30 });
  });

  it('may be nothing where the meeting is doing itself', () => {
    const call = invitation('10:00', {
      title: 'Demo',
      attendees: [guest('carla@customer.test'), guest(ME, { responseStatus: 'needsAction' })],
    });
    expect(conflicts([CODING, call])[0]).toMatchObject({
      lostMinutes: 60,
      beforeMinutes: 120,
      afterMinutes: 120,
    });
  });
});

describe('who asks', () => {
  const one = (change: Parameters<typeof meeting>[0], more: ConflictFacts = {}) =>
    conflicts([CODING, invitation('10:00', change)], more)[0];
  const vips = (...vips: string[]): ConflictFacts => ({
    settings: { protection: { mode: 'ask', vips, autoDecline: false, emergency: '' } },
  });
  const self = guest(ME, { responseStatus: 'needsAction' });

  it('is named with how many others, and whether it comes again', () => {
    expect(one({ seriesId: 'weekly' })?.meeting).toMatchObject({
      title: 'Staff meeting',
      organizer: 'bob@example.com',
      others: 1,
      recurring: true,
      seriesId: 'weekly',
      vip: false,
    });
    expect(one({})?.meeting).toMatchObject({ recurring: false });
  });

  it('may be somebody who is never declined: who organises it, or is invited and has not declined', () => {
    expect(one({}, vips('bob@example.com'))?.meeting.vip).toBe(true);
    const attendees = (responseStatus: 'accepted' | 'declined') => [
      guest('bob@example.com'),
      guest('chair@board.test', { responseStatus }),
      self,
    ];
    expect(one({ attendees: attendees('accepted') }, vips('chair@board.test'))?.meeting.vip).toBe(true);
    expect(one({ attendees: attendees('declined') }, vips('chair@board.test'))?.meeting.vip).toBe(false);
    expect(one({ attendees: attendees('accepted') }, vips('somebody@else.test'))?.meeting.vip).toBe(false);
  });

  it('is answered only where I am a guest and the whole list is known', () => {
    expect(one({})?.canAnswer).toBe(true);
    expect(one({ guestsHidden: true })?.canAnswer).toBe(false);
    expect(one({ attendees: [guest('bob@example.com')] })?.canAnswer).toBe(false);
    expect(
      one({ organizer: { email: ME, self: true }, attendees: [guest('bob@example.com'), self] })?.canAnswer,
    ).toBe(false);
  });
});

describe('where the block would go', () => {
  const movesTo = (events: readonly CalendarEvent[] = []) =>
    conflicts([CODING, invitation('10:00'), ...events])[0]?.movesTo;

  it('is a place of its week beside the meeting', () => {
    const to = movesTo([meeting({ startMs: at(2, '11:00'), minutes: 120 })]);
    expect(to).toMatchObject({ date: '2026-11-18', startMinute: 13 * 60 + 30 });
  });

  it('is nowhere where the week has no room', () => {
    const full = [0, 1, 3, 4].map((day) => meeting({ startMs: at(day, '08:00'), minutes: 660 }));
    const wednesday = meeting({ startMs: at(2, '11:00'), minutes: 420 });
    expect(movesTo([...full, wednesday])).toMatchObject({
      date: '2026-11-18',
      startMinute: 540,
      minutes: 60,
    });
    expect(movesTo([...full, wednesday, meeting({ startMs: at(2, '09:00') })])).toBeUndefined();
  });
});
