import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import { CALLS, CODE, event, guest, ME, meeting, practice, withCustomer } from './making.ts';
import { read, told, type Row } from './told.ts';

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
