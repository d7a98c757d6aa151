import { addDays, atMinute, dateOf, weekdayOf, weekOf, type DateString } from '../civil.ts';
import { BLOCK_VERSION, blockKey } from '../block.ts';
import type { CalendarEvent } from '../event.ts';
import type { Facts } from '../facts.ts';
import type { CreateSeries } from './plan.ts';

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

/** The events the change would bring into the calendar during the weeks of the rhythm, as a pull would see them. */
export function eventsOfSeries(change: CreateSeries, facts: Facts): CalendarEvent[] {
  const last = addDays(currentWeek(facts), 7 * (RHYTHM_WEEKS + 1));
  const events: CalendarEvent[] = [];
  for (let date = change.firstDate; date < last; date = addDays(date, 1)) {
    if (!change.days.includes(weekdayOf(date)) || change.leftOut.includes(date)) continue;
    events.push(occurrence(change, date, facts));
  }
  return events;
}

function occurrence(change: CreateSeries, date: DateString, { account, nowMs }: Facts): CalendarEvent {
  const { practiceId, generation, ordinal, startMinute, minutes } = change;
  const seriesId = `planned/${blockKey(practiceId, generation, ordinal)}`;
  const startMs = atMinute(date, startMinute, account.zone);
  return {
    id: `${seriesId}/${date}`,
    calendarId: account.id,
    iCalUid: seriesId,
    seriesId,
    etag: '',
    status: 'confirmed',
    eventType: 'default',
    title: change.practiceName,
    allDay: false,
    transparent: change.level === 'flexible',
    startMs,
    endMs: atMinute(date, startMinute + minutes, account.zone),
    originalStartMs: startMs,
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
      at: { start: wallTime(startMinute), minutes },
    },
    updatedMs: nowMs,
  };
}

function wallTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
