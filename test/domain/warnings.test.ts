import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import { WARNINGS } from '../../lib/domain/warnings/index.ts';
import { viewWeek } from '../../lib/domain/week.ts';
import { at, block, CODE, event, facts, meeting, practice, WEEK } from './making.ts';

const tenHours = practice({ target: { kind: 'weekly', minutes: 600 }, rules: CODE.rules });
const WEEKDAYS = [0, 1, 2, 3, 4];

type Change = Omit<NonNullable<Parameters<typeof facts>[0]>, 'events'>;

function warnings(events: readonly CalendarEvent[], change: Change = {}) {
  return viewWeek(
    facts({ events, nowMs: at(0, '06:00'), settings: { practices: [tenHours] }, ...change }),
    WEEK,
  ).warnings;
}

const ids = (...from: Parameters<typeof warnings>) => warnings(...from).map(({ evidence }) => evidence.id);

/** Two hours of code each morning for so many weeks, beginning `skip` weeks after this one. */
function protectedWeeks(weeks: readonly number[], minutes = 120): CalendarEvent[] {
  return weeks.flatMap((week) =>
    WEEKDAYS.map((day) => block('code', { startMs: at(7 * week + day, '09:00'), minutes })),
  );
}

/** Meetings all day. */
function fullWeek(week: number): CalendarEvent[] {
  return WEEKDAYS.map((day) => meeting({ startMs: at(7 * week + day, '09:00'), minutes: 540 }));
}

describe('the warnings', () => {
  it('are each registered, one file each', () => {
    const files = readdirSync(new URL('../../lib/domain/warnings/', import.meta.url)).map((name) =>
      name.replace('.ts', ''),
    );
    const rules = files.filter((name) => !['index', 'context', 'actions'].includes(name));
    expect(WARNINGS.map(({ id }) => id).sort()).toEqual(rules.sort());
  });

  it('say nothing of weeks that hold enough', () => {
    expect(ids(protectedWeeks([0, 1, 2, 3, 4]))).toEqual([]);
  });

  it('come with the most severe first', () => {
    expect(ids(fullWeek(0))).toEqual(['all-meetings', 'unprotected-ahead']);
  });

  it('come with the least effort first among equals', () => {
    // This week lacks 450 minutes up to three quarters; the second week lacks 150.
    const events = [...protectedWeeks([1, 3, 4]), ...protectedWeeks([2], 60)];
    expect(ids(events)).toEqual(['unprotected-ahead', 'thin-week']);
  });

  it('offer at most three things to do', () => {
    for (const { actions } of warnings(fullWeek(0))) expect(actions.length).toBeLessThanOrEqual(3);
  });

  it('of a week that is over offer no plan', () => {
    const [first] = warnings(fullWeek(0), { nowMs: at(7, '08:00') });
    expect(first).toMatchObject({
      evidence: { id: 'all-meetings' },
      actions: [{ kind: 'dismiss-for-week' }],
    });
  });
});

describe('all meetings', () => {
  it('names the hours of doing, target and meetings inside working hours', () => {
    expect(warnings(fullWeek(0))[0]).toEqual({
      evidence: { id: 'all-meetings', doingMinutes: 0, targetMinutes: 600, meetingMinutes: 2400 },
      severity: 'red',
      actions: [{ kind: 'preview-plan' }, { kind: 'dismiss-for-week' }],
    });
  });
});

describe('thin week', () => {
  it('fires below three quarters and not from there on', () => {
    const others = protectedWeeks([1, 2, 3, 4]);
    expect(ids([...others, ...protectedWeeks([0], 89)])).toEqual(['thin-week']);
    expect(ids([...others, ...protectedWeeks([0], 90)])).toEqual([]);
  });
});

describe('contested block', () => {
  const PLENTY = protectedWeeks([0, 1, 2, 3, 4]);
  const asked = (day: number, change: Parameters<typeof meeting>[0] = {}) =>
    meeting({ id: `asked${day}`, startMs: at(day, '10:00'), mine: 'needsAction', ...change });
  const contested = (events: readonly CalendarEvent[], change: Change = {}) =>
    warnings([...PLENTY, ...events], change).find(({ evidence }) => evidence.id === 'contested-block');

  it('tells the soonest conflict, how many more there are, and where to answer', () => {
    const found = contested([asked(8), asked(3), asked(2)]);
    const block = PLENTY[2]?.id;
    expect(found).toMatchObject({
      severity: 'amber',
      evidence: {
        others: 2,
        conflict: {
          block: { eventId: block },
          meeting: { eventId: 'asked2' },
          lostMinutes: 60,
          beforeMinutes: 600,
          afterMinutes: 540,
        },
      },
      actions: [
        { kind: 'answer-conflict', blockId: block, meetingId: 'asked2' },
        { kind: 'dismiss-for-week' },
      ],
    });
  });

  it('is red where the answer was yes', () => {
    expect(contested([asked(2, { mine: 'accepted' })])?.severity).toBe('red');
  });

  it('leads to another week where the conflict is there', () => {
    expect(contested([asked(8)])?.actions.slice(1)).toEqual([
      { kind: 'show-week', week: '2026-11-23' },
      { kind: 'dismiss-for-week' },
    ]);
  });

  type Row = [string, CalendarEvent[], boolean, Change?];
  const rows: Row[] = [
    ['is silent without anything on a block', [], false],
    ['fires where an invitation lies on a block', [asked(2)], true],
    ['is silent where it only touches one', [asked(2, { startMs: at(2, '11:00') })], false],
    ['is silent where it was declined', [asked(2, { mine: 'declined' })], false],
    ['is silent where it is shown as free', [asked(2, { transparent: true })], false],
    ['is silent about a block that is over', [asked(2)], false, { nowMs: at(2, '11:00') }],
    ['fires for a block of a coming week', [asked(30)], true],
    [
      'is silent about what is five weeks off',
      [block('code', { startMs: at(35, '09:00') }), asked(35, { startMs: at(35, '09:00') })],
      false,
    ],
    ['fires in a coming week for what lies there', [asked(2)], true, { nowMs: at(-3, '08:00') }],
    ['is silent there about other weeks', [asked(8)], false, { nowMs: at(-3, '08:00') }],
    ['is silent in a week that is over', [asked(2)], false, { nowMs: at(7, '08:00') }],
    [
      'is silent about weeks that nobody has read',
      [asked(8)],
      false,
      { completeFor: { startMs: at(0, '00:00'), endMs: at(7, '00:00') } },
    ],
  ];
  it.each(rows)('%s', (_, events, fires, change) => {
    expect(contested(events, change) !== undefined).toBe(fires);
  });
});

describe('unprotected ahead', () => {
  const ahead = (events: readonly CalendarEvent[], change: Change = {}) =>
    warnings(events, change).find(({ evidence }) => evidence.id === 'unprotected-ahead')?.evidence;

  it('names the first of the next four weeks that is short', () => {
    expect(ahead(protectedWeeks([0, 1, 3, 4]))).toMatchObject({
      shortWeek: '2026-11-30',
      doingMinutes: 0,
      targetMinutes: 600,
    });
    expect(ahead(protectedWeeks([0, 1, 2, 3]))).toMatchObject({ shortWeek: '2026-12-14' });
  });

  it('looks no further than four weeks', () => {
    expect(ahead(protectedWeeks([0, 1, 2, 3, 4]))).toBeUndefined();
  });

  it('fires below three quarters and not from there on', () => {
    const others = protectedWeeks([0, 2, 3, 4]);
    expect(ahead([...others, ...protectedWeeks([1], 89)])).toMatchObject({ doingMinutes: 445 });
    expect(ahead([...others, ...protectedWeeks([1], 90)])).toBeUndefined();
  });

  it('shows the free pieces that would fit, longest first', () => {
    const events = [
      ...protectedWeeks([0, 2, 3, 4]),
      ...fullWeek(1).slice(1),
      event({ startMs: at(7, '09:00'), minutes: 151 }),
    ];
    expect(ahead(events)).toMatchObject({
      pieces: [{ startMs: at(7, '13:30'), endMs: at(7, '18:00'), practiceId: 'code' }],
    });
  });

  it('gives a piece to the first practice that misses something, not to one that has enough', () => {
    const calls = practice({ id: 'calls', target: { kind: 'weekly', minutes: 900 } });
    const evidence = ahead(protectedWeeks([0, 1, 2, 3, 4]), { settings: { practices: [tenHours, calls] } });
    const owners =
      evidence?.id === 'unprotected-ahead' ? evidence.pieces.map(({ practiceId }) => practiceId) : [];
    expect(new Set(owners)).toEqual(new Set(['calls']));
  });

  it('is silent where nothing would fit', () => {
    expect(ahead([...protectedWeeks([0, 2, 3, 4]), ...fullWeek(1)])).toBeUndefined();
  });

  it('is silent about weeks that nobody has read', () => {
    const completeFor = { startMs: at(0, '00:00'), endMs: at(14, '00:00') };
    expect(ahead(protectedWeeks([0, 1]), { completeFor })).toBeUndefined();
    expect(ahead(protectedWeeks([0]), { completeFor })).toMatchObject({ shortWeek: '2026-11-23' });
  });

  it('is told with the current week only', () => {
    expect(ahead(protectedWeeks([0]), { nowMs: at(-1, '06:00') })).toBeUndefined();
    expect(ahead(protectedWeeks([0]), { nowMs: at(7, '06:00') })).toBeUndefined();
  });
});
