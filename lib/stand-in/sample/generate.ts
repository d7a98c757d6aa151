import type { calendar_v3 } from '@googleapis/calendar';
import { addDays, type DateString, WEEKDAYS, type Weekday, weekdayOf } from '../../domain/civil.ts';
import type { ResponseStatus } from '../../domain/event.ts';
import { drawsOf } from './chance.ts';
import { answered } from './guests.ts';
import {
  type Change,
  FIRST_WEEK,
  LAST_WEEK,
  type Line,
  lineOf,
  type SeriesRow,
  type SingleRow,
} from './rows.ts';
import { eventOf, type Frame, keyOf, timesOf } from './write-event.ts';

type GoogleEvent = calendar_v3.Schema$Event;

/** All events of the executive's own calendar: masters, their exceptions, and separate events. */
export function eventsOf(frame: Frame): GoogleEvent[] {
  const { series, singles, vacations } = frame.executive;
  const vacation: SingleRow = ['MO', 'Vacation', '', vacations, { lasts: 5 }];
  return [
    ...series.flatMap((row) => seriesEvents(frame, row)),
    ...[...singles, vacation].flatMap((row) => singleEvents(frame, row)),
  ];
}

function singleEvents(frame: Frame, row: SingleRow): GoogleEvent[] {
  const [, , , weeks, more = {}] = row;
  const line = lineOf(row, more);
  return weeks.flatMap((week) => {
    const date = dateIn(frame, week, line.days[0]);
    const key = `${keyOf(frame, line)} ${date}`;
    const happens = week === 1 || drawsOf(`${key} ?`)() < (more.chance ?? 1);
    return happens ? [eventOf(frame, line, key, date)] : [];
  });
}

function seriesEvents(frame: Frame, row: SeriesRow): GoogleEvent[] {
  const [, , , more = {}] = row;
  const { from = FIRST_WEEK, to, every = 1 } = more;
  const line = lineOf(row, more);
  const [firstDay] = line.days;
  const key = `${keyOf(frame, line)} ${from}`;
  const interval = every > 1 ? `;INTERVAL=${every}` : '';
  const until = to === undefined ? '' : `;UNTIL=${untilOf(frame, line, to)}`;
  const master: GoogleEvent = {
    ...eventOf(frame, line, key, dateIn(frame, from, firstDay)),
    recurrence: [`RRULE:FREQ=WEEKLY${interval};BYDAY=${line.days.join(',')}${until}`],
  };
  const events = [master];
  for (let week = from; week <= (to ?? LAST_WEEK); week += every) {
    for (const day of line.days) {
      const date = dateIn(frame, week, day);
      const told = day === firstDay ? more.changes?.[week] : undefined;
      const change = told ?? (week < 0 ? pastChange(frame, line, week, date) : undefined);
      if (change) events.push(exceptionOf(frame, line, master, date, change));
    }
  }
  return events;
}

/** In UTC, as the rule of a timed series wants it; a date for whole days. */
function untilOf(frame: Frame, line: Line, week: number): string {
  return dateIn(frame, week, 'SU').replaceAll('-', '') + (line.at === undefined ? '' : 'T235959Z');
}

/** No calendar of a year is untouched: some occurrences fell out, were declined, or moved to a neighbouring day. */
function pastChange(frame: Frame, line: Line, week: number, date: DateString): Change | undefined {
  if (line.at === undefined) return undefined;
  const invited = line.guests.length > 0;
  if (frame.executive.vacations.includes(week)) return invited && !line.mine ? 'declined' : 'cancelled';
  const chance = drawsOf(`${keyOf(frame, line)} ${date} !`)();
  if (chance < 0.05) return 'cancelled';
  if (!invited || chance >= 0.11) return undefined;
  if (chance < 0.07) return 'declined';
  return `${weekdayOf(addDays(date, weekdayOf(date) === 'FR' ? -1 : 1))} ${line.at}`;
}

/** One changed occurrence. Its id carries the first start, in UTC, wherever it went. */
function exceptionOf(
  frame: Frame,
  line: Line,
  master: GoogleEvent,
  date: DateString,
  change: Change,
): GoogleEvent {
  const { recurrence: _recurrence, ...occurrence } = master;
  const times = timesOf(frame, line, date);
  const startsAt = times.start?.dateTime;
  const stamp = startsAt ? Temporal.Instant.from(startsAt).toString({ smallestUnit: 'second' }) : date;
  const origin = {
    id: `${occurrence.id}_${stamp.replaceAll(/[-:]/g, '')}`,
    recurringEventId: occurrence.id ?? null,
    originalStartTime: times.start ?? {},
  };
  if (change === 'cancelled') return { ...origin, status: 'cancelled' };
  const [day, at] = change.split(' ') as [Weekday, string | undefined];
  if (at === undefined) {
    const attendees = answered(occurrence.attendees ?? [], change as ResponseStatus);
    return { ...occurrence, ...origin, ...times, attendees };
  }
  const days = WEEKDAYS.indexOf(day) - WEEKDAYS.indexOf(weekdayOf(date));
  return { ...occurrence, ...origin, ...timesOf(frame, { ...line, at }, addDays(date, days)), sequence: 1 };
}

function dateIn(frame: Frame, week: number, day: Weekday = 'MO'): DateString {
  return addDays(frame.monday, week * 7 + WEEKDAYS.indexOf(day));
}
