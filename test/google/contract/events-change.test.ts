import type { calendar_v3 } from '@googleapis/calendar';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADA, add, berlin, refusal, SEED, startLocalGoogle, TEAM } from './local-google.ts';
import type { LocalGoogle } from './local-google.ts';

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

describe('events.patch and events.update', () => {
  it('merges objects, replaces lists and lets null delete', async () => {
    const event = await add(google, {
      ...MONDAY,
      summary: 'Code',
      attendees: [{ email: 'a@example.com' }, { email: 'b@example.com' }],
      extendedProperties: { private: { one: '1', two: '2' } },
    });
    const { data } = await google.events.patch({
      calendarId,
      eventId: event.id,
      requestBody: {
        summary: null,
        attendees: [{ email: 'b@example.com' }],
        extendedProperties: { private: { two: '3' } },
      },
    });
    expect([
      data.summary,
      data.attendees?.map(({ email }) => email),
      data.extendedProperties?.private,
    ]).toEqual([undefined, ['b@example.com'], { one: '1', two: '3' }]);
  });

  it('clears with PUT what the body leaves out', async () => {
    const event = await add(google, { ...MONDAY, summary: 'Code', description: 'Long' });
    const { data } = await google.events.update({
      calendarId,
      eventId: event.id,
      requestBody: { ...MONDAY, summary: 'Code' },
    });
    expect(data.description).toBeUndefined();
  });

  it('wants start and end in a PUT', async () => {
    const { id } = await add(google, MONDAY);
    const call = google.events.update({ calendarId, eventId: id, requestBody: { summary: 'Code' } });
    expect(await refusal(call)).toMatchObject({ status: 400, reason: 'required' });
  });

  it('gives a changed event a new etag', async () => {
    const event = await add(google, MONDAY);
    const { data } = await google.events.patch({
      calendarId,
      eventId: event.id,
      requestBody: { summary: 'New' },
    });
    expect(Number(data.etag?.replaceAll('"', ''))).toBeGreaterThan(Number(event.etag.replaceAll('"', '')));
  });

  it.each([
    ['raises the sequence when the time changes', berlin('2026-03-02', '10:00', '12:00'), 1],
    ['raises the sequence when the place changes', { location: 'Desk' }, 1],
    ['leaves the sequence for a new title', { summary: 'New' }, 0],
  ])('%s', async (_, requestBody, sequence) => {
    const { id } = await add(google, MONDAY);
    const { data } = await google.events.patch({ calendarId, eventId: id, requestBody });
    expect(data.sequence).toBe(sequence);
  });

  it('does not touch `updated` for reminders', async () => {
    const event = await add(google, MONDAY);
    local.control.advance(60_000);
    const reminders = { useDefault: false, overrides: [{ method: 'popup', minutes: 5 }] };
    const { data } = await google.events.patch({ calendarId, eventId: event.id, requestBody: { reminders } });
    expect([data.reminders, data.updated]).toEqual([reminders, event.updated]);
  });

  it('writes when If-Match names the newest etag', async () => {
    const event = await add(google, MONDAY);
    const headers = { 'If-Match': event.etag };
    const { status } = await google.events.patch(
      { calendarId, eventId: event.id, requestBody: { summary: 'New' } },
      { headers },
    );
    expect(status).toBe(200);
  });

  it.each(['patch', 'update', 'delete'] as const)(
    'answers 412 to a %s with a stale If-Match',
    async (method) => {
      const event = await add(google, MONDAY);
      await google.events.patch({ calendarId, eventId: event.id, requestBody: { summary: 'New' } });
      const headers = { 'If-Match': event.etag };
      const calls = {
        patch: () => google.events.patch({ calendarId, eventId: event.id, requestBody: MONDAY }, { headers }),
        update: () =>
          google.events.update({ calendarId, eventId: event.id, requestBody: MONDAY }, { headers }),
        delete: () => google.events.delete({ calendarId, eventId: event.id }, { headers }),
      };
      const refused = await refusal(calls[method]());
      expect(refused).toMatchObject({
        status: 412,
        reason: 'conditionNotMet',
        message: 'Precondition Failed',
      });
      expect(refused.error.errors[0]).toMatchObject({ locationType: 'header', location: 'If-Match' });
    },
  );

  it('takes If-Match: * for any etag', async () => {
    const { id } = await add(google, MONDAY);
    const headers = { 'If-Match': '*' };
    const { status } = await google.events.patch(
      { calendarId, eventId: id, requestBody: { summary: 'New' } },
      { headers },
    );
    expect(status).toBe(200);
  });

  it('answers 404 for an id that never was', async () => {
    const call = google.events.patch({ calendarId, eventId: 'neverwas', requestBody: { summary: 'New' } });
    expect(await refusal(call)).toMatchObject({ status: 404, reason: 'notFound' });
  });

  it('answers 400 parseError to what is no JSON', async () => {
    const { accessToken } = local.control.mintToken({ email: ADA });
    const response = await fetch(`${local.rootUrl}calendar/v3/calendars/primary/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}` },
      body: '{oops',
    });
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('"reason": "parseError"'),
    ]);
  });
});

describe('deleted events', () => {
  it('are deleted with 204 and no body', async () => {
    const { id } = await add(google, MONDAY);
    const { status, data } = await google.events.delete({ calendarId, eventId: id });
    expect([status, data]).toEqual([204, '']);
  });

  it('are still read, as cancelled', async () => {
    const { id } = await add(google, MONDAY);
    await google.events.delete({ calendarId, eventId: id });
    expect((await google.events.get({ calendarId, eventId: id })).data.status).toBe('cancelled');
  });

  it('cannot be deleted again: 410', async () => {
    const { id } = await add(google, MONDAY);
    await google.events.delete({ calendarId, eventId: id });
    expect(await refusal(google.events.delete({ calendarId, eventId: id }))).toMatchObject({
      status: 410,
      reason: 'deleted',
      message: 'Resource has been deleted',
    });
  });

  it('come back by a patch to confirmed', async () => {
    const { id } = await add(google, MONDAY);
    await google.events.delete({ calendarId, eventId: id });
    const { data } = await google.events.patch({
      calendarId,
      eventId: id,
      requestBody: { status: 'confirmed' },
    });
    expect(data.status).toBe('confirmed');
  });
});

describe('events.move and events.import', () => {
  it('answers with a cancelled stub while the event stands on the destination', async () => {
    const { id } = await add(google, { ...MONDAY, summary: 'Code' });
    const { data } = await google.events.move({ calendarId, eventId: id, destination: TEAM });
    const moved = await google.events.get({ calendarId: TEAM, eventId: id });
    expect([data.status, moved.data.status, moved.data.organizer?.email]).toEqual([
      'cancelled',
      'confirmed',
      TEAM,
    ]);
  });

  it('moves ordinary events only', async () => {
    const event = await add(google, { ...MONDAY, eventType: 'focusTime', focusTimeProperties: {} });
    const call = google.events.move({ calendarId, eventId: event.id, destination: TEAM });
    expect(await refusal(call)).toMatchObject({ reason: 'eventTypeRestriction' });
  });

  it('makes of an imported iCalUID an id of _ and base32hex', async () => {
    const { data } = await google.events.import({ calendarId, requestBody: { ...MONDAY, iCalUID: 'a@b' } });
    expect([data.id, data.privateCopy]).toEqual(['_c5064', true]);
  });

  it('wants an iCalUID for an import', async () => {
    const call = google.events.import({ calendarId, requestBody: MONDAY });
    expect(await refusal(call)).toMatchObject({ status: 400, reason: 'required' });
  });
});
