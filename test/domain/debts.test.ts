import { describe, expect, it } from 'vitest';
import type { DateString } from '../../lib/domain/civil.ts';
import { debtBalance, debtsFor } from '../../lib/domain/debts.ts';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import type { Exception } from '../../lib/domain/facts.ts';
import { at, facts, meeting, WEEK } from './making.ts';
import { CALLING, DAILY, dates, hours, lost, NEXT, THIRD, WEEKLY } from './owing.ts';
import { single } from './standing.ts';

type Change = NonNullable<Parameters<typeof facts>[0]>;

const weekly = (change: Change = {}) =>
  facts({ nowMs: at(5, '08:00'), events: hours(0, 1, 2, 3), settings: { practices: [WEEKLY] }, ...change });
const daily = (change: Change = {}) =>
  facts({
    nowMs: at(3, '08:00'),
    events: hours(0, 1, 2, 3, 4, 7, 8, 9),
    settings: { practices: [DAILY] },
    ...change,
  });

describe('a debt of a weekly practice', () => {
  it('is asked for in the next week, on the five working days after it', () => {
    expect(debtsFor(weekly({ exceptions: [lost(2)] }), NEXT)).toEqual([
      { practiceId: 'code', minutes: 60, sessions: 0, dates: dates(7, 8, 9) },
    ]);
  });

  it('is not asked for in its own week, which lacks it already', () => {
    expect(debtsFor(weekly({ exceptions: [lost(2)] }), WEEK)).toEqual([]);
  });

  type Row = [string, Change, number, DateString?];
  const rows: Row[] = [
    ['is at most what was lost, whatever the week lacks', { exceptions: [lost(2, 30)] }, 30],
    ['is at most what its week still lacks', { exceptions: [lost(2, 120)] }, 60],
    ['is nothing where the week made it up', { exceptions: [lost(2)], events: hours(0, 1, 2, 3, 4) }, 0],
    [
      'is nothing where an hour ahead makes it up',
      { exceptions: [lost(2)], events: hours(0, 1, 2, 3, 4), nowMs: at(2, '12:00') },
      0,
    ],
    ['is the sum of several', { exceptions: [lost(2, 20), lost(3, 30)] }, 50],
    ['of several is at most what their week lacks', { exceptions: [lost(2, 50), lost(3, 50)] }, 60],
    ['of a Monday is due a week later to the day', { exceptions: [lost(0)] }, 60],
    ['of a Monday is over by the Tuesday after', { exceptions: [lost(0)], nowMs: at(8, '08:00') }, 0],
    [
      'is owed to the latest, since what its week made up pays the oldest',
      { exceptions: [lost(0, 50), lost(4, 50)], nowMs: at(8, '08:00') },
      50,
    ],
    [
      'stays asked for when it is over, as far as this week made it up',
      {
        exceptions: [lost(0, 50), lost(1, 50)],
        events: hours(0, 1, 2, 7, 8, 9, 10, 11).concat(single('code', at(8, '16:00'))),
        nowMs: at(11, '08:00'),
      },
      60,
    ],
    ['is not owed a week after that', { exceptions: [lost(4)] }, 0, THIRD],
    ['is at most one week’s target', { exceptions: [lost(2, 500), lost(3, 500)], events: [] }, 300],
    [
      'waits until the user is back',
      { exceptions: [lost(4)], settings: { practices: [WEEKLY], daysOff: dates(7, 8, 9, 10, 11) } },
      60,
      THIRD,
    ],
    [
      'is not asked for while the user is away',
      { exceptions: [lost(4)], settings: { practices: [WEEKLY], daysOff: dates(7, 8, 9, 10, 11) } },
      0,
    ],
    [
      'is none on a day that became an away day',
      { exceptions: [lost(2)], settings: { practices: [WEEKLY], daysOff: dates(2) } },
      0,
    ],
    [
      'is none during a pause',
      {
        exceptions: [lost(2)],
        settings: { practices: [WEEKLY], pauses: [{ kind: 'other', from: WEEK, until: NEXT, share: 0.5 }] },
      },
      0,
    ],
    ['is none of a practice that is gone', { exceptions: [lost(2)], settings: { practices: [CALLING] } }, 0],
    [
      'is not known of a week that was not read',
      { exceptions: [lost(2)], completeFor: { startMs: at(7, '00:00'), endMs: at(40, '00:00') } },
      0,
    ],
  ];
  it.each(rows)('%s', (_, change, minutes, week = NEXT) => {
    const debts = debtsFor(weekly(change), week);
    expect(debts.reduce((sum, debt) => sum + debt.minutes, 0)).toBe(minutes);
  });

  it('is asked for once although its due days lie in two weeks: what the first made up is paid', () => {
    // Friday's loss, with Monday and Tuesday off: due on Wednesday to Friday, and on Monday and Tuesday after.
    const change = { exceptions: [lost(4)], settings: { practices: [WEEKLY], daysOff: dates(7, 8) } };
    const third = (events: CalendarEvent[]) => debtsFor(weekly({ ...change, events }), THIRD);
    expect(third(hours(0, 1, 2, 3))).toMatchObject([{ minutes: 60, dates: dates(14, 15) }]);
    // With two days away the week asks for three hours; the fourth pays.
    const four = [...hours(0, 1, 2, 3, 9, 10, 11), single('code', at(9, '16:00'))];
    expect(third(four)).toEqual([]);
  });

  it('stays as it was when it is planned in its week, and its extra is not given back when its days are over', () => {
    const planned = hours(0, 1, 2, 3, 7, 8, 9, 10, 11).concat(single('code', at(8, '16:00')));
    for (const nowMs of [at(5, '08:00'), at(9, '08:00'), at(11, '08:00')]) {
      expect(debtsFor(weekly({ exceptions: [lost(2)], events: planned, nowMs }), NEXT)).toMatchObject([
        { minutes: 60 },
      ]);
    }
    const unplanned = hours(0, 1, 2, 3, 7, 8, 9, 10, 11);
    expect(
      debtsFor(weekly({ exceptions: [lost(2)], events: unplanned, nowMs: at(11, '08:00') }), NEXT),
    ).toEqual([]);
  });
});

describe('a debt of sessions', () => {
  const calls = (exceptions: Exception[], sessions: number) =>
    debtsFor(
      facts({
        nowMs: at(5, '08:00'),
        settings: { practices: [CALLING] },
        exceptions,
        events: Array.from({ length: sessions }, (_, day) =>
          single('calls', at(day, '14:00'), { attendees: meeting().attendees }),
        ),
      }),
      NEXT,
    );
  const gone = (day: number, lostSession: boolean) => lost(day, 20, { practiceId: 'calls', lostSession });

  it('is whole sessions at their ideal length', () => {
    expect(calls([gone(2, true)], 2)).toMatchObject([{ practiceId: 'calls', minutes: 45, sessions: 1 }]);
    expect(calls([gone(2, true), gone(3, true)], 1)).toMatchObject([{ minutes: 90, sessions: 2 }]);
    expect(calls([gone(2, true), gone(3, true)], 2)).toMatchObject([{ minutes: 45, sessions: 1 }]);
  });

  it('is nothing while a session was left', () => {
    expect(calls([gone(2, false)], 2)).toEqual([]);
  });
});

describe('a debt of a daily practice', () => {
  it('may be made up on the five working days after it, from today on', () => {
    const change = { exceptions: [lost(2)], events: hours(0, 1, 3, 4) };
    expect(debtsFor(daily(change), WEEK)).toEqual([
      { practiceId: 'code', minutes: 60, sessions: 0, dates: dates(3, 4) },
    ]);
    expect(debtsFor(daily(change), NEXT)).toEqual([
      { practiceId: 'code', minutes: 60, sessions: 0, dates: dates(7, 8, 9) },
    ]);
  });

  const without2 = hours(0, 1, 3, 4, 7, 8, 9);
  type Row = [string, Change, number, DateString?];
  const extra = (day: number, minutes: number) => single('code', at(day, '16:00'), { minutes });
  const rows: Row[] = [
    ['is at most what its day lacks', { exceptions: [lost(2, 90)], events: without2 }, 60],
    ['is at most what was lost', { exceptions: [lost(2, 20)], events: without2 }, 20],
    ['is nothing where the day made it up', { exceptions: [lost(2)] }, 0],
    ['is nothing while its day is not over', { exceptions: [lost(3)], events: hours(0, 1, 2) }, 0],
    [
      'is less by what was done beyond the target since',
      { exceptions: [lost(1)], events: hours(0, 2, 3).concat(extra(2, 40)) },
      20,
    ],
    [
      'stays as it was by what is planned for it this week',
      { exceptions: [lost(2)], events: without2.concat(extra(4, 60)) },
      60,
    ],
    [
      'is not asked for again in the next week',
      { exceptions: [lost(2)], events: without2.concat(extra(4, 60)) },
      0,
      NEXT,
    ],
    [
      'is not paid by what was done before',
      { exceptions: [lost(2)], events: without2.concat(extra(1, 60)) },
      60,
    ],
    [
      'pays the oldest first, each minute once',
      { exceptions: [lost(0), lost(1)], events: hours(2, 3).concat(extra(2, 90)) },
      30,
    ],
    [
      'of the oldest is paid first, so the later is still owed',
      {
        exceptions: [lost(0), lost(1)],
        events: hours(2, 3, 4, 7).concat(extra(2, 90)),
        nowMs: at(8, '08:00'),
      },
      30,
      NEXT,
    ],
    ['lapses after five days', { exceptions: [lost(2)], events: without2, nowMs: at(10, '08:00') }, 0, NEXT],
    ['is owed on its last day', { exceptions: [lost(2)], events: without2, nowMs: at(9, '08:00') }, 60, NEXT],
  ];
  it.each(rows)('%s', (_, change, minutes, week = WEEK) => {
    const debts = debtsFor(daily(change), week);
    expect(debts.reduce((sum, debt) => sum + debt.minutes, 0)).toBe(minutes);
  });
});

describe('the balance of debts', () => {
  const balance = (change: Change) => debtBalance(weekly(change))[0];

  it('says what is owed, made up and lapsed', () => {
    const one = { exceptions: [lost(2)] };
    expect(balance(one)).toEqual({ practiceId: 'code', owedMinutes: 60, paidMinutes: 0, lapsedMinutes: 0 });
    expect(balance({ ...one, events: hours(0, 1, 2, 3, 4) })).toMatchObject({
      owedMinutes: 0,
      paidMinutes: 60,
    });
    const madeUp = hours(0, 1, 2, 3, 7, 8, 9, 10, 11).concat(single('code', at(8, '16:00'), { minutes: 45 }));
    expect(balance({ ...one, events: madeUp })).toMatchObject({
      owedMinutes: 15,
      paidMinutes: 45,
      lapsedMinutes: 0,
    });
    expect(balance({ ...one, events: madeUp, nowMs: at(20, '08:00') })).toMatchObject({
      owedMinutes: 0,
      paidMinutes: 45,
      lapsedMinutes: 15,
    });
  });

  it('lets lapse what is more than one week asks for', () => {
    const exceptions = [lost(2, 250), lost(3, 250)];
    expect(balance({ exceptions, events: [] })).toMatchObject({
      owedMinutes: 300,
      paidMinutes: 200,
      lapsedMinutes: 0,
    });
    const more = [...exceptions, lost(7, 200)];
    expect(balance({ exceptions: more, events: [], nowMs: at(8, '08:00') })).toMatchObject({
      owedMinutes: 300,
      lapsedMinutes: 200,
    });
  });

  it('is empty without exceptions', () => {
    expect(debtBalance(weekly())).toEqual([]);
  });
});
