import type { calendar_v3 } from '@googleapis/calendar';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADA, add, BEN, berlin, refusal, SEED, startLocalGoogle, TEAM } from './local-google.ts';
import type { GoogleEvent, LocalGoogle } from './local-google.ts';

let local: LocalGoogle;
let google: calendar_v3.Calendar;
beforeAll(async () => {
  local = await startLocalGoogle();
});
beforeEach(() => {
  local.control.seed(SEED);
  local.control.behave({ consumerFocusTime: 'refused-400' });
  google = local.client();
});
afterAll(() => local.close());

const calendarId = 'primary';
const TIME = berlin('2026-03-03', '09:00', '10:00');
const BOSS = 'boss@example.com';

function invite(more: GoogleEvent = {}): string {
  const attendees = [
    { email: BOSS, responseStatus: 'accepted' },
    { email: ADA },
    { email: 'cleo@example.com' },
  ];
  const event = { summary: 'Board', ...TIME, organizer: { email: BOSS }, attendees, ...more };
  return local.control.insertAsOther(ADA, event).id ?? '';
}
const get = async (eventId: string): Promise<GoogleEvent> =>
  (await google.events.get({ calendarId, eventId })).data;
const patch = async (eventId: string, requestBody: GoogleEvent): Promise<GoogleEvent> =>
  (await google.events.patch({ calendarId, eventId, requestBody })).data;

describe('an invitation', () => {
  it('marks own row and organizer', async () => {
    const { organizer, attendees } = await get(invite());
    expect(organizer).toEqual({ email: BOSS });
    expect(attendees?.map(({ email, self, organizer }) => [email, self, organizer])).toEqual([
      [BOSS, undefined, true],
      [ADA, true, undefined],
      ['cleo@example.com', undefined, undefined],
    ]);
  });

  it('is declined with a comment by sending the whole list back', async () => {
    const { id = '', attendees = [] } = await get(invite());
    const rows = attendees?.map((guest) =>
      guest.self ? { ...guest, responseStatus: 'declined', comment: 'At the bench until noon.' } : guest,
    );
    const answered = await patch(id ?? '', { attendees: rows ?? [] });
    expect(answered.attendees?.[1]).toMatchObject({
      responseStatus: 'declined',
      comment: 'At the bench until noon.',
    });
  });

  it('is answered by the own row alone with attendeesOmitted', async () => {
    const id = invite();
    const answered = await patch(id, {
      attendeesOmitted: true,
      attendees: [{ email: ADA, responseStatus: 'accepted', comment: 'Yes' }],
    });
    expect(answered.attendees?.map(({ responseStatus }) => responseStatus)).toEqual([
      'accepted',
      'accepted',
      'needsAction',
    ]);
    expect(answered.attendees?.[1]?.comment).toBe('Yes');
  });

  const SHARED: [string, GoogleEvent][] = [
    ['the title', { summary: 'Mine now' }],
    ['the time', berlin('2026-03-03', '11:00', '12:00')],
    ['another guest’s answer', { attendees: [{ email: BOSS, responseStatus: 'declined' }, { email: ADA }] }],
    ['shared properties', { extendedProperties: { shared: { a: 'b' } } }],
  ];
  it.each(SHARED)('does not let a guest change %s', async (_, requestBody) => {
    expect(await refusal(patch(invite(), requestBody))).toMatchObject({
      status: 403,
      reason: 'forbiddenForNonOrganizer',
      message: 'Shared properties can only be changed by the organizer of the event.',
    });
  });

  const OWN: [string, GoogleEvent][] = [
    ['colour', { colorId: '5' }],
    ['transparency', { transparency: 'transparent' }],
    ['private properties', { extendedProperties: { private: { hoh: '1' } } }],
    ['reminders', { reminders: { useDefault: false } }],
  ];
  it.each(OWN)('lets a guest change its own %s', async (_, requestBody) => {
    expect(await patch(invite(), requestBody)).toMatchObject(requestBody);
  });

  it('may be changed where guests may modify', async () => {
    expect((await patch(invite({ guestsCanModify: true }), { summary: 'Ours' })).summary).toBe('Ours');
  });

  it('with a hidden guest list shows oneself and the organizer', async () => {
    const { attendees, attendeesOmitted } = await get(invite({ guestsCanSeeOtherGuests: false }));
    expect([attendees?.map(({ email }) => email), attendeesOmitted]).toEqual([[BOSS, ADA], true]);
  });
});

describe('what others do', () => {
  it('moves a meeting, and its etag and sequence with it', async () => {
    const before = await get(invite());
    local.control.moveAsOther(ADA, before.id ?? '', { startMs: Date.parse('2026-03-04T12:00:00Z') });
    const after = await get(before.id ?? '');
    expect([after.start?.dateTime, after.end?.dateTime, after.sequence, after.etag === before.etag]).toEqual([
      '2026-03-04T13:00:00+01:00',
      '2026-03-04T14:00:00+01:00',
      1,
      false,
    ]);
  });

  it('cancels a meeting', async () => {
    const id = invite();
    local.control.cancelAsOther(ADA, id);
    expect((await get(id)).status).toBe('cancelled');
  });

  it('cancels one occurrence of a meeting', async () => {
    const id = invite({ recurrence: ['RRULE:FREQ=WEEKLY'] });
    local.control.cancelAsOther(ADA, `${id}_20260310T080000Z`);
    const { data } = await google.events.list({
      calendarId,
      singleEvents: true,
      timeMax: '2026-03-18T00:00:00Z',
    });
    expect(data.items?.map(({ start }) => start?.dateTime?.slice(5, 10))).toEqual(['03-03', '03-17']);
  });

  it('answers an invitation of ours', async () => {
    const { id } = await add(google, { ...TIME, attendees: [{ email: ADA }, { email: 'cleo@example.com' }] });
    local.control.answerAsOther(ADA, id, 'cleo@example.com', 'declined', 'On leave');
    expect((await get(id)).attendees?.[1]).toMatchObject({ responseStatus: 'declined', comment: 'On leave' });
  });
});

const FOCUS: GoogleEvent = {
  ...TIME,
  summary: 'Code',
  eventType: 'focusTime',
  focusTimeProperties: { chatStatus: 'doNotDisturb' },
};
const ALL_DAY = { start: { date: '2026-03-03' }, end: { date: '2026-03-04' } };

describe('status events', () => {
  it('take focus time on the primary calendar of a Workspace account', async () => {
    expect(await add(google, FOCUS)).toMatchObject({
      eventType: 'focusTime',
      focusTimeProperties: { chatStatus: 'doNotDisturb' },
    });
  });

  const MALFORMED: [string, GoogleEvent, string][] = [
    ['focus time of a whole day', { ...FOCUS, ...ALL_DAY }, 'malformedFocusTimeEvent'],
    ['focus time without its properties', { ...TIME, eventType: 'focusTime' }, 'malformedFocusTimeEvent'],
    ['focus time with guests', { ...FOCUS, attendees: [{ email: BOSS }] }, 'malformedFocusTimeEvent'],
    ['focus time that is free', { ...FOCUS, transparency: 'transparent' }, 'malformedFocusTimeEvent'],
    [
      'a whole day out of office',
      { ...ALL_DAY, eventType: 'outOfOffice', outOfOfficeProperties: {} },
      'malformedOutOfOfficeEvent',
    ],
    [
      'a working place that is not public',
      {
        ...ALL_DAY,
        eventType: 'workingLocation',
        transparency: 'transparent',
        workingLocationProperties: { type: 'homeOffice' },
      },
      'malformedWorkingLocationEvent',
    ],
    ['properties of another type', { ...TIME, outOfOfficeProperties: {} }, 'invalid'],
    ['an event from Gmail', { ...TIME, eventType: 'fromGmail' }, 'eventTypeRestriction'],
  ];
  it.each(MALFORMED)('refuse %s', async (_, requestBody, reason) => {
    expect(await refusal(add(google, requestBody))).toMatchObject({ status: 400, reason });
  });

  it('exist on the primary calendar only', async () => {
    expect(await refusal(add(google, FOCUS, TEAM))).toMatchObject({ reason: 'eventTypeRestriction' });
  });

  it('keep their type', async () => {
    const { id } = await add(google, TIME);
    expect(await refusal(patch(id, { eventType: 'focusTime', focusTimeProperties: {} }))).toMatchObject({
      reason: 'eventTypeRestriction',
    });
  });

  it.each([
    ['refused-400', 400],
    ['refused-403', 403],
  ] as const)('are %s to a consumer account when the test says so', async (consumerFocusTime, status) => {
    local.control.behave({ consumerFocusTime });
    const ben = local.client({ email: BEN });
    expect(await refusal(add(ben, FOCUS))).toMatchObject({ status, reason: 'eventTypeRestriction' });
  });

  it('are stored as ordinary events for a consumer account when the test says so', async () => {
    local.control.behave({ consumerFocusTime: 'stored-as-default' });
    const event = await add(local.client({ email: BEN }), FOCUS);
    expect([event.eventType, event.focusTimeProperties]).toEqual(['default', undefined]);
  });

  it('take a working place of one day', async () => {
    const event = await add(google, {
      ...ALL_DAY,
      eventType: 'workingLocation',
      transparency: 'transparent',
      visibility: 'public',
      workingLocationProperties: { type: 'homeOffice', homeOffice: {} },
    });
    expect(event.eventType).toBe('workingLocation');
  });
});
