import type { CalendarEvent } from '../../../lib/domain/event.ts';
import type { Facts } from '../../../lib/domain/facts.ts';
import { carriedOut } from '../../../lib/domain/plan/apply.ts';
import type { Plan, PlanChange } from '../../../lib/domain/plan/plan.ts';

/** The facts of the next pull after the changes were written: what was planned has Google's ids and versions by then. */
export function written(facts: Facts, changes: readonly PlanChange[]): Facts {
  const after = carriedOut(facts, changes);
  return after === facts ? facts : { ...after, events: after.events.map(pulled) };
}

export function carried(facts: Facts, plan: Plan): Facts {
  return written(facts, plan.changes);
}

function pulled(event: CalendarEvent): CalendarEvent {
  if (event.etag !== '') return event;
  const [, ...key] = (event.seriesId ?? event.id).split('/');
  const name = key.join('').replaceAll('-', '');
  const stamp = new Date(event.startMs).toISOString().replaceAll(/[-:]|\.000/g, '');
  const series = event.seriesId === undefined ? {} : { seriesId: name };
  return {
    ...event,
    ...series,
    id: event.seriesId === undefined ? name : `${name}_${stamp}`,
    iCalUid: `${name}@google.com`,
    etag: '"2"',
  };
}
