import type { CreateBlock, CreateSeries } from '../../lib/domain/plan/plan.ts';
import { blockId } from '../../lib/google/block-id.ts';
import type { CalendarClient, GoogleEvent } from '../../lib/google/calendar-client.ts';
import { performWrite, type InsertBlock, type Write, type WriteResult } from '../../lib/google/push.ts';
import { blockBody, seriesBody } from '../../lib/google/to-event.ts';
import type { BlockTimes } from '../../lib/google/write.ts';
import { ADA, NOW_MS, type LocalWorld } from './local-world.ts';

const WORDS = {
  zone: 'Europe/Berlin',
  titleEnding: '— hands-on',
  description: 'Time kept for Code.',
} as const;

/** Mondays and Wednesdays, 09:00–10:30, from 23 November 2026 on. */
export const SERIES: CreateSeries = {
  kind: 'create-series',
  practiceId: 'code',
  practiceName: 'Code',
  level: 'firm',
  withPeople: false,
  generation: 'g1',
  ordinal: 0,
  days: ['MO', 'WE'],
  firstDate: '2026-11-23',
  startMinute: 540,
  minutes: 90,
  leftOut: [],
  reason: {
    code: 'rhythm',
    weeks: 8,
    freeOccurrences: 16,
    occurrences: 16,
    neededMinutes: 180,
    givesMinutes: 180,
    preferred: 'morning',
    fit: 1,
  },
};

/** Thursday 3 December 2026, 14:00–15:30. */
export const BLOCK: CreateBlock = {
  kind: 'create-block',
  practiceId: 'code',
  practiceName: 'Code',
  level: 'firm',
  withPeople: false,
  generation: 'w2026-W49',
  ordinal: 0,
  to: { date: '2026-12-03', startMinute: 840, minutes: 90 },
  reason: { code: 'asked' },
};

export const SERIES_ID = await blockId('code', 'g1', 0);
export const BLOCK_ID = await blockId('code', 'w2026-W49', 0);
/** The first three dates of the second and third week. */
export const NOV_30 = `${SERIES_ID}_20261130T080000Z`;
export const DEC_2 = `${SERIES_ID}_20261202T080000Z`;
export const DEC_7 = `${SERIES_ID}_20261207T080000Z`;

export function insertOf(change: CreateSeries | CreateBlock): InsertBlock {
  const { practiceId, generation, ordinal, level } = change;
  return {
    kind: 'insert-block',
    calendarId: 'primary',
    key: { practiceId, generation, ordinal },
    body: change.kind === 'create-series' ? seriesBody(change, WORDS) : blockBody(change, WORDS),
    focusTime: level === 'sacred',
  };
}

/** Wall-clock times of a date in Berlin. */
export function at(date: string, from: string, to: string): BlockTimes {
  const ms = (time: string) =>
    Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(WORDS.zone).epochMilliseconds;
  return { startMs: ms(from), endMs: ms(to), zone: WORDS.zone };
}

export function move(eventId: string, from: BlockTimes, to: BlockTimes): Write {
  return { kind: 'move-block', calendarId: 'primary', eventId, etag: '"0"', from, to };
}

export function release(eventId: string, from: BlockTimes): Write {
  return { kind: 'release-block', calendarId: 'primary', eventId, etag: '"0"', from };
}

export function end(date: string, eventId = SERIES_ID): Write {
  const { startMs: endMs } = at(date, '00:00', '00:00');
  return { kind: 'end-series', calendarId: 'primary', eventId, endMs };
}

/** Carries a write out, approved at the local Google's noon unless said otherwise. */
export function perform(client: CalendarClient, write: Write, approvedMs = NOW_MS): Promise<WriteResult> {
  return performWrite(client, write, { approvedMs, removedByUs: () => false });
}

/** The series and the single block are in the calendar, and nobody has counted the requests for it. */
export async function withBlocks(world: LocalWorld): Promise<LocalWorld> {
  for (const change of [SERIES, BLOCK]) eventOf(await perform(world.client, insertOf(change)));
  world.google.control.clearLog();
  return world;
}

export function eventOf(result: WriteResult): GoogleEvent {
  if (result.kind !== 'done' || !result.event) throw new Error(JSON.stringify(result));
  return result.event;
}

/** Starts of the live occurrences of ours from 23 November to 20 December, in Berlin's wall-clock time. */
export function standing({ google }: LocalWorld): string[] {
  const window = { startMs: Date.parse('2026-11-22T23:00:00Z'), endMs: Date.parse('2026-12-20T23:00:00Z') };
  return google.control
    .events(ADA, ADA, window)
    .filter((event) => event.extendedProperties?.private?.['hoh'] === '1')
    .map((event) => (event.start?.dateTime ?? '').slice(5, 16));
}

/** What was sent beside questions. */
export function sent({ google }: LocalWorld): string[] {
  return google.control
    .log()
    .filter(({ method }) => method !== 'GET')
    .map(({ method, status }) => `${method} ${status}`);
}

/** Somebody is quicker: `act` happens between the first look and the first write. */
export function meanwhile(client: CalendarClient, act: () => void): CalendarClient {
  let acted = false;
  const first = () => {
    if (!acted) act();
    acted = true;
  };
  return {
    ...client,
    patchEvent(...args) {
      first();
      return client.patchEvent(...args);
    },
    deleteEvent(...args) {
      first();
      return client.deleteEvent(...args);
    },
    answerInvitation(...args) {
      first();
      return client.answerInvitation(...args);
    },
  };
}
