import { addDays, dateOf, weekdayOf, type DateString } from '../civil.ts';
import type { CalendarEvent } from '../event.ts';
import type { Facts } from '../facts.ts';
import { currentWeek, eventsOfSeries, plannedId, RHYTHM_WEEKS } from './apply.ts';
import type { CreateSeries, PlanChange } from './plan.ts';

/** Stands for Google's version in what the plan at hand adds: the repair of the same plan may still change it. */
export const NEW = 'new';

/** The facts with what they have beyond `before` marked so. */
export function markNew(facts: Facts, before: Facts): Facts {
  if (facts === before) return facts;
  const known = new Set(before.events);
  return {
    ...facts,
    events: facts.events.map((event) => (known.has(event) ? event : { ...event, etag: NEW })),
  };
}

/** A date of a new series that is to go, or to be elsewhere, in one week is left out of the series before it is written. */
export function withoutDates(
  changes: readonly PlanChange[],
  leftOut: readonly CalendarEvent[],
  facts: Facts,
): readonly PlanChange[] {
  if (leftOut.length === 0) return changes;
  return changes.flatMap((change) => {
    if (change.kind !== 'create-series') return change;
    const gone = leftOut.filter(({ seriesId }) => seriesId === plannedId(change));
    return gone.length === 0 ? change : (without(change, gone, facts) ?? []);
  });
}

function without(
  change: CreateSeries,
  gone: readonly CalendarEvent[],
  facts: Facts,
): CreateSeries | undefined {
  const { zone } = facts.account;
  const left = eventsOfSeries(change, facts)
    .filter(({ startMs }) => !gone.some((event) => event.startMs === startMs))
    .map(({ startMs }) => dateOf(startMs, zone));
  const [firstDate] = left;
  if (firstDate === undefined) return undefined;
  const end = addDays(currentWeek(facts), 7 * (RHYTHM_WEEKS + 1));
  const leftOut: DateString[] = [];
  for (let date = firstDate; date < end; date = addDays(date, 1)) {
    if (change.days.includes(weekdayOf(date)) && !left.includes(date)) leftOut.push(date);
  }
  return { ...change, firstDate, leftOut };
}
