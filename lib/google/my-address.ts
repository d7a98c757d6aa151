import type { GoogleEvent } from './calendar-client.ts';
import { isCalendarAddress, readPerson } from './guests.ts';
import { isRecord } from './refusal.ts';

/**
 * The user's own addresses, the likeliest first: what Google marks as `self` on organisers, then on creators, then on
 * guests (the most frequent of each), then the primary calendar's name if it is an address. Lower case. Google names
 * no account to whom only the events scope was granted.
 */
export function myAddresses(events: readonly unknown[], head: { readonly summary: string }): string[] {
  const counts: [Map<string, number>, Map<string, number>, Map<string, number>] = [
    new Map(),
    new Map(),
    new Map(),
  ];
  for (const item of events) {
    if (!isRecord(item)) continue;
    const event: GoogleEvent = item;
    const guests: unknown = event.attendees;
    const people = [[event.organizer], [event.creator], Array.isArray(guests) ? (guests as unknown[]) : []];
    people.forEach((group, rank) => {
      for (const candidate of group) {
        const person = readPerson(candidate);
        const count = counts[rank];
        if (count && person?.self && !isCalendarAddress(person.email))
          count.set(person.email, (count.get(person.email) ?? 0) + 1);
      }
    });
  }
  const found = counts.flatMap((count) =>
    [...count].sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1)).map(([email]) => email),
  );
  const name = head.summary.trim().toLowerCase();
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(name) && !isCalendarAddress(name)) found.push(name);
  return [...new Set(found)];
}
