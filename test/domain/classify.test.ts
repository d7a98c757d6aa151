import { describe, expect, it } from 'vitest';
import { classify } from '../../lib/domain/classify.ts';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import type { Correction, Settings } from '../../lib/domain/facts.ts';
import {
  ACCOUNT,
  at,
  block,
  CALLS,
  CODE,
  event,
  guest,
  ME,
  meeting,
  practice,
  settings,
  withCustomer,
} from './making.ts';

const HOLIDAYS = 'holidays@group.v.calendar.google.com';

function read(one: CalendarEvent, change: Partial<Settings> = {}) {
  return classify(one, { account: ACCOUNT, settings: settings(change) });
}

/** `class/practice (reason)`, such as `doing/code (rule)`. */
function told(one: CalendarEvent, change: Partial<Settings> = {}): string {
  const { class: kind, practiceId, reason } = read(one, change);
  return `${kind}${practiceId === undefined ? '' : `/${practiceId}`} (${reason.code})`;
}

type Row = [string, CalendarEvent, string, Partial<Settings>?];

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

describe('rule 5: the rules of the practices', () => {
  const one = withCustomer({ title: 'Budget talk', colorId: '5', labelId: 'l1', calendarId: 'c1' });
  const inside = meeting({ title: 'Budget talk' });
  const alone = event({ title: 'Budget talk' });

  it.each([
    ['any word', { anyWords: ['budget'] }, one, true],
    ['no word', { anyWords: ['sales'] }, one, false],
    ['a word that speaks against it', { anyWords: ['budget'], noneWords: ['talk'] }, one, false],
    ['none of the words against it', { anyWords: ['budget'], noneWords: ['lunch'] }, one, true],
    ['its colour', { colorId: '5' }, one, true],
    ['another colour', { colorId: '6' }, one, false],
    ['its label', { labelId: 'l1' }, one, true],
    ['another label', { labelId: 'l2' }, one, false],
    ['its calendar', { calendarId: 'c1' }, one, true],
    ['another calendar', { calendarId: 'c2' }, one, false],
    ['at least one other', { atLeastOthers: 1 }, one, true],
    ['at least two others', { atLeastOthers: 2 }, one, false],
    ['at most one other', { atMostOthers: 1 }, one, true],
    ['at most no other', { atMostOthers: 0 }, one, false],
    ['an outsider', { outsider: true }, one, true],
    ['an outsider, asked of my own people', { outsider: true }, inside, false],
    ['no outsider', { outsider: false }, inside, true],
    ['with people', { people: 'with' as const }, one, true],
    ['with people, asked of me alone', { people: 'with' as const }, alone, false],
    ['alone', { people: 'alone' as const }, alone, true],
    ['alone, asked of a meeting', { people: 'alone' as const }, one, false],
    ['organised by me', { organizedByMe: true }, one, true],
    ['organised by me, asked of an invitation', { organizedByMe: true }, inside, false],
    ['not organised by me', { organizedByMe: false }, inside, true],
    ['all of several conditions', { anyWords: ['budget'], outsider: true, colorId: '5' }, one, true],
    ['all but one of several conditions', { anyWords: ['budget'], outsider: true, colorId: '6' }, one, false],
    ['nothing asked', {}, one, false],
    ['empty lists', { anyWords: [], noneWords: [] }, one, false],
    ['only words against it', { noneWords: ['lunch'] }, one, false],
    ['words that fold to nothing', { anyWords: ['***'] }, one, false],
  ])('%s: %j', (_, rule, subject, matches) => {
    const found = read(subject, { practices: [practice({ rules: [rule] })] });
    expect(found.class === 'doing').toBe(matches);
  });

  it('takes any one of the rules of a practice', () => {
    const rules = [{ anyWords: ['lunch'] }, { anyWords: ['budget'] }];
    expect(told(one, { practices: [practice({ rules })] })).toBe('doing/code (rule)');
  });

  it('asks the practices in the order of the user', () => {
    const first = practice({ id: 'first', rules: [{ anyWords: ['budget'] }] });
    const second = practice({ id: 'second', rules: [{ anyWords: ['talk'] }] });
    expect(told(one, { practices: [first, second] })).toBe('doing/first (rule)');
    expect(told(one, { practices: [second, first] })).toBe('doing/second (rule)');
  });

  it('says which word, which people and how many of them made it so', () => {
    const { reason } = read(withCustomer({ title: 'Demo for ACME' }));
    expect(reason).toEqual({ code: 'rule', practiceId: 'calls', word: 'demo', outsider: true, others: 1 });
  });

  it('counts an invitation I have not answered, and knows that', () => {
    const found = read(
      meeting({
        title: 'Demo',
        mine: 'needsAction',
        attendees: [guest('x@customer.test'), guest(ME, { responseStatus: 'needsAction' })],
      }),
    );
    expect(found).toMatchObject({ class: 'doing', withPeople: true, answer: 'needsAction' });
  });
});

describe('rule 6: focus time', () => {
  const focused = practice({ id: 'focused', focusTimeCounts: true });
  it.each<Row>([
    ['is solo where no practice takes it', event({ eventType: 'focusTime' }), 'solo (focus-time)'],
    [
      'is doing of the practice that takes it',
      event({ eventType: 'focusTime' }),
      'doing/focused (focus-time)',
      { practices: [CODE, focused] },
    ],
    [
      'belongs to whom its word names',
      event({ eventType: 'focusTime', title: 'code' }),
      'doing/code (rule)',
      { practices: [CODE, focused] },
    ],
  ])('%s', (_, one, expected, change) => {
    expect(told(one, change)).toBe(expected);
  });
});

describe('rules 7 and 8: with others, or alone', () => {
  const declined = guest('bob@example.com', { responseStatus: 'declined' });
  const room = guest('room@resource.calendar.google.com', { resource: true });
  it.each<Row>([
    ['one other human', meeting(), 'meeting (others)'],
    ['the other one declined', event({ attendees: [guest(ME), declined] }), 'solo (alone)'],
    ['only a room', event({ attendees: [guest(ME), room] }), 'solo (alone)'],
    [
      'only the address of a calendar',
      event({ attendees: [guest('c_1@group.calendar.google.com')] }),
      'solo (alone)',
    ],
    ['only me under another address', event({ attendees: [guest(ME, { self: false })] }), 'solo (alone)'],
    [
      'somebody who has not answered',
      event({ attendees: [guest('x@example.com', { responseStatus: 'needsAction' })] }),
      'meeting (others)',
    ],
    [
      'an organiser who is no guest',
      event({ organizer: { email: 'bob@example.com', self: false } }),
      'meeting (others)',
    ],
    [
      'an organiser who declined',
      event({ organizer: { email: 'bob@example.com', self: false }, attendees: [declined, guest(ME)] }),
      'solo (alone)',
    ],
    [
      'my own second calendar as organiser',
      event({ organizer: { email: 'c_1@group.calendar.google.com', self: true } }),
      'solo (alone)',
    ],
    ['hidden guests', event({ guestsHidden: true }), 'meeting (guests-hidden)'],
    [
      'a video link in an event of another calendar',
      event({ videoLink: true, organizer: { email: 'c_1@group.calendar.google.com', self: false } }),
      'meeting (video-link)',
    ],
    ['a video link in an event of mine', event({ videoLink: true }), 'solo (alone)'],
    ['no title, no guests', event({ title: '' }), 'solo (alone)'],
    ['a title made to hurt', event({ title: '<img src=x onerror=alert(1)>' }), 'solo (alone)'],
    ['a million letters', event({ title: 'x'.repeat(1_000_000) }), 'solo (alone)'],
    ['an event Google tells no organiser of', withoutOrganizer(), 'solo (alone)'],
  ])('%s', (_, one, expected, change) => {
    expect(told(one, change)).toBe(expected);
  });
});

function withoutOrganizer(): CalendarEvent {
  const { organizer: _, ...rest } = event();
  return rest;
}

describe('my answer', () => {
  it.each([
    ['what my row says', meeting({ mine: 'tentative' }), 'tentative'],
    [
      'not given, where I have no row in the event of another',
      meeting({ attendees: [guest('bob@example.com')] }),
      'needsAction',
    ],
    ['yes to what I organise', withCustomer({ attendees: [guest('x@y.test')] }), 'accepted'],
    [
      'yes to what I organise, even if my row is open',
      event({ attendees: [guest(ME, { responseStatus: 'needsAction' }), guest('x@y.test')] }),
      'accepted',
    ],
    ['yes to what only I know of', event(), 'accepted'],
  ])('is %s', (_, one, expected) => {
    expect(read(one).answer).toBe(expected);
  });
});

describe('outsiders', () => {
  const demo = (email: string) => event({ title: 'demo', attendees: [guest(ME), guest(email)] });
  it.each([
    ['somebody of another domain', demo('x@customer.test'), 'doing'],
    ['somebody of my domain', demo('x@example.com'), 'meeting'],
    ['somebody of a subdomain of mine', demo('x@eu.example.com'), 'meeting'],
    ['somebody of a domain that only ends like mine', demo('x@notexample.com'), 'doing'],
    ['somebody at a public mail provider', demo('x@gmail.com'), 'doing'],
    ['somebody without an address', demo(''), 'meeting'],
  ])('%s: %s', (_, one, expected) => {
    expect(read(one, { practices: [CALLS] }).class).toBe(expected);
  });

  it('and others without an address are each somebody', () => {
    const two = event({ attendees: [guest(ME), guest(''), guest('')] });
    expect(read(two).reason).toEqual({ code: 'others', others: 2 });
  });

  it('are all others while I have no domain of my own', () => {
    expect(read(demo('x@example.com'), { practices: [CALLS], myDomains: [] }).class).toBe('doing');
  });
});
