import type { CalendarEvent } from '../domain/event.ts';
import { recurringIdOf } from '../domain/plan/recurring-id.ts';

/** Google's id of the series an occurrence belongs to, pieces of a split series told apart; its own id for a single block. */
export function seriesOf(event: CalendarEvent): string {
  return recurringIdOf(event) ?? event.id;
}

/** An occurrence's id is that of its series and the stamp of its original start. */
export function cutStamp(occurrenceId: string): string {
  return occurrenceId.slice(0, occurrenceId.lastIndexOf('_'));
}
