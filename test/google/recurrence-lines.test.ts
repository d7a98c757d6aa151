import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, atMinute, WEEKDAYS } from '../../lib/domain/civil.ts';
import { endedAt, endsBefore, isPlain, sameLines } from '../../lib/google/recurrence-lines.ts';
import { expandAll } from '../local-google/recurrence.ts';

const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'];
const FAR = Date.parse('2028-01-01T00:00:00Z');

const zone = fc.constantFrom(...ZONES);
const someDays = fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 });
const ending = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1, max: 40 }).map((count) => `;COUNT=${count}`),
  fc
    .integer({ min: 0, max: 300 })
    .map((day) => `;UNTIL=${addDays('2026-09-01', day).replaceAll('-', '')}T120000Z`),
);

describe('a rule that gets an end', () => {
  it('keeps exactly the occurrences before it, over clock changes, in every zone', () => {
    fc.assert(
      fc.property(
        zone,
        someDays,
        ending,
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 1, max: 400 }),
        fc.boolean(),
        (zone, days, end, minute, day, endFirst) => {
          const startMs = atMinute('2026-09-01', minute, zone);
          const endMs = atMinute(addDays('2026-09-01', day), 0, zone);
          const rule = `FREQ=WEEKLY;BYDAY=${days.join()}`;
          const recurrence = [endFirst && end ? `RRULE:${rule}${end};WKST=SU` : `RRULE:${rule}${end}`];
          const open = expandAll(
            { startMs, zone, recurrence: [`RRULE:${rule}`] },
            { startMs: 0, endMs: FAR },
          );
          const ended = endedAt(recurrence, endMs);
          expect(expandAll({ startMs, zone, recurrence: ended }, { startMs: 0, endMs: FAR })).toEqual(
            open.filter((ms) => ms < endMs),
          );
          expect(endsBefore(ended, endMs, zone)).toBe(true);
          expect(endedAt(ended, endMs)).toEqual(ended);
          // What it says about its own end is right, where it says so.
          const stood = expandAll({ startMs, zone, recurrence }, { startMs: endMs, endMs: FAR });
          expect(endsBefore(recurrence, endMs, zone) && stood.length > 0).toBe(false);
        },
      ),
    );
  });

  it('is open-ended again without one', () => {
    const open = ['RRULE:FREQ=WEEKLY;BYDAY=MO', 'EXDATE:20261130T080000Z'];
    expect(endedAt(endedAt(open, FAR), undefined)).toEqual(open);
    expect(endedAt(['RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=MO'], undefined)).toEqual([
      'RRULE:FREQ=WEEKLY;BYDAY=MO',
    ]);
  });
});

describe('whether a rule ends before a midnight', () => {
  const endMs = atMinute('2026-12-02', 0, 'Europe/Berlin');
  it.each([
    ['RRULE:FREQ=WEEKLY', false],
    ['RRULE:FREQ=WEEKLY;COUNT=1', false],
    ['RRULE:FREQ=WEEKLY;UNTIL=20261201T225959Z', true],
    ['RRULE:FREQ=WEEKLY;UNTIL=20261201T230000Z', false],
    ['RRULE:FREQ=WEEKLY;UNTIL=20261201', true],
    ['RRULE:FREQ=WEEKLY;UNTIL=20261202', false],
    ['RRULE:FREQ=WEEKLY;UNTIL=20261201T235959', true],
  ])('%s: %s', (line, ends) => {
    expect(endsBefore([line, 'EXDATE:20270101T080000Z'], endMs, 'Europe/Berlin')).toBe(ends);
  });
});

describe('a plain recurrence', () => {
  it.each<[string[], boolean]>([
    [['RRULE:FREQ=WEEKLY'], true],
    [['EXDATE;TZID=UTC:20261201T090000', 'RRULE:FREQ=WEEKLY', 'EXDATE:20261208T090000Z'], true],
    [[], false],
    [['RDATE:20261201T090000Z'], false],
    [['RRULE:FREQ=WEEKLY', 'RDATE:20261201T090000Z'], false],
    [['RRULE:FREQ=WEEKLY', 'RRULE:FREQ=MONTHLY'], false],
  ])('is one rule and the dates left out of it: %j %s', (lines, plain) => {
    expect(isPlain(lines)).toBe(plain);
  });
});

describe('two lists of lines', () => {
  it('are the same in any order', () => {
    expect(sameLines(['a', 'b'], ['b', 'a'])).toBe(true);
    expect(sameLines(['a', 'b'], ['a'])).toBe(false);
  });
});
