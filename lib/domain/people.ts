import type { CalendarEvent } from './event.ts';
import type { Account, Classified } from './facts.ts';

export type Answer = Classified['answer'];

/** Who takes part in an event beside me. */
export interface People {
  /** Other humans, the organiser among them, who have not declined: addresses, sorted. */
  readonly others: readonly string[];
  readonly withPeople: boolean;
  readonly organizedByMe: boolean;
  readonly answer: Answer;
}

export function peopleOf(event: CalendarEvent, account: Pick<Account, 'addresses'>): People {
  const organizedByMe = isOrganizedByMe(event, account);
  const others = othersOf(event, account);
  return {
    others,
    withPeople: others.length > 0 || event.guestsHidden || (event.videoLink && !organizedByMe),
    organizedByMe,
    answer: answerOf(event, account, organizedByMe),
  };
}

function othersOf(event: CalendarEvent, { addresses }: Pick<Account, 'addresses'>): string[] {
  const others: string[] = [];
  for (const guest of event.attendees) {
    if (guest.self || guest.resource || guest.responseStatus === 'declined') continue;
    if (addresses.includes(guest.email) || isCalendarAddress(guest.email)) continue;
    // A guest without an address is still somebody.
    if (guest.email === '' || !others.includes(guest.email)) others.push(guest.email);
  }
  const organizer = event.organizer;
  if (
    organizer &&
    organizer.email !== '' &&
    !organizer.self &&
    !addresses.includes(organizer.email) &&
    !isCalendarAddress(organizer.email) &&
    !event.attendees.some((guest) => guest.email === organizer.email)
  ) {
    others.push(organizer.email);
  }
  return others.sort();
}

/** An event that names no organiser and no guests was made here, by me. */
function isOrganizedByMe(event: CalendarEvent, { addresses }: Pick<Account, 'addresses'>): boolean {
  if (event.organizer) return event.organizer.self || addresses.includes(event.organizer.email);
  return event.attendees.length === 0
    ? !event.guestsHidden
    : event.attendees.some((guest) => guest.self && guest.organizer);
}

function answerOf(
  event: CalendarEvent,
  { addresses }: Pick<Account, 'addresses'>,
  organizedByMe: boolean,
): Answer {
  const mine =
    event.attendees.find((guest) => guest.self) ??
    event.attendees.find((guest) => addresses.includes(guest.email));
  if (mine && mine.responseStatus !== 'needsAction') return mine.responseStatus;
  return organizedByMe ? 'accepted' : 'needsAction';
}

/** Calendars, rooms and imported calendars have addresses of their own under this domain. */
function isCalendarAddress(email: string): boolean {
  return email.endsWith('calendar.google.com') && /[.@]calendar\.google\.com$/.test(email);
}

/** Whether one of these addresses lies outside my domains and their subdomains. */
export function hasOutsider(others: readonly string[], myDomains: readonly string[]): boolean {
  return others.some((email) => {
    const domain = domainOf(email);
    return domain !== undefined && !myDomains.some((mine) => domain === mine || domain.endsWith(`.${mine}`));
  });
}

function domainOf(email: string): string | undefined {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1).toLowerCase();
  return at < 0 || domain === '' ? undefined : domain;
}

/** The key of events that I am alone in. */
export const NO_GUESTS = '';

/** Two events with the same key have the same guests. */
export function guestsKey(event: CalendarEvent, account: Pick<Account, 'addresses'>): string {
  return `${othersOf(event, account).join(' ')}${event.guestsHidden ? ' …' : ''}`;
}
