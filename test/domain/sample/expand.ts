import type { calendar_v3 } from '@googleapis/calendar';
import { addDays, type DateString, WEEKDAYS, weekdayOf } from '../../../lib/domain/civil.ts';

export type GoogleEvent = calendar_v3.Schema$Event;

/** First date, and the date after the last. */
export interface Dates {
  readonly from: DateString;
  readonly until: DateString;
}

/**
 * Everything that takes place on these dates, as a list with `singleEvents=true` would tell it: single events,
 * exceptions that are not cancelled, and plain occurrences. A second opinion, written for tests: day by day, in the
 * series' own zone.
 */
export function occurrencesOf(events: readonly GoogleEvent[], dates: Dates): GoogleEvent[] {
  const changed = new Set(events.filter((event) => event.recurringEventId).map((event) => event.id));
  return events.flatMap((event) => {
    if (event.status === 'cancelled') return [];
    if (event.recurrence) {
      return datesOf(event, dates)
        .map((date) => occurrenceOn(event, date))
        .filter(({ id }) => !changed.has(id));
    }
    const date = startDate(event);
    return date >= dates.from && date < dates.until ? [event] : [];
  });
}

/** The dates on which a series takes place, before any exception. */
export function datesOf(master: GoogleEvent, { from, until }: Dates): DateString[] {
  const { days, interval, last } = ruleOf(master);
  const first = startDate(master);
  const firstMonday = mondayOf(first);
  const found: DateString[] = [];
  for (let day = first > from ? first : from; day < until && day <= last; day = addDays(day, 1)) {
    if (!days.includes(weekdayOf(day))) continue;
    const weeks = Temporal.PlainDate.from(firstMonday).until(mondayOf(day)).days / 7;
    if (weeks % interval === 0) found.push(day);
  }
  return found;
}

/** Throws where a rule is not of the plain weekly kind that a few lines can expand. */
function ruleOf({ recurrence }: GoogleEvent) {
  const [rule = ''] = recurrence ?? [];
  const match =
    /^RRULE:FREQ=WEEKLY(?:;INTERVAL=(\d))?;BYDAY=([A-Z,]+)(?:;UNTIL=(\d{4})(\d\d)(\d\d)T235959Z)?$/.exec(
      rule,
    );
  if (!match || recurrence?.length !== 1) throw new Error(`not a plain weekly rule: ${rule}`);
  const [, interval = '1', days = '', year = '9999', month = '12', day = '31'] = match;
  return { interval: Number(interval), days: days.split(','), last: `${year}-${month}-${day}` };
}

export function occurrenceOn(master: GoogleEvent, date: DateString): GoogleEvent {
  const { recurrence: _recurrence, ...rest } = master;
  const { days } = Temporal.PlainDate.from(startDate(master)).until(date);
  const start = shifted(master.start ?? {}, days);
  const stamp = start.dateTime
    ? Temporal.Instant.from(start.dateTime).toString({ smallestUnit: 'second' })
    : date;
  return {
    ...rest,
    id: `${master.id}_${stamp.replaceAll(/[-:]/g, '')}`,
    recurringEventId: master.id ?? null,
    originalStartTime: start,
    start,
    end: shifted(master.end ?? {}, days),
  };
}

function shifted(time: calendar_v3.Schema$EventDateTime, days: number): calendar_v3.Schema$EventDateTime {
  if (time.date) return { date: addDays(time.date, days) };
  const timeZone = time.timeZone ?? 'UTC';
  const wall = Temporal.PlainDateTime.from((time.dateTime ?? '').slice(0, 19)).add({ days });
  const dateTime = wall.toZonedDateTime(timeZone).toString({ smallestUnit: 'second', timeZoneName: 'never' });
  return { dateTime, timeZone };
}

function mondayOf(date: DateString): DateString {
  return addDays(date, -WEEKDAYS.indexOf(weekdayOf(date)));
}

/** In the event's own zone. */
export function startDate(event: GoogleEvent): DateString {
  return event.start?.date ?? event.start?.dateTime?.slice(0, 10) ?? '';
}
