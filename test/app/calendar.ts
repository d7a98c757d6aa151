import type { Seed } from '../../lib/stand-in/seed.ts';
import { ADA, BERLIN } from './world.ts';

/** A CTO's calendar: mornings free, afternoons full of meetings that recur. */
export function busyAfternoons(untilHour = 18): Seed {
  const people = [
    { email: ADA, self: true, responseStatus: 'accepted' },
    { email: 'bob@lovelace.example', responseStatus: 'accepted', organizer: true },
  ];
  const days = ['MO', 'TU', 'WE', 'TH', 'FR'];
  return {
    accounts: [
      {
        email: ADA,
        name: 'Ada',
        timeZone: BERLIN,
        kind: 'workspace',
        calendars: [
          {
            id: ADA,
            summary: ADA,
            accessRole: 'owner',
            timeZone: BERLIN,
            events: days.map((day, index) => ({
              id: `staff${index}00000`,
              summary: 'Staff meeting',
              start: { dateTime: `2026-02-0${2 + index}T13:30:00+01:00`, timeZone: BERLIN },
              end: { dateTime: `2026-02-0${2 + index}T${untilHour}:00:00+01:00`, timeZone: BERLIN },
              recurrence: [`RRULE:FREQ=WEEKLY;BYDAY=${day}`],
              organizer: { email: 'bob@lovelace.example' },
              attendees: people,
            })),
          },
        ],
      },
    ],
  };
}
