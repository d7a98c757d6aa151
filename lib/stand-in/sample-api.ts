import { createCalendarApi } from './calendar-api.ts';
import type { CalendarApi, CalendarApiOptions } from './calendar-api.ts';
import { eventRoutes, list } from './event-routes.ts';
import { expandWeekly } from './weekly.ts';
import { requireWriter } from './world.ts';
import type { WriteRules } from './write-rules.ts';

/** Only this product writes to a sample calendar: what Google would refuse it shows in tests of the whole API. */
const OWN_WRITES: WriteRules = {
  requireWriter,
  accept: ({ id: _id, ...body }) => body,
  requireTimes() {},
  requireRights() {},
  settle: (_world, _access, event) => event,
};

/** As much of Google Calendar's API as the extension calls, small enough to live inside it. */
export function createSampleApi(options: Pick<CalendarApiOptions, 'clock' | 'random'>): CalendarApi {
  return createCalendarApi({
    ...options,
    expand: expandWeekly,
    routes: eventRoutes(list, () => OWN_WRITES),
  });
}
