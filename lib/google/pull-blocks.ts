import type { BlockMark } from '../domain/event.ts';
import { done } from '../problems.ts';
import type { Outcome } from '../problems.ts';
import type { CalendarClient, GoogleEvent } from './calendar-client.ts';
import { blockMark } from './from-event.ts';
import { hasGuests } from './guests.ts';
import { listAll } from './pages.ts';
import { isRecord } from './refusal.ts';

/** A block of ours as it stands in the calendar: a series, a single block, or a changed occurrence of a series. */
export interface FoundBlock {
  readonly eventId: string;
  readonly etag?: string;
  readonly title: string;
  readonly mark: BlockMark;
  /** The series this is a changed occurrence of. */
  readonly seriesId?: string;
  readonly recurring: boolean;
  /** Somebody added guests: counted, but never changed or deleted by us. */
  readonly guests: boolean;
  readonly event: GoogleEvent;
}

/** All blocks of ours in a calendar, whenever they are, found by their private property. One listing or a problem. */
export async function pullBlocks(
  client: CalendarClient,
  calendarId: string,
  signal?: AbortSignal,
): Promise<Outcome<readonly FoundBlock[]>> {
  const listing = await listAll(
    client,
    { calendarId, singleEvents: false, privateExtendedProperty: ['hoh=1'] },
    signal,
  );
  if (!listing.ok) return listing;
  return done(listing.value.notModified ? [] : listing.value.items.flatMap(foundBlock));
}

function foundBlock(item: unknown): FoundBlock[] {
  if (!isRecord(item)) return [];
  const event: GoogleEvent = item;
  const mark = blockMark(event);
  if (typeof event.id !== 'string' || !mark || event.status === 'cancelled') return [];
  return [
    {
      eventId: event.id,
      title: typeof event.summary === 'string' ? event.summary : '',
      mark,
      recurring: Array.isArray(event.recurrence) && event.recurrence.length > 0,
      guests: hasGuests(event),
      event,
      ...(typeof event.etag === 'string' && { etag: event.etag }),
      ...(typeof event.recurringEventId === 'string' && { seriesId: event.recurringEventId }),
    },
  ];
}
