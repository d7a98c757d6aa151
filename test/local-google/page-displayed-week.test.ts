import { describe, expect, it } from 'vitest';
import { addDays } from '../../lib/domain/civil.ts';
import { displayedWeek } from '../../lib/page/displayed-week.ts';
import { readPath } from '../../lib/page/page-path.ts';
import type { PageSigns } from '../../lib/page/page-signs.ts';

const TODAY = '2026-11-18';
const NONE_UNSURE = { kind: 'none', because: 'unsure' };

function days(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, day) => addDays(first, day));
}

/** A page in the week of Monday, 16 November, unless said otherwise; `null` takes a sign away. */
function signs(path: string, more: { [Name in keyof PageSigns]?: PageSigns[Name] | null } = {}): PageSigns {
  const all = {
    path: readPath(`/calendar/u/0/r${path}`),
    family: 'EVENT',
    viewKey: 'WEEK',
    mains: 1,
    dates: days('2026-11-16', 7),
    ...more,
  };
  return Object.fromEntries(Object.entries(all).filter(([, sign]) => sign !== null)) as unknown as PageSigns;
}

describe('Which week the page shows', () => {
  it.each([
    ['a week by address, body and grid', signs('/week/2026/11/16'), '2026-11-19', 'week'],
    ['a week named by its last day', signs('/week/2026/11/22'), '2026-11-19', 'week'],
    ['a bare address', signs(''), '2026-11-19', 'week'],
    [
      'a bare address before the body says its view',
      signs('', { viewKey: null, family: null }),
      '2026-11-19',
      'week',
    ],
    ['a view without a date', signs('/week'), '2026-11-19', 'week'],
    [
      'hidden weekends, the address on the hidden Sunday',
      signs('/week/2026/11/22', { dates: days('2026-11-16', 5) }),
      '2026-11-18',
      'week',
    ],
    [
      'a Sunday week with hidden weekends, the address on the hidden Sunday',
      signs('/week/2026/11/15', { dates: days('2026-11-16', 5) }),
      '2026-11-18',
      'week',
    ],
    ['one day', signs('/day/2026/11/20', { viewKey: 'DAY', dates: ['2026-11-20'] }), '2026-11-20', 'day'],
    [
      'four days from a Thursday: where most of them lie, or the earlier half',
      signs('/customday/2026/11/19', { viewKey: 'CUSTOM_DAYS', dates: days('2026-11-19', 4) }),
      '2026-11-20',
      'days',
    ],
    [
      'a month with today in it',
      signs('/month/2026/11/1', { viewKey: 'MONTH', dates: days('2026-10-26', 42) }),
      TODAY,
      'month',
    ],
    [
      'a month without weekends',
      signs('/month/2026/11/1', {
        viewKey: 'MONTH',
        dates: days('2026-10-26', 40).filter((date) => Temporal.PlainDate.from(date).dayOfWeek < 6),
      }),
      TODAY,
      'month',
    ],
    [
      'a week across the year’s end',
      signs('/week/2026/12/31', { dates: days('2026-12-28', 7) }),
      '2026-12-31',
      'week',
    ],
    [
      'a grid that tells its range only',
      signs('/week/2026/11/16', { dates: [], range: { first: '2026-11-16', last: '2026-11-22' } }),
      '2026-11-19',
      'week',
    ],
  ])('%s', (_what, seen, date, view) => {
    expect(displayedWeek(seen, TODAY, false)).toEqual({ kind: 'week', date, view });
  });

  it.each([
    ['two grids slide', signs('/week/2026/11/23', { mains: 2, dates: days('2026-11-23', 7) })],
    ['the address is a week ahead of the grid', signs('/week/2026/11/23')],
    ['the address is a week behind the grid', signs('/week/2026/11/9')],
    ['the body still speaks of a month', signs('/week/2026/11/16', { viewKey: 'MONTH' })],
    ['the body still speaks of the editor', signs('/week/2026/11/16', { family: 'EVENT_EDIT' })],
    ['the grid is still a month', signs('/week/2026/11/16', { dates: days('2026-10-26', 42) })],
    ['there is no grid yet', signs('/week/2026/11/16', { mains: 0, dates: [] })],
    [
      'the days lie outside the range',
      signs('/week/2026/11/16', { range: { first: '2026-11-23', last: '2026-11-29' } }),
    ],
    ['a single day view has seven days', signs('/day/2026/11/16', { viewKey: 'DAY' })],
  ])('waits while %s', (_what, seen) => {
    expect(displayedWeek(seen, TODAY, false)).toEqual({ kind: 'wait' });
  });

  it.each([
    ['the address and the grid never agree', signs('/week/2026/11/23')],
    ['the body and the address never agree', signs('/week/2026/11/16', { viewKey: 'MONTH' })],
    ['a bare address has no grid', signs('', { mains: 0, dates: [] })],
    [
      'the days lie outside the range',
      signs('/week/2026/11/16', { range: { first: '2026-11-23', last: '2026-11-29' } }),
    ],
    ['a month has no grid', signs('/month/2026/11/1', { viewKey: 'MONTH', dates: [] })],
    ['nine days call themselves a week', signs('/week/2026/11/16', { dates: days('2026-11-16', 9) })],
  ])('shows nothing once patience is over and %s', (_what, seen) => {
    expect(displayedWeek(seen, TODAY, true)).toEqual(NONE_UNSURE);
  });

  it('believes a whole address alone once patience is over and the grid has no days', () => {
    const seen = signs('/week/2026/11/16', { dates: [], viewKey: null, family: null, mains: 0 });
    expect(displayedWeek(seen, TODAY, true)).toEqual({ kind: 'week', date: '2026-11-16', view: 'week' });
  });

  it('shows nothing in a month that today is not in', () => {
    const seen = signs('/month/2027/2/1', { viewKey: 'MONTH', dates: days('2027-02-01', 28) });
    expect(displayedWeek(seen, TODAY, false)).toEqual({ kind: 'none', because: 'other-weeks' });
  });

  it.each([
    ['the editor', signs('/eventedit/abc')],
    ['settings', signs('/settings')],
    ['an agenda', signs('/agenda/2026/11/16')],
    ['a year', signs('/year/2026/1/1')],
    ['an agenda at a bare address', signs('', { viewKey: 'AGENDA' })],
    ['search at a bare address', signs('', { family: 'SEARCH' })],
    ['a view nobody has heard of', signs('', { viewKey: 'HOLOGRAM' })],
  ])('shows nothing in %s', (_what, seen) => {
    expect(displayedWeek(seen, TODAY, false)).toEqual({ kind: 'none', because: 'elsewhere' });
  });
});
