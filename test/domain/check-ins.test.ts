import { describe, expect, it } from 'vitest';
import { viewWeek } from '../../lib/domain/week.ts';
import { balanceOf, checkedIn, WORKING_MINUTES } from './balance-of.ts';
import { at, block, CALLS, event, facts, guest, ME, meeting, WEEK, withCustomer } from './making.ts';

const wide = { startMs: at(0, '09:00'), minutes: 120 };

describe('check-ins', () => {
  const past = block('code', { id: 'b', startMs: at(0, '09:00'), minutes: 120 });
  const during = meeting({ startMs: at(0, '09:30'), minutes: 30 });

  it('leave a past block without one unconfirmed', () => {
    expect(balanceOf([past])).toMatchObject({ doingUnconfirmedMinutes: 120, doingConfirmedMinutes: 0 });
  });

  it('confirm it', () => {
    expect(balanceOf([past], { checkIns: [checkedIn('b', 'done')] })).toMatchObject({
      doingUnconfirmedMinutes: 0,
      doingConfirmedMinutes: 120,
    });
  });

  it('take a skipped one away: its minutes are free again', () => {
    const balance = balanceOf([past], { checkIns: [checkedIn('b', 'skipped')] });
    expect(balance).toMatchObject({
      doingUnconfirmedMinutes: 0,
      doingConfirmedMinutes: 0,
      freeMinutes: WORKING_MINUTES,
    });
  });

  it('give back what a skipped one had kept from a meeting not answered', () => {
    const open = meeting({ mine: 'needsAction', startMs: at(0, '09:00') });
    expect(balanceOf([past, open], { checkIns: [checkedIn('b', 'skipped')] }).meetingMinutes).toBe(60);
  });

  it('count of a shortened one the first minutes that nobody else owns', () => {
    const view = viewWeek(
      facts({ events: [past, during], checkIns: [checkedIn('b', 'cut-short', 45)] }),
      WEEK,
    );
    // 09:00–09:30, and after the meeting 10:00–10:15.
    expect(view.balance).toMatchObject({
      doingConfirmedMinutes: 45,
      meetingMinutes: 30,
      freeMinutes: WORKING_MINUTES - 75,
    });
    expect(view.longestDoingMinutes).toBe(30);
  });

  it.each([
    ['more than it had', 500, 120],
    ['nothing', 0, 0],
    ['less than nothing', -5, 0],
    ['no number', undefined, 0],
  ])('claim no more than there was when cut short to %s', (_, minutes, counted) => {
    expect(
      balanceOf([past], { checkIns: [checkedIn('b', 'cut-short', minutes)] }).doingConfirmedMinutes,
    ).toBe(counted);
  });

  it('follow the last of several answers', () => {
    const checkIns = [
      { ...checkedIn('b', 'skipped'), answeredMs: 2 },
      { ...checkedIn('b', 'done'), answeredMs: 1 },
    ];
    expect(balanceOf([past], { checkIns }).doingConfirmedMinutes).toBe(0);
  });

  it.each([
    ['that has not begun', '09:00', 120],
    ['that has just begun', '09:01', 0],
  ])('of a block %s: at %s %i minutes still stand', (_, time, minutes) => {
    const { doingAheadMinutes, doingUnconfirmedMinutes } = balanceOf([past], {
      nowMs: at(0, time),
      checkIns: [checkedIn('b', 'skipped')],
    });
    expect(doingAheadMinutes + doingUnconfirmedMinutes).toBe(minutes);
  });

  it('spend the minutes given where the block began, be it in the week before', () => {
    const overMidnight = block('code', { id: 'b', startMs: at(-1, '23:00'), minutes: 120 });
    expect(
      balanceOf([overMidnight], { checkIns: [checkedIn('b', 'cut-short', 75)] }).doingConfirmedMinutes,
    ).toBe(15);
  });

  it('spend them after a meeting that took the beginning in the week before', () => {
    const events = [
      block('code', { id: 'b', startMs: at(-1, '23:00'), minutes: 120 }),
      meeting({ startMs: at(-1, '23:00'), minutes: 30 }),
    ];
    expect(balanceOf(events, { checkIns: [checkedIn('b', 'cut-short', 60)] }).doingConfirmedMinutes).toBe(30);
  });

  it('are not needed by events with others, hand-made ones, or blocks to which guests were added', () => {
    const events = [
      withCustomer({ title: 'demo', startMs: at(1, '09:00') }),
      event({ title: 'code', startMs: at(2, '09:00') }),
      block('code', { startMs: at(3, '09:00'), attendees: [guest(ME), guest('bob@example.com')] }),
    ];
    expect(balanceOf(events)).toMatchObject({ doingConfirmedMinutes: 180, doingUnconfirmedMinutes: 0 });
  });
});

describe('now', () => {
  it.each([
    ['before it', '08:59', 0, 0, 120],
    ['at its start', '09:00', 0, 0, 120],
    ['in its middle', '10:00', 0, 60, 60],
    ['within a minute, at the beginning of it', '10:00', 59, 60, 60],
    ['at its end', '11:00', 0, 120, 0],
  ])('splits a running event: %s', (_, time, seconds, before, after) => {
    const nowMs = at(0, time) + seconds * 1000;
    const balance = balanceOf([event({ title: 'code', ...wide })], { nowMs });
    expect(balance).toMatchObject({ doingConfirmedMinutes: before, doingAheadMinutes: after });
  });

  it('leaves of a running block the past part unconfirmed', () => {
    const balance = balanceOf([block('code', wide)], { nowMs: at(0, '10:00') });
    expect(balance).toMatchObject({ doingUnconfirmedMinutes: 60, doingAheadMinutes: 60 });
  });
});

describe('holds', () => {
  const hold = block('calls', { id: 'h', startMs: at(0, '09:00') });
  it('count nothing once they are past without a word', () => {
    expect(balanceOf([hold])).toMatchObject({
      doingUnconfirmedMinutes: 0,
      doingConfirmedMinutes: 0,
      freeMinutes: WORKING_MINUTES,
    });
  });
  it('count ahead', () => {
    expect(balanceOf([hold], { nowMs: at(0, '08:00') }).doingAheadMinutes).toBe(60);
  });
  it('count when the user says that it took place', () => {
    expect(balanceOf([hold], { checkIns: [checkedIn('h', 'done')] }).doingConfirmedMinutes).toBe(60);
  });
  it('count only the rest of one that runs', () => {
    expect(balanceOf([hold], { nowMs: at(0, '09:20') })).toMatchObject({
      doingUnconfirmedMinutes: 0,
      doingAheadMinutes: 40,
    });
  });
});

describe('what is only a hold for calls', () => {
  it('is told from a call by its guests', () => {
    const real = block('calls', { attendees: [guest(ME), guest('carla@customer.test')] });
    expect(balanceOf([real], { settings: { practices: [CALLS] } }).doingConfirmedMinutes).toBe(60);
  });
});
