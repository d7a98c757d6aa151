import type { calendar_v3 } from '@googleapis/calendar';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADA, add, berlin, BOARD, refusal, SEED, startLocalGoogle, TEAM } from './local-google.ts';
import type { GoogleEvent, LocalGoogle } from './local-google.ts';

let local: LocalGoogle;
let google: calendar_v3.Calendar;
beforeAll(async () => {
  local = await startLocalGoogle();
});
beforeEach(() => {
  local.control.seed(SEED);
  google = local.client();
});
afterAll(() => local.close());

const MONDAY = berlin('2026-03-02', '09:00', '11:00');
const calendarId = 'primary';

describe('events.insert', () => {
  it('gives the event 26 characters of base32hex for an id and <id>@google.com for an iCalUID', async () => {
    const event = await add(google, { summary: 'Code', ...MONDAY });
    expect(event.id).toMatch(/^[a-v0-9]{26}$/);
    expect(event.iCalUID).toBe(`${event.id}@google.com`);
  });

  it('keeps an id of one’s own', async () => {
    expect((await add(google, { id: 'hands0n0hours', ...MONDAY })).id).toBe('hands0n0hours');
  });

  it('writes times in the calendar’s offset and echoes the event’s own zone', async () => {
    const event = await add(google, {
      start: { dateTime: '2026-03-02T09:00:00', timeZone: 'America/New_York' },
      end: { dateTime: '2026-03-02T10:00:00', timeZone: 'America/New_York' },
    });
    expect(event.start).toEqual({ dateTime: '2026-03-02T15:00:00+01:00', timeZone: 'America/New_York' });
  });

  it('leaves out fields that have their usual value', async () => {
    const event = await add(google, {
      ...MONDAY,
      transparency: 'opaque',
      visibility: 'default',
      guestsCanModify: false,
      guestsCanInviteOthers: true,
      attendees: [],
    });
    const left = new Set([
      'transparency',
      'visibility',
      'guestsCanModify',
      'guestsCanInviteOthers',
      'attendees',
    ]);
    expect(Object.keys(event).filter((key) => left.has(key))).toEqual([]);
  });

  it('sends the keys in the order of the reference', async () => {
    const event = await add(google, { eventType: 'default', location: 'Desk', summary: 'Code', ...MONDAY });
    expect(Object.keys(event)).toEqual(
      (
        'kind etag id status htmlLink created updated summary location creator organizer start end iCalUID sequence ' +
        'reminders eventType'
      ).split(' '),
    );
  });

  it('makes the etag twice the microseconds whose milliseconds are `updated`', async () => {
    const event = await add(google, MONDAY);
    const micros = Number(event.etag.replaceAll('"', '')) / 2;
    expect(new Date(Math.floor(micros / 1000)).toISOString()).toBe(event.updated);
  });

  it('links the event by base64 of its id and the calendar’s address', async () => {
    const event = await add(google, MONDAY);
    const eid = new URL(event.htmlLink ?? '').searchParams.get('eid') ?? '';
    expect(atob(eid)).toBe(`${event.id} ${ADA}`);
  });

  it('names the user organizer and creator of an event on the own calendar', async () => {
    const event = await add(google, MONDAY);
    expect([event.organizer, event.creator]).toEqual([
      { email: ADA, self: true },
      { email: ADA, self: true },
    ]);
  });

  it('names a secondary calendar organizer of the events on it', async () => {
    const event = await add(google, MONDAY, TEAM);
    expect(event.organizer).toEqual({ email: TEAM, displayName: 'Team', self: true });
  });

  it('marks the own row among the guests and has the others wait for an answer', async () => {
    const event = await add(google, { ...MONDAY, attendees: [{ email: ADA }, { email: 'ben@example.com' }] });
    expect(event.attendees).toEqual([
      { email: ADA, responseStatus: 'needsAction', self: true, organizer: true },
      { email: 'ben@example.com', responseStatus: 'needsAction' },
    ]);
  });

  it('drops long property names and cuts long values, silently', async () => {
    const event = await add(google, {
      ...MONDAY,
      extendedProperties: { private: { ['k'.repeat(45)]: 'gone', kept: 'v'.repeat(2000) } },
    });
    expect(event.extendedProperties).toEqual({ private: { kept: 'v'.repeat(1024) } });
  });

  it('ignores unknown and read-only fields', async () => {
    const wild = {
      ...MONDAY,
      hangoutLink: 'https://x.example',
      created: '2001-01-01T00:00:00Z',
      nonsense: 1,
    } as GoogleEvent;
    const event = await add(google, wild);
    expect([event.hangoutLink, event.created, 'nonsense' in event]).toEqual([
      undefined,
      '2026-03-02T08:00:00.000Z',
      false,
    ]);
  });

  it('drops conference data unless its version is named', async () => {
    const conferenceData = {
      createRequest: { requestId: 'r1', conferenceSolutionKey: { type: 'hangoutsMeet' } },
    };
    const without = await add(google, { ...MONDAY, conferenceData });
    const { data } = await google.events.insert({
      calendarId,
      conferenceDataVersion: 1,
      requestBody: { ...MONDAY, conferenceData },
    });
    expect([without.hangoutLink, data.hangoutLink?.startsWith('https://meet.google.com/')]).toEqual([
      undefined,
      true,
    ]);
  });

  it('links a series by its first occurrence', async () => {
    const series = await add(google, { ...MONDAY, recurrence: ['RRULE:FREQ=WEEKLY'] });
    const eid = new URL(series.htmlLink ?? '').searchParams.get('eid') ?? '';
    expect(atob(eid)).toBe(`${series.id}_20260302T080000Z ${ADA}`);
  });

  const WRONG: [string, GoogleEvent, { status: number; reason: string; message?: string }][] = [
    [
      'a start that is missing',
      { end: MONDAY.end },
      { status: 400, reason: 'required', message: 'Missing start time.' },
    ],
    [
      'a start that is null',
      { start: null as unknown as NonNullable<GoogleEvent['start']>, end: MONDAY.end },
      { status: 400, reason: 'required', message: 'Missing start time.' },
    ],
    [
      'an end that is missing',
      { start: MONDAY.start },
      { status: 400, reason: 'required', message: 'Missing end time.' },
    ],
    [
      'a local time without a zone',
      { start: { dateTime: '2026-03-02T09:00:00' }, end: { dateTime: '2026-03-02T10:00:00' } },
      { status: 400, reason: 'required', message: 'Missing time zone definition for start time.' },
    ],
    [
      'a series without a zone, even with an offset',
      {
        start: { dateTime: '2026-03-02T09:00:00Z' },
        end: { dateTime: '2026-03-02T10:00:00Z' },
        recurrence: ['RRULE:FREQ=DAILY'],
      },
      { status: 400, reason: 'required', message: 'Missing time zone definition for start time.' },
    ],
    [
      'a zone that does not exist',
      { start: { dateTime: '2026-03-02T09:00:00', timeZone: 'Mars/Olympus' }, end: MONDAY.end },
      { status: 400, reason: 'invalid', message: 'Invalid time zone definition for start time.' },
    ],
    [
      'a date for the start and a time for the end',
      { start: { date: '2026-03-02' }, end: MONDAY.end },
      {
        status: 400,
        reason: 'invalid',
        message: 'Start and end times must either both be date or both be dateTime.',
      },
    ],
    [
      'an end before the start',
      berlin('2026-03-02', '11:00', '09:00'),
      { status: 400, reason: 'timeRangeEmpty', message: 'The specified time range is empty.' },
    ],
    [
      'an id with letters beyond v',
      { id: 'xyz00', ...MONDAY },
      { status: 400, reason: 'invalid', message: 'Invalid resource id value.' },
    ],
    [
      'an id of four characters',
      { id: 'abcd', ...MONDAY },
      { status: 400, reason: 'invalid', message: 'Invalid resource id value.' },
    ],
    ['a visibility that is none', { visibility: 'secret', ...MONDAY }, { status: 400, reason: 'invalid' }],
    [
      'a number for a summary',
      { summary: 5 as unknown as string, ...MONDAY },
      { status: 400, reason: 'invalid' },
    ],
    [
      'a rule that is none',
      { ...MONDAY, recurrence: ['RRULE:FREQ=SOMETIMES'] },
      { status: 400, reason: 'invalid' },
    ],
  ];
  it.each(WRONG)('refuses %s', async (_, requestBody, expected) => {
    expect(await refusal(google.events.insert({ calendarId, requestBody }))).toMatchObject(expected);
  });

  it('takes an event of no length', async () => {
    const event = await add(google, berlin('2026-03-02', '09:00', '09:00'));
    expect(event.start?.dateTime).toBe(event.end?.dateTime);
  });

  it('answers 409 to an id in use', async () => {
    await add(google, { id: 'taken', ...MONDAY });
    const twice = google.events.insert({ calendarId, requestBody: { id: 'taken', ...MONDAY } });
    expect(await refusal(twice)).toMatchObject({
      status: 409,
      reason: 'duplicate',
      message: 'The requested identifier already exists.',
    });
  });

  it('answers 409 to the id of a deleted event', async () => {
    await add(google, { id: 'taken', ...MONDAY });
    await google.events.delete({ calendarId, eventId: 'taken' });
    const again = google.events.insert({ calendarId, requestBody: { id: 'taken', ...MONDAY } });
    expect(await refusal(again)).toMatchObject({ status: 409, reason: 'duplicate' });
  });

  it('refuses to write on a calendar one may only read', async () => {
    const call = google.events.insert({ calendarId: BOARD, requestBody: MONDAY });
    expect(await refusal(call)).toMatchObject({
      status: 403,
      reason: 'requiredAccessLevel',
      message: 'You need to have writer access to this calendar.',
    });
  });

  it('answers 404 for a calendar it does not know', async () => {
    const call = google.events.insert({ calendarId: 'nobody@example.com', requestBody: MONDAY });
    expect(await refusal(call)).toMatchObject({ status: 404, reason: 'notFound', message: 'Not Found' });
  });

  it('refuses a sendUpdates that is none', async () => {
    const call = google.events.insert({ calendarId, sendUpdates: 'some', requestBody: MONDAY });
    expect(await refusal(call)).toMatchObject({
      reason: 'invalidParameter',
      message:
        "Invalid value 'some'. Values must match the following regular expression: 'all|externalOnly|none'",
    });
  });

  it('has the log tell who was to be notified', async () => {
    await google.events.insert({ calendarId, sendUpdates: 'none', requestBody: MONDAY });
    expect(local.control.log().at(-1)).toMatchObject({
      call: 'calendar.v3.Events.Insert',
      email: ADA,
      sendUpdates: 'none',
      status: 200,
    });
  });
});
