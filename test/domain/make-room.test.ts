import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import { makeRoom } from '../../lib/domain/make-room.ts';
import { viewWeek } from '../../lib/domain/week.ts';
import { at, CALLS, facts, guest, ME, meeting, practice, WEEK } from './making.ts';
import { single } from './standing.ts';

type Change = Omit<NonNullable<Parameters<typeof facts>[0]>, 'events'>;

/** Two hours of code a week, an hour at a time. */
const TWO_HOURS = practice({
  target: { kind: 'weekly', minutes: 120 },
  session: { minMinutes: 60, idealMinutes: 60, maxMinutes: 120 },
});

const OUTSIDE = [guest('carla@customer.test'), guest(ME)];

/** With customers, so that nobody asks for their time. */
function customers(day: number, time: string, minutes: number): CalendarEvent {
  return meeting({ startMs: at(day, time), minutes, attendees: OUTSIDE, title: 'Customers' });
}

/** Every working minute of the week but what lies between those hours on Wednesday afternoon. */
function fullBut(from: string, until: string): CalendarEvent[] {
  const whole = [0, 1, 3, 4].map((day) => customers(day, '09:00', 540));
  const before = (at(2, from) - at(2, '09:00')) / 60_000;
  const after = (at(2, '18:00') - at(2, until)) / 60_000;
  return [...whole, customers(2, '09:00', before), customers(2, until, after)].filter(
    ({ startMs, endMs }) => startMs < endMs,
  );
}

function room(events: readonly CalendarEvent[], change: Change = {}) {
  const settings = { practices: [TWO_HOURS], ...change.settings };
  return makeRoom(facts({ nowMs: at(0, '06:00'), ...change, events, settings }), WEEK);
}

/** `meeting: how`, with what would be placed. */
const told = (...from: Parameters<typeof room>) =>
  room(...from).offers.map(
    ({ meeting: { eventId }, how, shorterMinutes, placed }) =>
      `${eventId}: ${how}${shorterMinutes === undefined ? '' : ` to ${shorterMinutes}`}, ${(placed.endMs - placed.startMs) / 60_000} placed`,
  );

const status = (change: Parameters<typeof meeting>[0] = {}) =>
  meeting({ id: 'status', title: 'Status', startMs: at(2, '14:00'), ...change });

describe('making room', () => {
  it('offers the meeting without which a session fits, with the week before and after', () => {
    const events = [...fullBut('14:00', '15:00'), status()];
    const { offers, none } = room(events);
    expect(none).toBeUndefined();
    expect(offers).toEqual([
      {
        meeting: {
          eventId: 'status',
          startMs: at(2, '14:00'),
          endMs: at(2, '15:00'),
          title: 'Status',
          organizer: 'bob@example.com',
          others: 1,
          recurring: false,
          optional: false,
          organizedByMe: false,
        },
        how: 'remove',
        beforeMinutes: 0,
        afterMinutes: 60,
        targetMinutes: 120,
        practiceId: 'code',
        practiceName: 'Code',
        placed: { startMs: at(2, '14:00'), endMs: at(2, '15:00') },
      },
    ]);
  });

  it('counts before and after as the week’s verdict does', () => {
    const stands = single('code', at(2, '16:00'));
    const events = [
      ...fullBut('14:00', '15:00').slice(0, 5),
      customers(2, '15:00', 60),
      customers(2, '17:00', 60),
      status(),
      stands,
    ];
    const before = viewWeek(
      facts({ events, nowMs: at(0, '06:00'), settings: { practices: [TWO_HOURS] } }),
      WEEK,
    );
    expect(before.verdict.doingMinutes).toBe(60);
    expect(room(events).offers).toMatchObject([{ beforeMinutes: 60, afterMinutes: 120 }]);
  });

  it('gives a block its time back', () => {
    const stands = single('code', at(2, '14:00'), { id: 'stands' });
    const { offers } = room([...fullBut('14:00', '15:00'), status(), stands]);
    expect(offers).toMatchObject([
      { beforeMinutes: 0, afterMinutes: 60, placed: { startMs: at(2, '14:00'), endMs: at(2, '15:00') } },
    ]);
  });

  it('shortens where that is enough', () => {
    // Three quarters of an hour are free after it.
    expect(told([...fullBut('14:00', '15:45'), status()])).toEqual(['status: shorten to 45, 60 placed']);
  });

  it.each([
    [60, 45, '15:45'],
    [45, 30, '15:30'],
    [30, 15, '15:15'],
    [75, 60, '16:00'],
    [90, 60, '16:00'],
    [120, 90, '16:30'],
  ])('shortens %i minutes to %i', (minutes, shorter, freeUntil) => {
    const events = [...fullBut('14:00', freeUntil), status({ minutes })];
    expect(told(events)).toEqual([`status: shorten to ${shorter}, 60 placed`]);
  });

  it('shortens nothing below a quarter of an hour', () => {
    const minutes20 = [...fullBut('14:00', '15:00'), status({ minutes: 20 })];
    expect(told(minutes20)).toEqual(['status: remove, 60 placed']);
  });

  it('asks for every other time where it comes again, unless I am optional', () => {
    const events = fullBut('14:00', '15:00');
    expect(told([...events, status({ seriesId: 'weekly' })])).toEqual(['status: halve, 60 placed']);
    const optional = [guest('bob@example.com'), guest(ME, { optional: true })];
    expect(told([...events, status({ seriesId: 'weekly', attendees: optional })])).toEqual([
      'status: remove, 60 placed',
    ]);
  });

  it('comes to nothing where a practice has all it asks for', () => {
    const stands = [single('code', at(2, '14:00')), single('code', at(2, '15:00'))];
    expect(room([...fullBut('14:00', '16:00'), ...stands])).toEqual({
      week: WEEK,
      offers: [],
      none: 'nothing-missing',
    });
    expect(room([])).toMatchObject({ none: 'nothing-missing' });
  });

  type Row = [string, CalendarEvent, Change?];
  const vip = {
    protection: { mode: 'ask', vips: ['bob@example.com'], autoDecline: false, emergency: '' },
  } as const;
  const rows: Row[] = [
    ['a meeting with a VIP', status(), { settings: { practices: [TWO_HOURS], ...vip } }],
    ['a meeting with somebody from outside', status({ attendees: OUTSIDE })],
    ['a meeting whose guests nobody shows', status({ guestsHidden: true })],
    ['a declined meeting', status({ mine: 'declined' })],
    [
      'a meeting that is doing',
      status({ title: 'Demo' }),
      {
        settings: {
          practices: [
            TWO_HOURS,
            {
              ...CALLS,
              target: { kind: 'sessions', count: 0 },
              rules: [{ anyWords: ['demo'], people: 'with' }],
            },
          ],
        },
      },
    ],
    ['a meeting within the hour', status(), { nowMs: at(2, '13:01') }],
    ['a meeting too short to help', status({ minutes: 15 })],
  ];
  it.each(rows)('never offers %s', (_, one, change) => {
    const events =
      one.endMs - one.startMs === 900_000 ? fullBut('14:00', '14:15') : fullBut('14:00', '15:00');
    expect(room([...events, one], change)).toEqual({ week: WEEK, offers: [], none: 'nothing-helps' });
  });
});

describe('the order of offers', () => {
  const twoFree = (one: Parameters<typeof meeting>[0], other: Parameters<typeof meeting>[0]) => [
    ...[0, 3, 4].map((day) => customers(day, '09:00', 540)),
    ...[1, 2].flatMap((day) => [customers(day, '09:00', 300), customers(day, '15:00', 180)]),
    meeting({ id: 'one', startMs: at(1, '14:00'), ...one }),
    meeting({ id: 'other', startMs: at(2, '14:00'), ...other }),
  ];
  const order = (...from: Parameters<typeof twoFree>) =>
    room(twoFree(...from)).offers.map(({ meeting }) => meeting.eventId);
  const many = Array.from({ length: 5 }, (_, index) => guest(`guest${index}@example.com`));
  const self = guest(ME);

  it('of equal ones is by time', () => {
    expect(order({}, {})).toEqual(['one', 'other']);
  });

  it.each([
    ['one that comes again', { seriesId: 'weekly' }],
    ['a large one', { attendees: [...many, self] }],
    ['one I am optional in', { attendees: [guest('bob@example.com'), guest(ME, { optional: true })] }],
  ] satisfies [string, Parameters<typeof meeting>[0]][])('puts %s first', (_, change) => {
    expect(order({}, change)).toEqual(['other', 'one']);
  });

  it('puts one that others organise before mine', () => {
    const mine = { organizer: { email: ME, self: true }, attendees: [guest('bob@example.com'), self] };
    expect(order(mine, {})).toEqual(['other', 'one']);
  });

  it('puts one that helps a more important practice first', () => {
    const calls = practice({
      id: 'calls',
      target: { kind: 'weekly', minutes: 60 },
      session: TWO_HOURS.session,
      days: ['TU'],
    });
    const code = { ...TWO_HOURS, days: ['WE' as const] };
    expect(
      room(twoFree({}, {}), { settings: { practices: [code, calls] } }).offers.map(
        ({ practiceId }) => practiceId,
      ),
    ).toEqual(['code', 'calls']);
    expect(
      room(twoFree({}, {}), { settings: { practices: [calls, code] } }).offers.map(
        ({ practiceId }) => practiceId,
      ),
    ).toEqual(['calls', 'code']);
  });

  it('does not depend on the order of the events, and ends with five', () => {
    const days = [0, 1, 2, 3, 4];
    const events = days.flatMap((day) => [
      customers(day, '09:00', 300),
      meeting({ id: `a${day}`, startMs: at(day, '14:00') }),
      customers(day, '15:00', 60),
      meeting({ id: `b${day}`, startMs: at(day, '16:00') }),
      customers(day, '17:00', 60),
    ]);
    const ids = (given: readonly CalendarEvent[]) => room(given).offers.map(({ meeting }) => meeting.eventId);
    expect(ids(events)).toHaveLength(5);
    expect(ids(events.toReversed())).toEqual(ids(events));
  });
});
