import { BLOCK_VERSION, blockKey, wallTime } from '../block.ts';
import {
  addDays,
  atMinute,
  dateOf,
  minuteOfDay,
  weekdayOf,
  weekOf,
  type DateString,
  type Zone,
} from '../civil.ts';
import type { CalendarEvent } from '../event.ts';
import type { Facts } from '../facts.ts';
import { minutesOf, type Span } from '../span.ts';
import type { BlockPlace, CreateBlock, CreateSeries, PlanChange } from './plan.ts';
import { recurringIdOf } from './recurring-id.ts';

/** The rhythm is chosen by, and shown for, so many weeks after the current one. */
export const RHYTHM_WEEKS = 8;

/** First days of the weeks that the rhythm is chosen by. */
export function rhythmWeeks(facts: Facts): DateString[] {
  const current = currentWeek(facts);
  return Array.from({ length: RHYTHM_WEEKS }, (_, index) => addDays(current, 7 * (index + 1)));
}

export function currentWeek({ account, settings, nowMs }: Facts): DateString {
  return weekOf(dateOf(nowMs, account.zone), settings.weekStart);
}

/**
 * The facts as a pull would see them once the changes are written, in their order. What is not where a change saw it was
 * changed by somebody and stays; what is created already is not created again.
 */
export function carriedOut(facts: Facts, changes: readonly PlanChange[]): Facts {
  if (changes.length === 0) return facts;
  const events = changes.reduce((events, change) => eventsAfter(change, events, facts), facts.events);
  return { ...facts, events };
}

function eventsAfter(
  change: PlanChange,
  events: readonly CalendarEvent[],
  facts: Facts,
): readonly CalendarEvent[] {
  const { zone } = facts.account;
  switch (change.kind) {
    case 'create-series':
    case 'create-block': {
      const key = blockKey(change);
      if (events.some(({ block }) => block && blockKey(block) === key)) return events;
      return events.concat(
        change.kind === 'create-series' ? eventsOfSeries(change, facts) : eventOfBlock(change, facts),
      );
    }
    case 'move-block':
    case 'shrink-block':
      return events.map((event) =>
        isAt(event, change, zone)
          ? { ...event, ...timesOf(change.to, zone), ...markedAt(event, change.to) }
          : event,
      );
    case 'release-block':
      return events.filter((event) => !isAt(event, change, zone));
    case 'end-series':
      return events.filter(
        (event) =>
          recurringIdOf(event) !== change.eventId ||
          dateOf(event.originalStartMs ?? event.startMs, zone) < change.endDate,
      );
  }
}

function markedAt(
  { block }: CalendarEvent,
  { date, startMinute, minutes }: BlockPlace,
): Partial<CalendarEvent> {
  return block ? { block: { ...block, at: { start: wallTime(startMinute, date), minutes } } } : {};
}

function isAt(
  event: CalendarEvent,
  { eventId, from }: { readonly eventId: string; readonly from: BlockPlace },
  zone: Zone,
): boolean {
  const { startMs, endMs } = timesOf(from, zone);
  return event.id === eventId && event.startMs === startMs && event.endMs === endMs;
}

/** Where the event is, in local wall time. */
export function placeOf(event: Span, zone: Zone): BlockPlace {
  return {
    date: dateOf(event.startMs, zone),
    startMinute: minuteOfDay(event.startMs, zone),
    minutes: minutesOf(event),
  };
}

/** The events the change would bring into the calendar during the weeks of the rhythm, as a pull would see them. */
export function eventsOfSeries(change: CreateSeries, facts: Facts): CalendarEvent[] {
  const last = addDays(currentWeek(facts), 7 * (RHYTHM_WEEKS + 1));
  const seriesId = plannedId(change);
  const start = wallTime(change.startMinute);
  const events: CalendarEvent[] = [];
  for (let date = change.firstDate; date < last; date = addDays(date, 1)) {
    if (!change.days.includes(weekdayOf(date)) || change.leftOut.includes(date)) continue;
    const event = plannedEvent(change, { ...change, date }, start, facts);
    events.push({ ...event, id: `${seriesId}/${date}`, seriesId, originalStartMs: event.startMs });
  }
  return events;
}

/** The event the change would bring into the calendar, as a pull would see it. */
export function eventOfBlock(change: CreateBlock, facts: Facts): CalendarEvent {
  const { date, startMinute } = change.to;
  return plannedEvent(change, change.to, wallTime(startMinute, date), facts);
}

/** Not in the calendar yet: it has no version of Google's. */
function plannedEvent(
  change: CreateSeries | CreateBlock,
  place: BlockPlace,
  start: string,
  { account, nowMs }: Facts,
): CalendarEvent {
  const { practiceId, generation, ordinal } = change;
  const id = plannedId(change);
  return {
    ...timesOf(place, account.zone),
    id,
    calendarId: account.id,
    iCalUid: id,
    etag: '',
    status: 'confirmed',
    eventType: 'default',
    title: change.practiceName,
    allDay: false,
    transparent: change.level === 'flexible',
    organizer: { email: account.addresses[0] ?? account.id, self: true },
    attendees: [],
    guestsHidden: false,
    videoLink: false,
    block: {
      version: BLOCK_VERSION,
      practiceId,
      generation,
      ordinal,
      revision: 0,
      at: { start, minutes: place.minutes },
    },
    updatedMs: nowMs,
  };
}

/** A place as instants. */
export function timesOf({ date, startMinute, minutes }: BlockPlace, zone: Zone): Span {
  return {
    startMs: atMinute(date, startMinute, zone),
    endMs: atMinute(date, startMinute + minutes, zone),
  };
}

/** The id of what is not in the calendar yet: of the block, or of the series. */
export function plannedId(change: CreateSeries | CreateBlock): string {
  return `planned/${blockKey(change)}`;
}
