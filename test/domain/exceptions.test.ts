import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import { exceptionFor, newExceptions } from '../../lib/domain/exceptions.ts';
import type { Exception, Pause } from '../../lib/domain/facts.ts';
import { at, block, CALLS, event, facts, guest, ME, meeting, practice, withCustomer } from './making.ts';
import { CODING, series, single } from './standing.ts';

type Change = Omit<NonNullable<Parameters<typeof facts>[0]>, 'events'>;

const HOLD = single('calls', at(2, '09:00'), { id: 'hold', transparent: true });
const AFTER: Change = { nowMs: at(2, '12:00') };

function standup(time: string, change: Parameters<typeof meeting>[0] = {}): CalendarEvent {
  return meeting({ id: 'standup', startMs: at(2, time), ...change });
}

const found = (events: readonly CalendarEvent[], change: Change = AFTER) =>
  newExceptions(facts({ events, ...change }));

/** `block: minutes lost by event`, and whether the session is. */
const told = (events: readonly CalendarEvent[], change?: Change) =>
  found(events, change).map(
    ({ eventId, lostMinutes, lostSession, by }) =>
      `${eventId}: ${lostMinutes} by ${by.eventId}${lostSession ? ', session' : ''}`,
  );

describe('a block that lost its time', () => {
  it('is an exception with what took it, and nobody has said why', () => {
    const [one] = found([CODING, standup('10:00', { seriesId: 'daily', title: 'Stand-up' })]);
    expect(one).toEqual({
      eventId: 'coding',
      practiceId: 'code',
      date: '2026-11-18',
      startMs: at(2, '09:00'),
      lostMinutes: 60,
      lostSession: false,
      reason: 'not-said',
      by: { eventId: 'standup', seriesId: 'daily', title: 'Stand-up' },
      atMs: at(2, '12:00'),
    });
  });

  type Row = [string, CalendarEvent[], string[], Change?];
  const pause = (from: string, until: string): Pause => ({ kind: 'incident', from, until, share: 0.5 });
  const recorded = { eventId: 'coding' } as Exception;
  const rows: Row[] = [
    ['an accepted meeting takes time', [CODING, standup('10:00')], ['coding: 60 by standup']],
    [
      'so does a tentatively accepted one',
      [CODING, standup('10:00', { mine: 'tentative' })],
      ['coding: 60 by standup'],
    ],
    [
      'so does one I organise',
      [CODING, event({ id: 'mine', startMs: at(2, '10:00'), attendees: [guest('bob@example.com')] })],
      ['coding: 60 by mine'],
    ],
    [
      'so does a call of another practice',
      [CODING, withCustomer({ id: 'demo', title: 'Demo', startMs: at(2, '10:00') })],
      ['coding: 60 by demo'],
    ],
    ['an invitation takes nothing', [CODING, standup('10:00', { mine: 'needsAction' })], []],
    ['a declined meeting takes nothing', [CODING, standup('10:00', { mine: 'declined' })], []],
    ['a meeting that only touches takes nothing', [CODING, standup('11:00')], []],
    ['what I do alone takes nothing', [CODING, event({ startMs: at(2, '10:00') })], []],
    ['less than the shortest session is no session', [CODING, standup('09:59')], ['coding: 60 by standup']],
    [
      'one minute more and it is lost',
      [CODING, standup('09:59', { minutes: 61 })],
      ['coding: 61 by standup, session'],
    ],
    [
      'two meetings lose together, each minute once',
      [CODING, standup('09:00', { minutes: 45 }), standup('09:30', { id: 'second', minutes: 60 })],
      ['coding: 90 by standup, session'],
    ],
    [
      'the one that took most is named',
      [CODING, standup('09:00', { minutes: 30 }), standup('09:30', { id: 'second' })],
      ['coding: 90 by second, session'],
    ],
    ['a hold that a meeting takes is lost', [HOLD, standup('09:00')], ['hold: 60 by standup, session']],
    [
      'a hold whose real call came is used up, whatever else lies on it',
      [HOLD, withCustomer({ title: 'Demo', startMs: at(2, '09:30') }), standup('09:00')],
      [],
    ],
    [
      'a hold whose call nobody answered is not',
      [
        HOLD,
        withCustomer({
          title: 'Demo',
          startMs: at(2, '09:00'),
          organizer: { email: 'carla@customer.test', self: false },
          attendees: [guest('carla@customer.test'), guest(ME, { responseStatus: 'needsAction' })],
        }),
        standup('09:00'),
      ],
      ['hold: 60 by standup, session'],
    ],
    [
      'a hold on which another practice takes place is not',
      [HOLD, standup('09:00', { title: 'Design review' })],
      ['hold: 60 by standup, session'],
      {
        ...AFTER,
        settings: {
          practices: [CALLS, practice({ id: 'decide', rules: [{ anyWords: ['design'], people: 'with' }] })],
        },
      },
    ],
    [
      'a block that has begun counts',
      [CODING, standup('10:00')],
      ['coding: 60 by standup'],
      { nowMs: at(2, '09:00') },
    ],
    ['a block ahead does not yet', [CODING, standup('10:00')], [], { nowMs: at(2, '08:59') }],
    [
      'a block moved by hand is the user’s own affair',
      [block('code', { startMs: at(2, '15:00') }), standup('15:00')],
      [],
    ],
    [
      'on an away day nothing is lost',
      [CODING, standup('10:00')],
      [],
      { ...AFTER, settings: { daysOff: ['2026-11-18'] } },
    ],
    [
      'in the week of a pause nothing is lost',
      [CODING, standup('10:00')],
      [],
      { ...AFTER, settings: { pauses: [pause('2026-11-19', '2026-11-20')] } },
    ],
    [
      'after a pause it is again',
      [CODING, standup('10:00')],
      ['coding: 60 by standup'],
      { ...AFTER, settings: { pauses: [pause('2026-11-09', '2026-11-16')] } },
    ],
    [
      'what is recorded is not found again',
      [CODING, standup('10:00')],
      [],
      { ...AFTER, exceptions: [recorded] },
    ],
    [
      'what was not read is not judged',
      [CODING, standup('10:00')],
      [],
      { ...AFTER, completeFor: { startMs: at(2, '10:00'), endMs: at(9, '00:00') } },
    ],
    [
      'fourteen days later it can still be found',
      [CODING, standup('10:00')],
      ['coding: 60 by standup'],
      { nowMs: at(16, '23:00') },
    ],
    ['after that it lapses', [CODING, standup('10:00')], [], { nowMs: at(17, '00:00') }],
    [
      'skipping it does not make it the user’s choice',
      [CODING, standup('10:00')],
      ['coding: 60 by standup'],
      { ...AFTER, checkIns: [{ eventId: 'coding', answer: 'skipped', answeredMs: at(2, '11:30') }] },
    ],
  ];
  it.each(rows)('%s', (_, events, expected, change = AFTER) => {
    expect(told(events, change)).toEqual(expected);
  });

  it('is each block of a series for itself, by start', () => {
    const blocks = series('code', { days: [0, 1, 2], time: '09:00', weeks: [0] });
    const events = [meeting({ startMs: at(2, '09:00') }), meeting({ startMs: at(0, '09:30') }), ...blocks];
    expect(found(events).map(({ date, lostMinutes }) => [date, lostMinutes])).toEqual([
      ['2026-11-16', 30],
      ['2026-11-18', 60],
    ]);
  });
});

describe('accepting a meeting as an exception', () => {
  const asked = standup('10:00', { mine: 'needsAction' });
  const answer = (events: readonly CalendarEvent[], meetingId = 'standup') =>
    exceptionFor(facts({ events, nowMs: at(0, '06:00') }), 'coding', meetingId, 'board');

  it('says what the block ahead will lose, and why', () => {
    expect(answer([CODING, asked])).toEqual({
      eventId: 'coding',
      practiceId: 'code',
      date: '2026-11-18',
      startMs: at(2, '09:00'),
      lostMinutes: 60,
      lostSession: false,
      reason: 'board',
      by: { eventId: 'standup', title: 'Staff meeting' },
      atMs: at(0, '06:00'),
    });
  });

  it('adds what is lost already, each minute once', () => {
    const before = standup('09:30', { id: 'before', minutes: 60 });
    expect(answer([CODING, before, asked])).toMatchObject({
      lostMinutes: 90,
      lostSession: true,
      by: { eventId: 'standup' },
    });
  });

  it('is the same when the answer is in the calendar already', () => {
    expect(answer([CODING, standup('10:00')])).toEqual(answer([CODING, asked]));
  });

  it('is nothing without the block, without the meeting, or where they do not clash', () => {
    expect(answer([asked])).toBeUndefined();
    expect(answer([CODING])).toBeUndefined();
    expect(answer([CODING, standup('11:00')])).toBeUndefined();
    expect(answer([CODING, event({ id: 'standup', startMs: at(2, '10:00') })])).toBeUndefined();
    expect(
      answer([event({ id: 'coding', startMs: at(2, '09:00'), minutes: 120, attendees: [guest(ME)] }), asked]),
    ).toBeUndefined();
  });
});
