import { readBlockMark } from '../domain/block.ts';
import type { Zone } from '../domain/civil.ts';
import type { BlockMark, CalendarEvent, EventType } from '../domain/event.ts';
import type { GoogleEvent } from './calendar-client.ts';
import { readInstant, readTimes } from './event-time.ts';
import { readGuests, readPerson } from './guests.ts';
import { isRecord } from './refusal.ts';

const EVENT_TYPES: ReadonlySet<string> = new Set([
  'default',
  'focusTime',
  'outOfOffice',
  'workingLocation',
  'birthday',
  'fromGmail',
]);

/** Titles are matched and shown; nobody needs more of one. */
const TITLE_LENGTH = 512;

const VIDEO_HOSTS = [
  'meet.google.com/',
  'zoom.us/',
  'teams.microsoft.com/',
  'teams.live.com/',
  'webex.com/',
  'whereby.com/',
  'gotomeeting.com/',
];

export interface EventContext {
  readonly calendarId: string;
  /** The calendar's zone: all-day events begin at its midnight. */
  readonly zone: Zone;
}

/**
 * Google's event in our shape, or nothing when it has no id or no start (a tombstone has neither title nor times).
 * Everything in it may have been written by a stranger: any shape is survived, nothing is trusted to be text.
 */
export function fromGoogle(event: GoogleEvent, context: EventContext): CalendarEvent | undefined {
  try {
    return isRecord(event) ? mapped(event, context) : undefined;
  } catch {
    // A date no calendar has, such as the year 275760 and a day: this one is left out, its neighbours are not.
    return undefined;
  }
}

function mapped(event: GoogleEvent, { calendarId, zone }: EventContext): CalendarEvent | undefined {
  const id = text(event.id);
  const times = readTimes(event.start, event.end, zone);
  if (!id || !times) return undefined;
  const guests = readGuests(event);
  const updatedMs = Date.parse(text(event.updated) ?? '');
  const recurringEventId = text(event.recurringEventId);
  const originalStartMs = readInstant(event.originalStartTime, zone);
  const organizer = readPerson(event.organizer);
  const colorId = text(event.colorId);
  const labelId = text(event.eventLabelId);
  const block = blockMark(event);
  const eid = /[?&]eid=([\w-]{1,1500})/.exec(text(event.htmlLink) ?? '')?.[1];
  return {
    id,
    calendarId,
    iCalUid: text(event.iCalUID) ?? id,
    etag: text(event.etag) ?? '',
    status: event.status === 'cancelled' || event.status === 'tentative' ? event.status : 'confirmed',
    eventType: eventType(event.eventType),
    title: (text(event.summary) ?? '').slice(0, TITLE_LENGTH).toWellFormed(),
    startMs: times.startMs,
    endMs: times.endMs,
    allDay: times.dates !== undefined,
    ...(times.dates && { dates: times.dates }),
    transparent: event.transparency === 'transparent',
    attendees: guests.attendees,
    guestsHidden: guests.hidden,
    videoLink: hasVideoLink(event),
    updatedMs: Number.isFinite(updatedMs) ? updatedMs : 0,
    ...(recurringEventId && { seriesId: seriesOf(recurringEventId) }),
    ...(originalStartMs !== undefined && { originalStartMs }),
    ...(organizer && { organizer }),
    ...(colorId && { colorId }),
    ...(labelId && { labelId }),
    ...(block && { block }),
    ...(eid && { eid }),
  };
}

/**
 * Splitting a series in Google's page ("this and following") gives the rest the old id with `_R` and a stamp: to the
 * user it is still the same series.
 */
export function seriesOf(recurringEventId: string): string {
  return recurringEventId.replace(/_R\d{8}(T\d{6})?$/, '');
}

/** The marking of a block of ours, if it carries one. */
export function blockMark(event: GoogleEvent): BlockMark | undefined {
  const properties: unknown = event.extendedProperties?.private;
  if (!isRecord(properties)) return undefined;
  const texts = Object.entries(properties).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return readBlockMark(Object.fromEntries(texts));
}

function eventType(value: unknown): EventType {
  return typeof value === 'string' && EVENT_TYPES.has(value) ? (value as EventType) : 'default';
}

function hasVideoLink(event: GoogleEvent): boolean {
  if (text(event.hangoutLink)) return true;
  const entries: unknown = event.conferenceData?.entryPoints;
  if (
    Array.isArray(entries) &&
    entries.some((entry) => isRecord(entry) && entry['entryPointType'] === 'video')
  )
    return true;
  const location = (text(event.location) ?? '').toLowerCase();
  return VIDEO_HOSTS.some((host) => location.includes(host));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
