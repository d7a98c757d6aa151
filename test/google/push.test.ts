import { describe, expect, it } from 'vitest';
import { blockId } from '../../lib/google/block-id.ts';
import type { GoogleEvent } from '../../lib/google/calendar-client.ts';
import { performWrite, type Write, type WriteJournal } from '../../lib/google/push.ts';
import { done, failed, type Outcome, type Problem } from '../../lib/problems.ts';
import { writingClient, type Call } from './fake-client.ts';

const APPROVED = '2026-11-22T12:00:00.000Z';
const BEFORE = '2026-11-22T11:59:59.999Z';
const AFTER = '2026-11-22T12:00:00.001Z';

const MARK = { hoh: '1', practice: 'code', gen: 'g1', ord: '0', rev: '1', at: '09:00/90' };
const INSERT = {
  kind: 'insert-block',
  calendarId: 'primary',
  key: { practiceId: 'code', generation: 'g1', ordinal: 0 },
  body: {
    summary: 'Code — hands-on',
    start: { dateTime: '2026-11-23T09:00:00', timeZone: 'Europe/Berlin' },
    end: { dateTime: '2026-11-23T10:30:00', timeZone: 'Europe/Berlin' },
    extendedProperties: { private: MARK },
  },
  focusTime: false,
} satisfies Write;

const journal: WriteJournal = { approvedMs: Date.parse(APPROVED), removedByUs: () => false };
const taken = failed({ code: 'taken' });
const stored = (change: GoogleEvent = {}): Outcome<GoogleEvent> =>
  done({ ...INSERT.body, id: 'x', etag: '"1"', ...change });
const tombstone = (updated?: string) =>
  done<GoogleEvent>({ id: 'x', status: 'cancelled', ...(updated && { updated }) });
const idOf = (generation: string) => blockId('code', generation, 0);

/** Answers call by call. */
function script(...answers: Outcome<GoogleEvent | undefined>[]) {
  return writingClient((_, nth) => answers[nth - 1] ?? failed({ code: 'unexpected', detail: 'unscripted' }));
}
const names = (calls: readonly Call[]) => calls.map(({ call }) => call);

describe('inserting a block', () => {
  it('writes it once, under the id made of its key', async () => {
    const { client, calls } = script(stored());
    expect(await performWrite(client, INSERT, journal)).toMatchObject({
      kind: 'done',
      adopted: false,
      key: INSERT.key,
    });
    expect(calls).toMatchObject([{ call: 'insert', eventId: await idOf('g1') }]);
    expect(calls[0]?.event).not.toHaveProperty('attendees');
  });

  it('takes a block that is there already for its own: an earlier try, or another device', async () => {
    const { client, calls } = script(taken, stored());
    expect(await performWrite(client, INSERT, journal)).toMatchObject({
      kind: 'done',
      adopted: true,
      event: { id: 'x' },
    });
    expect(names(calls)).toEqual(['insert', 'get']);
  });

  it('leaves deleted what the user deleted after approving it', async () => {
    const { client, calls } = script(taken, tombstone(AFTER));
    expect(await performWrite(client, INSERT, journal)).toEqual({
      kind: 'deleted-by-user',
      eventId: await idOf('g1'),
    });
    expect(names(calls)).toEqual(['insert', 'get']);
  });

  it('asks rather than guesses when the deletion has no time', async () => {
    const { client } = script(taken, tombstone());
    expect(await performWrite(client, INSERT, journal)).toMatchObject({ kind: 'deleted-by-user' });
  });

  it('takes the next generation when the user approved after an old deletion, and marks it so', async () => {
    const { client, calls } = script(taken, tombstone(BEFORE), taken, tombstone(BEFORE), stored());
    expect(await performWrite(client, INSERT, journal)).toMatchObject({
      kind: 'done',
      adopted: false,
      key: { generation: 'g3' },
    });
    expect(calls[4]).toMatchObject({
      call: 'insert',
      eventId: await idOf('g3'),
      event: { extendedProperties: { private: { ...MARK, gen: 'g3' } } },
    });
  });

  it('takes the next generation when it was us who deleted, whenever that was', async () => {
    const first = await idOf('g1');
    const { client } = script(taken, tombstone(AFTER), stored());
    const ours = { ...journal, removedByUs: async (eventId: string) => eventId === first };
    expect(await performWrite(client, INSERT, ours)).toMatchObject({
      kind: 'done',
      key: { generation: 'g2' },
    });
  });

  it('adopts what an interrupted try had already written under the next generation', async () => {
    const { client } = script(taken, tombstone(BEFORE), taken, stored());
    expect(await performWrite(client, INSERT, journal)).toMatchObject({
      kind: 'done',
      adopted: true,
      key: { generation: 'g2' },
    });
  });

  it('never brings a deleted event back to life', async () => {
    const { client, calls } = writingClient(({ call }) => (call === 'insert' ? taken : tombstone(BEFORE)));
    expect(await performWrite(client, INSERT, journal)).toMatchObject({ kind: 'problem' });
    expect(calls.length).toBeLessThanOrEqual(48);
    expect(new Set(names(calls))).toEqual(new Set(['insert', 'get']));
  });

  it('tries again later when an id is taken by something that cannot be read yet', async () => {
    const { client } = script(taken, failed({ code: 'not-found' }));
    expect(await performWrite(client, INSERT, journal)).toEqual({
      kind: 'retry',
      problem: { code: 'taken' },
    });
  });
});

describe('a block as focus time', () => {
  const focus: Write = { ...INSERT, focusTime: true };

  it('is asked for with nothing declined', async () => {
    const { client, calls } = script(stored({ eventType: 'focusTime' }));
    expect(await performWrite(client, focus, journal)).toMatchObject({ kind: 'done' });
    expect(calls).toMatchObject([
      { event: { eventType: 'focusTime', focusTimeProperties: { autoDeclineMode: 'declineNone' } } },
    ]);
  });

  it.each([
    [400, 'eventTypeRestriction'],
    [400, 'malformedFocusTimeEvent'],
    [403, 'eventTypeRestriction'],
    [403, 'unknown'],
  ])('becomes a busy event under the same id when Google answers %i %s', async (status, reason) => {
    const { client, calls } = script(failed({ code: 'refused', status, reason }), stored());
    expect(await performWrite(client, focus, journal)).toMatchObject({ kind: 'done', adopted: false });
    expect(calls.map(({ eventId }) => eventId)).toEqual([await idOf('g1'), await idOf('g1')]);
    expect(calls[1]?.event).not.toHaveProperty('eventType');
    expect(calls[1]?.event).not.toHaveProperty('focusTimeProperties');
  });

  it('is content when Google quietly stores a plain event', async () => {
    const { client, calls } = script(stored({ eventType: 'default' }));
    expect(await performWrite(client, focus, journal)).toMatchObject({
      kind: 'done',
      event: { eventType: 'default' },
    });
    expect(calls).toHaveLength(1);
  });

  it('does not take a lost network for a refusal', async () => {
    const { client, calls } = script(failed({ code: 'offline' }));
    expect(await performWrite(client, focus, journal)).toMatchObject({ kind: 'retry' });
    expect(calls).toHaveLength(1);
  });
});

describe('deleting a block', () => {
  const DELETE: Write = { kind: 'delete-block', calendarId: 'primary', eventId: 'x' };
  const seen: Write = { ...DELETE, etag: '"1"' };
  const changed = failed({ code: 'changed-meanwhile' });
  const ok = done(undefined);

  it('looks first and deletes exactly what it saw', async () => {
    const { client, calls } = script(stored({ etag: '"7"' }), ok);
    expect(await performWrite(client, DELETE, journal)).toEqual({ kind: 'done', adopted: false });
    expect(calls).toEqual([
      { call: 'get', eventId: 'x' },
      { call: 'delete', eventId: 'x', etag: '"7"' },
    ]);
  });

  it.each<[string, Outcome<GoogleEvent>]>([
    ['never existed', failed({ code: 'not-found' })],
    ['is gone', failed({ code: 'gone' })],
    ['is cancelled', tombstone(BEFORE)],
  ])('is done when it %s', async (_, answer) => {
    const { client, calls } = script(answer);
    expect(await performWrite(client, DELETE, journal)).toEqual({ kind: 'done', adopted: true });
    expect(names(calls)).toEqual(['get']);
  });

  it.each(['not-found', 'gone'] as const)('is done when somebody else was quicker: %s', async (code) => {
    const { client } = script(stored(), failed({ code }));
    expect(await performWrite(client, DELETE, journal)).toEqual({ kind: 'done', adopted: true });
  });

  it.each<[string, GoogleEvent, string]>([
    ['does not carry our mark', { extendedProperties: { private: { hoh: '1' } } }, 'not-ours'],
    [
      'has guests',
      { attendees: [{ email: 'ada@example.com', self: true }, { email: 'eve@example.com' }] },
      'has-guests',
    ],
    ['may have guests we are not shown', { attendeesOmitted: true }, 'has-guests'],
  ])('never deletes what %s', async (_, change, reason) => {
    const { client, calls } = script(stored(change));
    expect(await performWrite(client, DELETE, journal)).toEqual({
      kind: 'problem',
      problem: { code: 'refused', status: 0, reason },
    });
    expect(names(calls)).toEqual(['get']);
  });

  it('counts me alone among the guests as nobody', async () => {
    const { client } = script(stored({ attendees: [{ email: 'ada@example.com', self: true }] }), ok);
    expect(await performWrite(client, DELETE, journal)).toMatchObject({ kind: 'done' });
  });

  it('looks again when it changed in between, and then deletes the new version', async () => {
    const { client, calls } = script(stored(), changed, stored({ etag: '"2"' }), ok);
    expect(await performWrite(client, seen, journal)).toEqual({ kind: 'done', adopted: false });
    expect(calls.at(-1)).toMatchObject({ call: 'delete', etag: '"2"' });
  });

  it('finds the guests that were added in between', async () => {
    const { client } = script(stored(), changed, stored({ attendees: [{ email: 'eve@example.com' }] }));
    expect(await performWrite(client, DELETE, journal)).toMatchObject({ problem: { reason: 'has-guests' } });
  });

  it('comes back later when it keeps changing', async () => {
    const { client, calls } = writingClient(({ call }) => (call === 'get' ? stored() : changed));
    expect(await performWrite(client, DELETE, journal)).toEqual({
      kind: 'retry',
      problem: { code: 'changed-meanwhile' },
    });
    expect(calls).toHaveLength(6);
  });

  it('leaves a block that a human moved after the plan saw it', async () => {
    const moved = {
      etag: '"2"',
      start: { dateTime: '2026-11-23T11:00:00+01:00', timeZone: 'Europe/Berlin' },
      end: { dateTime: '2026-11-23T12:30:00+01:00', timeZone: 'Europe/Berlin' },
    };
    const { client, calls } = script(stored(moved));
    expect(await performWrite(client, seen, journal)).toEqual({
      kind: 'problem',
      problem: { code: 'moved-by-hand' },
    });
    expect(names(calls)).toEqual(['get']);
    const all = script(stored(moved), ok);
    expect(await performWrite(all.client, DELETE, journal)).toMatchObject({ kind: 'done' });
  });
});

describe('a call that fails', () => {
  const cases: [Problem, object][] = [
    [{ code: 'offline' }, { kind: 'retry' }],
    [{ code: 'stopped' }, { kind: 'retry' }],
    [{ code: 'not-google' }, { kind: 'retry' }],
    [{ code: 'google-failing', status: 503 }, { kind: 'retry' }],
    [
      { code: 'rate-limited', retryAfterMs: 9000 },
      { kind: 'retry', afterMs: 9000 },
    ],
    [{ code: 'sign-in-needed' }, { kind: 'sign-in' }],
    [{ code: 'scope-missing' }, { kind: 'sign-in' }],
    [{ code: 'refused', status: 403, reason: 'requiredAccessLevel' }, { kind: 'problem' }],
  ];

  it.each(cases)('%j decides what becomes of an insert and of a deletion', async (problem, result) => {
    const insert = script(failed(problem));
    expect(await performWrite(insert.client, INSERT, journal)).toMatchObject(result);
    const remove = script(stored(), failed(problem));
    const write: Write = { kind: 'delete-block', calendarId: 'primary', eventId: 'x' };
    expect(await performWrite(remove.client, write, journal)).toMatchObject(result);
  });

  it('a calendar that is not there is the user’s to hear of', async () => {
    const { client } = script(failed({ code: 'not-found' }));
    expect(await performWrite(client, INSERT, journal)).toEqual({
      kind: 'problem',
      problem: { code: 'not-found' },
    });
  });
});
