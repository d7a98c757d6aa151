import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import { at, CODE, event, meeting, practice } from './making.ts';
import { CODING, conflicts, invitation, single, type ConflictFacts } from './standing.ts';

describe('the next free piece', () => {
  const week = practice({ id: 'code', target: { kind: 'weekly', minutes: 600 }, rules: CODE.rules });
  const nextFree = (events: readonly CalendarEvent[], change: ConflictFacts = {}) =>
    conflicts([CODING, invitation('10:00'), ...events], { settings: { practices: [week] }, ...change })[0]
      ?.nextFree;

  it('is as long as the block and begins an hour from now or later, on a quarter of an hour', () => {
    expect(nextFree([])).toEqual({ startMs: at(0, '09:00'), endMs: at(0, '11:00') });
    expect(nextFree([], { nowMs: at(0, '08:05') })).toEqual({
      startMs: at(0, '09:15'),
      endMs: at(0, '11:15'),
    });
  });

  it('is free of meetings, answered or not, of blocks and of what I do alone', () => {
    const taken = [
      meeting({ startMs: at(0, '09:00'), minutes: 210 }),
      meeting({ startMs: at(0, '14:00'), minutes: 240, mine: 'needsAction' }),
      single('code', at(1, '09:00'), { minutes: 200 }),
      event({ startMs: at(1, '13:30'), minutes: 80 }),
    ];
    expect(nextFree(taken)).toEqual({ startMs: at(1, '15:00'), endMs: at(1, '17:00') });
  });

  it('keeps to working time, present days and what was read', () => {
    const full = [0, 1, 3, 4].map((day) => meeting({ startMs: at(day, '09:00'), minutes: 540 }));
    const wednesday = meeting({ startMs: at(2, '11:00'), minutes: 420 });
    const off = { practices: [week], daysOff: ['2026-11-23'] };
    expect(nextFree([...full, wednesday], { settings: off })).toEqual({
      startMs: at(8, '09:00'),
      endMs: at(8, '11:00'),
    });
    expect(
      nextFree([...full, wednesday], { completeFor: { startMs: at(0, '00:00'), endMs: at(7, '10:00') } }),
    ).toBeUndefined();
  });

  it('is looked for four weeks ahead and no further', () => {
    const full = (days: number) =>
      Array.from({ length: days }, (_, day) => meeting({ startMs: at(day, '08:00'), minutes: 660 }));
    expect(nextFree(full(25))).toEqual({ startMs: at(25, '09:00'), endMs: at(25, '11:00') });
    expect(nextFree(full(28))).toBeUndefined();
  });
});

describe('free pieces in a zone of odd minutes', () => {
  const zone = 'Asia/Kathmandu';
  const here = (day: number, time: string) => at(day, time, { zone });
  const coding = single('code', here(2, '09:00'), { minutes: 120 });
  const asked = meeting({ startMs: here(2, '10:00'), mine: 'needsAction' });
  const taken = meeting({ startMs: here(0, '09:00'), minutes: 50 });

  it('begin on the quarters and half hours of its wall clock', () => {
    const [one] = conflicts([coding, asked, taken], { account: { zone }, nowMs: here(0, '06:00') });
    expect(one?.nextFree?.startMs).toBe(here(0, '10:00'));
    expect(one?.otherTimes.map(({ startMs }) => startMs)).toEqual([1, 3, 4].map((day) => here(day, '10:00')));
    const later = conflicts([coding, asked, taken], { account: { zone }, nowMs: here(0, '09:02') });
    expect(later[0]?.nextFree?.startMs).toBe(here(0, '10:15'));
  });
});

describe('other times for the meeting', () => {
  const otherTimes = (events: readonly CalendarEvent[] = [], change: ConflictFacts = {}, minutes = 60) =>
    conflicts([CODING, invitation('10:00', { minutes }), ...events], change)[0]?.otherTimes.map(
      ({ startMs }) => startMs,
    );
  const restOfWednesday = meeting({ startMs: at(2, '11:00'), minutes: 420 });
  const fullDays = (...days: number[]) =>
    days.map((day) => meeting({ startMs: at(day, '08:00'), minutes: 660 })).concat(restOfWednesday);

  it('are three, on different days from tomorrow on, at the same time of day', () => {
    expect(otherTimes()).toEqual([at(1, '10:00'), at(3, '10:00'), at(4, '10:00')]);
  });

  it('are the nearest to the same time of day where that is taken', () => {
    const ten = [1, 3, 4, 7, 8, 9, 10, 11, 14].map((day) =>
      meeting({ startMs: at(day, '10:00'), mine: 'needsAction' }),
    );
    expect(otherTimes(ten)).toEqual([at(1, '09:00'), at(2, '11:00'), at(3, '09:00')]);
  });

  it('are on one day where no other has room', () => {
    expect(otherTimes(fullDays(3, 4, 7, 8, 9, 10, 11, 14))).toEqual([
      at(1, '09:00'),
      at(1, '10:00'),
      at(1, '11:00'),
    ]);
  });

  it('begin on half hours, also where a piece does not', () => {
    const before = fullDays(3, 4, 7, 8, 9, 10, 11, 14).concat(
      meeting({ startMs: at(1, '09:00'), minutes: 70 }),
      meeting({ startMs: at(1, '13:30'), minutes: 205 }),
    );
    expect(otherTimes(before)).toEqual([at(1, '10:30'), at(1, '11:30'), at(1, '17:00')]);
  });

  it('come from ten working days, away days left out, and as far as the calendar was read', () => {
    const daysOff = ['2026-11-17', '2026-11-19', '2026-11-20'];
    expect(otherTimes([], { settings: { daysOff } })).toEqual([
      at(7, '10:00'),
      at(8, '10:00'),
      at(9, '10:00'),
    ]);
    expect(otherTimes(fullDays(1, 3, 4, 7, 8, 9, 10, 11, 14))).toEqual([]);
    const completeFor = { startMs: at(0, '00:00'), endMs: at(7, '00:00') };
    expect(otherTimes(fullDays(3, 4), { completeFor })).toEqual([
      at(1, '09:00'),
      at(1, '10:00'),
      at(1, '11:00'),
    ]);
  });

  it('are as long as the meeting', () => {
    const [one] = conflicts([CODING, invitation('10:00', { minutes: 240 })]);
    expect(one?.otherTimes.map(({ startMs, endMs }) => (endMs - startMs) / 60_000)).toEqual([240, 240, 240]);
  });
});
