import { invalid } from './api-error.ts';
import type { GoogleEvent } from './world.ts';

type Kind = 'string' | 'boolean' | 'array' | 'object';

/** What a request may set, and its JSON type. Everything else in a body is ignored, as Google does. */
const WRITABLE: Record<string, Kind> = {
  summary: 'string',
  description: 'string',
  location: 'string',
  colorId: 'string',
  eventLabelId: 'string',
  status: 'string',
  transparency: 'string',
  visibility: 'string',
  eventType: 'string',
  start: 'object',
  end: 'object',
  extendedProperties: 'object',
  reminders: 'object',
  source: 'object',
  conferenceData: 'object',
  focusTimeProperties: 'object',
  outOfOfficeProperties: 'object',
  workingLocationProperties: 'object',
  birthdayProperties: 'object',
  recurrence: 'array',
  attendees: 'array',
  attachments: 'array',
  attendeesOmitted: 'boolean',
  anyoneCanAddSelf: 'boolean',
  guestsCanInviteOthers: 'boolean',
  guestsCanModify: 'boolean',
  guestsCanSeeOtherGuests: 'boolean',
};

const ENUMS: Record<string, readonly string[]> = {
  status: ['confirmed', 'tentative', 'cancelled'],
  transparency: ['opaque', 'transparent'],
  visibility: ['default', 'public', 'private', 'confidential'],
  eventType: ['birthday', 'default', 'focusTime', 'fromGmail', 'outOfOffice', 'workingLocation'],
  colorId: Array.from({ length: 11 }, (_, i) => String(i + 1)),
};

const ANSWERS = new Set(['needsAction', 'declined', 'tentative', 'accepted']);

/** The writable part of a request's body; `null` stays, it takes a field away. */
export function writable(body: unknown, options: { conference: boolean }): GoogleEvent {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw invalid();
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(body)) {
    const kind = WRITABLE[key];
    if (!kind || (key === 'conferenceData' && !options.conference)) continue;
    if (value !== null && kindOf(value) !== kind) throw invalid();
    if (typeof value === 'string' && ENUMS[key]?.includes(value) === false)
      throw invalid(`Invalid value for: ${key}`);
    kept[key] = value;
  }
  return withinLimits(kept);
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}

function withinLimits(event: GoogleEvent): GoogleEvent {
  for (const guest of event.attendees ?? []) {
    if (!guest.email?.includes('@')) throw invalid('Invalid attendee email.');
    guest.responseStatus ??= 'needsAction';
    if (!ANSWERS.has(guest.responseStatus)) throw invalid('Invalid value for: responseStatus');
  }
  if ((event.reminders?.overrides?.length ?? 0) > 5) throw invalid();
  const { extendedProperties } = event;
  if (!extendedProperties) return event;
  const { private: own, shared } = extendedProperties;
  if (Object.keys(own ?? {}).length + Object.keys(shared ?? {}).length > 300) throw invalid();
  return {
    ...event,
    extendedProperties: { ...(own && { private: cut(own) }), ...(shared && { shared: cut(shared) }) },
  };
}

/** Long keys are dropped and long values cut, silently. */
function cut(properties: Record<string, string>): Record<string, string> {
  const short = Object.entries(properties).filter(([key]) => key.length <= 44);
  return Object.fromEntries(
    short.map(([key, value]) => [key, typeof value === 'string' ? value.slice(0, 1024) : value]),
  );
}
