import { describe, expect, it } from 'vitest';
import { charterOf } from '../../lib/domain/charter-of.ts';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import { at, CALLS, CODE, facts, practice } from './making.ts';
import { series, single } from './standing.ts';

type Change = Omit<NonNullable<Parameters<typeof facts>[0]>, 'events'>;

const FOUR = [1, 2, 3, 4];
const MORNINGS = series('code', { days: [0, 2, 4], time: '09:00', minutes: 90, weeks: FOUR });

function charter(events: readonly CalendarEvent[], change: Change = {}) {
  return charterOf(facts({ events, nowMs: at(2, '12:00'), ...change }));
}

const told = (...from: Parameters<typeof charter>) =>
  charter(...from).practices.map(
    ({ practiceId, days, startMinute, endMinute }) =>
      `${practiceId} ${days.join(' ')} ${startMinute}–${endMinute}`,
  );

describe('the charter', () => {
  it('tells each practice’s standing times, in the user’s order, then by time of day', () => {
    const calls = series('calls', { days: [1], time: '08:00', minutes: 45, weeks: FOUR });
    const afternoons = series('code', { days: [1], time: '14:00', weeks: FOUR });
    const { practices, weekMinutes } = charter([...calls, ...afternoons, ...MORNINGS]);
    const code = { practiceId: 'code', practiceName: 'Code', level: 'firm', withPeople: false };
    expect(practices).toEqual([
      { ...code, days: ['MO', 'WE', 'FR'], startMinute: 540, endMinute: 630 },
      { ...code, days: ['TU'], startMinute: 840, endMinute: 900 },
      {
        practiceId: 'calls',
        practiceName: 'Calls',
        level: 'flexible',
        withPeople: true,
        days: ['TU'],
        startMinute: 480,
        endMinute: 525,
      },
    ]);
    expect(weekMinutes).toBe(3 * 90 + 60 + 45);
  });

  type Row = [string, CalendarEvent[], string[], Change?];
  const on = (weeks: number[]) => series('code', { days: [0], time: '09:00', weeks });
  const rows: Row[] = [
    ['is empty without blocks', [], []],
    ['tells what stands in half of the weeks', on([2, 4]), ['code MO 540–600']],
    ['not what stands in fewer', on([3]), []],
    ['not what stood until this week', on([-2, -1, 0]), []],
    ['not what stands later than four weeks from now', on([5, 6, 7, 8]), []],
    [
      'leaves away days out of the count',
      on([3]),
      ['code MO 540–600'],
      { settings: { daysOff: ['2026-11-23', '2026-11-30'] } },
    ],
    [
      'tells no block on an away day',
      on([1, 2]),
      [],
      { settings: { daysOff: ['2026-11-23', '2026-11-30'] } },
    ],
    ['does not tell single blocks', FOUR.map((week) => single('code', at(7 * week, '09:00'))), []],
    [
      'tells a doubled block once',
      [...on(FOUR), ...on(FOUR).map((one) => ({ ...one, id: `${one.id}x`, seriesId: 'again' }))],
      ['code MO 540–600'],
    ],
    ['does not tell a practice that is gone', MORNINGS, [], { settings: { practices: [CALLS] } }],
    [
      'tells an occurrence that was moved only where it mostly stands',
      [...on([1, 2, 3]), { ...on([4])[0]!, startMs: at(28, '15:00'), endMs: at(28, '16:00') }],
      ['code MO 540–600'],
    ],
    [
      'tells local time on both sides of a clock change',
      series('code', { days: [0], time: '09:00', weeks: [-4, -3, -2, -1] }),
      ['code MO 540–600'],
      { nowMs: at(-34, '12:00') },
    ],
  ];
  it.each(rows)('%s', (_, events, expected, change) => {
    expect(told(events, change)).toEqual(expected);
  });

  it('carries what to do in an emergency, in the user’s words', () => {
    const protection = { mode: 'ask', vips: [], autoDecline: false, emergency: '  Call me. ' } as const;
    expect(charter([], { settings: { protection } }).emergency).toBe('Call me.');
    expect(charter([]).emergency).toBe('');
  });
});

describe('the charter’s mark', () => {
  const { mark } = charter(MORNINGS);
  const protection = { mode: 'ask', vips: [], autoDecline: false, emergency: 'Call me.' } as const;

  it('is the same as long as the charter is', () => {
    expect(charter(MORNINGS.toReversed()).mark).toBe(mark);
    expect(
      charter(series('code', { days: [0, 2, 4], time: '09:00', minutes: 90, weeks: [2, 3, 4, 5] }), {
        nowMs: at(9, '12:00'),
      }).mark,
    ).toBe(mark);
    expect(mark).toMatch(/^[0-9a-z]{1,7}$/);
  });

  it.each([
    ['a time', series('code', { days: [0, 2, 4], time: '09:15', minutes: 90, weeks: FOUR }), {}],
    ['a day', series('code', { days: [0, 2], time: '09:00', minutes: 90, weeks: FOUR }), {}],
    ['a length', series('code', { days: [0, 2, 4], time: '09:00', minutes: 75, weeks: FOUR }), {}],
    ['a level', MORNINGS, { settings: { practices: [practice({ ...CODE, level: 'sacred' })] } }],
    ['a name', MORNINGS, { settings: { practices: [practice({ ...CODE, name: 'Coding' })] } }],
    ['the emergency', MORNINGS, { settings: { protection } }],
  ] satisfies [string, CalendarEvent[], Change][])('is another with another %s', (_, events, change) => {
    expect(charter(events, change).mark).not.toBe(mark);
  });
});
