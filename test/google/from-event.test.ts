import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoogleEvent } from '../../lib/google/calendar-client.ts';
import { fromGoogle, seriesOf } from '../../lib/google/from-event.ts';

const BERLIN = { calendarId: 'ada@example.com', zone: 'Europe/Berlin' };
const at = (text: string) => Date.parse(text);

/** As Google answers, shortened. */
const MEETING: GoogleEvent = {
  kind: 'calendar#event',
  etag: '"3527424000000000"',
  id: '0m1h8v6k2r_20261123T080000Z',
  status: 'confirmed',
  htmlLink: 'https://www.google.com/calendar/event?eid=MG0xaDh2NmsycnQ_-Zw&ctz=Europe/Berlin',
  updated: '2026-11-21T08:00:00.123Z',
  summary: 'Design review',
  colorId: '7',
  organizer: { email: 'Grace@Example.com' },
  start: { dateTime: '2026-11-23T09:00:00+01:00', timeZone: 'Europe/Berlin' },
  end: { dateTime: '2026-11-23T10:30:00+01:00', timeZone: 'Europe/Berlin' },
  recurringEventId: '0m1h8v6k2r',
  originalStartTime: { dateTime: '2026-11-23T09:00:00+01:00', timeZone: 'Europe/Berlin' },
  iCalUID: '0m1h8v6k2r@google.com',
  attendees: [
    { email: 'grace@example.com', organizer: true, responseStatus: 'accepted' },
    { email: 'ADA@example.com', self: true, responseStatus: 'tentative', optional: true },
    { email: 'room-1@resource.calendar.google.com', responseStatus: 'accepted' },
  ],
  hangoutLink: 'https://meet.google.com/abc',
};

const map = (change: GoogleEvent, context = BERLIN) => fromGoogle({ ...MEETING, ...change }, context);

/** Google omits what is at its default; so do these. */
function without(...keys: (keyof GoogleEvent)[]) {
  const left: GoogleEvent = { ...MEETING };
  for (const key of keys) Reflect.deleteProperty(left, key);
  return left;
}

describe('an event of Google in our shape', () => {
  it('keeps what the product looks at, with addresses in lower case', () => {
    expect(map({})).toEqual({
      id: '0m1h8v6k2r_20261123T080000Z',
      calendarId: 'ada@example.com',
      iCalUid: '0m1h8v6k2r@google.com',
      seriesId: '0m1h8v6k2r',
      etag: '"3527424000000000"',
      status: 'confirmed',
      eventType: 'default',
      title: 'Design review',
      startMs: at('2026-11-23T08:00:00Z'),
      endMs: at('2026-11-23T09:30:00Z'),
      allDay: false,
      transparent: false,
      colorId: '7',
      organizer: { email: 'grace@example.com', self: false },
      attendees: [
        {
          email: 'grace@example.com',
          self: false,
          organizer: true,
          resource: false,
          optional: false,
          responseStatus: 'accepted',
        },
        {
          email: 'ada@example.com',
          self: true,
          organizer: false,
          resource: false,
          optional: true,
          responseStatus: 'tentative',
        },
        {
          email: 'room-1@resource.calendar.google.com',
          self: false,
          organizer: false,
          resource: true,
          optional: false,
          responseStatus: 'accepted',
        },
      ],
      guestsHidden: false,
      videoLink: true,
      originalStartMs: at('2026-11-23T08:00:00Z'),
      updatedMs: at('2026-11-21T08:00:00.123Z'),
      eid: 'MG0xaDh2NmsycnQ_-Zw',
    });
  });

  it('begins an all-day event at midnight of the calendar’s zone, on days of 23 and 25 hours too', () => {
    const spring = map({ start: { date: '2026-03-29' }, end: { date: '2026-03-30' } });
    expect(spring).toMatchObject({ allDay: true, dates: { start: '2026-03-29', end: '2026-03-30' } });
    expect(((spring?.endMs ?? 0) - (spring?.startMs ?? 0)) / 3_600_000).toBe(23);
    const autumn = map({ start: { date: '2026-10-25' }, end: { date: '2026-10-26' } });
    expect(((autumn?.endMs ?? 0) - (autumn?.startMs ?? 0)) / 3_600_000).toBe(25);
  });

  it.each([
    ['Pacific/Kiritimati', '2026-11-22T10:00:00Z'],
    ['Pacific/Pago_Pago', '2026-11-23T11:00:00Z'],
    ['Asia/Kathmandu', '2026-11-22T18:15:00Z'],
  ])('keeps an all-day event on its own date in %s', (zone, start) => {
    const event = map({ start: { date: '2026-11-23' }, end: { date: '2026-11-24' } }, { ...BERLIN, zone });
    expect(event).toMatchObject({ startMs: at(start), dates: { start: '2026-11-23', end: '2026-11-24' } });
  });

  it('reads a time without offset in the event’s own zone, and in the calendar’s when nobody knows that zone', () => {
    const start = (timeZone: string) => ({ start: { dateTime: '2026-11-23T09:00:00', timeZone } });
    expect(map(start('America/New_York'))?.startMs).toBe(at('2026-11-23T14:00:00Z'));
    expect(map(start('Romance'))?.startMs).toBe(at('2026-11-23T08:00:00Z'));
  });

  it('belongs to the series it was split from', () => {
    expect(map({ recurringEventId: '0m1h8v6k2r_R20261109T080000' })?.seriesId).toBe('0m1h8v6k2r');
    expect(map({ recurringEventId: '0m1h8v6k2r_R20261109' })?.seriesId).toBe('0m1h8v6k2r');
    expect(seriesOf('_6tlnaqrle5p6cpb4dhmj4phpehrg')).toBe('_6tlnaqrle5p6cpb4dhmj4phpehrg');
  });

  it('carries the mark of a block of ours, and no mark when it is misspelt', () => {
    const mark = { hoh: '1', practice: 'code', gen: 'g3', ord: '0', rev: '2', at: '09:00/90' };
    expect(map({ extendedProperties: { private: mark } })?.block).toEqual({
      version: 1,
      practiceId: 'code',
      generation: 'g3',
      ordinal: 0,
      revision: 2,
      at: { start: '09:00', minutes: 90 },
    });
    expect(map({ extendedProperties: { private: { ...mark, practice: '<img>' } } })).not.toHaveProperty(
      'block',
    );
    expect(map({ extendedProperties: { shared: mark } })).not.toHaveProperty('block');
  });
});

describe('guests', () => {
  it.each<[string, GoogleEvent, boolean]>([
    ['a list that was cut short', { attendeesOmitted: true }, true],
    ['a list the organizer hides from me', { guestsCanSeeOtherGuests: false }, true],
    [
      'my own list, hidden from the others',
      { guestsCanSeeOtherGuests: false, organizer: { email: 'ada@example.com', self: true } },
      false,
    ],
    ['somebody without an address', { attendees: [{ displayName: 'Eve' }] }, true],
    ['no guests at all', { attendees: [] }, false],
  ])('%s: hidden guests are said to be there, or not', (_, change, hidden) => {
    expect(map(change)?.guestsHidden).toBe(hidden);
  });

  it('takes an answer it does not know for no answer yet', () => {
    const guest = { email: 'a@example.com', responseStatus: 'perhaps' };
    expect(map({ attendees: [guest] })?.attendees[0]?.responseStatus).toBe('needsAction');
  });
});

describe('a video link', () => {
  const bare = without('hangoutLink');

  it.each<[string, GoogleEvent, boolean]>([
    ['Google Meet’s own link', { hangoutLink: 'https://meet.google.com/abc' }, true],
    [
      'a video entry of another provider',
      { conferenceData: { entryPoints: [{ entryPointType: 'video' }] } },
      true,
    ],
    ['a telephone number only', { conferenceData: { entryPoints: [{ entryPointType: 'phone' }] } }, false],
    ['a Zoom address as location', { location: 'https://Example.Zoom.us/j/123' }, true],
    ['a room as location', { location: 'Room Zoom' }, false],
    ['nothing', {}, false],
  ])('%s', (_, change, expected) => {
    expect(fromGoogle({ ...bare, ...change }, BERLIN)?.videoLink).toBe(expected);
  });
});

describe('bad input', () => {
  it('an event without title has an empty one', () => {
    expect(fromGoogle(without('summary'), BERLIN)?.title).toBe('');
  });

  it('a title with markup stays the text it is', () => {
    expect(map({ summary: '<img src=x onerror=alert(1)>' })?.title).toBe('<img src=x onerror=alert(1)>');
  });

  it('a title of ten thousand characters is cut, and half a character is mended', () => {
    const title = map({ summary: `\ud83d${'x'.repeat(10_000)}` })?.title ?? '';
    expect(title).toHaveLength(512);
    expect(title.isWellFormed()).toBe(true);
  });

  it.each<[string, unknown]>([
    ['an event without start', without('start')],
    ['an event without id', without('id')],
    ['a tombstone', { kind: 'calendar#event', etag: '"1"', id: 'abc', status: 'cancelled' }],
    [
      'a bare cancelled exception',
      {
        id: 'a_20261123T080000Z',
        status: 'cancelled',
        recurringEventId: 'a',
        originalStartTime: MEETING.start,
      },
    ],
    ['a start that is no time', { ...MEETING, start: { dateTime: 'tomorrow' } }],
    ['a date no calendar has', { ...MEETING, start: { date: '2026-02-31' } }],
    ['nothing', null],
    ['a list', []],
  ])('%s is left out', (_, event) => {
    expect(fromGoogle(event as GoogleEvent, BERLIN)).toBeUndefined();
  });

  it('an event of ten years is ten years long', () => {
    const event = map({ start: { date: '2026-01-01' }, end: { date: '2036-01-01' } });
    expect(event?.dates).toEqual({ start: '2026-01-01', end: '2036-01-01' });
  });

  it.each<[string, GoogleEvent['end']]>([
    ['zero long', MEETING.start],
    ['ending before it starts', { dateTime: '2026-11-23T08:00:00+01:00' }],
    ['without end', undefined],
  ])('an event %s has no minutes', (_, end) => {
    const event = map({ end } as GoogleEvent);
    expect(event?.endMs).toBe(event?.startMs);
  });

  it.each<[string, GoogleEvent['end']]>([
    ['without end', undefined],
    ['ending on its first day', { date: '2026-11-23' }],
    ['ending at a time of day', { dateTime: '2026-11-25T09:00:00+01:00' }],
  ])('an all-day event %s lasts a day', (_, end) => {
    const event = map({ start: { date: '2026-11-23' }, end } as GoogleEvent);
    expect(event?.dates).toEqual({ start: '2026-11-23', end: '2026-11-24' });
  });

  it('a type of event invented after us is an ordinary event', () => {
    expect(map({ eventType: 'siesta' })?.eventType).toBe('default');
  });

  it('anything at all in any field is survived', () => {
    const junk = fc.anything({ withNullPrototype: true });
    const time = fc.oneof(
      junk,
      fc.record({
        dateTime: fc.oneof(fc.string(), junk),
        date: fc.oneof(fc.string(), junk),
        timeZone: fc.oneof(fc.string(), junk),
      }),
      fc.record({ dateTime: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()) }),
      fc.record({ date: fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)) }),
    );
    const hostile = fc.record(
      {
        id: fc.oneof(fc.string(), junk),
        status: junk,
        summary: fc.oneof(fc.string({ unit: 'binary' }), junk),
        start: time,
        end: time,
        originalStartTime: time,
        organizer: junk,
        creator: junk,
        attendees: fc.oneof(junk, fc.array(junk)),
        extendedProperties: fc.oneof(junk, fc.record({ private: junk })),
        conferenceData: fc.oneof(junk, fc.record({ entryPoints: fc.oneof(junk, fc.array(junk)) })),
        recurringEventId: fc.oneof(fc.string(), junk),
        updated: junk,
        htmlLink: junk,
        location: junk,
        hangoutLink: junk,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(hostile, junk), (event) => {
        const mapped = fromGoogle(event as GoogleEvent, BERLIN);
        if (!mapped) return;
        expect(mapped.endMs).toBeGreaterThanOrEqual(mapped.startMs);
        expect(typeof mapped.title).toBe('string');
        // What cannot be stored would lose the whole window.
        expect(structuredClone(mapped)).toEqual(mapped);
      }),
      { numRuns: 1000 },
    );
  });
});
