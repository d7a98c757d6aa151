import {
  calendarList,
  calendarListEntry,
  calendarResource,
  setting,
  settingsList,
} from './account-resources.ts';
import { catalogueError, invalid, required } from './api-error.ts';
import { instanceId } from './event-id.ts';
import { isZone } from './event-time.ts';
import { freeBusy } from './free-busy.ts';
import { listEtag, listEvents, listInstances } from './list-events.ts';
import { number, parseListQuery } from './list-query.ts';
import { find } from './occurrences.ts';
import type { Appearance } from './occurrences.ts';
import { colors } from './palette.ts';
import type { Call } from './scopes.ts';
import { bareEvent, wireEvent } from './wire-event.ts';
import { access } from './world.ts';
import type { Access, Account, GoogleEvent, World } from './world.ts';
import {
  changeEvent,
  checkSendUpdates,
  deleteEvent,
  importEvent,
  insertEvent,
  moveEvent,
} from './write-event.ts';
import type { WriteContext } from './write-event.ts';

/** One call, taken apart. */
export interface Ask {
  readonly world: World;
  readonly account: Account;
  /** Decoded path arguments. */
  readonly ids: readonly string[];
  readonly params: URLSearchParams;
  readonly body: unknown;
  readonly ifMatch: string | null;
  readonly ifNoneMatch: string | null;
}

/** What a call answers; `NOT_MODIFIED` and `NO_CONTENT` have no body. */
export type Answer = object | typeof NOT_MODIFIED | typeof NO_CONTENT;
export const NOT_MODIFIED = 304;
export const NO_CONTENT = 204;

export interface Route {
  readonly call: Call;
  readonly method: string;
  readonly path: RegExp;
  readonly run: (ask: Ask) => Answer;
  /** The path's first argument is a calendar's id. */
  readonly onCalendar?: true;
}

const EVENTS = /^calendars\/([^/]+)\/events$/;
const EVENT = /^calendars\/([^/]+)\/events\/([^/]+)$/;

export const ROUTES: readonly Route[] = [
  {
    call: 'CalendarList.List',
    method: 'GET',
    path: /^users\/me\/calendarList$/,
    run: (ask) => calendarList(ask.world, ask.account, ask.params),
  },
  {
    call: 'CalendarList.Get',
    method: 'GET',
    path: /^users\/me\/calendarList\/([^/]+)$/,
    run: (ask) => calendarListEntry(ask.world, ask.account, arg(ask, 0)),
  },
  {
    call: 'Calendars.Get',
    method: 'GET',
    path: /^calendars\/([^/]+)$/,
    run: (ask) => calendarResource(ask.world, ask.account, arg(ask, 0)),
  },
  {
    call: 'Settings.List',
    method: 'GET',
    path: /^users\/me\/settings$/,
    run: (ask) => settingsList(ask.account, ask.params),
  },
  {
    call: 'Settings.Get',
    method: 'GET',
    path: /^users\/me\/settings\/([^/]+)$/,
    run: (ask) => setting(ask.account, arg(ask, 0)),
  },
  { call: 'Colors.Get', method: 'GET', path: /^colors$/, run: () => colors() },
  {
    call: 'Freebusy.Query',
    method: 'POST',
    path: /^freeBusy$/,
    run: (ask) => freeBusy(ask.world, ask.account, ask.body),
  },
  { call: 'Events.List', method: 'GET', path: EVENTS, onCalendar: true, run: list },
  { call: 'Events.Insert', method: 'POST', path: EVENTS, onCalendar: true, run: insert },
  {
    call: 'Events.Import',
    method: 'POST',
    path: /^calendars\/([^/]+)\/events\/import$/,
    onCalendar: true,
    run: imported,
  },
  { call: 'Events.Get', method: 'GET', path: EVENT, onCalendar: true, run: get },
  {
    call: 'Events.Patch',
    method: 'PATCH',
    path: EVENT,
    onCalendar: true,
    run: (ask) => change(ask, 'merge'),
  },
  {
    call: 'Events.Update',
    method: 'PUT',
    path: EVENT,
    onCalendar: true,
    run: (ask) => change(ask, 'replace'),
  },
  { call: 'Events.Delete', method: 'DELETE', path: EVENT, onCalendar: true, run: remove },
  {
    call: 'Events.Instances',
    method: 'GET',
    path: /^calendars\/([^/]+)\/events\/([^/]+)\/instances$/,
    onCalendar: true,
    run: instances,
  },
  {
    call: 'Events.Move',
    method: 'POST',
    path: /^calendars\/([^/]+)\/events\/([^/]+)\/move$/,
    onCalendar: true,
    run: move,
  },
];

function arg(ask: Ask, at: number): string {
  return ask.ids[at] ?? '';
}

function here(ask: Ask): Access {
  return access(ask.world, ask.account, arg(ask, 0));
}

function list(ask: Ask): Answer {
  const where = here(ask);
  const query = parseListQuery(ask.params, where.calendar, ask.world.nowMs());
  if (ask.ifNoneMatch !== null && ask.ifNoneMatch === listEtag(where, query)) return NOT_MODIFIED;
  return listEvents(ask.world, where, query);
}

function instances(ask: Ask): Answer {
  const where = here(ask);
  const query = parseListQuery(ask.params, where.calendar, ask.world.nowMs());
  const one = known(ask, where);
  const originalStart = ask.params.get('originalStart');
  if (originalStart === null || one.master) return listInstances(ask.world, where, query, one);
  const id = instanceId(one.item.id, Date.parse(originalStart), one.when.allDay);
  const slot = find(ask.world, where.calendar, id);
  return listInstances(ask.world, where, query, slot ?? []);
}

function get(ask: Ask): Answer {
  const where = here(ask);
  const one = known(ask, where);
  const event = wire(ask, where, one);
  return ask.ifNoneMatch !== null && ask.ifNoneMatch === event.etag ? NOT_MODIFIED : event;
}

function insert(ask: Ask): Answer {
  const where = here(ask);
  return wire(ask, where, insertEvent(ask.world, where, asEvent(ask.body), context(ask)));
}

function imported(ask: Ask): Answer {
  const where = here(ask);
  return wire(ask, where, importEvent(ask.world, where, asEvent(ask.body)));
}

function change(ask: Ask, how: 'merge' | 'replace'): Answer {
  const where = here(ask);
  return wire(ask, where, changeEvent(ask.world, where, arg(ask, 1), asEvent(ask.body), how, context(ask)));
}

function remove(ask: Ask): Answer {
  deleteEvent(ask.world, here(ask), arg(ask, 1), context(ask));
  return NO_CONTENT;
}

function move(ask: Ask): Answer {
  const destination = ask.params.get('destination');
  if (!destination) throw required('Required parameter: destination');
  const where = here(ask);
  return wire(ask, where, moveEvent(ask.world, where, arg(ask, 1), destination, context(ask)));
}

function known(ask: Ask, { calendar }: Access): Appearance {
  const one = find(ask.world, calendar, arg(ask, 1));
  if (!one) throw catalogueError('notFound');
  return one;
}

function wire(ask: Ask, where: Access, one: Appearance): GoogleEvent {
  const zone = ask.params.get('timeZone') ?? where.calendar.timeZone;
  if (!isZone(zone)) throw invalid();
  if (one.master && one.cancelled) return bareEvent(one, where.calendar, zone);
  return wireEvent(one, where, { zone, maxAttendees: number(ask.params, 'maxAttendees') });
}

function context(ask: Ask): WriteContext {
  checkSendUpdates(ask.params.get('sendUpdates'));
  return { conference: ask.params.get('conferenceDataVersion') === '1', ifMatch: ask.ifMatch };
}

function asEvent(body: unknown): GoogleEvent {
  if (typeof body !== 'object' || body === null) throw catalogueError('parseError');
  return body;
}
