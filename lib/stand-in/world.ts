import type { calendar_v3 } from '@googleapis/calendar';
import type { Zone } from '../domain/civil.ts';
import { apiError, NOT_FOUND, REQUIRED_ACCESS_LEVEL } from './api-error.ts';
import type { Behaviour } from './behaviour.ts';
import type { When } from './event-time.ts';
import type { Expand } from './recurrence.ts';
import type { SeedCalendar } from './seed.ts';

export type GoogleEvent = calendar_v3.Schema$Event;
export type AccessRole = SeedCalendar['accessRole'];

/** A single event, a series' master, or an exception. Plain data: it can be cloned and stored. */
export interface Item {
  readonly id: string;
  /** Events of one family share version, etag and `updated`. */
  readonly family: string;
  readonly createdMs: number;
  readonly iCalUid: string;
  sequence: number;
  cancelled: boolean;
  /** Everything else as the API writes it; of an exception, what differs from its master (`null`: taken away). */
  body: GoogleEvent;
  /** Absent on exceptions that stayed in their slot. */
  when?: When;
  readonly exception?: { readonly of: string; readonly slotMs: number };
  /** An exception whose slot its series no longer has. */
  detached?: boolean;
}

export interface CalendarData {
  readonly id: string;
  readonly summary: string;
  readonly timeZone: Zone;
  readonly owner: string;
  readonly primary: boolean;
  readonly items: Map<string, Item>;
  /** Microseconds since the epoch, by family. */
  readonly versions: Map<string, number>;
  /** The newest of them. */
  version: number;
}

export interface Entry {
  readonly calendarId: string;
  readonly accessRole: AccessRole;
  /** Google picks one where absent. */
  readonly colorId: string | undefined;
}

export interface Account {
  readonly email: string;
  readonly name: string;
  readonly kind: 'workspace' | 'consumer';
  readonly timeZone: Zone;
  readonly settings: Readonly<Record<string, string>>;
  readonly entries: readonly Entry[];
}

export interface World {
  readonly nowMs: () => number;
  readonly random: () => number;
  readonly expand: Expand;
  readonly behaviour: Behaviour;
  readonly accounts: Map<string, Account>;
  readonly calendars: Map<string, CalendarData>;
  /** The last version given out anywhere. */
  version: number;
  /** Sync tokens of an earlier version are dead. */
  syncFloor: number;
}

/** A version later than all before it: microseconds, so that several fit into one millisecond. */
export function nextVersion(world: World): number {
  world.version = Math.max(world.version + 1, world.nowMs() * 1000);
  return world.version;
}

export function touch(world: World, calendar: CalendarData, family: string): void {
  calendar.version = nextVersion(world);
  calendar.versions.set(family, calendar.version);
}

export function etagOf(calendar: CalendarData, family: string): string {
  return `"${2 * (calendar.versions.get(family) ?? 0)}"`;
}

export interface Access {
  readonly account: Account;
  readonly calendar: CalendarData;
  readonly entry: Entry;
}

/** The calendar as this account sees it; a calendar it has no access to does not exist for it. */
export function access(world: World, account: Account, calendarId: string): Access {
  const id = calendarId === 'primary' ? account.email : calendarId;
  const entry = account.entries.find((entry) => entry.calendarId === id);
  const calendar = world.calendars.get(id);
  if (!entry || !calendar) throw apiError(...NOT_FOUND);
  return { account, calendar, entry };
}

export function requireWriter({ entry }: Access): void {
  if (entry.accessRole !== 'owner' && entry.accessRole !== 'writer') throw apiError(...REQUIRED_ACCESS_LEVEL);
}
