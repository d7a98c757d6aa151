import type { Attendee, ResponseStatus } from '../domain/event.ts';
import type { GoogleEvent } from './calendar-client.ts';
import { isRecord } from './refusal.ts';

const RESPONSES: ReadonlySet<string> = new Set(['needsAction', 'declined', 'tentative', 'accepted']);

/** Rooms, shared calendars and imported ones have addresses below this domain. */
const CALENDAR_DOMAIN = '.calendar.google.com';

export interface Guests {
  readonly attendees: readonly Attendee[];
  /** The list is cut short or hidden from us. */
  readonly hidden: boolean;
}

export function readGuests(event: GoogleEvent): Guests {
  const list: unknown = event.attendees;
  let hidden =
    event.attendeesOmitted === true ||
    (event.guestsCanSeeOtherGuests === false && readPerson(event.organizer)?.self !== true);
  const attendees: Attendee[] = [];
  for (const item of Array.isArray(list) ? (list as unknown[]) : []) {
    const person = readPerson(item);
    if (!person || !isRecord(item)) {
      hidden = true;
      continue;
    }
    const response = item['responseStatus'];
    attendees.push({
      ...person,
      organizer: item['organizer'] === true,
      resource: item['resource'] === true || isCalendarAddress(person.email),
      optional: item['optional'] === true,
      responseStatus:
        typeof response === 'string' && RESPONSES.has(response)
          ? (response as ResponseStatus)
          : 'needsAction',
    });
  }
  return { attendees, hidden };
}

/** An address in lower case; nothing when there is none. */
export function readPerson(value: unknown): { readonly email: string; readonly self: boolean } | undefined {
  if (!isRecord(value) || typeof value['email'] !== 'string' || value['email'] === '') return undefined;
  return { email: value['email'].slice(0, 320).toLowerCase(), self: value['self'] === true };
}

export function isCalendarAddress(email: string): boolean {
  return email.endsWith(CALENDAR_DOMAIN);
}

/** Does anybody but the user take part, or might somebody whom we are not shown? */
export function hasGuests(event: GoogleEvent): boolean {
  const { attendees, hidden } = readGuests(event);
  return hidden || attendees.some((attendee) => !attendee.self);
}
