import { wasMovedByHand } from '../domain/block.ts';
import type { GoogleEvent } from './calendar-client.ts';
import { fromGoogle } from './from-event.ts';
import type { BlockBody } from './write.ts';

/** Read in the event's own zone: it was written in it, wherever the calendar has moved to. */
export function movedByHand(event: GoogleEvent): boolean {
  const zone = event.start?.timeZone ?? 'UTC';
  const block = fromGoogle(event, { calendarId: '', zone });
  return !block || wasMovedByHand(block, zone);
}

/**
 * What people change in an event beside its time: its words, its colour, the weekdays of a series. Focus time is always
 * busy, so that says nothing.
 */
export function rewordedByHand(event: GoogleEvent, written: BlockBody | undefined): boolean {
  if (!written) return false;
  const differs = (field: 'summary' | 'description' | 'colorId' | 'location') =>
    (event[field] ?? '') !== (written[field] ?? '');
  const reworded =
    differs('summary') ||
    differs('colorId') ||
    differs('location') ||
    (written.description !== undefined && differs('description'));
  const shown = (one: GoogleEvent | BlockBody) => one.transparency ?? 'opaque';
  const reshown = event.eventType !== 'focusTime' && shown(event) !== shown(written);
  // An occurrence has no rule of its own.
  const otherDays = !event.recurringEventId && weekdays(event) !== weekdays(written);
  return reworded || reshown || otherDays;
}

function weekdays({ recurrence }: GoogleEvent | BlockBody): string {
  const days = /;BYDAY=([^;]*)/.exec(recurrence?.find((line) => line.startsWith('RRULE')) ?? '')?.[1];
  return (days ?? '').split(',').sort().join();
}
