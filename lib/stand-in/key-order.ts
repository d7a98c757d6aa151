import type { GoogleEvent } from './world.ts';

/** All keys of an event, in Google's order. */
export const EVENT_KEYS = (
  'kind etag id status htmlLink created updated summary description location colorId eventLabelId creator organizer ' +
  'start end endTimeUnspecified recurrence recurringEventId originalStartTime transparency visibility iCalUID sequence ' +
  'attendees attendeesOmitted extendedProperties hangoutLink conferenceData gadget anyoneCanAddSelf guestsCanInviteOthers ' +
  'guestsCanModify guestsCanSeeOtherGuests privateCopy locked reminders source workingLocationProperties ' +
  'outOfOfficeProperties focusTimeProperties attachments birthdayProperties eventType'
).split(' ') as (keyof GoogleEvent)[];

/** An answer with the keys of its event, or of its events, in Google's order. */
export function inOrder(answer: object): object {
  const { kind, items } = answer as { kind?: string; items?: readonly GoogleEvent[] };
  if (kind === 'calendar#event') return ordered(answer);
  return kind === 'calendar#events' ? { ...answer, items: items?.map(ordered) } : answer;
}

function ordered(event: GoogleEvent): GoogleEvent {
  return Object.fromEntries(EVENT_KEYS.filter((key) => key in event).map((key) => [key, event[key]]));
}
