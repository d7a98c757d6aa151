import type { Zone } from '../domain/civil.ts';
import type { GoogleTime, When } from './event-time.ts';
import type { Access, CalendarData, GoogleEvent, World } from './world.ts';

/** What a write must keep to, and what becomes of it before it is stored. All throw the API's own errors. */
export interface WriteRules {
  /** Whether this account may write into this calendar. */
  requireWriter(access: Access): void;
  /** The part of a request's body that counts. `null` takes a field away. */
  accept(body: GoogleEvent): GoogleEvent;
  /** Whether these are the times of an event. */
  requireTimes(
    start: GoogleTime | undefined,
    end: GoogleTime | undefined,
    recurring: boolean,
    calendarZone: Zone,
  ): void;
  /** Whether what differs is this account's to change. May repair `after` in place. */
  requireRights(calendar: CalendarData, before: GoogleEvent, after: GoogleEvent): void;
  /** The event as it is stored. */
  settle(world: World, access: Access, event: GoogleEvent, when: When): GoogleEvent;
}

export interface WriteContext {
  readonly rules: WriteRules;
  readonly ifMatch?: string | null;
}
