import { blockKey } from '../domain/block.ts';
import type { BlockWrite } from '../domain/decision.ts';
import type { CalendarEvent } from '../domain/event.ts';
import type { Facts } from '../domain/facts.ts';
import { carriedOut } from '../domain/plan/apply.ts';
import type { PlanChange } from '../domain/plan/plan.ts';
import type { QueueRow } from '../history/rows.ts';

/** The facts as they will be once what waits is written: nothing is decided twice while the first time is under way. */
export function withWaiting(facts: Facts, queue: readonly QueueRow[]): Facts {
  const written = new Set(facts.events.flatMap(({ block }) => (block ? [blockKey(block)] : [])));
  const changes: PlanChange[] = [];
  let { events } = facts;
  for (const { write, stuck, thenRemove } of queue) {
    if (stuck || thenRemove) continue;
    switch (write.kind) {
      case 'create-series':
      case 'create-block':
        if (!written.has(blockKey(write.change))) changes.push(write.change);
        break;
      case 'move-block':
      case 'release-block':
      case 'end-series':
        changes.push(write.change);
        break;
      case 'remove-block':
        events = events.filter(({ id, seriesId }) => id !== write.eventId && seriesId !== write.eventId);
        break;
      case 'answer-invitation':
        events = events.map((event) => (event.id === write.eventId ? answered(event, write.answer) : event));
        break;
      case 'restore-series':
        break;
    }
  }
  return carriedOut({ ...facts, events }, changes);
}

/** What a write is about: an event's id, or the key of one that is to be. */
export function subjectOf(write: BlockWrite): string {
  if (write.kind === 'create-series' || write.kind === 'create-block') return blockKey(write.change);
  return 'change' in write ? write.change.eventId : write.eventId;
}

function answered(
  event: CalendarEvent,
  responseStatus: CalendarEvent['attendees'][number]['responseStatus'],
): CalendarEvent {
  const attendees = event.attendees.map((guest) => (guest.self ? { ...guest, responseStatus } : guest));
  return { ...event, attendees };
}
