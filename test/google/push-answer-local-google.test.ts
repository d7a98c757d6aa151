import { describe, expect, it } from 'vitest';
import type { GoogleEvent } from '../../lib/google/calendar-client.ts';
import type { AnswerWrite } from '../../lib/google/write.ts';
import { meanwhile, perform, sent } from './local-blocks.ts';
import { ADA, localWorld, timed, type LocalWorld } from './local-world.ts';

const MEETING = timed('meeting', '2026-12-02', '09:00', '10:00', {
  organizer: { email: 'grace@example.com' },
  attendees: [
    { email: 'grace@example.com', responseStatus: 'accepted', displayName: 'Grace', organizer: true },
    { email: ADA, responseStatus: 'needsAction', optional: true },
    { email: 'room-1@resource.calendar.google.com', resource: true, responseStatus: 'accepted' },
    { email: 'linus@example.com', responseStatus: 'tentative', comment: 'perhaps', additionalGuests: 2 },
  ],
});
const DECLINE: AnswerWrite = {
  kind: 'answer-invitation',
  calendarId: 'primary',
  eventId: 'meeting',
  answer: 'declined',
  comment: 'Hands-on time. Thursday 14:00?',
  before: 'needsAction',
  addresses: [ADA],
};

function invited(change: GoogleEvent = {}): LocalWorld {
  const world = localWorld();
  world.google.control.insertAsOther(ADA, { ...MEETING, ...change });
  return world;
}
const rows = (world: LocalWorld, id = 'meeting') =>
  world.google.control.storedEvents(ADA, ADA).find((event) => event.id === id)?.attendees;

describe('answering an invitation', () => {
  it('sends the whole guest list with only my row changed, to everybody, for the version it read', async () => {
    const world = invited();
    const before = rows(world);
    expect(await perform(world.client, DECLINE)).toMatchObject({ kind: 'done', adopted: false });
    const own = {
      email: ADA,
      self: true,
      optional: true,
      responseStatus: 'declined',
      comment: DECLINE.comment,
    };
    expect(rows(world)).toEqual(before?.map((row) => (row.email === ADA ? own : row)));
    const write = world.google.control.log().find(({ method }) => method !== 'GET');
    expect(write).toMatchObject({ method: 'PATCH', sendUpdates: 'all', status: 200 });
    expect(write?.ifMatch).toMatch(/^"\d+"$/);
    expect(Object.keys(write?.body as object)).toEqual(['attendees']);
  });

  it('answers one occurrence alone, or the series', async () => {
    const recurrence = ['RRULE:FREQ=WEEKLY;BYDAY=WE'];
    const occurrence = 'meeting_20261209T080000Z';
    for (const [eventId, others] of [
      [occurrence, 'needsAction'],
      ['meeting', 'declined'],
    ] as const) {
      const world = invited({ recurrence });
      await perform(world.client, { ...DECLINE, eventId });
      const answers = world.google.control
        .events(ADA, ADA, {
          startMs: Date.parse('2026-12-01T00:00:00Z'),
          endMs: Date.parse('2026-12-16T23:00:00Z'),
        })
        .map(({ attendees }) => attendees?.find(({ self }) => self)?.responseStatus);
      expect(answers).toEqual([others, 'declined', others]);
    }
  });

  it('twice changes nothing the second time', async () => {
    const world = invited();
    await perform(world.client, DECLINE);
    const stored = rows(world);
    expect(await perform(world.client, DECLINE)).toMatchObject({ kind: 'done', adopted: true });
    expect(sent(world)).toEqual(['PATCH 200']);
    expect(rows(world)).toEqual(stored);
  });

  it.each(['drop-before', 'drop-after', 'html-503', 'truncated-json'] as const)(
    'is sent and told once after %s and another try',
    async (kind) => {
      const world = invited();
      world.google.control.fault({ kind, method: 'PATCH' });
      expect(await perform(world.client, DECLINE)).toMatchObject({ kind: 'retry' });
      expect(await perform(world.client, DECLINE)).toMatchObject({ kind: 'done' });
      expect(rows(world)?.find(({ email }) => email === ADA)).toMatchObject({ responseStatus: 'declined' });
      const written = kind === 'drop-after' || kind === 'truncated-json';
      expect(sent(world)).toHaveLength(written ? 1 : 2);
    },
  );

  it('keeps a guest who was invited in between', async () => {
    const world = invited();
    const invite = () => {
      const attendees = [...(rows(world) ?? []), { email: 'ken@example.com' }];
      world.google.control.changeAsOther(ADA, 'meeting', { attendees });
    };
    expect(await perform(meanwhile(world.client, invite), DECLINE)).toMatchObject({ kind: 'done' });
    expect(sent(world)).toEqual(['PATCH 412', 'PATCH 200']);
    expect(rows(world)?.map(({ email }) => email)).toContain('ken@example.com');
  });

  it('is put off when the version never holds still', async () => {
    const world = invited();
    const stale = { kind: 'error', reason: 'conditionNotMet', method: 'PATCH', times: 'always' } as const;
    world.google.control.fault(stale);
    expect(await perform(world.client, DECLINE)).toEqual({
      kind: 'retry',
      problem: { code: 'changed-meanwhile' },
    });
    expect(sent(world)).toHaveLength(3);
  });

  it('leaves a later answer of the user, but not one it was not told of', async () => {
    const world = invited();
    world.google.control.answerAsOther(ADA, 'meeting', ADA, 'accepted');
    expect(await perform(world.client, DECLINE)).toEqual({
      kind: 'problem',
      problem: { code: 'moved-by-hand' },
    });
    expect(sent(world)).toEqual([]);
    const { before: _, ...unaware } = DECLINE;
    expect(await perform(world.client, unaware)).toMatchObject({ kind: 'done', adopted: false });
  });

  it('adds the words to an answer that was given without', async () => {
    const world = invited();
    world.google.control.answerAsOther(ADA, 'meeting', ADA, 'declined');
    const { comment: _, ...silent } = DECLINE;
    expect(await perform(world.client, silent)).toMatchObject({ kind: 'done', adopted: true });
    expect(await perform(world.client, DECLINE)).toMatchObject({ kind: 'done', adopted: false });
  });

  it('finds my row by any address of mine where Google marks none', async () => {
    const alias = 'a.stone@example.com';
    const world = invited({
      organizer: { email: ADA },
      attendees: [{ email: 'Grace@example.com' }, { email: 'A.Stone@example.com' }],
    });
    const result = await perform(world.client, { ...DECLINE, addresses: [alias] });
    expect(result).toMatchObject({ kind: 'done', adopted: false });
    expect(rows(world)?.map(({ responseStatus }) => responseStatus)).toEqual(['needsAction', 'declined']);
  });

  it.each<[string, GoogleEvent, string]>([
    [
      'I am not on',
      { organizer: { email: ADA }, attendees: [{ email: 'grace@example.com' }] },
      'not-invited',
    ],
    ['nobody is on', { organizer: { email: ADA }, attendees: [] }, 'not-invited'],
    ['is hidden from me', { guestsCanSeeOtherGuests: false }, 'guests-hidden'],
    ['is cut short', { attendeesOmitted: true }, 'guests-hidden'],
  ])('sends nothing to a list that %s', async (_, change, because) => {
    const world = invited(change);
    expect(await perform(world.client, DECLINE)).toEqual({
      kind: 'problem',
      problem: { code: 'cannot-answer', because },
    });
    expect(sent(world)).toEqual([]);
  });

  it('answers a hidden list that is my own', async () => {
    const world = invited({ organizer: { email: ADA }, guestsCanSeeOtherGuests: false });
    expect(await perform(world.client, DECLINE)).toMatchObject({ kind: 'done', adopted: false });
  });

  it('has nobody to answer when the meeting was cancelled', async () => {
    const world = invited();
    world.google.control.cancelAsOther(ADA, 'meeting');
    for (const eventId of ['meeting', 'neverwas'])
      expect(await perform(world.client, { ...DECLINE, eventId })).toEqual({
        kind: 'problem',
        problem: { code: 'gone' },
      });
    expect(sent(world)).toEqual([]);
  });

  it.each([
    ['forbiddenForNonOrganizer', { kind: 'problem', problem: { code: 'refused' } }],
    ['quotaExceeded', { kind: 'retry' }],
    ['authError', { kind: 'sign-in' }],
  ] as const)('ends as it must when Google says %s', async (reason, result) => {
    const world = invited();
    world.google.control.fault({ kind: 'error', reason, method: 'PATCH', times: 'always' });
    expect(await perform(world.client, DECLINE)).toMatchObject(result);
  });
});
