import { describe, expect, it } from 'vitest';
import { addDays } from '../../lib/domain/civil.ts';
import { lookBack } from '../../lib/domain/look-back.ts';
import { at, block, CALLS, CODE, event, facts, meeting, practice, withCustomer } from './making.ts';

const NOW = at(28, '08:00');
const WEEKS = [0, 7, 14, 21].map((days) => addDays('2026-11-16', days));
const WEEKDAYS = [0, 1, 2, 3, 4];
const code = practice({ target: { kind: 'weekly', minutes: 600 }, rules: CODE.rules });
const crowded = WEEKDAYS.map((day) => meeting({ startMs: at(day, '13:30'), minutes: 270 }));
const late = event({ title: 'code', startMs: at(21, '09:00') });
const busy = WEEKDAYS.map((day) => event({ title: 'code', startMs: at(7 + day, '09:00'), minutes: 120 }));
const vacation = WEEKDAYS.map((day) =>
  event({ eventType: 'outOfOffice', startMs: at(14 + day, '08:00'), minutes: 660 }),
);

const seen = lookBack(
  facts({
    events: [...crowded, ...busy, ...vacation, late],
    nowMs: NOW,
    settings: { practices: [code, CALLS] },
  }),
  WEEKS,
);

describe('looking back', () => {
  it('judges every week by the targets of today', () => {
    expect(seen.weeks.map(({ week, verdict }) => `${week} ${verdict}`)).toEqual([
      '2026-11-16 red',
      '2026-11-23 green',
      '2026-11-30 none',
      '2026-12-07 amber',
    ]);
  });

  it('leaves weeks away out of every mean', () => {
    expect(seen).toMatchObject({
      countedWeeks: 3,
      redWeeks: 1,
      meanDoingMinutes: 220,
      meanMeetingMinutes: 450,
    });
    expect(seen.practices[0]).toMatchObject({
      meanMinutes: 220,
      targetMinutes: 600,
      lastDoneMs: at(21, '10:00'),
      cannotTell: false,
    });
  });

  it('tells how much room there was for a session', () => {
    // Free mornings in the first week, 90 minutes of them and the afternoons in the second, everything in the fourth.
    const room = [5 * 210, 5 * (90 + 270), 5 * 480 - 60];
    expect(seen.practices[0]?.roomMinutes).toBe(room.reduce((sum, minutes) => sum + minutes, 0) / 3);
  });

  it('cannot tell of work done alone that was never booked, but of calls it can', () => {
    const { practices } = lookBack(
      facts({ events: crowded, nowMs: NOW, settings: { practices: [code, CALLS] } }),
      WEEKS,
    );
    expect(practices.map(({ cannotTell }) => cannotTell)).toEqual([true, false]);
  });

  it('knows nothing of weeks without any event, as those before the first one, and counts none of them', () => {
    const { weeks, ...means } = lookBack(facts({ events: busy, nowMs: NOW }), WEEKS);
    expect(weeks.map(({ verdict, noneBecause }) => noneBecause ?? verdict)).toEqual([
      'nothing-known',
      'green',
      'nothing-known',
      'nothing-known',
    ]);
    expect(means).toMatchObject({ countedWeeks: 1, meanDoingMinutes: 600 });
    expect(lookBack(facts({ nowMs: NOW }), WEEKS)).toMatchObject({ countedWeeks: 0, meanDoingMinutes: 0 });
  });

  it('leaves out weeks that were not read to the end, whatever is known of them', () => {
    const completeFor = { startMs: at(2, '00:00'), endMs: at(14, '00:00') };
    const { weeks, countedWeeks } = lookBack(
      facts({ events: [...crowded, ...busy, late], nowMs: NOW, completeFor }),
      WEEKS,
    );
    expect(weeks.map(({ verdict, noneBecause }) => noneBecause ?? verdict)).toEqual([
      'not-read',
      'green',
      'not-read',
      'not-read',
    ]);
    expect(countedWeeks).toBe(1);
  });

  it('tells what is confirmed from what only our own blocks say', () => {
    const kept = block('code', { startMs: at(0, '09:00'), minutes: 300 });
    const checked = block('code', { id: 'checked', startMs: at(1, '09:00'), minutes: 100 });
    const checkIns = [{ eventId: 'checked', answer: 'done', answeredMs: at(2, '09:00') } as const];
    const told = lookBack(facts({ events: [kept, checked, busy[0]!], checkIns, nowMs: NOW }), WEEKS);
    expect(told.weeks[0]).toMatchObject({ doingMinutes: 400, doingConfirmedMinutes: 100 });
    expect(told).toMatchObject({ meanDoingMinutes: 260, meanDoingConfirmedMinutes: 110 });
    expect(told.practices[0]).toMatchObject({ meanMinutes: 260, meanConfirmedMinutes: 110 });
  });

  it('of no weeks is empty', () => {
    expect(lookBack(facts(), [])).toMatchObject({
      weeks: [],
      countedWeeks: 0,
      meanDoingMinutes: 0,
      meanMeetingMinutes: 0,
    });
  });

  it('counts calls with customers', () => {
    const events = [withCustomer({ title: 'demo', startMs: at(0, '09:00') })];
    expect(lookBack(facts({ events, nowMs: NOW }), WEEKS).practices[1]?.meanMinutes).toBe(60);
  });
});
