import type { calendar_v3 } from '@googleapis/calendar';
import { addDays, type DateString } from '../../domain/civil.ts';
import type { SeedCalendar } from '../seed.ts';
import { idOf } from './chance.ts';
import type { Executive } from './rows.ts';

/** The calendar of public holidays that comes with every account: read only, its events shown free. */
export function holidayCalendar(
  { country, zone }: Executive,
  from: DateString,
  until: DateString,
): SeedCalendar {
  const id = `en.${country.id}#holiday@group.v.calendar.google.com`;
  const summary = `Holidays in ${country.name}`;
  const calendar = { email: id, displayName: summary, self: true };
  const events: calendar_v3.Schema$Event[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year += 1) {
    for (const [day, name] of Object.entries(country.holidays)) {
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
  return { id, summary, accessRole: 'reader', timeZone: zone, colorId: '8', events };
}
