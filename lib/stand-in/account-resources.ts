import { invalid, notOneOf } from './api-error.ts';
import { catalogueError } from './error-catalogue.ts';
import { checksum, hashOf } from './checksum.ts';
import { number } from './list-query.ts';
import { openPage, sealPage } from './page-token.ts';
import { calendarColor } from './palette.ts';
import { openSync, sealSync } from './sync-token.ts';
import { access } from './world.ts';
import type { Account, Entry, World } from './world.ts';

const ROLES = ['freeBusyReader', 'reader', 'writerWithoutPrivateAccess', 'writer', 'owner'];

/** The body of a `calendarList.list` answer. */
export function calendarList(world: World, account: Account, params: URLSearchParams): object {
  const minAccessRole = params.get('minAccessRole');
  if (minAccessRole !== null && !ROLES.includes(minAccessRole))
    throw notOneOf('minAccessRole', minAccessRole, ROLES);
  const token = params.get('syncToken');
  if (token !== null && minAccessRole !== null) throw invalid();
  if (token !== null) openSync(token, account.email, world.syncFloor);
  const least = minAccessRole === null ? 0 : ROLES.indexOf(minAccessRole);
  const entries =
    token === null ? account.entries.filter((entry) => ROLES.indexOf(entry.accessRole) >= least) : [];
  const items = entries.map((entry) => calendarListEntry(world, account, entry.calendarId));
  return {
    kind: 'calendar#calendarList',
    etag: `"p3${checksum(JSON.stringify(items))}"`,
    ...paged(account, params, items, {
      nextSyncToken: sealSync({ version: world.version, calendarId: account.email, timeMinMs: 0 }),
    }),
  };
}

export function calendarListEntry(world: World, account: Account, calendarId: string): object {
  const { calendar, entry } = access(world, account, calendarId);
  const primary = calendar.id === account.email;
  const colorId = entry.colorId ?? (primary ? '14' : pickedColor(calendar.id));
  return {
    kind: 'calendar#calendarListEntry',
    etag: resourceEtag(entry),
    id: calendar.id,
    summary: calendar.summary,
    timeZone: calendar.timeZone,
    colorId,
    backgroundColor: calendarColor(colorId),
    foregroundColor: '#000000',
    selected: true,
    accessRole: entry.accessRole,
    defaultReminders: calendar.primary ? [{ method: 'popup', minutes: 10 }] : [],
    ...(primary ? { primary: true } : { dataOwner: calendar.owner }),
    conferenceProperties: { allowedConferenceSolutionTypes: ['hangoutsMeet'] },
  };
}

/** One of the 24 colours, the same for the same calendar. */
function pickedColor(calendarId: string): string {
  return String((hashOf(calendarId) % 24) + 1);
}

/** The body of a `calendars.get` answer. */
export function calendarResource(world: World, account: Account, calendarId: string): object {
  const { calendar, entry } = access(world, account, calendarId);
  return {
    kind: 'calendar#calendar',
    etag: resourceEtag({ ...entry, accessRole: 'owner' }),
    id: calendar.id,
    summary: calendar.summary,
    timeZone: calendar.timeZone,
    ...(calendar.primary ? {} : { dataOwner: calendar.owner }),
    conferenceProperties: { allowedConferenceSolutionTypes: ['hangoutsMeet'] },
  };
}

function resourceEtag(entry: Entry): string {
  return `"${checksum(JSON.stringify(entry))}"`;
}

const DEFAULTS: Readonly<Record<string, string>> = {
  autoAddHangouts: 'false',
  dateFieldOrder: 'MDY',
  defaultEventLength: '60',
  format24HourTime: 'false',
  hideInvitations: 'false',
  hideWeekends: 'false',
  locale: 'en',
  remindOnRespondedEventsOnly: 'false',
  showDeclinedEvents: 'true',
  timezone: 'Etc/GMT',
  useKeyboardShortcuts: 'true',
  weekStart: '0',
};

/** The body of a `settings.list` answer: what stands at its default may be absent, and here it is. */
export function settingsList(account: Account, params: URLSearchParams): object {
  const own = { timezone: account.timeZone, ...account.settings };
  const items = Object.keys(own)
    .sort()
    .map((id) => setting(account, id));
  return {
    kind: 'calendar#settings',
    etag: `"p3${checksum(JSON.stringify(items))}"`,
    ...paged(account, params, items, {}),
  };
}

export function setting(account: Account, id: string): object {
  const value = account.settings[id] ?? (id === 'timezone' ? account.timeZone : DEFAULTS[id]);
  if (value === undefined) throw catalogueError('notFound');
  return { kind: 'calendar#setting', etag: `"${checksum(id + value)}"`, id, value };
}

function paged(account: Account, params: URLSearchParams, all: readonly object[], last: object): object {
  const size = Math.min(number(params, 'maxResults') ?? 100, 250);
  const pageToken = params.get('pageToken');
  const offset = pageToken === null ? 0 : openPage(pageToken, account.email).offset;
  const more = offset + size < all.length;
  return {
    ...(more
      ? { nextPageToken: sealPage({ shape: account.email, offset: offset + size, version: 0 }) }
      : last),
    items: all.slice(offset, offset + size),
  };
}
