import { catalogueError } from './error-catalogue.ts';
import { changedKeys } from './event-body.ts';
import type { CalendarData, GoogleEvent } from './world.ts';

/** What a guest has for itself: these never reach the other guests. */
const OWN: ReadonlySet<string> = new Set([
  'reminders',
  'colorId',
  'transparency',
  'visibility',
  'status',
  'attendeesOmitted',
]);

/**
 * A guest may answer and change what is its own; all else belongs to the organizer, unless guests may modify.
 * Repairs `after.attendees` in place when a guest sent its own row only (`attendeesOmitted`).
 */
export function requireGuestRights(calendar: CalendarData, before: GoogleEvent, after: GoogleEvent): void {
  if (after.attendeesOmitted && before.attendees && after.attendees) {
    const sent = after.attendees;
    after.attendees = before.attendees.map(
      (guest) => sent.find(({ email }) => email === guest.email) ?? guest,
    );
    delete after.attendeesOmitted;
  }
  const organizer = before.organizer?.email ?? calendar.id;
  if (organizer === calendar.id || before.guestsCanModify) return;
  const shared = changedKeys(before, after).filter((key) => !OWN.has(key));
  const wrong = shared.some((key) => {
    if (key === 'attendees') return others(before, calendar.id) !== others(after, calendar.id);
    if (key !== 'extendedProperties') return true;
    return JSON.stringify(before[key]?.shared ?? {}) !== JSON.stringify(after[key]?.shared ?? {});
  });
  if (wrong) throw catalogueError('forbiddenForNonOrganizer');
}

/** The other guests' rows; `self` and `organizer` are computed and may come back or not. */
function others(event: GoogleEvent, own: string): string {
  const rows = (event.attendees ?? []).filter(({ email }) => email !== own);
  return JSON.stringify(
    rows.map(({ email, responseStatus, optional }) => [email, responseStatus, optional ?? false]),
  );
}
