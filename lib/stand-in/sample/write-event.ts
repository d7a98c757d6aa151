import type { calendar_v3 } from '@googleapis/calendar';
import { addDays, type DateString } from '../../domain/civil.ts';
import { type Draw, drawsOf, idOf, pick } from './chance.ts';
import { invitedTo } from './guests.ts';
import type { Person } from './people.ts';
import type { Executive, Line } from './rows.ts';

type GoogleEvent = calendar_v3.Schema$Event;

/** Whose calendar is being written, and from where its weeks are counted. */
export interface Frame {
  readonly executive: Executive;
  /** The Monday inside the week that holds today. */
  readonly monday: DateString;
  readonly seed: number;
}

/** What sets one line of a calendar apart from all others; draws hang on it. */
export function keyOf(frame: Frame, line: Line): string {
  return [frame.seed, frame.executive.id, line.titles, line.days, line.at, line.zone, line.answer].join(' ');
}

/** One event as Google would tell of it, without what only the server knows (etag, link). */
export function eventOf(frame: Frame, line: Line, key: string, date: DateString): GoogleEvent {
  const draw = drawsOf(key);
  const id = idOf(key);
  const { organizer, attendees, guest } = invitedTo(line, frame.executive, draw);
  return {
    id,
    iCalUID: `${id}@google.com`,
    status: 'confirmed',
    summary: titleFor(pick(line.titles, draw), guest),
    creator: organizer,
    organizer,
    ...timesOf(frame, line, date),
    ...(attendees.length > 0 && { attendees: [...attendees] }),
    ...(line.hidden && { guestsCanSeeOtherGuests: false }),
    ...(attendees.length > 0 && !line.room && draw() < 0.7 && { hangoutLink: meetLink(draw) }),
    ...(line.free && { transparency: 'transparent' }),
    ...writtenOn(frame, date, draw),
    sequence: 0,
    reminders: { useDefault: true },
    eventType: line.type ?? 'default',
    ...(line.type && PROPERTIES[line.type]),
  };
}

function titleFor(title: string, guest?: Person): string {
  const [firstName = ''] = guest?.displayName.split(' ') ?? [];
  return title.replace('{org}', guest?.org ?? '').replace('{you}', firstName);
}

/** Start and end; wall-clock times are those of the event's own zone. */
export function timesOf(frame: Frame, line: Line, date: DateString): Pick<GoogleEvent, 'start' | 'end'> {
  if (line.at === undefined) return { start: { date }, end: { date: addDays(date, line.lasts ?? 1) } };
  const timeZone = line.zone ?? frame.executive.zone;
  const start = Temporal.PlainDateTime.from(`${date}T${line.at}`).toZonedDateTime(timeZone);
  const written = (time: Temporal.ZonedDateTime) => ({
    dateTime: time.toString({ smallestUnit: 'second', timeZoneName: 'never' }),
    timeZone,
  });
  return { start: written(start), end: written(start.add({ minutes: line.minutes })) };
}

/** What each special type must carry. */
const PROPERTIES: Record<NonNullable<Line['type']>, GoogleEvent> = {
  focusTime: { focusTimeProperties: { autoDeclineMode: 'declineNone', chatStatus: 'doNotDisturb' } },
  outOfOffice: { outOfOfficeProperties: { autoDeclineMode: 'declineNone' } },
  workingLocation: {
    visibility: 'public',
    workingLocationProperties: { type: 'homeOffice', homeOffice: {} },
  },
  fromGmail: { visibility: 'private' },
};

function meetLink(draw: Draw): string {
  const letters = (count: number) =>
    Array.from({ length: count }, () => String.fromCodePoint(97 + Math.floor(draw() * 26))).join('');
  return `https://meet.google.com/${letters(3)}-${letters(4)}-${letters(3)}`;
}

/** Some days before it takes place, and before this week, so that a calendar is the same all week. */
function writtenOn(frame: Frame, date: DateString, draw: Draw): Pick<GoogleEvent, 'created' | 'updated'> {
  const known = date < frame.monday ? date : frame.monday;
  const created = addDays(known, -4 - Math.floor(draw() * 20));
  const time = `T${10 + Math.floor(draw() * 7)}:${10 + Math.floor(draw() * 50)}:00.000Z`;
  return { created: created + time, updated: addDays(created, Math.floor(draw() * 3)) + time };
}
