import type { Zone } from '../domain/civil.ts';
import { apiError, invalid, required } from './api-error.ts';
import { hasOffset, parseWhen } from './event-time.ts';
import type { GoogleTime } from './event-time.ts';
import { isZone } from './zone.ts';

type Which = 'start' | 'end';

/** Throws where these are not the times of an event. A series needs to know its zone. */
export function checkTimes(
  start: GoogleTime | undefined,
  end: GoogleTime | undefined,
  recurring: boolean,
  calendarZone: Zone,
): void {
  const from = given(start, 'start');
  const to = given(end, 'end');
  if (Boolean(from.date) !== Boolean(to.date)) {
    throw invalid('Start and end times must either both be date or both be dateTime.');
  }
  checkTime(from, 'start', recurring);
  checkTime(to, 'end', recurring);
  const { startMs, endMs, allDay } = parseWhen(from, to, calendarZone);
  if (endMs < startMs || (allDay && endMs === startMs)) {
    throw apiError(400, 'timeRangeEmpty', 'The specified time range is empty.', { domain: 'calendar' });
  }
}

function given(told: GoogleTime | null | undefined, which: Which): GoogleTime {
  const time = told ?? {};
  if (!time.date && !time.dateTime) throw required(`Missing ${which} time.`);
  if (time.date && time.dateTime) throw invalid(`Invalid ${which} time.`);
  return time;
}

function checkTime({ date, dateTime, timeZone }: GoogleTime, which: Which, recurring: boolean): void {
  if (date) {
    if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date))) throw invalid();
    return;
  }
  if (timeZone && !isZone(timeZone)) throw invalid(`Invalid time zone definition for ${which} time.`);
  if (!timeZone && (recurring || !hasOffset(dateTime ?? ''))) {
    throw required(`Missing time zone definition for ${which} time.`);
  }
}
