import { describe, expect, it } from 'vitest';
import { pullBlocks, pullWindow, type Pull } from '../../lib/google/pull.ts';
import type { Outcome } from '../../lib/problems.ts';
import { createCalendarClient } from '../../lib/google/client.ts';
import { done } from '../../lib/problems.ts';
import { ADA, localWorld, timed, WEEK } from './local-world.ts';

const EVENTS = [
  timed('standup', '2026-11-02', '09:30', '09:45', {
    recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
  }),
  timed('review', '2026-11-25', '14:00', '15:00'),
  timed('before', '2026-11-20', '14:00', '15:00'),
  { id: 'holiday', summary: 'Holiday', start: { date: '2026-11-27' }, end: { date: '2026-11-28' } },
];

function read(outcome: Outcome<Pull>) {
  if (!outcome.ok || outcome.value.kind !== 'read') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}
const titles = (pull: { events: readonly { title: string }[] }) =>
  pull.events.map(({ title }) => title).sort();
const whole = ['Holiday', 'review', 'standup', 'standup', 'standup', 'standup', 'standup'];

describe('a window of the local Google', () => {
  it('comes expanded, with all-day events on their date, and unchanged the next time', async () => {
    const { client, google } = localWorld(EVENTS);
    google.control.behave({ pages: 'full' });
    const first = read(await pullWindow(client, WEEK));
    expect(titles(first)).toEqual(whole);
    expect(first.head).toEqual({ summary: ADA, timeZone: 'Europe/Berlin', accessRole: 'owner' });
    expect(first.addresses[0]).toBe(ADA);
    expect(first.events.find(({ id }) => id === 'holiday')).toMatchObject({
      allDay: true,
      startMs: Date.parse('2026-11-26T23:00:00Z'),
      endMs: Date.parse('2026-11-27T23:00:00Z'),
    });
    const again = await pullWindow(client, { ...WEEK, etag: first.etag ?? '' });
    expect(again).toEqual({ ok: true, value: { kind: 'unchanged', requests: 1 } });
  });

  it.each(['short', 'empty'] as const)('is complete when Google sends %s pages', async (pages) => {
    const { client, google, smallPages } = localWorld(EVENTS);
    google.control.behave({ pages });
    smallPages(3);
    const pull = read(await pullWindow(client, WEEK));
    expect(titles(pull)).toEqual(whole);
    expect(pull.requests).toBeGreaterThan(1);
    expect(pull).not.toHaveProperty('etag');
  });

  it('notices a cancelled occurrence and a changed one', async () => {
    const { client, google } = localWorld(EVENTS);
    google.control.behave({ pages: 'full' });
    const before = read(await pullWindow(client, WEEK));
    google.control.cancelAsOther(ADA, 'standup_20261124T083000Z');
    google.control.moveAsOther(ADA, 'standup_20261125T083000Z', {
      startMs: Date.parse('2026-11-25T12:00:00Z'),
    });
    const after = read(await pullWindow(client, { ...WEEK, etag: before.etag ?? '' }));
    const standups = after.events.filter(({ seriesId }) => seriesId === 'standup');
    expect(standups).toHaveLength(4);
    expect(
      standups.find(({ originalStartMs }) => originalStartMs === Date.parse('2026-11-25T08:30:00Z')),
    ).toMatchObject({
      startMs: Date.parse('2026-11-25T12:00:00Z'),
      endMs: Date.parse('2026-11-25T12:15:00Z'),
    });
  });

  it('of 2,500 events and more comes whole', async () => {
    const many = Array.from({ length: 2600 }, (_, n) => timed(`e${n}`, '2026-11-24', '10:00', '11:00'));
    const { client, google } = localWorld(many);
    google.control.behave({ pages: 'full' });
    const pull = read(await pullWindow(client, WEEK));
    expect(pull.events).toHaveLength(2600);
    expect(pull.requests).toBe(2);
  });
});

describe('a window when the network or Google fails', () => {
  const faults = [
    [{ kind: 'drop-before' }, 'offline'],
    [{ kind: 'drop-after' }, 'offline'],
    [{ kind: 'html-200' }, 'not-google'],
    [{ kind: 'html-503' }, 'google-failing'],
    [{ kind: 'truncated-json' }, 'not-google'],
    [{ kind: 'rate-limit', retryAfterSeconds: 9 }, 'rate-limited'],
    [{ kind: 'error', reason: 'rateLimitExceeded', status: 403 }, 'rate-limited'],
    [{ kind: 'error', reason: 'userRateLimitExceeded' }, 'rate-limited'],
    [{ kind: 'error', reason: 'quotaExceeded' }, 'rate-limited'],
    [{ kind: 'error', reason: 'insufficientPermissions' }, 'scope-missing'],
    [{ kind: 'error', reason: 'fullSyncRequired' }, 'gone'],
    [{ kind: 'error', reason: 'notFound' }, 'not-found'],
    [{ kind: 'error', reason: 'backendError' }, 'google-failing'],
  ] as const;

  it.each(faults)('%j on any page gives a problem and no events', async (fault, code) => {
    for (const nth of [1, 2]) {
      const { client, google, smallPages } = localWorld(EVENTS);
      smallPages(3);
      google.control.fault({ ...fault, path: '/events', nth });
      expect(await pullWindow(client, WEEK)).toMatchObject({ ok: false, problem: { code } });
      expect(titles(read(await pullWindow(client, WEEK)))).toEqual(whole);
    }
  });

  it('goes on with a new token when the old one died, and needs the user when every one dies', async () => {
    const { client, google } = localWorld(EVENTS);
    await pullWindow(client, WEEK);
    google.control.invalidateTokens(ADA);
    expect(titles(read(await pullWindow(client, WEEK)))).toEqual(whole);
    google.control.fault({ kind: 'error', reason: 'authError', times: 'always' });
    google.control.clearLog();
    expect(await pullWindow(client, WEEK)).toEqual({ ok: false, problem: { code: 'sign-in-needed' } });
    expect(google.control.log()).toHaveLength(2);
  });

  it('says which permission is missing when the token is for something else', async () => {
    const { google } = localWorld(EVENTS);
    const { accessToken } = google.control.mintToken({ email: ADA, scopes: ['calendar.freebusy'] });
    const client = createCalendarClient({
      fetch: (request) => google.handle(request),
      tokens: { token: async () => done(accessToken), invalidate: async () => undefined },
    });
    expect(await pullWindow(client, WEEK)).toEqual({ ok: false, problem: { code: 'scope-missing' } });
  });
});

describe('our blocks in the local Google', () => {
  it('are found among everything else, cancelled ones left out', async () => {
    const mark = { hoh: '1', practice: 'code', gen: 'g1', ord: '0', rev: '1', at: '09:00/60' };
    const ours = { extendedProperties: { private: mark } };
    const { client, google } = localWorld([
      ...EVENTS,
      timed('series', '2026-11-02', '11:00', '12:00', {
        ...ours,
        recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=MO'],
      }),
      timed('single', '2026-06-02', '11:00', '12:00', ours),
      timed('deleted', '2026-06-03', '11:00', '12:00', ours),
    ]);
    google.control.cancelAsOther(ADA, 'deleted');
    const found = await pullBlocks(client, 'primary');
    expect(found).toMatchObject({ ok: true });
    if (!found.ok) return;
    expect(found.value.map(({ eventId, recurring }) => `${eventId} ${recurring}`).sort()).toEqual([
      'series true',
      'single false',
    ]);
  });
});
