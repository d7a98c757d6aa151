import { checksum } from './checksum.ts';
import type { ListQuery } from './list-query.ts';
import { appearanceOf, bodyOf, inWindow, isMaster, occurrencesIn } from './occurrences.ts';
import type { Appearance } from './occurrences.ts';
import { openPage, sealPage } from './page-token.ts';
import { bareEvent, wireEvent } from './wire-event.ts';
import type { Access, World } from './world.ts';

export interface Listed extends Appearance {
  /** Only what is sure of a deleted event. */
  readonly bare?: boolean;
}

/** The body of an `events.list` answer. */
export function listEvents(world: World, access: Access, query: ListQuery): object {
  return page(world, access, query, eventsIn(world, access, query), () => ({}));
}

/** All events of the window that carry the wanted properties, in the calendar's own order. */
export function eventsIn(world: World, { calendar }: Access, query: ListQuery): Listed[] {
  const found: Listed[] = [];
  for (const item of calendar.items.values()) {
    if (item.detached) continue;
    const one = appearanceOf(calendar, item);
    if (!one) continue;
    if (isMaster(item)) found.push(...series(world, one, query, calendar));
    else if (item.exception) found.push(...exception(one, query, calendar));
    else if ((!one.cancelled || query.showDeleted) && inWindow(one, calendar, query.window)) found.push(one);
  }
  return found.filter((one) => hasAll(bodyOf(one).extendedProperties?.private, query.privateProperties));
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

export function hasAll(
  properties: Record<string, string> | null | undefined,
  wanted: readonly string[],
): boolean {
  return wanted.every((pair) => {
    const at = pair.indexOf('=');
    return properties?.[pair.slice(0, at)] === pair.slice(at + 1);
  });
}

/** The etag of a list changes whenever anything in its calendar does. */
export function listEtag({ calendar, entry }: Access, query: ListQuery): string {
  const question = checksum(`${query.shape}|${query.pageToken}|${entry.accessRole}`);
  return `"p3${question}${calendar.version.toString(36)}"`;
}

/** One page of a list. `last`: what the last page says beside its items; `version`: the world's at the first page. */
export function page(
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
