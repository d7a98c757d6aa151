import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '../../../lib/domain/civil.ts';
import type { Series } from '../../../lib/stand-in/recurrence.ts';
import { expandWeekly } from '../../../lib/stand-in/weekly.ts';
import { expandAll } from '../../local-google/recurrence.ts';

const DAY_MS = 86_400_000;
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'America/Sao_Paulo',
  'UTC',
];

function stamp(ms: number): string {
  return new Date(ms).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

const end = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1, max: 40 }).map((count) => `;COUNT=${count}`),
  fc.integer({ min: 0, max: 400 * 24 }).map((hours) => `UNTIL+${hours}`),
  fc.integer({ min: 0, max: 400 }).map((days) => `UNTILDATE+${days}`),
);

const series = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    day: fc.integer({ min: 0, max: 800 }),
    minute: fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15),
    daily: fc.boolean(),
    interval: fc.integer({ min: 1, max: 4 }),
    days: fc.subarray([...WEEKDAYS]),
    weekStart: fc.constantFrom('', ';WKST=SU', ';WKST=MO', ';WKST=WE'),
    end,
    without: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 4 }),
  })
  .map(({ zone, day, minute, daily, interval, days, weekStart, end, without }): Series => {
    const date = Temporal.PlainDate.from('2025-01-01').add({ days: day });
    const plainTime = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
    const startMs = date.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
    const last = end
      .replace(/UNTIL\+(\d+)/, (_, hours: string) => `;UNTIL=${stamp(startMs + Number(hours) * 3_600_000)}`)
      .replace(
        /UNTILDATE\+(\d+)/,
        (_, days: string) => `;UNTIL=${stamp(startMs + Number(days) * DAY_MS).slice(0, 8)}`,
      );
    const byDay = days.length > 0 ? `;BYDAY=${days.join(',')}` : '';
    const local = (days: number): string => date.add({ days }).toString().replaceAll('-', '');
    const clock = plainTime.toString({ smallestUnit: 'second' }).replaceAll(':', '');
    const exdates = without.map((days) => `EXDATE;TZID=${zone}:${local(days)}T${clock}`);
    const rule = `RRULE:FREQ=${daily ? 'DAILY' : 'WEEKLY'};INTERVAL=${interval}${byDay}${weekStart}${last}`;
    return { startMs, zone, recurrence: [rule, ...exdates] };
  });

describe('the small expander for weekly and daily rules', () => {
  it('finds what the library finds, in any zone and over clock changes', () => {
    fc.assert(
      fc.property(
        series,
        fc.integer({ min: -30, max: 500 }),
        fc.integer({ min: 1, max: 120 }),
        (one, from, days) => {
          const startMs = one.startMs + from * DAY_MS;
          const window = { startMs, endMs: startMs + days * DAY_MS };
          expect(expandWeekly(one, window)).toEqual(expandAll(one, window));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes the window as half-open', () => {
    const startMs = Date.parse('2026-03-02T08:00:00Z');
    const one = { startMs, zone: 'UTC', recurrence: ['RRULE:FREQ=DAILY'] };
    expect(expandWeekly(one, { startMs, endMs: startMs + DAY_MS })).toEqual([startMs]);
    expect(expandAll(one, { startMs, endMs: startMs + DAY_MS })).toEqual([startMs]);
  });

  it('leaves out a wall-clock time the clock change skips', () => {
    const startMs = Date.parse('2026-03-28T01:30:00Z');
    const one = { startMs, zone: 'Europe/Berlin', recurrence: ['RRULE:FREQ=DAILY;COUNT=2'] };
    const days = expandWeekly(one, { startMs, endMs: startMs + 5 * DAY_MS }).map((ms) =>
      new Date(ms).getUTCDate(),
    );
    expect(days).toEqual([28, 30]);
  });

  it.each([
    'RRULE:FREQ=MONTHLY',
    'RRULE:FREQ=WEEKLY;BYSETPOS=1',
    'RRULE:FREQ=WEEKLY;BYDAY=1MO',
    'RDATE:20260101T000000Z',
  ])('refuses %s', (line) => {
    const one = { startMs: 0, zone: 'UTC', recurrence: [line] };
    expect(() => expandWeekly(one, { startMs: 0, endMs: DAY_MS })).toThrow(RangeError);
  });
});
