import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import type { Correction } from '../../lib/domain/facts.ts';
import { at, block, event, guest, ME, meeting } from './making.ts';
import { told, type Row } from './told.ts';

const HOLIDAYS = 'holidays@group.v.calendar.google.com';

const asMeeting = (scope: 'event' | 'series', id: string): Correction => ({ scope, id, class: 'meeting' });
const asCode = (scope: 'event' | 'series', id: string): Correction => ({
  scope,
  id,
  class: 'doing',
  practiceId: 'code',
});

function wholeDay(change: Partial<CalendarEvent>): CalendarEvent {
  return event({
    allDay: true,
    startMs: at(1, '00:00'),
    endMs: at(2, '00:00'),
    dates: { start: '2026-11-17', end: '2026-11-18' },
    ...change,
  });
}

describe('rule 0: what does not take place for me', () => {
  it.each<Row>([
    ['cancelled', meeting({ status: 'cancelled' }), 'ignored (cancelled)'],
    ['declined by me', meeting({ mine: 'declined' }), 'ignored (declined)'],
    [
      'declined by me, though I organise',
      event({ attendees: [guest(ME, { responseStatus: 'declined' })] }),
      'ignored (declined)',
    ],
    ['tentative is not cancelled', meeting({ status: 'tentative' }), 'meeting (others)'],
    [
      'cancelled beats my own correction',
      meeting({ id: 'x', status: 'cancelled' }),
      'ignored (cancelled)',
      { corrections: [asMeeting('event', 'x')] },
    ],
  ])('%s', (_, one, expected, change) => {
    expect(told(one, change)).toBe(expected);
  });
});

describe('rule 1: the user said so', () => {
  it.each<Row>([
    [
      'for this event',
      meeting({ id: 'x' }),
      'doing/code (corrected)',
      { corrections: [asCode('event', 'x')] },
    ],
    [
      'for its series',
      meeting({ seriesId: 's' }),
      'doing/code (corrected)',
      { corrections: [asCode('series', 's')] },
    ],
    [
      'not for another event',
      meeting({ id: 'x' }),
      'meeting (others)',
      { corrections: [asCode('event', 'y')] },
    ],
    [
      'not an event by the id of a series',
      meeting({ id: 's' }),
      'meeting (others)',
      { corrections: [asCode('series', 's')] },
    ],
    [
      'the event beats its series, whatever was said last',
      meeting({ id: 'x', seriesId: 's' }),
      'meeting (corrected)',
      { corrections: [asMeeting('event', 'x'), asCode('series', 's')] },
    ],
    [
      'of two on one event the later holds',
      meeting({ id: 'x' }),
      'doing/code (corrected)',
      { corrections: [asMeeting('event', 'x'), asCode('event', 'x')] },
    ],
    [
      'beats free',
      event({ id: 'x', transparent: true }),
      'doing/code (corrected)',
      { corrections: [asCode('event', 'x')] },
    ],
    [
      'beats our own block',
      block('code', { id: 'x' }),
      'meeting (corrected)',
      { corrections: [asMeeting('event', 'x')] },
    ],
    [
      'a practice that is gone is no answer',
      meeting({ id: 'x' }),
      'meeting (others)',
      { corrections: [{ scope: 'event', id: 'x', class: 'doing', practiceId: 'gone' }] },
    ],
  ])('%s', (_, one, expected, change) => {
    expect(told(one, change)).toBe(expected);
  });
});

describe('rule 2: what takes no time', () => {
  it.each<Row>([
    ['working location', event({ eventType: 'workingLocation' }), 'ignored (working-location)'],
    ['birthday', event({ eventType: 'birthday' }), 'ignored (birthday)'],
    ['shown as free', meeting({ transparent: true }), 'ignored (free)'],
    ['free, but our block', block('code', { transparent: true }), 'doing/code (block)'],
    ['free, and a block of a practice that is gone', block('gone', { transparent: true }), 'ignored (free)'],
    [
      'free on a days-off calendar',
      wholeDay({ transparent: true, calendarId: HOLIDAYS }),
      'away (days-off-calendar)',
      { daysOffCalendarIds: [HOLIDAYS] },
    ],
    ['free on another calendar', wholeDay({ transparent: true, calendarId: HOLIDAYS }), 'ignored (free)'],
    ['zero minutes', meeting({ minutes: 0 }), 'ignored (no-time)'],
    ['an end before its start', meeting({ minutes: -30 }), 'ignored (no-time)'],
    ['one minute is time', meeting({ minutes: 1 }), 'meeting (others)'],
  ])('%s', (_, one, expected, change) => {
    expect(told(one, change)).toBe(expected);
  });
});

describe('rule 3: away, and whole days', () => {
  it.each<Row>([
    ['out of office', event({ eventType: 'outOfOffice' }), 'away (out-of-office)'],
    ['a busy all-day event with an away word', wholeDay({ title: 'Vacation' }), 'away (away-word)'],
    ['in German', wholeDay({ title: 'Resturlaub' }), 'away (away-word)'],
    ['planning a vacation is none', wholeDay({ title: 'Urlaubsplanung' }), 'ignored (all-day)'],
    ['a free one with an away word', wholeDay({ title: 'Vacation', transparent: true }), 'ignored (free)'],
    [
      'a busy all-day event of a days-off calendar',
      wholeDay({ calendarId: HOLIDAYS }),
      'away (days-off-calendar)',
      { daysOffCalendarIds: [HOLIDAYS] },
    ],
    ['any other all-day event', wholeDay({ title: 'Conference' }), 'ignored (all-day)'],
    [
      'an all-day event on a tapped day off',
      wholeDay({ title: 'Conference' }),
      'away (day-off)',
      { daysOff: ['2026-11-17'] },
    ],
    [
      'an all-day event only partly on a tapped day off',
      wholeDay({
        title: 'Conference',
        endMs: at(3, '00:00'),
        dates: { start: '2026-11-17', end: '2026-11-19' },
      }),
      'ignored (all-day)',
      { daysOff: ['2026-11-17'] },
    ],
    ['a timed event of 12 hours', meeting({ minutes: 720 }), 'ignored (long)'],
    [
      'a timed event of 12 hours with an away word',
      event({ minutes: 720, title: 'Sick' }),
      'away (away-word)',
    ],
    ['a timed event below 12 hours', meeting({ minutes: 719 }), 'meeting (others)'],
    ['a timed hour with an away word', event({ title: 'Sick' }), 'solo (alone)'],
    ['ten years', meeting({ minutes: 60 * 24 * 3653 }), 'ignored (long)'],
  ])('%s', (_, one, expected, change) => {
    expect(told(one, change)).toBe(expected);
  });
});

describe('rule 4: our own block', () => {
  it.each<Row>([
    [
      'is doing of its practice, whatever its title',
      block('code', { title: 'Board meeting' }),
      'doing/code (block)',
    ],
    [
      'of a practice that is gone is read like any other',
      block('gone', { title: 'code' }),
      'doing/code (rule)',
    ],
    ['of a practice that is gone and without a word', block('gone', { title: 'Old' }), 'solo (alone)'],
    ['beats the rules of another practice', block('calls', { title: 'code' }), 'doing/calls (block)'],
  ])('%s', (_, one, expected, change) => {
    expect(told(one, change)).toBe(expected);
  });
});
