import { done, failed } from '../problems.ts';
import type { Outcome } from '../problems.ts';
import type { CalendarClient, EventsPage, ListEventsInput } from './calendar-client.ts';

/** Far more than any week window holds; what needs more is not a calendar but a mistake or an attack. */
const MOST_PAGES = 60;
const MOST_EVENTS = 60_000;

export type Listing =
  | { readonly notModified: true; readonly requests: number }
  | {
      readonly notModified: false;
      /** As Google sent them: not even sure to be objects. */
      readonly items: readonly unknown[];
      /** The first page: its head describes the calendar. */
      readonly first: EventsPage;
      readonly requests: number;
    };

/**
 * All pages of one `events.list`, or a problem: a later page that fails takes the earlier ones with it, since half a
 * list looks like a list with deletions. Follows the page token, never the number of items: pages may be empty.
 */
export async function listAll(
  client: CalendarClient,
  input: ListEventsInput,
  signal?: AbortSignal,
): Promise<Outcome<Listing>> {
  const items: unknown[] = [];
  const seen = new Set<string>();
  let first: EventsPage | undefined;
  let pageToken: string | undefined;
  for (let requests = 1; requests <= MOST_PAGES; requests += 1) {
    const { etag, ...query } = input;
    const answer = await client.listEvents(
      pageToken === undefined ? { ...query, ...(etag !== undefined && { etag }) } : { ...query, pageToken },
      signal,
    );
    if (!answer.ok) return answer;
    if (answer.value.notModified) return done({ notModified: true, requests });
    const { page } = answer.value;
    first ??= page;
    for (const item of page.items ?? []) items.push(item);
    if (items.length > MOST_EVENTS) return failed({ code: 'unexpected', detail: 'more events than can be' });
    if (!page.nextPageToken) return done({ notModified: false, items, first, requests });
    pageToken = page.nextPageToken;
    if (seen.has(pageToken)) return failed({ code: 'unexpected', detail: 'the same page twice' });
    seen.add(pageToken);
  }
  return failed({ code: 'unexpected', detail: 'more pages than can be' });
}
