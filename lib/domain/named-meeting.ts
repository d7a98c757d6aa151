import type { CalendarEvent } from './event.ts';
import type { Account } from './facts.ts';
import { peopleOf } from './people.ts';
import type { Span } from './span.ts';

/** A meeting as something is said of it. */
export interface NamedMeeting extends Span {
  readonly eventId: string;
  readonly seriesId?: string;
  /** A stranger's words. */
  readonly title: string;
  /** Lower case; absent where Google names none. */
  readonly organizer?: string;
  readonly others: number;
  readonly recurring: boolean;
}

export function namedMeeting(event: CalendarEvent, account: Account): NamedMeeting {
  const { startMs, endMs, id, seriesId, title, organizer } = event;
  return {
    startMs,
    endMs,
    eventId: id,
    ...(seriesId !== undefined && { seriesId }),
    title,
    ...(organizer?.email && { organizer: organizer.email }),
    others: peopleOf(event, account).others.length,
    recurring: seriesId !== undefined,
  };
}
