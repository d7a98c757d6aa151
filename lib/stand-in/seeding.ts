import { familyOf, instanceId, newEventId } from './event-id.ts';
import { googleTime, parseWhen } from './event-time.ts';
import type { GoogleTime, When } from './event-time.ts';
import type { Seed, SeedAccount, SeedCalendar } from './seed.ts';
import { nextVersion, touch } from './world.ts';
import type { Account, CalendarData, GoogleEvent, Item, World } from './world.ts';

/** Fills an emptied world. Everything seeded is as old as its `updated` says, else brand-new. */
export function seedWorld(world: World, seed: Seed): void {
  world.accounts.clear();
  world.calendars.clear();
  world.syncFloor = nextVersion(world);
  for (const account of seed.accounts) {
    world.accounts.set(account.email, accountOf(account));
    for (const calendar of account.calendars) {
      if (!world.calendars.has(calendar.id)) world.calendars.set(calendar.id, fill(world, account, calendar));
    }
  }
}

function accountOf({ calendars, settings, ...account }: SeedAccount): Account {
  const entries = calendars.map(({ id, accessRole, colorId }) => ({ calendarId: id, accessRole, colorId }));
  return { ...account, settings: settings ?? {}, entries };
}

function fill(world: World, account: SeedAccount, seed: SeedCalendar): CalendarData {
  const primary = seed.id.includes('@') && !seed.id.includes('calendar.google.com');
  const calendar: CalendarData = {
    id: seed.id,
    summary: seed.summary,
    timeZone: seed.timeZone,
    owner: primary ? seed.id : seed.accessRole === 'owner' ? account.email : 'someone.else@example.com',
    primary,
    items: new Map(),
    versions: new Map(),
    version: nextVersion(world),
  };
  // Masters first: an exception takes its length and its slot's shape from its master.
  const events = [...seed.events].sort(
    (a, b) => Number(Boolean(a.recurringEventId)) - Number(Boolean(b.recurringEventId)),
  );
  for (const event of events) {
    const item = put(world, calendar, event);
    const updatedMs = event.updated ? Date.parse(event.updated) : world.nowMs();
    const known = calendar.versions.get(item.family) ?? 0;
    calendar.versions.set(item.family, Math.max(known, Math.min(updatedMs, world.nowMs()) * 1000));
  }
  return calendar;
}

/** Stores an event as it is, whoever wrote it; its version is the caller's business. */
export function put(world: World, calendar: CalendarData, event: GoogleEvent): Item {
  const { start, end, recurringEventId, originalStartTime, status } = event;
  const body = storedFields(event);
  const createdMs = event.created ? Date.parse(event.created) : world.nowMs();
  const master = recurringEventId ? calendar.items.get(recurringEventId) : undefined;
  if (recurringEventId && (!master?.when || !originalStartTime)) {
    throw new Error(`exception ${event.id ?? '?'} lacks its series or its original start`);
  }
  const common = { createdMs, sequence: event.sequence ?? 0, cancelled: status === 'cancelled', body };
  let item: Item;
  if (master?.when && originalStartTime) {
    const slotMs = slotOf(originalStartTime, master.when);
    const id = event.id ?? instanceId(master.id, slotMs, master.when.allDay);
    const when = start && end ? parseWhen(start, end, calendar.timeZone) : undefined;
    const own = { id, family: master.family, iCalUid: master.iCalUid, exception: { of: master.id, slotMs } };
    item = { ...common, ...own, ...(when && { when }) };
  } else {
    const id = event.id ?? newEventId(world.random);
    const when = parseWhen(start, end, calendar.timeZone);
    item = { ...common, id, family: familyOf(id), iCalUid: event.iCalUID ?? `${id}@google.com`, when };
  }
  calendar.items.set(item.id, item);
  return item;
}

function slotOf(time: GoogleTime, master: When): number {
  if (time.date) return Date.parse(time.date);
  const { startMs } = parseWhen(time, time, master.zone);
  return startMs;
}

/** An invitation into this calendar, or somebody's entry in a shared one. */
export function putAsOther(world: World, calendar: CalendarData, event: GoogleEvent): Item {
  const invited = event.organizer?.email !== undefined && event.organizer.email !== calendar.id;
  const attendees = event.attendees ?? [];
  const missing = invited && calendar.primary && !attendees.some(({ email }) => email === calendar.id);
  const guests = missing ? [...attendees, { email: calendar.id, responseStatus: 'needsAction' }] : attendees;
  const item = put(world, calendar, {
    ...event,
    ...(guests.length > 0 && { attendees: guests }),
    ...(invited && { creator: { email: event.organizer?.email ?? calendar.id } }),
  });
  touch(world, calendar, item.family);
  return item;
}

function storedFields(event: GoogleEvent): GoogleEvent {
  const {
    kind: _kind,
    etag: _etag,
    id: _id,
    htmlLink: _link,
    created: _created,
    updated: _updated,
    start: _start,
    end: _end,
    recurringEventId: _series,
    originalStartTime: _slot,
    iCalUID: _uid,
    sequence: _sequence,
    status,
    ...body
  } = event;
  const attendees = body.attendees?.map((guest) => ({ responseStatus: 'needsAction', ...guest }));
  return { ...body, ...(attendees && { attendees }), ...(status === 'tentative' && { status }) };
}

/** The times of an event moved to begin elsewhere. */
export function movedTimes(when: When, startMs: number, endMs?: number): Pick<GoogleEvent, 'start' | 'end'> {
  return {
    start: googleTime(startMs, when.allDay, when.zone, when.zone),
    end: googleTime(endMs ?? startMs + when.endMs - when.startMs, when.allDay, when.endZone, when.endZone),
  };
}
