import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../lib/domain/civil.ts';
import { dateOfKey, keyOfDate } from '../../lib/page/datekey.ts';

/** Pairs that other people wrote down beside a label of the same day. */
const KNOWN: readonly (readonly [number, string])[] = [
  [27966, '2024-09-30'],
  [28003, '2024-11-03'],
  [25123, '2019-01-03'],
  [24942, '2018-11-14'],
  [24609, '2018-01-01'],
  [33, '1970-01-01'],
  [-97, '1969-12-31'],
  [29046, '2026-11-22'],
  [29087, '2026-12-31'],
  [29217, '2027-01-01'],
];

describe('Google’s number of a day', () => {
  it.each(KNOWN)('%i is %s', (key, date) => {
    expect(dateOfKey(String(key))).toBe(date);
    expect(keyOfDate(date)).toBe(key);
  });

  it('has a gap at the end of a month', () => {
    expect(keyOfDate('2025-03-01') - keyOfDate('2025-02-28')).toBe(5);
  });

  it('comes back from every date, and grows with it', () => {
    assert(
      property(integer({ min: -40_000, max: 60_000 }), (days) => {
        const date = addDays('1990-01-01', days);
        expect(dateOfKey(String(keyOfDate(date)))).toBe(date);
        expect(keyOfDate(addDays(date, 1))).toBeGreaterThan(keyOfDate(date));
      }),
    );
  });

  it.each([null, '', 'x', '12.5', ' 29046', '29046x', '1e5', '99999999', '28999999999'])(
    'is never %j',
    (key) => {
      expect(dateOfKey(key)).toBeUndefined();
    },
  );

  it.each([
    ['month 0', (2026 - 1970) * 512 + 5],
    ['month 13', (2026 - 1970) * 512 + 13 * 32 + 5],
    ['day 0', (2026 - 1970) * 512 + 11 * 32],
    ['31 November', (2026 - 1970) * 512 + 11 * 32 + 31],
    ['29 February of a common year', (2026 - 1970) * 512 + 2 * 32 + 29],
  ])('refuses %s', (_what, key) => {
    expect(dateOfKey(String(key))).toBeUndefined();
  });
});
