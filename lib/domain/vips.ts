import type { CalendarEvent } from './event.ts';
import type { Settings } from './facts.ts';

/** Whether one of the people who are never declined organises it, or is invited and has not declined. */
export function hasVip({ organizer, attendees }: CalendarEvent, { protection: { vips } }: Settings): boolean {
  if (vips.length === 0) return false;
  if (organizer && vips.includes(organizer.email)) return true;
  return attendees.some(({ email, responseStatus }) => responseStatus !== 'declined' && vips.includes(email));
}
