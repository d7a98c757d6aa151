import type { Seed } from '../../../lib/stand-in/seed.ts';
import { ADA, BERLIN } from '../world.ts';
import { busyAfternoons } from '../calendar.ts';

/** The busy afternoons of two days, and a customer every Friday: few events, since thousands of runs read them. */
export function modelCalendar(): Seed {
  const [account] = busyAfternoons().accounts;
  const [calendar] = account?.calendars ?? [];
  if (!account || !calendar) throw new Error('no calendar');
  const customer = {
    id: 'customer00000',
    summary: 'Customer call',
    start: { dateTime: '2026-02-06T10:00:00+01:00', timeZone: BERLIN },
    end: { dateTime: '2026-02-06T11:00:00+01:00', timeZone: BERLIN },
    recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=FR'],
    organizer: { email: 'carol@customer.example' },
    attendees: [
      { email: ADA, self: true, responseStatus: 'accepted' },
      { email: 'carol@customer.example', responseStatus: 'accepted', organizer: true },
    ],
  };
  const events = [...calendar.events.slice(1, 3), customer];
  return { accounts: [{ ...account, calendars: [{ ...calendar, events }] }] };
}
