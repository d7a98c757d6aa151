import { describe, expect, it } from 'vitest';
import { formatFor } from '../../lib/format.ts';
import { loadLanguage, speechFor } from '../../lib/i18n/index.ts';

const plain = (text: string): string => text.replaceAll(/\s/g, ' ');
const british = formatFor({ locale: 'en-GB', zone: 'Europe/Berlin' });

describe('durations', () => {
  it.each([
    [0, '0 h'],
    [1, '1 min'],
    [59, '59 min'],
    [60, '1 h'],
    [65, '1 h 05'],
    [210, '3 h 30'],
    [840, '14 h'],
    [59.6, '1 h'],
  ])('says %s minutes as %s', (minutes, words) => {
    expect(plain(british.duration(minutes))).toBe(words);
  });

  it('never break between a number and its unit', () => {
    expect(british.duration(210)).not.toContain(' ');
  });

  it('are rounded to five minutes where they are means', () => {
    expect(plain(british.about(232.4))).toBe('3 h 50');
  });
});

describe('times and dates', () => {
  const thursday = Date.parse('2026-11-19T13:00:00Z');

  it('are told in the calendar’s zone, not in the machine’s', () => {
    expect(british.time(thursday)).toBe('14:00');
    expect(formatFor({ locale: 'en-GB', zone: 'Asia/Kathmandu' }).time(thursday)).toBe('18:45');
  });

  it('follow the user’s clock', () => {
    expect(plain(formatFor({ locale: 'en-US', zone: 'Europe/Berlin' }).time(thursday))).toBe('2:00 PM');
    expect(formatFor({ locale: 'en-US', zone: 'Europe/Berlin', hourCycle: 'h23' }).time(thursday)).toBe(
      '14:00',
    );
  });

  it('name the weekday of an instant', () => {
    expect(plain(british.longDayTime(thursday))).toBe('Thursday 14:00');
  });

  it('call a moment by its time today, by its weekday within a week, and by its date before', () => {
    expect(british.moment(thursday, thursday + 60_000)).toBe('14:00');
    expect(plain(british.moment(thursday, Date.parse('2026-11-21T08:00:00Z')))).toBe('Thu 14:00');
    expect(british.moment(thursday, Date.parse('2026-11-30T08:00:00Z'))).toBe('19 Nov');
  });

  it('count days by the calendar, also across a clock change', () => {
    const before = Date.parse('2026-10-24T23:30:00+02:00');
    expect(british.daysAgo(before, Date.parse('2026-10-26T00:10:00+01:00'))).toBe(2);
  });

  it('fold three weekdays in a row, and no others', () => {
    expect(british.weekdays(['FR', 'MO', 'TU', 'WE', 'TH'])).toBe('Mon–Fri');
    expect(british.weekdays(['WE', 'MO'])).toBe('Mon, Wed');
    expect(british.weekdays(['MO', 'TU'])).toBe('Mon, Tue');
    expect(british.weekdays([])).toBe('');
  });

  it('say a wall-clock range without shifting it by any zone', () => {
    expect(plain(british.minuteRange(540, 120))).toMatch(/^0?9:00 ?– ?11:00$/);
  });
});

describe('places of blocks', () => {
  const from = { date: '2026-11-24', startMinute: 540, minutes: 120 };

  it('are told with their day, in wall time', () => {
    expect(plain(british.place(from))).toBe('Tue 24 Nov 09:00–11:00');
    const start = Date.parse('2026-11-26T13:00:00Z');
    expect(plain(british.span(start, start + 3_600_000))).toBe('Thu 26 Nov 14:00–15:00');
    expect(plain(british.dateTime(start))).toBe('Thu 26 Nov 14:00');
  });

  it.each([
    [{ startMinute: 840 }, 'Tue 24 Nov 09:00–11:00 → 14:00–16:00'],
    [{ date: '2026-11-26', startMinute: 840 }, 'Tue 24 Nov 09:00–11:00 → Thu 14:00–16:00'],
    [{ date: '2026-11-23' }, 'Tue 24 Nov 09:00–11:00 → Mon 09:00–11:00'],
    [{ date: '2026-12-01' }, 'Tue 24 Nov 09:00–11:00 → Tue 1 Dec 09:00–11:00'],
  ])('are told from one to the other by what differs: %o', (some, words) => {
    expect(plain(british.move(from, { ...from, ...some }))).toBe(words);
  });
});

describe('the language', () => {
  it.each([
    ['de-AT', 'de'],
    ['en-US', 'en'],
    ['fr-FR', 'en'],
    ['', 'en'],
    ['x', 'en'],
  ])('of a browser set to “%s” is %s', async (tag, language) => {
    expect(await loadLanguage(tag)).toMatchObject({ language });
  });

  it('keeps the clock of a user whose language we do not speak', async () => {
    const { format } = speechFor(await loadLanguage('fr-FR'), 'fr-FR', 'Europe/Berlin');
    expect(format.time(Date.parse('2026-11-19T13:00:00Z'))).toBe('14:00');
  });
});
