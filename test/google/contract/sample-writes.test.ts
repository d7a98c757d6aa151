import { describe, expect, it } from 'vitest';
import { createCalendarClient } from '../../../lib/google/client.ts';
import { pullBlocks } from '../../../lib/google/pull-blocks.ts';
import type { Write, WriteResult } from '../../../lib/google/push.ts';
import type { CalendarClient } from '../../../lib/google/calendar-client.ts';
import { createStandIn } from '../../../lib/stand-in/handle.ts';
import { createSampleApi } from '../../../lib/stand-in/sample-api.ts';
import { done } from '../../../lib/problems.ts';
import type { Seed } from '../../../lib/stand-in/seed.ts';
import { expandAll } from '../../local-google/recurrence.ts';
import { at, BLOCK, BLOCK_ID, DEC_2, DEC_7, end, insertOf, move, NOV_30, perform } from '../local-blocks.ts';
import { release, SERIES, SERIES_ID } from '../local-blocks.ts';
import { ADA, NOW_MS, timed } from '../local-world.ts';

const TUESDAY = at('2026-12-01', '13:00', '14:00');
const SLOTS = {
  nov30: at('2026-11-30', '09:00', '10:30'),
  dec2: at('2026-12-02', '09:00', '10:30'),
  dec7: at('2026-12-07', '09:00', '10:30'),
  single: at('2026-12-03', '14:00', '15:30'),
};
const RULE = 'RRULE:FREQ=WEEKLY;BYDAY=MO,WE';
const series = insertOf({ ...SERIES, leftOut: ['2026-12-09'] });
const single = insertOf(BLOCK);
const remove = (eventId: string): Write => ({ kind: 'delete-block', calendarId: 'primary', eventId });
const restore = (recurrence: string[], ended: string[]): Write => ({
  kind: 'restore-series',
  calendarId: 'primary',
  eventId: SERIES_ID,
  recurrence,
  ended,
});
const EXDATE = 'EXDATE;TZID=Europe/Berlin:20261209T090000';
const TAKEN_OUT = 'EXDATE:20261202T080000Z';
const answer: Write = {
  kind: 'answer-invitation',
  calendarId: 'primary',
  eventId: 'meeting',
  answer: 'declined',
  comment: 'Hands-on time.',
  before: 'needsAction',
  addresses: [ADA],
};

/** Writes one after the other, each as often as it says. */
const RUNS: Record<string, Write[]> = {
  'a series and a single block': [series, single, series, single],
  'moved, shrunk, and moved back': [
    series,
    single,
    move(NOV_30, SLOTS.nov30, TUESDAY),
    move(NOV_30, SLOTS.nov30, TUESDAY),
    move(DEC_7, SLOTS.dec7, at('2026-12-07', '09:00', '10:00')),
    move(BLOCK_ID, SLOTS.single, at('2026-12-04', '08:00', '09:30')),
    move(NOV_30, TUESDAY, SLOTS.nov30),
    move(NOV_30, TUESDAY, SLOTS.nov30),
    move(DEC_7, TUESDAY, SLOTS.dec7),
  ],
  'taken out': [
    series,
    single,
    release(DEC_2, SLOTS.dec2),
    release(DEC_2, SLOTS.dec2),
    release(BLOCK_ID, SLOTS.single),
  ],
  'moved after it was taken out': [series, release(DEC_2, SLOTS.dec2), move(DEC_2, SLOTS.dec2, TUESDAY)],
  'ended, and taken back': [
    series,
    release(DEC_2, SLOTS.dec2),
    move(DEC_7, SLOTS.dec7, TUESDAY),
    end('2026-12-02'),
    end('2026-12-02'),
    restore([RULE, EXDATE, TAKEN_OUT], [`${RULE};UNTIL=20261201T225959Z`, EXDATE, TAKEN_OUT]),
    restore([RULE, EXDATE, TAKEN_OUT], [`${RULE};UNTIL=20261201T225959Z`, EXDATE, TAKEN_OUT]),
    restore([RULE], [`${RULE};UNTIL=20261201T225959Z`]),
  ],
  'ended before it began': [series, end('2026-11-20'), end('2026-11-20'), restore([RULE], [])],
  'removed with what was moved': [
    series,
    move(NOV_30, SLOTS.nov30, TUESDAY),
    remove(SERIES_ID),
    remove(SERIES_ID),
  ],
  'as focus time': [
    { ...series, focusTime: true, declineMessage: 'Hands-on time.' },
    { ...single, focusTime: true },
    move(NOV_30, SLOTS.nov30, TUESDAY),
    end('2026-12-02'),
  ],
  'an answer': [
    answer,
    answer,
    { ...answer, eventId: `review_20261203T080000Z` },
    { ...answer, addresses: [] },
  ],
  'what is not ours': [remove('meeting'), move('meeting', TUESDAY, SLOTS.dec2), end('2026-12-02', 'review')],
  'what never was': [
    remove('nothing'),
    release('nothing', TUESDAY),
    move('nothing', TUESDAY, TUESDAY),
    { ...answer, eventId: 'nothing' },
  ],
};

const guests = {
  organizer: { email: 'grace@example.com' },
  attendees: [{ email: 'grace@example.com' }, { email: ADA }],
};
const SEED: Seed = {
  accounts: [
    {
      email: ADA,
      name: 'Ada',
      timeZone: 'Europe/Berlin',
      kind: 'workspace',
      calendars: [
        {
          id: ADA,
          summary: ADA,
          accessRole: 'owner',
          timeZone: 'Europe/Berlin',
          events: [
            timed('meeting', '2026-12-02', '09:00', '10:00', guests),
            timed('review', '2026-11-26', '09:00', '10:00', { ...guests, recurrence: ['RRULE:FREQ=WEEKLY'] }),
          ],
        },
      ],
    },
  ],
};
const OPTIONS = { clock: { nowMs: () => NOW_MS }, random: () => 0.5 };

function clientOf(fetch: (request: Request) => Promise<Response>, token: string): CalendarClient {
  return createCalendarClient({
    fetch,
    tokens: { token: async () => done(token), invalidate: async () => {} },
  });
}

function wholeGoogle(): CalendarClient {
  const google = createStandIn({ ...OPTIONS, expand: expandAll });
  google.control.seed(SEED);
  const { accessToken } = google.control.mintToken({ email: ADA, scopes: ['calendar.events.owned'] });
  return clientOf((request) => google.handle(request), accessToken);
}

function sample(): CalendarClient {
  const api = createSampleApi(OPTIONS);
  api.seed(SEED);
  return clientOf(api.fetchAs(ADA), 'sample');
}

/** What became of each write, and what is in the calendar in the end. */
async function carriedOut(client: CalendarClient, writes: readonly Write[]) {
  const results: WriteResult[] = [];
  for (const write of writes) results.push(await perform(client, write));
  const listing = await client.listEvents({
    calendarId: 'primary',
    singleEvents: true,
    timeMinMs: NOW_MS,
    timeMaxMs: Date.parse('2027-01-31T00:00:00Z'),
  });
  const { items } = (listing.ok && !listing.value.notModified && listing.value.page) || {};
  return { results, items, blocks: await pullBlocks(client, 'primary') };
}

describe('the sample calendar is written to like Google', () => {
  it.each(Object.entries(RUNS))('%s', async (_, writes) => {
    const inside = await carriedOut(sample(), writes);
    expect(inside).toEqual(await carriedOut(wholeGoogle(), writes));
    expect(inside.items?.length).toBeGreaterThan(0);
  });

  it('and says what one would expect', async () => {
    const kinds = async (name: string) =>
      (await carriedOut(sample(), RUNS[name] ?? [])).results.map((result) =>
        result.kind === 'done' ? (result.adopted ? 'adopted' : 'done') : result.kind,
      );
    expect(await kinds('moved, shrunk, and moved back')).toEqual([
      'done',
      'done',
      'done',
      'adopted',
      'done',
      'done',
      'done',
      'adopted',
      'problem',
    ]);
    expect(await kinds('ended, and taken back')).toEqual([
      'done',
      'done',
      'done',
      'done',
      'adopted',
      'done',
      'adopted',
      'problem',
    ]);
    expect(await kinds('ended before it began')).toEqual(['done', 'done', 'adopted', 'deleted-by-user']);
    expect(await kinds('an answer')).toEqual(['done', 'adopted', 'done', 'adopted']);
    expect(await kinds('what is not ours')).toEqual(['problem', 'problem', 'problem']);
    expect(await kinds('as focus time')).toEqual(['done', 'done', 'done', 'done']);
  });
});
