import type { Zone } from '../domain/civil.ts';
import { eidOf, instanceId } from './event-id.ts';
import { googleTime } from './event-time.ts';
import { bodyOf, isMaster } from './occurrences.ts';
import type { Appearance } from './occurrences.ts';
import { etagOf } from './world.ts';
import type { Access, CalendarData, GoogleEvent } from './world.ts';

const USUAL: GoogleEvent = {
  transparency: 'opaque',
  visibility: 'default',
  endTimeUnspecified: false,
  attendeesOmitted: false,
  anyoneCanAddSelf: false,
  guestsCanInviteOthers: true,
  guestsCanModify: false,
  guestsCanSeeOtherGuests: true,
  privateCopy: false,
  locked: false,
};

export interface WireOptions {
  /** The zone of the answer's times. */
  readonly zone: Zone;
  readonly maxAttendees?: number | undefined;
}

/** An event as Google sends it to this account. */
export function wireEvent(
  one: Appearance,
  { account, calendar, entry }: Access,
  options: WireOptions,
): GoogleEvent {
  const { item, master, when } = one;
  const body = bodyOf(one);
  const head = { kind: 'calendar#event', etag: etagOf(calendar, item.family), id: one.id };
  const times = {
    status: one.cancelled ? 'cancelled' : (body.status ?? 'confirmed'),
    start: googleTime(when.startMs, when.allDay, when.zone, options.zone),
    end: googleTime(when.endMs, when.allDay, when.endZone, options.zone),
    iCalUID: (master ?? item).iCalUid,
    ...origin(one, options.zone),
  };
  const secret = body.visibility === 'private' || body.visibility === 'confidential';
  if (entry.accessRole === 'freeBusyReader' || (entry.accessRole === 'reader' && secret)) {
    const { transparency } = body;
    return told({
      ...head,
      ...times,
      transparency,
      visibility: 'private',
      eventType: 'default',
    } as GoogleEvent);
  }
  return told({
    ...body,
    ...head,
    ...times,
    htmlLink: `https://www.google.com/calendar/event?eid=${eidOf(linkedId(one), calendar.id)}`,
    created: new Date(Math.floor(item.createdMs / 1000) * 1000).toISOString(),
    updated: updatedOf(calendar, item.family),
    creator: self(body.creator ?? { email: account.email }, account.email),
    organizer: self(body.organizer ?? organizerOf(calendar), calendar.id),
    recurrence: master ? null : body.recurrence,
    sequence: item.sequence,
    reminders: body.reminders ?? { useDefault: true },
    eventType: body.eventType ?? 'default',
    ...guests(body, calendar, options.maxAttendees),
  } as GoogleEvent);
}

/** All a deleted event is sure to tell. */
export function bareEvent(one: Appearance, calendar: CalendarData, zone: Zone): GoogleEvent {
  return told({
    kind: 'calendar#event',
    etag: etagOf(calendar, one.item.family),
    id: one.id,
    status: 'cancelled',
    ...(one.item.detached ? {} : origin(one, zone)),
  });
}

export function updatedOf(calendar: CalendarData, family: string): string {
  return new Date(Math.floor((calendar.versions.get(family) ?? 0) / 1000)).toISOString();
}

function origin({ master, slotMs }: Appearance, zone: Zone): GoogleEvent {
  if (!master?.when || slotMs === undefined) return {};
  return {
    recurringEventId: master.id,
    originalStartTime: googleTime(slotMs, master.when.allDay, master.when.zone, zone),
  };
}

/** A series is linked by its first occurrence. */
function linkedId({ id, item, master, when }: Appearance): string {
  return !master && isMaster(item) ? instanceId(item.id, when.startMs, when.allDay) : id;
}

function organizerOf(calendar: CalendarData): NonNullable<GoogleEvent['organizer']> {
  return calendar.primary ? { email: calendar.id } : { email: calendar.id, displayName: calendar.summary };
}

function self<T extends { email?: string | null }>(person: T, email: string): T {
  const { self: _, ...rest } = person as T & { self?: boolean };
  return (person.email === email ? { ...rest, self: true } : rest) as T;
}

function guests(body: GoogleEvent, calendar: CalendarData, max: number | undefined): GoogleEvent {
  const organizer = body.organizer?.email ?? calendar.id;
  const all = (body.attendees ?? []).map((guest) => {
    const marked = self(guest, calendar.id);
    return guest.email === organizer ? { ...marked, organizer: true } : marked;
  });
  const mayLook = body.guestsCanSeeOtherGuests !== false || organizer === calendar.id;
  const visible = mayLook ? all : all.filter((guest) => guest.self || guest.organizer);
  const shown = max !== undefined && visible.length > max ? visible.filter((guest) => guest.self) : visible;
  return { attendees: shown, attendeesOmitted: shown.length < all.length || body.attendeesOmitted === true };
}

/** Google leaves out what is empty or as usual. */
function told(event: GoogleEvent): GoogleEvent {
  return Object.fromEntries(
    Object.entries(event).filter(
      ([key, value]) =>
        value !== undefined &&
        value !== null &&
        value !== USUAL[key as keyof GoogleEvent] &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
}
