import { catalogueError } from './api-error.ts';
import { delta } from './delta.ts';
import type { ListQuery } from './list-query.ts';
import { checksum } from './list-query.ts';
import { appearanceOf, bodyOf, inWindow, isMaster, occurrencesIn } from './occurrences.ts';
import type { Appearance } from './occurrences.ts';
import { openPage, openSync, sealPage, sealSync } from './page-token.ts';
import { bareEvent, wireEvent } from './wire-event.ts';
import type { Access, GoogleEvent, World } from './world.ts';

interface Listed extends Appearance {
  /** Only what is sure of a deleted event. */
  readonly bare?: boolean;
}

const MONTH_MS = 30 * 86_400_000;

/** The body of an `events.list` answer. */
export function listEvents(world: World, access: Access, query: ListQuery): object {
  const { calendar } = access;
  if (query.updatedMinMs !== undefined && query.updatedMinMs < world.nowMs() - MONTH_MS) {
    throw catalogueError('updatedMinTooLongAgo');
  }
  const token =
    query.syncToken === null ? undefined : openSync(query.syncToken, calendar.id, world.syncFloor);
  const listed: Listed[] = token
    ? delta(world, calendar, token, query).filter((one) => one.cancelled || matches(one, access, query))
    : ordinary(world, access, query).filter((one) => matches(one, access, query));
  order(listed, access, query);
  const timeMinMs = token?.timeMinMs ?? query.timeMinMs;
  return page(world, access, query, listed, (version) =>
    query.orderBy === null
      ? { nextSyncToken: sealSync({ version, calendarId: calendar.id, timeMinMs }) }
      : {},
  );
}

/** The body of an `events.instances` answer. */
export function listInstances(world: World, access: Access, query: ListQuery, of: Appearance | []): object {
  const whole = !('item' in of)
    ? []
    : of.master
      ? [of]
      : occurrencesIn(world, access.calendar, of.item, query.window);
  const shown = whole.filter((one) => query.showDeleted || !one.cancelled);
  order(shown, access, { ...query, orderBy: 'startTime' });
  return page(world, access, query, shown, () => ({}));
}

function ordinary(world: World, { calendar }: Access, query: ListQuery): Listed[] {
  const found: Listed[] = [];
  for (const item of calendar.items.values()) {
    if (item.detached) continue;
    const one = appearanceOf(calendar, item);
    if (!one) continue;
    if (isMaster(item)) found.push(...series(world, one, query, calendar));
    else if (item.exception) found.push(...exception(one, query, calendar));
    else if ((!one.cancelled || query.showDeleted) && inWindow(one, calendar, query.window)) found.push(one);
  }
  return found;
}

function series(world: World, one: Appearance, query: ListQuery, calendar: Access['calendar']): Listed[] {
  if (query.singleEvents) {
    if (one.cancelled) return [];
    return occurrencesIn(world, calendar, one.item, query.window).filter(({ item }) => item === one.item);
  }
  if (one.cancelled && !query.showDeleted) return [];
  return occurrencesIn(world, calendar, one.item, query.window).length > 0 ? [one] : [];
}

function exception(one: Appearance, query: ListQuery, calendar: Access['calendar']): Listed[] {
  if (one.master?.cancelled || !inWindow(one, calendar, query.window)) return [];
  if (!one.cancelled) return [one];
  if (query.singleEvents && !query.showDeleted) return [];
  return [{ ...one, bare: true }];
}

function matches(one: Appearance, access: Access, query: ListQuery): boolean {
  const body = bodyOf(one);
  if (query.eventTypes.length > 0 && !query.eventTypes.includes(body.eventType ?? 'default')) return false;
  if (query.iCalUid !== null && (one.master ?? one.item).iCalUid !== query.iCalUid) return false;
  if (!hasAll(body.extendedProperties?.private, query.privateProperties)) return false;
  if (!hasAll(body.extendedProperties?.shared, query.sharedProperties)) return false;
  if (query.updatedMinMs !== undefined) {
    const version = access.calendar.versions.get(one.item.family) ?? 0;
    if (version / 1000 < query.updatedMinMs) return false;
  }
  return query.words.length === 0 || query.words.every((word) => textOf(body).includes(word));
}

function hasAll(properties: Record<string, string> | null | undefined, wanted: readonly string[]): boolean {
  return wanted.every((pair) => {
    const at = pair.indexOf('=');
    return properties?.[pair.slice(0, at)] === pair.slice(at + 1);
  });
}

function textOf(body: GoogleEvent): string {
  const people = [body.organizer, body.creator, ...(body.attendees ?? [])];
  const names = people.flatMap((person) => [person?.email, person?.displayName]);
  return [body.summary, body.description, body.location, ...names].join('\n').toLowerCase();
}

function order(listed: Listed[], { calendar }: Access, query: ListQuery): void {
  if (query.orderBy === 'startTime')
    listed.sort((a, b) => a.when.startMs - b.when.startMs || (a.id < b.id ? -1 : 1));
  if (query.orderBy === 'updated') {
    const version = (one: Listed): number => calendar.versions.get(one.item.family) ?? 0;
    listed.sort((a, b) => version(a) - version(b));
  }
}

/** The etag of a list changes whenever anything in its calendar does. */
export function listEtag({ calendar, entry }: Access, query: ListQuery): string {
  const question = checksum(`${query.shape}|${query.pageToken}|${entry.accessRole}`);
  return `"p3${question}${calendar.version.toString(36)}"`;
}

function page(
  world: World,
  access: Access,
  query: ListQuery,
  all: readonly Listed[],
  last: (version: number) => object,
): object {
  const { calendar, entry } = access;
  const from = query.pageToken === null ? undefined : openPage(query.pageToken, query.shape);
  const offset = from?.offset ?? 0;
  const version = from?.version ?? world.version;
  const size = pageSize(world, query, all.length, offset, from !== undefined);
  const items = all.slice(offset, offset + size);
  const more = offset + size < all.length;
  const options = { zone: query.zone, maxAttendees: query.maxAttendees };
  return {
    kind: 'calendar#events',
    etag: listEtag(access, query),
    summary: calendar.summary,
    description: '',
    updated: new Date(Math.floor(calendar.version / 1000)).toISOString(),
    timeZone: query.zone,
    accessRole: entry.accessRole,
    defaultReminders: calendar.primary ? [{ method: 'popup', minutes: 10 }] : [],
    ...(more
      ? { nextPageToken: sealPage({ shape: query.shape, offset: offset + size, version }) }
      : last(version)),
    items: items.map((one) =>
      one.bare ? bareEvent(one, calendar, query.zone) : wireEvent(one, access, options),
    ),
  };
}

/** A page may hold fewer than asked for, or nothing at all, and still not be the last. */
function pageSize(world: World, query: ListQuery, total: number, offset: number, later: boolean): number {
  const { pages } = world.behaviour;
  if (pages === 'full' || total <= query.maxResults) return query.maxResults;
  if (pages === 'empty' && offset === 0 && !later) return 0;
  return Math.max(1, Math.ceil((query.maxResults * 2) / 3));
}
