import type { Zone } from '../domain/civil.ts';
import type { CalendarEvent } from '../domain/event.ts';
import { done } from '../problems.ts';
import type { Outcome } from '../problems.ts';
import type { CalendarClient } from './calendar-client.ts';
import { fromGoogle } from './from-event.ts';
import { myAddresses } from './my-address.ts';
import { listAll } from './pages.ts';

export { pullBlocks } from './pull-blocks.ts';

export interface CalendarHead {
  readonly summary: string;
  readonly timeZone: Zone;
  readonly accessRole: string;
}

export type Pull =
  | { readonly kind: 'unchanged'; readonly requests: number }
  | {
      readonly kind: 'read';
      /** Every event that touches the window; nothing cancelled. In Google's order. */
      readonly events: readonly CalendarEvent[];
      readonly head: CalendarHead;
      /** The user's own addresses as these events tell them, the likeliest first. */
      readonly addresses: readonly string[];
      /** To be sent with the next read of this very window. Only there when the answer was one complete page. */
      readonly etag?: string;
      readonly requests: number;
      /** Items left out because nothing could be made of them. */
      readonly skipped: number;
    };

export interface PullInput {
  readonly calendarId: string;
  /** Half-open; whole weeks in the product. */
  readonly startMs: number;
  readonly endMs: number;
  readonly etag?: string;
  readonly signal?: AbortSignal;
  /** Used when Google names no zone, or one this browser does not know. */
  readonly fallbackZone?: Zone;
}

/** Reads a window of one calendar completely, or not at all. Occurrences come expanded by Google. */
export async function pullWindow(client: CalendarClient, input: PullInput): Promise<Outcome<Pull>> {
  const { calendarId, startMs, endMs, etag, signal, fallbackZone = 'UTC' } = input;
  const listing = await listAll(
    client,
    {
      calendarId,
      timeMinMs: startMs,
      timeMaxMs: endMs,
      singleEvents: true,
      ...(etag !== undefined && { etag }),
    },
    signal,
  );
  if (!listing.ok) return listing;
  const { requests } = listing.value;
  if (listing.value.notModified) return done({ kind: 'unchanged', requests });
  const { items, first } = listing.value;
  const timeZone = isZone(first.timeZone) ? first.timeZone : fallbackZone;
  const head: CalendarHead = {
    summary: typeof first.summary === 'string' ? first.summary : '',
    timeZone,
    accessRole: typeof first.accessRole === 'string' ? first.accessRole : 'none',
  };
  // Two pages may both carry an event that was changed between them: the later one is the newer.
  const events = new Map<string, CalendarEvent>();
  let skipped = 0;
  for (const item of items) {
    const event = fromGoogle(item as Parameters<typeof fromGoogle>[0], { calendarId, zone: timeZone });
    if (event && event.status !== 'cancelled') events.set(event.id, event);
    else skipped += 1;
  }
  return done({
    kind: 'read',
    events: [...events.values()],
    head,
    addresses: myAddresses(items, head),
    ...(requests === 1 && typeof first.etag === 'string' && { etag: first.etag }),
    requests,
    skipped,
  });
}

function isZone(zone: unknown): zone is Zone {
  if (typeof zone !== 'string' || zone === '') return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}
