import { apiError, NOT_FOUND, PARSE_ERROR } from './api-error.ts';
import { merge } from './event-body.ts';
import { listEtag, listEvents } from './list-events.ts';
import { number, parseListQuery } from './list-query.ts';
import { find } from './occurrences.ts';
import type { Appearance } from './occurrences.ts';
import { NO_CONTENT, NOT_MODIFIED } from './route.ts';
import type { Answer, Ask, Route } from './route.ts';
import { bareEvent, wireEvent } from './wire-event.ts';
import { access } from './world.ts';
import type { Access, GoogleEvent } from './world.ts';
import { changeEvent, deleteEvent, insertEvent } from './write-event.ts';
import type { Apply } from './write-event.ts';
import type { WriteContext, WriteRules } from './write-rules.ts';

const EVENTS = /^calendars\/([^/]+)\/events$/;
export const EVENT = /^calendars\/([^/]+)\/events\/([^/]+)$/;

/** The rules for a write that comes with these parameters. */
export type RulesOf = (params: URLSearchParams) => WriteRules;

/** What reads a calendar's events and writes them one by one. */
export function eventRoutes(list: Route['run'], rulesOf: RulesOf): Route[] {
  return [
    { call: 'Events.List', method: 'GET', path: EVENTS, run: list },
    { call: 'Events.Get', method: 'GET', path: EVENT, run: get },
    {
      call: 'Events.Insert',
      method: 'POST',
      path: EVENTS,
      run(ask) {
        const where = here(ask);
        return wire(ask, where, insertEvent(ask.world, where, asEvent(ask), context(ask, rulesOf)));
      },
    },
    { call: 'Events.Patch', method: 'PATCH', path: EVENT, run: (ask) => change(ask, merge, rulesOf) },
    {
      call: 'Events.Delete',
      method: 'DELETE',
      path: EVENT,
      run(ask) {
        deleteEvent(ask.world, here(ask), arg(ask, 1), context(ask, rulesOf));
        return NO_CONTENT;
      },
    },
  ];
}

export function arg(ask: Ask, at: number): string {
  return ask.ids[at] ?? '';
}

/** The calendar the path names. */
export function here(ask: Ask): Access {
  return access(ask.world, ask.account, arg(ask, 0));
}

/** The event the path names. */
export function known(ask: Ask, { calendar }: Access): Appearance {
  const one = find(ask.world, calendar, arg(ask, 1));
  if (!one) throw apiError(...NOT_FOUND);
  return one;
}

export function wire(ask: Ask, where: Access, one: Appearance): GoogleEvent {
  const zone = ask.params.get('timeZone') ?? where.calendar.timeZone;
  if (one.master && one.cancelled) return bareEvent(one, where.calendar, zone);
  return wireEvent(one, where, { zone, maxAttendees: number(ask.params, 'maxAttendees') });
}

export function asEvent({ body }: Ask): GoogleEvent {
  if (typeof body !== 'object' || body === null) throw apiError(...PARSE_ERROR);
  return body;
}

export function context({ params, ifMatch }: Ask, rulesOf: RulesOf): WriteContext {
  return { rules: rulesOf(params), ifMatch };
}

export function change(ask: Ask, apply: Apply, rulesOf: RulesOf): Answer {
  const where = here(ask);
  const changed = changeEvent(ask.world, where, arg(ask, 1), asEvent(ask), apply, context(ask, rulesOf));
  return wire(ask, where, changed);
}

export function list(ask: Ask): Answer {
  const where = here(ask);
  const query = parseListQuery(ask.params, where.calendar, ask.world.nowMs());
  if (ask.ifNoneMatch === listEtag(where, query)) return NOT_MODIFIED;
  return listEvents(ask.world, where, query);
}

function get(ask: Ask): Answer {
  const where = here(ask);
  const event = wire(ask, where, known(ask, where));
  return ask.ifNoneMatch === event.etag ? NOT_MODIFIED : event;
}
