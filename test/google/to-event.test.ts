import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlockMark } from '../../lib/domain/block.ts';
import { WEEKDAYS, weekdayOf } from '../../lib/domain/civil.ts';
import type { CreateBlock, CreateSeries } from '../../lib/domain/plan/plan.ts';
import { blockWordsFor } from '../../lib/i18n/block-words.ts';
import { markedAt, placedAt, standsAt } from '../../lib/google/block-times.ts';
import { movedByHand } from '../../lib/google/by-hand.ts';
import { readTimes } from '../../lib/google/event-time.ts';
import { blockBody, seriesBody, withFocusTime, withKey } from '../../lib/google/to-event.ts';
import { SERIES } from './local-blocks.ts';

const { titleEnding, description } = blockWordsFor('en');
const body = (change: Partial<CreateSeries> = {}) =>
  seriesBody(
    { ...SERIES, ...change },
    { zone: 'Europe/Berlin', titleEnding, description: description('Code', '') },
  );

describe('the event written for a series', () => {
  it('is an open-ended weekly series in wall-clock time of the calendar’s zone', () => {
    expect(body()).toMatchObject({
      summary: 'Code — hands-on',
      start: { dateTime: '2026-11-23T09:00:00', timeZone: 'Europe/Berlin' },
      end: { dateTime: '2026-11-23T10:30:00', timeZone: 'Europe/Berlin' },
      recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=MO,WE'],
      reminders: { useDefault: false },
    });
  });

  it('leaves dates out in the series’ own zone, sorted and once each', () => {
    expect(body({ leftOut: ['2026-12-23', '2026-11-30', '2026-12-23'] }).recurrence).toEqual([
      'RRULE:FREQ=WEEKLY;BYDAY=MO,WE',
      'EXDATE;TZID=Europe/Berlin:20261130T090000,20261223T090000',
    ]);
  });

  it('ignores dates to leave out on which it would not be anyway', () => {
    expect(body({ leftOut: ['2026-11-24', '2026-11-16'] }).recurrence).toHaveLength(1);
  });

  it('begins on its first real occurrence', () => {
    expect(body({ firstDate: '2026-11-24' }).start?.dateTime).toBe('2026-11-25T09:00:00');
    expect(body({ leftOut: ['2026-11-23'] })).toMatchObject({
      start: { dateTime: '2026-11-25T09:00:00' },
      recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=MO,WE'],
    });
  });

  it('ends on the next date when it lasts past midnight', () => {
    expect(body({ startMinute: 23 * 60, minutes: 120 }).end?.dateTime).toBe('2026-11-24T01:00:00');
  });

  it('refuses a series that never takes place', () => {
    expect(() => body({ days: [] })).toThrow(RangeError);
  });

  it.each([
    ['flexible', 'transparent'],
    ['firm', 'opaque'],
    ['sacred', 'opaque'],
  ] as const)('a %s practice is shown as %s', (level, transparency) => {
    expect(body({ level }).transparency).toBe(transparency);
  });

  it('carries the mark by which it is found again', () => {
    expect(readBlockMark(body().extendedProperties?.private ?? {})).toEqual({
      version: 1,
      practiceId: 'code',
      generation: 'g1',
      ordinal: 0,
      revision: 1,
      at: { start: '09:00', minutes: 90 },
    });
  });

  it('says what it is for, that it may be moved, and in its last line how to remove them all', () => {
    const lines = body().description?.split('\n') ?? [];
    expect(lines[0]).toContain('Code');
    expect(lines.join(' ')).toContain('Move');
    expect(lines.at(-1)).toContain('Remove all my blocks');
  });

  it('takes the words of the user’s language', () => {
    const german = seriesBody(SERIES, {
      zone: 'Europe/Berlin',
      titleEnding: '— selbst machen',
      description: 'Zeit',
    });
    expect(german).toMatchObject({ summary: 'Code — selbst machen', description: 'Zeit' });
  });

  it('has no guest, no id, no end and a start on one of its days, whatever the plan', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 }),
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 5, max: 480 }),
        fc.integer({ min: 0, max: 800 }),
        (days, startMinute, minutes, ahead) => {
          const firstDate = Temporal.PlainDate.from('2026-01-01').add({ days: ahead }).toString();
          const event = body({ days, startMinute, minutes, firstDate });
          expect(event).not.toHaveProperty('attendees');
          expect(event).not.toHaveProperty('id');
          expect(JSON.stringify(event.recurrence)).not.toMatch(/UNTIL|COUNT/);
          const start = Temporal.PlainDateTime.from(event.start?.dateTime ?? '');
          const end = Temporal.PlainDateTime.from(event.end?.dateTime ?? '');
          expect(days).toContain(weekdayOf(start.toPlainDate().toString()));
          expect(start.until(end).total('minutes')).toBe(minutes);
        },
      ),
    );
  });
});

describe('the event written for a single block', () => {
  const BLOCK: CreateBlock = {
    ...SERIES,
    kind: 'create-block',
    generation: 'w2026-W48',
    to: { date: '2026-11-26', startMinute: 15 * 60, minutes: 45 },
    reason: { code: 'asked' },
  };
  const context = { titleEnding, description: description('Code', ''), revision: 4 };

  it('is like one of a series, but stands once, and its mark says on which date', () => {
    const event = blockBody(BLOCK, { ...context, zone: 'Europe/Berlin' });
    const { recurrence: _, start: _start, end: _end, extendedProperties: _mark, ...series } = body();
    expect(event).toEqual({
      ...series,
      start: { dateTime: '2026-11-26T15:00:00', timeZone: 'Europe/Berlin' },
      end: { dateTime: '2026-11-26T15:45:00', timeZone: 'Europe/Berlin' },
      extendedProperties: { private: expect.any(Object) as unknown },
    });
    expect(readBlockMark(event.extendedProperties?.private ?? {})).toEqual({
      version: 1,
      practiceId: 'code',
      generation: 'w2026-W48',
      ordinal: 0,
      revision: 4,
      at: { start: '2026-11-26T15:00', minutes: 45 },
    });
  });

  it('is never taken for one that a human moved, wherever and whenever it is', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kolkata',
      'Pacific/Auckland',
      'America/Santiago',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 5 * 60, max: 19 * 60 }),
        fc.integer({ min: 5, max: 240 }),
        (zone, ahead, startMinute, minutes) => {
          const date = Temporal.PlainDate.from('2026-01-01').add({ days: ahead }).toString();
          const event = blockBody({ ...BLOCK, to: { date, startMinute, minutes } }, { ...context, zone });
          expect(movedByHand({ ...event, id: 'block' })).toBe(false);
          const { startMs } = readTimes(event.start, event.end, zone) ?? { startMs: 0 };
          const to = { startMs: startMs + 900_000, endMs: startMs + 1_800_000, zone };
          const moved = { ...event, id: 'block', ...placedAt(event, to) };
          expect(movedByHand(moved)).toBe(false);
          expect([standsAt(moved, to), markedAt(moved, to)]).toEqual([true, true]);
          expect(movedByHand({ ...moved, end: event.start ?? {} })).toBe(true);
        },
      ),
    );
  });
});

describe('the same block otherwise', () => {
  it('as focus time declines nothing and is busy', () => {
    expect(withFocusTime(body({ level: 'flexible' }))).toMatchObject({
      eventType: 'focusTime',
      transparency: 'opaque',
      focusTimeProperties: { autoDeclineMode: 'declineNone' },
      extendedProperties: { private: { practice: 'code' } },
    });
  });

  it('declines only new invitations, and only with words to do it in', () => {
    expect(withFocusTime(body(), 'Please choose another time.').focusTimeProperties).toEqual({
      autoDeclineMode: 'declineOnlyNewConflictingInvitations',
      declineMessage: 'Please choose another time.',
    });
  });

  it('under another key keeps the rest of its mark', () => {
    const moved = withKey(body(), { practiceId: 'code', generation: 'g2', ordinal: 1 });
    expect(moved.extendedProperties?.private).toMatchObject({
      gen: 'g2',
      ord: '1',
      rev: '1',
      at: '09:00/90',
    });
    expect(body().extendedProperties?.private).toMatchObject({ gen: 'g1', ord: '0' });
  });
});
