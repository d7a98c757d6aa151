import type { CalendarEvent } from '../domain/event.ts';
import type { Release } from '../domain/facts.ts';
import { MINUTE_MS, overlaps, type Span } from '../domain/span.ts';
import type { IDBPObjectStore } from 'idb';
import type { Database } from './database.ts';
import type { EventRow, ReadRow } from './rows.ts';
import type { Schema, StoreName } from './schema.ts';
import { dropAll, putAll } from './transaction.ts';

/** Events longer than this are few and looked up apart, so that the others can be found by their start. */
const LONG_MS = 32 * 24 * 60 * MINUTE_MS;

/** What was read from the calendars. */
export function eventsIn(db: Database) {
  return {
    read: (account: string, calendarId: string, part: string) => db.get('reads', [account, calendarId, part]),
    /** All that was ever read of a calendar. */
    reads: (account: string, calendarId: string): Promise<ReadRow[]> =>
      db.allUnder('reads', account, calendarId),
    /** It was asked for and had not changed. */
    confirmRead: (row: ReadRow) => db.put('reads', row),
    /**
     * What was read takes the place of what was stored for that stretch, or nothing changes at all. `releases` are the
     * blocks that the user was found to have deleted; those that are back are forgotten.
     */
    replaceEvents: (row: ReadRow, events: readonly CalendarEvent[], releases: readonly Release[] = []) =>
      db.write(['events', 'reads', 'releases'], async (tx) => {
        const { account, calendarId } = row;
        const released = tx.objectStore('releases');
        const back = events.flatMap(({ id, block }) => (block ? [[account, id] as [string, string]] : []));
        await dropAll(released, back);
        await putAll(
          released,
          releases.map((release) => ({ ...release, account })),
        );
        const store = tx.objectStore('events');
        const stored = (await touching(store, account, row)).filter(
          (event) => event.calendarId === calendarId,
        );
        const known = new Map(stored.map((event) => [event.id, JSON.stringify(event)]));
        const rows = events.map((event): EventRow => {
          const long = event.endMs - event.startMs > LONG_MS ? 1 : 0;
          return { ...event, account, long };
        });
        const kept = new Set(events.map((event) => event.id));
        const gone = stored.filter((event) => !kept.has(event.id));
        await dropAll(
          store,
          gone.map(({ id }) => [account, calendarId, id] as [string, string, string]),
        );
        // Most events are as they were: writing them again is what takes the time.
        await putAll(
          store,
          rows.filter((event) => known.get(event.id) !== JSON.stringify(event)),
        );
        await tx.objectStore('reads').put(row);
      }),
    events: (account: string, span: Span) => db.read(['events'], (tx) => touching(tx.store, account, span)),
  };
}

async function touching<Stores extends readonly StoreName[], Mode extends 'readonly' | 'readwrite'>(
  store: IDBPObjectStore<Schema, Stores, 'events', Mode>,
  account: string,
  span: Span,
): Promise<EventRow[]> {
  const from = [account, span.startMs - LONG_MS];
  const starting = IDBKeyRange.bound(from, [account, span.endMs], false, true);
  const near = await store.index('[account+startMs]').getAll(starting);
  const short = near.filter((event) => event.long === 0);
  const long = await store.index('[account+long]').getAll([account, 1]);
  return [...short, ...long].filter((event) => overlaps(event, span) || event.startMs === span.startMs);
}
