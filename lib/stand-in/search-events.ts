import { delta } from './delta.ts';
import { catalogueError } from './error-catalogue.ts';
import { eventsIn, hasAll, page } from './list-events.ts';
import type { Listed } from './list-events.ts';
import { bodyOf, occurrencesIn } from './occurrences.ts';
import type { Appearance } from './occurrences.ts';
import type { SearchQuery } from './search-query.ts';
import { openSync, sealSync } from './sync-token.ts';
import type { Access, GoogleEvent, World } from './world.ts';

const MONTH_MS = 30 * 86_400_000;

/** The body of an `events.list` answer to a question of any kind: filtered, ordered, or what changed since a token. */
export function searchEvents(world: World, access: Access, query: SearchQuery): object {
  const { calendar } = access;
  if (query.updatedMinMs !== undefined && query.updatedMinMs < world.nowMs() - MONTH_MS) {
    throw catalogueError('updatedMinTooLongAgo');
  }
  const token =
    query.syncToken === null ? undefined : openSync(query.syncToken, calendar.id, world.syncFloor);
  const listed: Listed[] = token
    ? delta(world, calendar, token, query).filter((one) => one.cancelled || matches(one, access, query))
    : eventsIn(world, access, query).filter((one) => matches(one, access, query));
  order(listed, access, query);
  const timeMinMs = token?.timeMinMs ?? query.window.startMs;
  return page(world, access, query, listed, (version) =>
    query.orderBy === null
      ? { nextSyncToken: sealSync({ version, calendarId: calendar.id, timeMinMs }) }
      : {},
  );
}

/** The body of an `events.instances` answer. */
export function listInstances(world: World, access: Access, query: SearchQuery, of: Appearance | []): object {
  const whole = !('item' in of)
    ? []
    : of.master
      ? [of]
      : occurrencesIn(world, access.calendar, of.item, query.window);
  const shown = whole.filter((one) => query.showDeleted || !one.cancelled);
  order(shown, access, { ...query, orderBy: 'startTime' });
  return page(world, access, query, shown, () => ({}));
}

function matches(one: Appearance, access: Access, query: SearchQuery): boolean {
  const body = bodyOf(one);
  if (query.eventTypes.length > 0 && !query.eventTypes.includes(body.eventType ?? 'default')) return false;
  if (query.iCalUid !== null && (one.master ?? one.item).iCalUid !== query.iCalUid) return false;
  if (!hasAll(body.extendedProperties?.shared, query.sharedProperties)) return false;
  if (query.updatedMinMs !== undefined) {
    const version = access.calendar.versions.get(one.item.family) ?? 0;
    if (version / 1000 < query.updatedMinMs) return false;
  }
  return query.words.length === 0 || query.words.every((word) => textOf(body).includes(word));
}

function textOf(body: GoogleEvent): string {
  const people = [body.organizer, body.creator, ...(body.attendees ?? [])];
  const names = people.flatMap((person) => [person?.email, person?.displayName]);
  return [body.summary, body.description, body.location, ...names].join('\n').toLowerCase();
}

function order(listed: Listed[], { calendar }: Access, query: SearchQuery): void {
  if (query.orderBy === 'startTime')
    listed.sort((a, b) => a.when.startMs - b.when.startMs || (a.id < b.id ? -1 : 1));
  if (query.orderBy === 'updated') {
    const version = (one: Listed): number => calendar.versions.get(one.item.family) ?? 0;
    listed.sort((a, b) => version(a) - version(b));
  }
}
