import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import type { Facts } from '../../lib/domain/facts.ts';
import { viewWeek } from '../../lib/domain/week.ts';
import { balanceOf, openInvitation, checkedIn, WORKING_MINUTES } from './balance-of.ts';
import { at, block, CODE, event, facts, meeting, practice, WEEK, withCustomer } from './making.ts';

const wide = { startMs: at(0, '09:00'), minutes: 120 };
const narrow = { startMs: at(0, '10:00'), minutes: 30 };

/** Each wants 09:00–11:00 or half an hour in the middle of it: who gets the half hour? Best claim first. */
const RANKS = [
  ['doing with people', (span: object) => withCustomer({ title: 'demo', ...span })],
  ['away', (span: object) => event({ eventType: 'outOfOffice', ...span })],
  ['an accepted meeting', (span: object) => meeting(span)],
  ['doing alone', (span: object) => event({ title: 'code', ...span })],
  ['unanswered doing with people', (span: object) => openInvitation('demo', span)],
  ['an unanswered meeting', (span: object) => meeting({ mine: 'needsAction', ...span })],
  ['solo', (span: object) => event({ title: 'Dentist', ...span })],
] as const;

/** Minutes by rank, in the order above. */
function byRank(events: readonly CalendarEvent[]) {
  const b = balanceOf(events);
  const doing = viewWeek(facts({ events }), WEEK).practices;
  return [
    doing[1]?.confirmedMinutes,
    b.awayMinutes,
    b.meetingMinutes - b.meetingUnansweredMinutes,
    doing[0]?.confirmedMinutes,
    b.doingUnansweredMinutes,
    b.meetingUnansweredMinutes,
    b.soloMinutes,
  ];
}

describe('each minute belongs to one class', () => {
  const pairs = RANKS.flatMap(([better, makeBetter], high) =>
    RANKS.flatMap(([worse, makeWorse], low) =>
      high < low ? [{ better, worse, high, low, makeBetter, makeWorse }] : [],
    ),
  );

  it.each(pairs)('$better takes it from $worse', ({ high, low, makeBetter, makeWorse }) => {
    const expected = RANKS.map((_, rank) => (rank === high ? 30 : rank === low ? 90 : 0));
    expect(byRank([makeWorse(wide), makeBetter(narrow)])).toEqual(expected);
    expect(byRank([makeBetter(narrow), makeWorse(wide)])).toEqual(expected);
  });

  it('counts tentative like accepted', () => {
    const balance = balanceOf([meeting({ mine: 'tentative', ...narrow }), event({ title: 'code', ...wide })]);
    expect(balance).toMatchObject({
      meetingMinutes: 30,
      meetingUnansweredMinutes: 0,
      doingConfirmedMinutes: 90,
    });
  });

  it('gives a minute that two of one rank want to the earlier practice, then the earlier start, then the lower id', () => {
    const pair = practice({ id: 'pair', rules: [{ anyWords: ['pair'] }] });
    const both = [CODE, pair];
    const minutes = (events: readonly CalendarEvent[], practices = both) =>
      viewWeek(facts({ events, settings: { practices } }), WEEK).practices.map(
        ({ confirmedMinutes }) => confirmedMinutes,
      );
    const early = event({ title: 'pair', ...wide });
    const late = event({ title: 'code', startMs: at(0, '10:00'), minutes: 120 });
    expect(minutes([early, late])).toEqual([120, 60]);
    expect(minutes([early, late], [pair, CODE])).toEqual([120, 60]);

    const view = viewWeek(
      facts({
        events: [block('code', { id: 'b', ...wide }), block('code', { id: 'a', ...wide })],
        checkIns: [checkedIn('a', 'done')],
      }),
      WEEK,
    );
    expect(view.balance).toMatchObject({ doingConfirmedMinutes: 120, doingUnconfirmedMinutes: 0 });
  });
});

describe('working hours', () => {
  it('are forty hours in an ordinary week, all free when nothing is in the calendar', () => {
    expect(balanceOf([])).toMatchObject({ workingMinutes: WORKING_MINUTES, freeMinutes: WORKING_MINUTES });
  });

  it('bound solo and away, but not doing and meetings', () => {
    const evening = { startMs: at(0, '17:00'), minutes: 120 };
    expect(balanceOf([event(evening)]).soloMinutes).toBe(60);
    expect(balanceOf([event({ eventType: 'outOfOffice', ...evening })]).awayMinutes).toBe(60);
    expect(balanceOf([meeting(evening)])).toMatchObject({
      meetingMinutes: 120,
      meetingInsideMinutes: 60,
      meetingOutsideMinutes: 60,
    });
    expect(balanceOf([event({ title: 'code', ...evening })])).toMatchObject({
      doingConfirmedMinutes: 120,
      doingOutsideMinutes: 60,
    });
    for (const one of [event(evening), meeting(evening)])
      expect(balanceOf([one]).freeMinutes).toBe(WORKING_MINUTES - 60);
  });

  it('may overlap, be out of order or be missing without counting a minute twice', () => {
    const MO = [
      { startMinute: 600, endMinute: 720 },
      { startMinute: 540, endMinute: 660 },
      { startMinute: 700, endMinute: 700 },
      { startMinute: 900, endMinute: 800 },
    ];
    const workingHours = { MO, TU: [], WE: [], TH: [], FR: [], SA: [], SU: [] };
    expect(balanceOf([], { settings: { workingHours } })).toMatchObject({
      workingMinutes: 180,
      freeMinutes: 180,
    });
  });

  it.each([
    ['23 hours', '2026-03-23', 23 * 60],
    ['25 hours', '2026-10-19', 25 * 60],
  ])('cover a whole Sunday of %s where the user works around the clock', (_, week, minutes) => {
    const allDay = [{ startMinute: 0, endMinute: 1440 }];
    const workingHours = { MO: [], TU: [], WE: [], TH: [], FR: [], SA: [], SU: allDay };
    const { balance, days } = viewWeek(facts({ settings: { workingHours } }), week);
    expect(balance.workingMinutes).toBe(minutes);
    expect(days[6]?.balance.freeMinutes).toBe(minutes);
  });
});

describe('a day that a zone leaves out', () => {
  it('takes no minute of an event that runs over it', () => {
    const zone = 'Pacific/Apia';
    const week = '2011-12-26';
    const late = event({ title: 'code', startMs: at(3, '23:00', { week, zone }), minutes: 120 });
    const { days } = viewWeek(facts({ events: [late], account: { zone } }), week);
    expect(days.map(({ balance }) => balance.doingConfirmedMinutes)).toEqual([0, 0, 0, 60, 0, 60, 0]);
  });
});

describe('a day tapped as a day off', () => {
  const dayOff = { settings: { daysOff: ['2026-11-17'] } };
  it('is away in all its working minutes, meetings and all', () => {
    const view = viewWeek(facts({ events: [meeting({ startMs: at(1, '09:00') })], ...dayOff }), WEEK);
    expect(view.days[1]).toMatchObject({
      away: true,
      balance: { awayMinutes: 480, freeMinutes: 0, meetingMinutes: 0 },
    });
    expect(view.days[2]).toMatchObject({ away: false, balance: { awayMinutes: 0 } });
  });

  it('leaves doing with people what it took', () => {
    const view = viewWeek(
      facts({ events: [withCustomer({ title: 'demo', startMs: at(1, '09:00') })], ...dayOff }),
      WEEK,
    );
    expect(view.days[1]?.balance).toMatchObject({
      awayMinutes: 420,
      doingConfirmedMinutes: 60,
      freeMinutes: 0,
    });
  });
});

describe('contested blocks', () => {
  const ahead: Partial<Facts> = { nowMs: at(0, '06:00') };
  it.each([
    ['an unanswered meeting', meeting({ mine: 'needsAction', ...narrow }), 30],
    ['an unanswered call', openInvitation('demo', narrow), 30],
    ['an accepted meeting, which takes the minutes instead', meeting(narrow), 0],
    ['a solo event', event(narrow), 0],
  ])('by %s', (_, other, contested) => {
    const view = viewWeek(facts({ events: [block('code', wide), other], nowMs: at(0, '06:00') }), WEEK);
    expect(view.balance.contestedMinutes).toBe(contested);
    expect(view.verdict.contestedMinutes).toBe(contested);
    expect(view.ahead[0]?.contested).toBe(contested > 0);
  });

  it('are counted once where two meetings contest the same minutes, and not in hand-made events', () => {
    const open = () => meeting({ mine: 'needsAction', ...narrow });
    expect(balanceOf([block('code', wide), open(), open()], ahead).contestedMinutes).toBe(30);
    expect(balanceOf([event({ title: 'code', ...wide }), open()], ahead).contestedMinutes).toBe(0);
  });
});

describe('gaps and spans', () => {
  it('finds the longest free piece, and the slivers below the shortest session', () => {
    // Monday: 09:00–09:20 free, busy to 12:30; the afternoon of 4 h 30 is the longest of the week.
    const events = [event({ startMs: at(0, '09:20'), minutes: 190 })];
    const view = viewWeek(facts({ events }), WEEK);
    expect(view).toMatchObject({ longestFreeMinutes: 270, sliverMinutes: 20 });
  });

  it('joins doing of different practices that follow on one another', () => {
    const events = [
      event({ title: 'code', startMs: at(0, '09:00') }),
      withCustomer({ title: 'demo', startMs: at(0, '10:00') }),
      event({ title: 'code', startMs: at(0, '11:30') }),
    ];
    expect(viewWeek(facts({ events }), WEEK).longestDoingMinutes).toBe(120);
  });
});

describe('hostile events', () => {
  const plain = balanceOf([]);
  it.each([
    ['ten years long', meeting({ startMs: at(-2000, '09:00'), minutes: 60 * 24 * 3653 })],
    ['zero minutes long', meeting({ minutes: 0 })],
    ['ending before it starts', meeting({ minutes: -60 })],
    ['with times that are no numbers', meeting({ startMs: Number.NaN, endMs: Number.NaN })],
  ])('%s: change nothing', (_, one) => {
    expect(balanceOf([one])).toEqual(plain);
  });

  it('ten years of doing, said by the user, fill the week and no more', () => {
    const one = meeting({ id: 'x', startMs: at(-2000, '09:00'), minutes: 60 * 24 * 3653 });
    const corrections = [{ scope: 'event', id: 'x', class: 'doing', practiceId: 'code' } as const];
    const balance = balanceOf([one], { settings: { corrections } });
    expect(balance).toMatchObject({
      doingConfirmedMinutes: 7 * 1440,
      freeMinutes: 0,
      doingOutsideMinutes: 7 * 1440 - WORKING_MINUTES,
    });
  });

  it('titles are carried as they are, never read as anything else', () => {
    const title = '<img src=x onerror=alert(1)> code';
    const { ahead } = viewWeek(facts({ events: [event({ title })], nowMs: at(0, '06:00') }), WEEK);
    expect(ahead[0]?.title).toBe(title);
  });

  it('the same event from two calendars counts once', () => {
    const copies = [meeting({ iCalUid: 'u', calendarId: 'a' }), meeting({ iCalUid: 'u', calendarId: 'b' })];
    expect(balanceOf(copies).meetingMinutes).toBe(60);
  });

  it('a week without any practice has no verdict and no fault', () => {
    const view = viewWeek(facts({ events: [meeting()], settings: { practices: [] } }), WEEK);
    expect(view.verdict).toMatchObject({ kind: 'none', noneBecause: 'no-target' });
    expect(view.sliverMinutes).toBe(0);
  });
});
