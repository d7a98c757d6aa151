import type { CalendarEvent } from '../../lib/domain/event.ts';
import type { CheckIn } from '../../lib/domain/facts.ts';
import { viewWeek } from '../../lib/domain/week.ts';
import { at, facts, guest, ME, meeting, WEEK } from './making.ts';

export const WORKING_MINUTES = 5 * 480;

export function balanceOf(events: readonly CalendarEvent[], change: Parameters<typeof facts>[0] = {}) {
  return viewWeek(facts({ events, ...change }), WEEK).balance;
}

export function openInvitation(title: string, change: Partial<CalendarEvent> = {}): CalendarEvent {
  return meeting({
    title,
    attendees: [guest('x@customer.test'), guest(ME, { responseStatus: 'needsAction' })],
    ...change,
  });
}

export const checkedIn = (eventId: string, answer: CheckIn['answer'], minutes?: number): CheckIn => ({
  eventId,
  answer,
  ...(minutes !== undefined && { minutes }),
  answeredMs: at(6, '12:00'),
});
