import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import { verdictOf } from '../../lib/domain/verdict.ts';
import { viewWeek } from '../../lib/domain/week.ts';
import type { Balance } from '../../lib/domain/week-view.ts';
import { at, block, CODE, event, facts, meeting, practice, WEEK } from './making.ts';

const NOTHING: Balance = {
  workingMinutes: 2400,
  doingConfirmedMinutes: 0,
  doingUnconfirmedMinutes: 0,
  doingAheadMinutes: 0,
  doingUnansweredMinutes: 0,
  meetingMinutes: 0,
  meetingInsideMinutes: 0,
  meetingUnansweredMinutes: 0,
  soloMinutes: 0,
  awayMinutes: 0,
  freeMinutes: 0,
  doingOutsideMinutes: 0,
  meetingOutsideMinutes: 0,
  contestedMinutes: 0,
};

function judge(balance: Partial<Balance>, change: Partial<Parameters<typeof verdictOf>[0]> = {}) {
  return verdictOf({
    balance: { ...NOTHING, ...balance },
    targetMinutes: 1000,
    presentDays: 5,
    workingDays: 5,
    read: true,
    anyEvent: true,
    nothingAsked: false,
    contestedMinutes: 0,
    over: false,
    ...change,
  });
}

describe('the verdict of a week', () => {
  it.each([
    ['39.9 % doing, meetings above half', 399, 1201, 'red'],
    ['40 % doing, meetings above half', 400, 1201, 'amber'],
    ['39.9 % doing, meetings exactly half', 399, 1200, 'amber'],
    ['39.9 % doing, meetings just above half', 399, 1200.5, 'red'],
    ['nothing done, no meetings', 0, 0, 'amber'],
    ['74.9 % doing', 749, 2400, 'amber'],
    ['75 % doing', 750, 2400, 'green'],
    ['more than asked', 2000, 0, 'green'],
  ])('%s: %i of 1000, %d in meetings: %s', (_, doing, meetings, kind) => {
    expect(judge({ doingAheadMinutes: doing, meetingInsideMinutes: meetings }).kind).toBe(kind);
  });

  it('measures meetings against the time that away leaves', () => {
    const meetings = { meetingInsideMinutes: 700 };
    expect(judge(meetings).kind).toBe('amber');
    expect(judge({ ...meetings, awayMinutes: 1200 }).kind).toBe('red');
    expect(judge({ ...meetings, awayMinutes: 1000 }).kind).toBe('amber');
  });

  it('looks at meetings inside working hours only', () => {
    expect(
      judge({ meetingMinutes: 2000, meetingInsideMinutes: 1000, meetingOutsideMinutes: 1000 }).kind,
    ).toBe('amber');
  });

  it('counts confirmed, unconfirmed and coming minutes, and none that I have not answered', () => {
    const parts = {
      doingConfirmedMinutes: 300,
      doingUnconfirmedMinutes: 200,
      doingAheadMinutes: 250,
      doingUnansweredMinutes: 999,
    };
    expect(judge(parts)).toMatchObject({ kind: 'green', doingMinutes: 750, soFarMinutes: 500 });
  });

  it.each([
    ['nothing is asked', { nothingAsked: true, targetMinutes: 0 }, 'no-target'],
    ['one day is present', { presentDays: 1 }, 'away'],
    ['no day is present, so that nothing is asked', { presentDays: 0, targetMinutes: 0 }, 'away'],
    ['rounding leaves no target', { targetMinutes: 0 }, 'no-target'],
    ['the user works on one day', { workingDays: 1, presentDays: 1 }, 'few-days'],
    ['the user works on no day', { workingDays: 0, presentDays: 0, targetMinutes: 0 }, 'few-days'],
    ['not all of the week was read', { read: false }, 'not-read'],
    ['nobody read whether it is away', { read: false, presentDays: 0 }, 'not-read'],
    ['it is over and nothing is in it', { over: true, anyEvent: false }, 'nothing-known'],
    ['it is over and was a day off each day', { over: true, anyEvent: false, presentDays: 0 }, 'away'],
  ])('is none when %s', (_, change, noneBecause) => {
    expect(judge({}, change)).toMatchObject({ kind: 'none', noneBecause });
  });

  it('is one of an empty week that is not over: there is time to do something about it', () => {
    expect(judge({}, { anyEvent: false }).kind).toBe('amber');
  });

  it('is one when two days are present, away or part-time', () => {
    expect(judge({}, { presentDays: 2 }).kind).toBe('amber');
    expect(judge({}, { presentDays: 2, workingDays: 2 }).kind).toBe('amber');
  });

  describe('of a week that is over', () => {
    const over = { over: true };
    it.each([
      ['half of it confirmed', 500, 500, 'green', false],
      ['less than half confirmed', 499, 501, 'amber', true],
      ['too little anyhow', 0, 700, 'amber', false],
    ])('%s', (_, doingConfirmedMinutes, doingUnconfirmedMinutes, kind, notConfirmed) => {
      expect(judge({ doingConfirmedMinutes, doingUnconfirmedMinutes }, over)).toMatchObject({
        kind,
        notConfirmed,
      });
    });

    it('asks for no confirmation before it is over', () => {
      expect(judge({ doingUnconfirmedMinutes: 1000 })).toMatchObject({ kind: 'green', notConfirmed: false });
    });
  });
});

describe('the verdict of a real week', () => {
  const tenHours = practice({ target: { kind: 'weekly', minutes: 600 }, rules: CODE.rules });
  const days = [0, 1, 2, 3, 4];
  const judgeEvents = (events: readonly CalendarEvent[], nowMs = at(7, '08:00')) =>
    viewWeek(facts({ events, nowMs, settings: { practices: [tenHours] } }), WEEK);

  it('is red when five hours of meetings a day leave no doing', () => {
    const view = judgeEvents(days.map((day) => meeting({ startMs: at(day, '13:30'), minutes: 270 })));
    expect(view.verdict).toMatchObject({ kind: 'red', meetingInsideMinutes: 1350, availableMinutes: 2400 });
    expect(view.warnings.map(({ evidence }) => evidence.id)).toEqual(['all-meetings']);
  });

  it('is amber, not confirmed, when only our own blocks speak for it', () => {
    const view = judgeEvents(days.map((day) => block('code', { startMs: at(day, '09:00'), minutes: 120 })));
    expect(view.verdict).toMatchObject({ kind: 'amber', notConfirmed: true });
    expect(view.warnings[0]?.evidence).toMatchObject({ id: 'thin-week', notConfirmed: true });
  });

  it('is green while the same week still lies ahead', () => {
    const view = judgeEvents(
      days.map((day) => block('code', { startMs: at(day, '09:00'), minutes: 120 })),
      at(0, '06:00'),
    );
    expect(view.verdict).toMatchObject({ kind: 'green', soFarMinutes: 0, doingMinutes: 600 });
  });

  it('is green for hand-made hours without any check-in', () => {
    expect(
      judgeEvents(days.map((day) => event({ title: 'code', startMs: at(day, '09:00'), minutes: 120 })))
        .verdict.kind,
    ).toBe('green');
  });
});
