import { describe, expect, it } from 'vitest';
import { readPath } from '../../lib/page/page-path.ts';

describe('The address of the calendar', () => {
  it.each([
    ['/calendar/u/0/r', { account: 0 }],
    ['/calendar/u/0/r/', { account: 0 }],
    ['/calendar/r', { account: 0 }],
    ['/calendar/u/1/r/week', { account: 1, view: 'week' }],
    ['/calendar/b/2/r/day', { account: 2, view: 'day' }],
    ['/calendar/u/0/r/week/2026/11/2', { account: 0, view: 'week', date: '2026-11-02' }],
    ['/calendar/u/0/r/week/2026/11/02', { account: 0, view: 'week', date: '2026-11-02' }],
    ['/calendar/u/0/r/day/2028/2/29', { account: 0, view: 'day', date: '2028-02-29' }],
    ['/calendar/u/0/r/customday/2026/12/30', { account: 0, view: 'days', date: '2026-12-30' }],
    ['/calendar/u/0/r/customweek/2026/12/30', { account: 0, view: 'weeks', date: '2026-12-30' }],
    ['/calendar/u/0/r/month/2026/11/1', { account: 0, view: 'month', date: '2026-11-01' }],
  ])('%s shows days', (path, sign) => {
    expect(readPath(path)).toEqual({ kind: 'grid', ...sign });
  });

  it.each([
    '/calendar/u/0/r/year/2026/1/1',
    '/calendar/u/0/r/agenda/2026/11/2',
    '/calendar/u/0/r/eventedit',
    '/calendar/u/0/r/eventedit/abc',
    '/calendar/u/0/r/eventedit/duplicate/abc',
    '/calendar/u/0/r/settings',
    '/calendar/u/0/r/settings/export',
    '/calendar/u/0/r/search',
    '/calendar/u/0/r/tasks',
    '/calendar/u/0/r/trash',
    '/calendar/u/0/r/quarter/2026/11/2',
    '/calendar/u/0/r/week/2026/13/2',
    '/calendar/u/0/r/week/2026/2/30',
    '/calendar/u/0/r/week/2026/11',
    '/calendar/u/0/appointments/schedules/abc',
    '/calendar/embed',
    '/calendar',
    '/mail/u/0/r/week',
    '',
  ])('%s shows none that we know', (path) => {
    expect(readPath(path)).toEqual({ kind: 'elsewhere' });
  });
});
