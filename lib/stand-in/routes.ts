import {
  calendarList,
  calendarListEntry,
  calendarResource,
  setting,
  settingsList,
} from './account-resources.ts';
import { required } from './api-error.ts';
import { checkParams } from './check-params.ts';
import { replace } from './event-body.ts';
import { instanceId } from './event-id.ts';
import { arg, asEvent, change, context, EVENT, eventRoutes, here, known, wire } from './event-routes.ts';
import { selectFields } from './fields.ts';
import { freeBusy } from './free-busy.ts';
import { googleRules } from './google-rules.ts';
import { importEvent, moveEvent } from './hand-over.ts';
import { EVENT_KEYS, inOrder } from './key-order.ts';
import { listEtag } from './list-events.ts';
import { find } from './occurrences.ts';
import { colors } from './palette.ts';
import { NOT_MODIFIED } from './route.ts';
import type { Answer, Ask, Route } from './route.ts';
import type { Call } from './scopes.ts';
import { listInstances, searchEvents } from './search-events.ts';
import { parseSearchQuery } from './search-query.ts';

const ACCOUNT: readonly Route[] = [
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
];

const EVENTS: readonly Route[] = [
  ...eventRoutes(search, googleRules),
  {
    call: 'Events.Import',
    method: 'POST',
    path: /^calendars\/([^/]+)\/events\/import$/,
    run: imported,
  },
  { call: 'Events.Update', method: 'PUT', path: EVENT, run: (ask) => change(ask, replace, googleRules) },
  {
    call: 'Events.Instances',
    method: 'GET',
    path: /^calendars\/([^/]+)\/events\/([^/]+)\/instances$/,
    run: instances,
  },
  {
    call: 'Events.Move',
    method: 'POST',
    path: /^calendars\/([^/]+)\/events\/([^/]+)\/move$/,
    run: move,
  },
];

/** Names of an answer's top level, for the calls that check them. */
const FIELDS: Partial<Record<Call, ReadonlySet<string>>> = {
  'Events.Get': new Set<string>(EVENT_KEYS),
  'Events.List': new Set(
    'kind etag summary description updated timeZone accessRole defaultReminders nextPageToken nextSyncToken items'.split(
      ' ',
    ),
  ),
};

/** Every call Google Calendar answers here. */
export const ROUTES: readonly Route[] = [...ACCOUNT, ...EVENTS].map((route) => ({
  ...route,
  run(ask) {
    checkParams(ask.params);
    return route.run(ask);
  },
  present(answer, params) {
    const fields = params.get('fields');
    const whole = inOrder(answer);
    return fields === null ? whole : selectFields(whole, fields, FIELDS[route.call]);
  },
}));

function search(ask: Ask): Answer {
  const where = here(ask);
  const query = parseSearchQuery(ask.params, where.calendar, ask.world.nowMs());
  if (ask.ifNoneMatch === listEtag(where, query)) return NOT_MODIFIED;
  return searchEvents(ask.world, where, query);
}

function instances(ask: Ask): Answer {
  const where = here(ask);
  const query = parseSearchQuery(ask.params, where.calendar, ask.world.nowMs());
  const one = known(ask, where);
  const originalStart = ask.params.get('originalStart');
  if (originalStart === null || one.master) return listInstances(ask.world, where, query, one);
  const id = instanceId(one.item.id, Date.parse(originalStart), one.when.allDay);
  const slot = find(ask.world, where.calendar, id);
  return listInstances(ask.world, where, query, slot ?? []);
}

function imported(ask: Ask): Answer {
  const where = here(ask);
  return wire(ask, where, importEvent(ask.world, where, asEvent(ask)));
}

function move(ask: Ask): Answer {
  const destination = ask.params.get('destination');
  if (!destination) throw required('Required parameter: destination');
  const where = here(ask);
  return wire(ask, where, moveEvent(ask.world, where, arg(ask, 1), destination, context(ask, googleRules)));
}
