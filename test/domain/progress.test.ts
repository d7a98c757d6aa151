import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import type { Practice } from '../../lib/domain/practice.ts';
import { viewWeek } from '../../lib/domain/week.ts';
import {
  at,
  block,
  CALLS,
  CODE,
  event,
  facts,
  guest,
  ME,
  meeting,
  practice,
  WEEK,
  withCustomer,
} from './making.ts';

type Change = Omit<NonNullable<Parameters<typeof facts>[0]>, 'events'>;

function progress(one: Practice, events: readonly CalendarEvent[], change: Change = {}) {
  const view = viewWeek(
    facts({ events, ...change, settings: { ...change.settings, practices: [one] } }),
    WEEK,
  );
  const [first] = view.practices;
  if (!first) throw new Error('no practice');
  return { ...first, days: view.days };
}

/** Out of office from the start of working hours, on each of the given days. */
function away(days: readonly number[], until = '18:00'): CalendarEvent[] {
  return days.map((day) =>
    event({ eventType: 'outOfOffice', startMs: at(day, '09:00'), endMs: at(day, until) }),
  );
}

const call = (day: number, time: string, change: Partial<CalendarEvent> & { minutes?: number } = {}) =>
  withCustomer({ title: 'demo', startMs: at(day, time), minutes: 45, ...change });
const code = (day: number, time: string, minutes: number) =>
  event({ title: 'code', startMs: at(day, time), minutes });

const daily = practice({ target: { kind: 'daily', minutes: 120 }, rules: CODE.rules });
const weekly = (minutes: number) => practice({ target: { kind: 'weekly', minutes }, rules: CODE.rules });
const sessions = (count: number) => practice({ ...CALLS, target: { kind: 'sessions', count } });

describe('targets', () => {
  it('ask daily minutes of every working day, weekly ones once, sessions at their ideal length', () => {
    expect(progress(daily, []).targetMinutes).toBe(600);
    expect(progress(weekly(100), []).targetMinutes).toBe(100);
    expect(progress(sessions(3), [])).toMatchObject({ targetSessions: 3, targetMinutes: 135 });
  });

  it.each([
    [1, 480, 75, 2],
    [2, 360, 60, 2],
    [3, 240, 45, 1],
    [4, 120, 15, 1],
    [5, 0, 0, 0],
  ])(
    'with %i days away ask %i daily, %i of 100 weekly minutes and %i of 3 sessions',
    (days, dailyMinutes, weeklyMinutes, count) => {
      const events = away([0, 1, 2, 3, 4].slice(0, days));
      expect(progress(daily, events).targetMinutes).toBe(dailyMinutes);
      expect(progress(weekly(100), events).targetMinutes).toBe(weeklyMinutes);
      expect(progress(sessions(3), events).targetSessions).toBe(count);
    },
  );

  it('round scaled sessions half up, but to one at least where any was asked', () => {
    const hour = [{ startMinute: 540, endMinute: 600 }];
    const twoDays = { MO: hour, TU: hour, WE: [], TH: [], FR: [], SA: [], SU: [] };
    const change = { settings: { workingHours: twoDays } };
    expect(progress(sessions(5), away([0]), change).targetSessions).toBe(3);
    expect(progress(sessions(1), away([0, 1, 2, 3])).targetSessions).toBe(1);
    expect(progress(sessions(0), away([0])).targetSessions).toBe(0);
  });

  it.each([
    [37.5, 45],
    [37, 30],
  ])('round %d scaled minutes to %i', (exact, rounded) => {
    expect(progress(weekly((exact * 5) / 4), away([0])).targetMinutes).toBe(rounded);
  });

  it('leave an unscaled number as the user gave it', () => {
    expect(progress(weekly(50), []).targetMinutes).toBe(50);
  });

  it.each([
    ['14:00', true],
    ['13:59', false],
  ])('call a day away from half of its 480 working minutes on: out until %s, %s', (until, isAway) => {
    expect(progress(daily, away([0], until)).days[0]?.away).toBe(isAway);
  });

  it('share the weekly ones out over the present days', () => {
    const view = viewWeek(facts({ events: away([0]), settings: { practices: [daily, sessions(3)] } }), WEEK);
    // Two of three sessions remain of a week of four days: 90 minutes over four days.
    expect(view.days.map(({ targetMinutes }) => targetMinutes)).toEqual([
      0, 142.5, 142.5, 142.5, 142.5, 0, 0,
    ]);
    expect(view.verdict.targetMinutes).toBe(480 + 90);
  });
});

describe('what is missing', () => {
  it('of a daily practice is the sum of each day that fell short', () => {
    const events = [code(0, '09:00', 180), code(1, '09:00', 60), code(5, '09:00', 240)];
    // Monday 0, Tuesday 60, three days of 120; Saturday makes up for nothing.
    expect(progress(daily, events)).toMatchObject({ missingMinutes: 420, confirmedMinutes: 480 });
  });

  it('of a daily practice asks nothing of days away', () => {
    expect(progress(daily, away([0, 1, 2])).missingMinutes).toBe(240);
  });

  it('of a weekly practice is what the week still lacks, coming minutes counted', () => {
    const events = [code(0, '09:00', 60), code(4, '09:00', 60)];
    expect(progress(weekly(200), events, { nowMs: at(2, '08:00') })).toMatchObject({
      confirmedMinutes: 60,
      aheadMinutes: 60,
      missingMinutes: 80,
    });
    expect(progress(weekly(100), events).missingMinutes).toBe(0);
  });

  it('of sessions is their number times their ideal length', () => {
    expect(progress(sessions(3), [call(0, '09:00')]).missingMinutes).toBe(90);
    expect(progress(sessions(1), [call(0, '09:00'), call(1, '09:00')]).missingMinutes).toBe(0);
  });
});

describe('sessions', () => {
  const counted = (events: readonly CalendarEvent[], change: Change = {}) =>
    progress(CALLS, events, change).confirmedSessions;

  it('need at least the minimum', () => {
    expect(counted([call(0, '09:00', { minutes: 30 })])).toBe(1);
    expect(counted([call(0, '09:00', { minutes: 29 })])).toBe(0);
  });

  it('need it after an accepted meeting took its minutes', () => {
    const coding = practice({ ...weekly(60), session: { minMinutes: 60, idealMinutes: 60, maxMinutes: 60 } });
    const taken = (minutes: number) =>
      progress(coding, [code(0, '09:00', 90), meeting({ startMs: at(0, '09:00'), minutes })])
        .confirmedSessions;
    expect(taken(30)).toBe(1);
    expect(taken(31)).toBe(0);
  });

  it('are one where events with the same guests follow on one another', () => {
    expect(counted([call(0, '09:00'), call(0, '09:45'), call(0, '10:30')])).toBe(1);
    expect(counted([call(0, '09:00', { minutes: 20 }), call(0, '09:20', { minutes: 20 })])).toBe(1);
    expect(counted([call(0, '09:00'), call(0, '09:46')])).toBe(2);
  });

  it('are two where the guests change', () => {
    const other = call(0, '09:45', { attendees: [guest(ME), guest('dan@other.test')] });
    expect(counted([call(0, '09:00'), other])).toBe(2);
  });

  it('count once the same event from two calendars', () => {
    const copy = { iCalUid: 'u', minutes: 60 };
    expect(
      counted([
        call(0, '09:00', { ...copy, calendarId: 'a' }),
        call(0, '09:00', { ...copy, calendarId: 'b' }),
      ]),
    ).toBe(1);
  });

  it('count once an event that another calendar shows longer and without its guests', () => {
    const seen = call(0, '09:00', { iCalUid: 'u', calendarId: 'a' });
    const hidden = call(0, '09:00', { iCalUid: 'u', calendarId: 'b', minutes: 120, guestsHidden: true });
    expect(counted([seen, hidden])).toBe(1);
    expect(counted([seen, { ...hidden, iCalUid: 'v' }])).toBe(2);
  });

  it('belong to the week they start in, with all their minutes', () => {
    const overMidnight = call(6, '23:45', { minutes: 45 });
    const seen = facts({ events: [overMidnight], nowMs: at(9, '08:00'), settings: { practices: [CALLS] } });
    const [before, after] = [viewWeek(seen, WEEK), viewWeek(seen, '2026-11-23')].map(
      ({ practices }) => practices[0],
    );
    expect(before).toMatchObject({ confirmedSessions: 1, confirmedMinutes: 15 });
    expect(after).toMatchObject({ confirmedSessions: 0, confirmedMinutes: 30 });
  });

  it('lose to a meeting of the next week what reaches into it', () => {
    const coding = practice({ ...weekly(60), session: { minMinutes: 60, idealMinutes: 60, maxMinutes: 60 } });
    const overMidnight = code(6, '23:30', 60);
    expect(progress(coding, [overMidnight]).confirmedSessions).toBe(1);
    expect(progress(coding, [overMidnight, meeting({ startMs: at(7, '00:00') })]).confirmedSessions).toBe(0);
  });

  it('are told apart by what is known of them', () => {
    const blocks = [0, 1, 2].map((day) =>
      block('code', { id: `b${day}`, startMs: at(day, '09:00'), minutes: 60 }),
    );
    const found = progress(weekly(300), blocks, {
      nowMs: at(2, '08:00'),
      checkIns: [{ eventId: 'b0', answer: 'done', answeredMs: 0 }],
    });
    expect(found).toMatchObject({ confirmedSessions: 1, unconfirmedSessions: 1, aheadSessions: 1 });
  });

  it('do not count what I have not answered', () => {
    const open = call(0, '09:00', {
      organizer: { email: 'carla@customer.test', self: false },
      attendees: [guest('carla@customer.test'), guest(ME, { responseStatus: 'needsAction' })],
    });
    expect(progress(CALLS, [open])).toMatchObject({
      confirmedSessions: 0,
      confirmedMinutes: 0,
      missingMinutes: 135,
    });
  });
});

describe('the last-done clock', () => {
  const lastDone = (one: Practice, events: readonly CalendarEvent[], change: Change = {}) =>
    progress(one, events, change).lastDoneMs;

  it('stands at the end of the last hand-made match or event with others', () => {
    expect(lastDone(CODE, [code(0, '09:00', 60), code(2, '09:00', 60)])).toBe(at(2, '10:00'));
    expect(lastDone(CALLS, [call(1, '09:00')])).toBe(at(1, '09:45'));
  });

  it('is not moved by a block of ours, but by its confirmation', () => {
    const one = block('code', { id: 'b', startMs: at(3, '09:00') });
    expect(lastDone(CODE, [one])).toBeUndefined();
    expect(lastDone(CODE, [one], { checkIns: [{ eventId: 'b', answer: 'done', answeredMs: 0 }] })).toBe(
      at(3, '10:00'),
    );
    expect(
      lastDone(CODE, [one], { checkIns: [{ eventId: 'b', answer: 'skipped', answeredMs: 0 }] }),
    ).toBeUndefined();
  });

  it('is not moved by what lies ahead, was not answered, or lost all its minutes', () => {
    expect(lastDone(CODE, [code(8, '09:00', 60)])).toBeUndefined();
    const lost = [code(0, '09:00', 60), meeting({ startMs: at(0, '09:00') })];
    expect(lastDone(CODE, lost)).toBeUndefined();
  });

  it('runs with an event that is taking place', () => {
    expect(lastDone(CODE, [code(0, '09:00', 60)], { nowMs: at(0, '09:20') })).toBe(at(0, '09:20'));
  });

  it('cannot tell after 26 weeks', () => {
    const nowMs = at(7, '08:00');
    expect(lastDone(CODE, [code(7 - 182, '07:30', 60)], { nowMs })).toBe(at(7 - 182, '08:30'));
    expect(lastDone(CODE, [code(7 - 182, '06:30', 60)], { nowMs })).toBeUndefined();
  });
});
