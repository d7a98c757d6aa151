import type { calendar_v3 } from '@googleapis/calendar';
import { addDays, type DateString } from '../../domain/civil.ts';
import type { SeedCalendar } from '../seed.ts';
import { idOf } from './chance.ts';
import type { Executive } from './rows.ts';

/** Days off that fall on the same date every year; the others would need an almanac. */
const DAYS: Record<Executive['country'], Readonly<Record<string, string>>> = {
  german: {
    '01-01': "New Year's Day",
    '05-01': 'Labour Day',
    '10-03': 'German Unity Day',
    '12-25': 'Christmas Day',
    '12-26': 'Boxing Day',
  },
  usa: {
    '01-01': "New Year's Day",
    '06-19': 'Juneteenth',
    '07-04': 'Independence Day',
    '11-11': 'Veterans Day',
    '12-25': 'Christmas Day',
  },
  indian: {
    '01-26': 'Republic Day',
    '08-15': 'Independence Day',
    '10-02': 'Gandhi Jayanti',
    '12-25': 'Christmas Day',
  },
};
const COUNTRIES = { german: 'Germany', usa: 'United States', indian: 'India' } as const;

/** The calendar of public holidays that comes with every account: read only, its events shown free. */
export function holidayCalendar(executive: Executive, from: DateString, until: DateString): SeedCalendar {
  const id = `en.${executive.country}#holiday@group.v.calendar.google.com`;
  const summary = `Holidays in ${COUNTRIES[executive.country]}`;
  const calendar = { email: id, displayName: summary, self: true };
  const events: calendar_v3.Schema$Event[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year += 1) {
    for (const [day, name] of Object.entries(DAYS[executive.country])) {
      const date = `${year}-${day}`;
      if (date < from || date >= until) continue;
      const eventId = idOf(`${id} ${date}`);
      const written = `${addDays(from, -30)}T06:00:00.000Z`;
      events.push({
        id: eventId,
        iCalUID: `${eventId}@google.com`,
        status: 'confirmed',
        summary: name,
        description: 'Public holiday',
        creator: calendar,
        organizer: calendar,
        start: { date },
        end: { date: addDays(date, 1) },
        transparency: 'transparent',
        visibility: 'public',
        sequence: 0,
        eventType: 'default',
        created: written,
        updated: written,
      });
    }
  }
  return { id, summary, accessRole: 'reader', timeZone: executive.zone, colorId: '8', events };
}
