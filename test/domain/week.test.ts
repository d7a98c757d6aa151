import { describe, expect, it } from 'vitest';
import { viewWeek, weekEvents } from '../../lib/domain/week.ts';
import { at, block, event, facts, meeting, settings, WEEK, withCustomer } from './making.ts';

describe('the view of a week', () => {
  it.each([
    ['past', at(7, '00:00')],
    ['current', at(7, '00:00') - 1],
    ['current', at(0, '00:00')],
    ['ahead', at(0, '00:00') - 1],
  ])('is %s', (when, nowMs) => {
    expect(viewWeek(facts({ nowMs }), WEEK).when).toBe(when);
  });

  it('names its seven days, and which of them is today', () => {
    const { days } = viewWeek(facts({ nowMs: at(2, '23:59') }), WEEK);
    expect(days.map(({ date }) => date)).toEqual([
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
    ]);
    expect(days.map(({ when }) => when)).toEqual([
      'past',
      'past',
      'today',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
    ]);
    expect(days.map(({ working }) => working)).toEqual([true, true, true, true, true, false, false]);
  });

  it('lists the doing that is still to begin, ours and others, earliest first', () => {
    const events = [
      withCustomer({ id: 'call', title: 'demo', startMs: at(3, '10:00') }),
      block('code', { id: 'block', startMs: at(2, '09:00') }),
      event({ id: 'running', title: 'code', startMs: at(1, '09:00') }),
      block('code', { id: 'next week', startMs: at(7, '09:00') }),
      meeting({ id: 'meeting', startMs: at(4, '09:00') }),
    ];
    const { ahead } = viewWeek(facts({ events, nowMs: at(1, '09:00') }), WEEK);
    expect(ahead.map(({ eventId, ours, practiceId }) => [eventId, ours, practiceId])).toEqual([
      ['block', true, 'code'],
      ['call', false, 'calls'],
    ]);
  });

  it('counts the events that take time', () => {
    const events = [meeting(), meeting({ mine: 'declined' }), meeting({ startMs: at(7, '09:00') })];
    expect(viewWeek(facts({ events }), WEEK).eventCount).toBe(1);
  });

  it.each([
    ['ends before the week does', { startMs: at(-7, '00:00'), endMs: at(6, '23:59') }],
    ['begins after it', { startMs: at(0, '00:01'), endMs: at(30, '00:00') }],
    ['is empty', { startMs: at(0, '00:00'), endMs: at(0, '00:00') }],
  ])('is neither judged nor warned of when what was read %s', (_, completeFor) => {
    const events = [meeting({ startMs: at(1, '09:00'), minutes: 480 })];
    const { verdict, warnings } = viewWeek(facts({ events, completeFor, nowMs: at(1, '12:00') }), WEEK);
    expect({ kind: verdict.kind, because: verdict.noneBecause, warnings }).toEqual({
      kind: 'none',
      because: 'not-read',
      warnings: [],
    });
  });

  it('is judged, and warned of, when exactly the week was read', () => {
    const completeFor = { startMs: at(0, '00:00'), endMs: at(7, '00:00') };
    const { verdict, warnings } = viewWeek(facts({ completeFor, nowMs: at(1, '12:00') }), WEEK);
    expect(verdict.kind).toBe('amber');
    expect(warnings.map(({ evidence }) => evidence.id)).toEqual(['thin-week']);
  });

  it('has no verdict where the user works on a single day, and says that nobody is away', () => {
    const { workingHours } = settings();
    const mondays = { ...workingHours, TU: [], WE: [], TH: [], FR: [] };
    const view = viewWeek(facts({ settings: { workingHours: mondays }, nowMs: at(1, '12:00') }), WEEK);
    expect(view.verdict).toMatchObject({ kind: 'none', noneBecause: 'few-days' });
  });

  it('says whose it is, and whether it is the sample', () => {
    expect(viewWeek(facts(), WEEK)).toMatchObject({
      accountId: 'ada@example.com',
      sample: false,
      zone: 'Europe/Berlin',
    });
    expect(viewWeek(facts({ account: { kind: 'sample', id: 'sample' } }), WEEK)).toMatchObject({
      sample: true,
    });
  });

  it('may begin on a Sunday', () => {
    const sunday = '2026-11-15';
    const view = viewWeek(
      facts({ settings: { weekStart: 'SU' }, events: [event({ title: 'code', startMs: at(-1, '09:00') })] }),
      sunday,
    );
    expect(view.days[0]).toMatchObject({
      date: sunday,
      working: false,
      balance: { doingConfirmedMinutes: 60 },
    });
    expect(view.balance.workingMinutes).toBe(2400);
  });
});

describe('the events of a week', () => {
  it('come with class and reason, ignored ones too, by start', () => {
    const events = [
      meeting({ id: 'second', startMs: at(1, '09:00') }),
      meeting({ id: 'first', startMs: at(0, '09:00'), mine: 'declined' }),
      meeting({ id: 'over midnight', startMs: at(-1, '23:30') }),
      meeting({ id: 'empty', startMs: at(2, '09:00'), minutes: 0 }),
      meeting({ id: 'elsewhere', startMs: at(7, '00:00') }),
    ];
    const found = weekEvents(facts({ events }), WEEK);
    expect(found.events.map((one) => `${one.event.id}: ${one.class} (${one.reason.code})`)).toEqual([
      'over midnight: meeting (others)',
      'first: ignored (declined)',
      'second: meeting (others)',
      'empty: ignored (no-time)',
    ]);
  });
});
