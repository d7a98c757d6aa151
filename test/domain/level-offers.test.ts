import { describe, expect, it } from 'vitest';
import { addDays } from '../../lib/domain/civil.ts';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import type { CheckIn, Exception } from '../../lib/domain/facts.ts';
import { levelOffers } from '../../lib/domain/level-offers.ts';
import type { Level } from '../../lib/domain/practice.ts';
import { at, facts, meeting, practice, WEEK } from './making.ts';
import { series } from './standing.ts';

type Change = NonNullable<Parameters<typeof facts>[0]>;

/** Monday and Wednesday mornings of four weeks and the present one, which is the week after {@link WEEK}, on its Friday. */
const BLOCKS = series('code', { days: [0, 2], time: '09:00', weeks: [-3, -2, -1, 0, 1] });
const FRIDAY: Change = { nowMs: at(11, '12:00') };

const skipped = (...blocks: number[]): CheckIn[] =>
  blocks.map((block) => ({ eventId: BLOCKS[block]?.id ?? '', answer: 'skipped', answeredMs: 0 }));

/** Something over the block of that day. */
const over = (day: number, change: Parameters<typeof meeting>[0] = {}): CalendarEvent =>
  meeting({ startMs: at(day, '09:00'), ...change });

function exception(day: number, change: Partial<Exception> = {}): Exception {
  return {
    eventId: `gone${day}`,
    practiceId: 'code',
    date: addDays(WEEK, day),
    startMs: at(day, '09:00'),
    lostMinutes: 60,
    lostSession: true,
    reason: 'customer',
    by: { eventId: 'call', title: 'Call' },
    atMs: 0,
    ...change,
  };
}

function told(level: Level, change: Change = {}, ...rest: [Readonly<Record<string, number>>?]): string[] {
  const { settings, ...more } = change;
  const given = facts({
    events: BLOCKS,
    ...FRIDAY,
    ...more,
    settings: { practices: [practice({ level })], ...settings },
  });
  return levelOffers(given, ...rest).map(
    ({ practiceId, from, to, blocks }) => `${practiceId} ${from} ${to} ${blocks}`,
  );
}

describe('two misses within two weeks', () => {
  const twice = { checkIns: skipped(7, 9) };
  type Row = [string, Level, Change, string[]];
  const rows: Row[] = [
    ['offer firm to a flexible practice', 'flexible', twice, ['code flexible firm 2']],
    ['offer sacred to a firm one', 'firm', twice, ['code firm sacred 2']],
    ['offer nothing more to a sacred one', 'sacred', twice, []],
    ['are more than one', 'firm', { checkIns: skipped(7) }, []],
    [
      'may be meetings that left less than a session',
      'firm',
      { events: [...BLOCKS, over(7), over(9)] },
      ['code firm sacred 2'],
    ],
    [
      'are not invitations',
      'sacred',
      { events: [...BLOCKS, over(7, { mine: 'needsAction' }), over(9, { mine: 'needsAction' })] },
      ['code sacred firm 8'],
    ],
    [
      'may be exceptions whose blocks are gone',
      'firm',
      { exceptions: [exception(7), exception(1)] },
      ['code firm sacred 2'],
    ],
    [
      'are counted once a block',
      'firm',
      { checkIns: skipped(7), exceptions: [exception(2, { eventId: BLOCKS[7]?.id ?? '' })] },
      [],
    ],
    [
      'are of one practice',
      'firm',
      { exceptions: [exception(7), exception(9, { practiceId: 'calls' })] },
      [],
    ],
    [
      'include those of thirteen days ago',
      'firm',
      { exceptions: [exception(-2, { startMs: at(-2, '09:00') }), exception(7)] },
      ['code firm sacred 2'],
    ],
    ['and not those of fourteen', 'firm', { exceptions: [exception(-3), exception(7)] }, []],
    ['are not those ahead', 'firm', { exceptions: [exception(7), exception(14)] }, []],
    ['are not those on away days', 'firm', { ...twice, settings: { daysOff: ['2026-11-25'] } }, []],
    [
      'are not those of a pause',
      'firm',
      {
        ...twice,
        settings: { pauses: [{ kind: 'incident', from: '2026-11-23', until: '2026-11-28', share: 0 }] },
      },
      [],
    ],
  ];
  it.each(rows)('%s', (_, level, change, expected) => {
    // Blocks 7 and 9 are the Wednesdays of the last week and of this one.
    expect(told(level, change)).toEqual(expected);
  });

  it('speak no more once the level was changed', () => {
    expect(told('firm', twice, { code: at(10, '08:00') })).toEqual([]);
    expect(told('firm', twice, { code: at(0, '08:00') })).toEqual(['code firm sacred 2']);
  });
});

describe('four kept weeks', () => {
  const without = (...weeks: number[]) =>
    series('code', {
      days: [0, 2],
      time: '09:00',
      weeks: [-3, -2, -1, 0, 1].filter((week) => !weeks.includes(week)),
    });
  type Row = [string, Level, Change, string[]];
  const rows: Row[] = [
    ['offer firm to a sacred practice', 'sacred', {}, ['code sacred firm 8']],
    ['offer flexible to a firm one', 'firm', {}, ['code firm flexible 8']],
    ['offer nothing less to a flexible one', 'flexible', {}, []],
    ['each had a block', 'sacred', { events: without(-2) }, []],
    ['do not need one in this week', 'sacred', { events: without(1) }, ['code sacred firm 8']],
    ['had no miss in the first of them', 'sacred', { checkIns: skipped(0) }, []],
    ['are followed by none in this week', 'sacred', { checkIns: skipped(8) }, []],
    [
      'keep what lost less than a session',
      'sacred',
      {
        settings: {
          practices: [
            practice({ level: 'sacred', session: { minMinutes: 30, idealMinutes: 60, maxMinutes: 60 } }),
          ],
        },
        events: [...BLOCKS, over(-5, { minutes: 30 })],
      },
      ['code sacred firm 8'],
    ],
    [
      'had a block on a day that is not away',
      'sacred',
      { settings: { daysOff: ['2026-11-09', '2026-11-11'] } },
      [],
    ],
    ['were all read', 'sacred', { completeFor: { startMs: at(-20, '00:00'), endMs: at(40, '00:00') } }, []],
  ];
  it.each(rows)('%s', (_, level, change, expected) => {
    expect(told(level, change)).toEqual(expected);
  });

  it('begin anew when the level was changed', () => {
    expect(told('sacred', {}, { code: at(-15, '08:00') })).toEqual([]);
    expect(told('sacred', {}, { code: at(-22, '08:00') })).toEqual(['code sacred firm 8']);
  });
});
