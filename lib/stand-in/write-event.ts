import { apiError, badRequest, catalogueError, invalid, notOneOf, required } from './api-error.ts';
import { changedKeys, merge, writable } from './event-body.ts';
import { importedId, isClientId, newEventId } from './event-id.ts';
import { googleTime, parseWhen } from './event-time.ts';
import type { When } from './event-time.ts';
import { settleEventType } from './event-types.ts';
import { requireGuestRights } from './guest-rights.ts';
import { appearanceOf, bodyOf, exceptionsOf, find, isMaster, slotsIn } from './occurrences.ts';
import type { Appearance } from './occurrences.ts';
import { access, etagOf, requireWriter, touch } from './world.ts';
import type { Access, CalendarData, GoogleEvent, Item, World } from './world.ts';

/** Who writes: the account through the API, or somebody else behind its back, whom no rule of the API binds. */
export interface WriteContext {
  readonly asOther?: boolean;
  readonly conference?: boolean;
  readonly ifMatch?: string | null;
}

export function insertEvent(
  world: World,
  access: Access,
  body: GoogleEvent,
  context: WriteContext,
): Appearance {
  const { calendar, account } = access;
  requireWriter(access);
  const fields = writable(body, { conference: context.conference ?? false });
  const id = body.id ?? newEventId(world.random);
  if (!isClientId(id)) throw invalid('Invalid resource id value.');
  if (calendar.items.has(id)) throw catalogueError('duplicate');
  const { start, end, status, ...rest } = fields;
  const when = parseWhen(start, end, Boolean(fields.recurrence?.length), calendar.timeZone);
  const settled = settleEventType(world, access, withConference(rest), when);
  const item: Item = {
    id,
    family: id,
    createdMs: world.nowMs(),
    iCalUid: body.iCalUID ?? `${id}@google.com`,
    sequence: 0,
    cancelled: status === 'cancelled',
    body: { ...settled, ...(status === 'tentative' && { status }), creator: { email: account.email } },
    when,
  };
  return store(world, calendar, item);
}

export function importEvent(world: World, access: Access, body: GoogleEvent): Appearance {
  requireWriter(access);
  if (!body.iCalUID) throw required('Required');
  const { calendar } = access;
  const { start, end, status, ...rest } = writable({ ...body, eventType: 'default' }, { conference: false });
  const item: Item = {
    id: importedId(body.iCalUID),
    family: importedId(body.iCalUID),
    createdMs: world.nowMs(),
    iCalUid: body.iCalUID,
    sequence: body.sequence ?? 0,
    cancelled: status === 'cancelled',
    body: { ...rest, privateCopy: true, ...(body.organizer && { organizer: body.organizer }) },
    when: parseWhen(start, end, Boolean(rest.recurrence?.length), calendar.timeZone),
  };
  return store(world, calendar, item);
}

/** PATCH (`merge`) or PUT (`replace`) of an event, a series or one occurrence. */
export function changeEvent(
  world: World,
  access: Access,
  id: string,
  body: GoogleEvent,
  how: 'merge' | 'replace',
  context: WriteContext,
): Appearance {
  const { calendar } = access;
  const one = existing(world, access, id, context);
  const patch = writable(body, { conference: context.conference ?? false });
  if (one.master && patch.recurrence) throw badRequest();
  const before = editable(one);
  const after = how === 'merge' ? merge(before, patch) : merge(kept(before), patch);
  if (!context.asOther) requireGuestRights(calendar, before, after);
  const { start, end, status, ...rest } = after;
  const when = parseWhen(start, end, Boolean(rest.recurrence?.length), calendar.timeZone);
  if ((before.eventType ?? 'default') !== (rest.eventType ?? 'default'))
    throw catalogueError('eventTypeRestriction');
  const settled = context.asOther ? rest : settleEventType(world, access, withConference(rest), when);
  const next = { ...settled, ...(status === 'tentative' && { status }) };
  return commit(world, calendar, one, { body: next, when, cancelled: status === 'cancelled' });
}

/** Deletes for good (`410` the second time); of a series one occurrence or, by the master's id, all. */
export function deleteEvent(world: World, access: Access, id: string, context: WriteContext): void {
  const one = existing(world, access, id, context);
  if (one.cancelled) throw catalogueError('deleted');
  commit(world, access.calendar, one, { body: bodyOf(one), when: one.when, cancelled: true });
}

/** Hands an event over to another calendar. The answer is what stays behind: a cancelled stub. */
export function moveEvent(
  world: World,
  from: Access,
  id: string,
  destination: string,
  context: WriteContext,
): Appearance {
  const to = access(world, from.account, destination);
  requireWriter(to);
  const one = existing(world, from, id, context);
  if ((bodyOf(one).eventType ?? 'default') !== 'default') throw catalogueError('eventTypeRestriction');
  if (one.master)
    throw apiError(400, 'cannotChangeOrganizerOfInstance', 'Cannot change the organizer of an instance.');
  if (to.calendar.items.get(id)?.cancelled === false) throw catalogueError('duplicate');
  for (const item of [one.item, ...exceptionsOf(from.calendar, id)]) {
    const { organizer: _, ...body } = item.body;
    to.calendar.items.set(item.id, { ...item, body });
    if (item !== one.item) from.calendar.items.delete(item.id);
  }
  touch(world, to.calendar, one.item.family);
  return commit(world, from.calendar, one, { body: one.item.body, when: one.when, cancelled: true });
}

function existing(world: World, access: Access, id: string, context: WriteContext): Appearance {
  if (!context.asOther) requireWriter(access);
  const one = find(world, access.calendar, id);
  if (!one) throw catalogueError('notFound');
  const { ifMatch } = context;
  if (ifMatch && ifMatch !== '*' && ifMatch !== etagOf(access.calendar, one.item.family)) {
    throw catalogueError('conditionNotMet');
  }
  return one;
}

/** An event as its writer sees it: own fields, times and status. */
function editable(one: Appearance): GoogleEvent {
  const { when } = one;
  const { recurrence, ...body } = bodyOf(one);
  return {
    ...merge({}, body),
    ...(recurrence && !one.master && { recurrence }),
    status: one.cancelled ? 'cancelled' : (body.status ?? 'confirmed'),
    start: googleTime(when.startMs, when.allDay, when.zone, when.zone),
    end: googleTime(when.endMs, when.allDay, when.endZone, when.endZone),
  };
}

/** What a PUT cannot take away: it is not the writer's. */
function kept(event: GoogleEvent): GoogleEvent {
  const { creator, organizer, eventType, hangoutLink, conferenceData, privateCopy, locked } = event;
  return merge({}, { creator, organizer, eventType, hangoutLink, conferenceData, privateCopy, locked });
}

interface Next {
  readonly body: GoogleEvent;
  readonly when: When;
  readonly cancelled: boolean;
}

function commit(world: World, calendar: CalendarData, one: Appearance, next: Next): Appearance {
  const before = bodyOf(one);
  if (!one.master) checkRule(world, next.when, next.body.recurrence);
  const changed = changedKeys(before, next.body).filter((key) => key !== 'recurrence' || !one.master);
  const moved = JSON.stringify(one.when) !== JSON.stringify(next.when);
  const answer = next.cancelled !== one.cancelled;
  const item = one.master ? exception(calendar, one, one.master, next) : one.item;
  if (item === one.item && !one.master)
    Object.assign(item, { body: next.body, when: next.when, cancelled: next.cancelled });
  if (moved || changed.includes('recurrence') || changed.includes('location')) item.sequence += 1;
  if (!one.master && isMaster(item) && (moved || changed.includes('recurrence')))
    resettle(world, calendar, item, one.when);
  // Reminders are each reader's own: changing them changes no version.
  if (answer || moved || changed.some((key) => key !== 'reminders')) touch(world, calendar, item.family);
  return appearanceOf(calendar, item) ?? one;
}

/** Keeps of an occurrence what differs from its series. */
function exception(calendar: CalendarData, one: Appearance, master: Item, next: Next): Item {
  const body = next.cancelled
    ? one.item === master
      ? {}
      : one.item.body
    : Object.fromEntries(
        changedKeys(master.body, next.body)
          .filter((key) => key !== 'recurrence')
          .map((key) => [key, next.body[key] ?? null]),
      );
  const slotMs = one.slotMs ?? one.when.startMs;
  const inSlot = next.when.startMs === slotMs && sameLength(next.when, master.when);
  const old = one.item === master ? undefined : one.item;
  const { when: _, ...rest } = old ?? {
    id: one.id,
    family: master.family,
    createdMs: master.createdMs,
    iCalUid: master.iCalUid,
    sequence: master.sequence,
    exception: { of: master.id, slotMs },
  };
  const item: Item = { ...rest, body, cancelled: next.cancelled, ...(!inSlot && { when: next.when }) };
  calendar.items.set(item.id, item);
  return item;
}

function sameLength(a: When, b: When | undefined): boolean {
  return b !== undefined && a.allDay === b.allDay && a.endMs - a.startMs === b.endMs - b.startMs;
}

/** After a series changed its slots, exceptions whose slot is gone hang in the air. */
function resettle(world: World, calendar: CalendarData, master: Item, before: When): void {
  const sameStart = master.when?.startMs === before.startMs;
  for (const item of exceptionsOf(calendar, master.id)) {
    const slotMs = item.exception?.slotMs ?? 0;
    const stands = slotsIn(world, master, { startMs: slotMs, endMs: slotMs + 1 }).includes(slotMs);
    if (stands && !item.detached) continue;
    if (stands || !sameStart) calendar.items.delete(item.id);
    else Object.assign(item, { detached: true, cancelled: true });
  }
}

/** A rule nobody can unroll is refused before it is stored. */
function checkRule(world: World, when: When, recurrence: readonly string[] | null | undefined): void {
  if (!recurrence?.length) return;
  try {
    world.expand(
      { startMs: when.startMs, zone: when.zone, recurrence },
      { startMs: when.startMs, endMs: when.startMs + 1 },
    );
  } catch {
    throw invalid('Invalid recurrence rule.');
  }
}

function store(world: World, calendar: CalendarData, item: Item): Appearance {
  if (item.when) checkRule(world, item.when, item.body.recurrence);
  calendar.items.set(item.id, item);
  touch(world, calendar, item.family);
  const stored = appearanceOf(calendar, item);
  if (!stored) throw new Error(`event ${item.id} has no time`);
  return stored;
}

function withConference(event: GoogleEvent): GoogleEvent {
  const request = event.conferenceData?.createRequest;
  if (!request) return event;
  const uri = 'https://meet.google.com/han-dson-hrs';
  return {
    ...event,
    hangoutLink: uri,
    conferenceData: {
      createRequest: { ...request, status: { statusCode: 'success' } },
      entryPoints: [{ entryPointType: 'video', uri, label: 'meet.google.com/han-dson-hrs' }],
      conferenceSolution: { key: { type: 'hangoutsMeet' }, name: 'Google Meet' },
      conferenceId: 'han-dson-hrs',
    },
  };
}

export function checkSendUpdates(value: string | null): void {
  const allowed = ['all', 'externalOnly', 'none'];
  if (value !== null && !allowed.includes(value)) throw notOneOf('sendUpdates', value, allowed);
}
