import { describe, expect, it } from 'vitest';
import {
  addDays,
  atMinute,
  dateOf,
  daysBetween,
  daySpan,
  isoWeekOf,
  minuteOfDay,
  spansOnDate,
  weekdayOf,
  weekDates,
  weekOf,
  weekSpan,
} from '../../lib/domain/civil.ts';
import { minutesOf } from '../../lib/domain/span.ts';

describe('a civil day', () => {
  it.each([
    ['Europe/Berlin', '2026-11-16', 24],
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Asia/Kathmandu', '2026-03-29', 24],
    ['America/St_Johns', '2026-03-08', 23],
    ['Africa/Cairo', '2026-04-24', 23],
    ['Africa/Cairo', '2026-10-29', 25],
    ['Europe/Dublin', '2026-10-25', 25],
    ['America/Sao_Paulo', '2018-11-04', 23],
    ['America/Sao_Paulo', '2019-02-16', 25],
    ['Pacific/Apia', '2011-12-30', 0],
  ])('in %s has on %s %d hours', (zone, date, hours) => {
    expect(minutesOf(daySpan(date, zone)) / 60).toBe(hours);
  });
});

describe('a minute of a day', () => {
  it('is found on the wall clock again', () => {
    const atMs = atMinute('2026-11-16', 9 * 60 + 15, 'Asia/Kathmandu');
    expect([dateOf(atMs, 'Asia/Kathmandu'), minuteOfDay(atMs, 'Asia/Kathmandu')]).toEqual([
      '2026-11-16',
      555,
    ]);
  });

  it('that a clock change skips lies as far behind the gap', () => {
    const atMs = atMinute('2026-03-29', 150, 'Europe/Berlin');
    expect(minuteOfDay(atMs, 'Europe/Berlin')).toBe(210);
  });

  it('that comes twice means its first turn', () => {
    const first = atMinute('2026-10-25', 150, 'Europe/Berlin');
    expect(new Date(first).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('1440 is the next midnight', () => {
    expect(atMinute('2026-10-25', 1440, 'Europe/Berlin')).toBe(atMinute('2026-10-26', 0, 'Europe/Berlin'));
  });

  it('bounds working hours, and empty ranges give nothing', () => {
    const ranges = [
      { startMinute: 540, endMinute: 600 },
      { startMinute: 600, endMinute: 600 },
    ];
    expect(spansOnDate('2026-11-16', ranges, 'Europe/Berlin').map(minutesOf)).toEqual([60]);
  });
});

describe('a week', () => {
  it.each([
    ['2026-11-22', 'MO', '2026-11-16'],
    ['2026-11-22', 'SU', '2026-11-22'],
    ['2026-11-22', 'SA', '2026-11-21'],
    ['2026-11-16', 'MO', '2026-11-16'],
    ['2027-01-01', 'MO', '2026-12-28'],
  ] as const)('of %s, begun on %s, is that of %s', (date, weekStart, week) => {
    expect(weekOf(date, weekStart)).toBe(week);
  });

  it.each([
    ['2026-11-16', '2026-W47'],
    ['2026-11-15', '2026-W47'],
    ['2026-11-14', '2026-W47'],
    ['2026-12-28', '2026-W53'],
    ['2027-01-04', '2027-W01'],
  ])('from %s on holds the Thursday of %s', (week, name) => {
    expect(isoWeekOf(week)).toBe(name);
  });

  it('with a clock change is an hour shorter or longer', () => {
    expect(minutesOf(weekSpan('2026-03-23', 'Europe/Berlin'))).toBe((7 * 24 - 1) * 60);
    expect(minutesOf(weekSpan('2026-10-19', 'Europe/Berlin'))).toBe((7 * 24 + 1) * 60);
  });

  it('has seven dates, over the end of a leap February too', () => {
    const dates = weekDates('2028-02-28');
    expect(dates).toHaveLength(7);
    expect(dates.slice(0, 3)).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
  });
});

describe('dates', () => {
  it('are added and told apart by whole days, clock changes or not', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
    expect(weekdayOf('2026-11-22')).toBe('SU');
  });
});
