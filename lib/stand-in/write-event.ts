import {
  apiError,
  badRequest,
  CONDITION_NOT_MET,
  DELETED,
  DUPLICATE,
  EVENT_TYPE_RESTRICTION,
  invalid,
  NOT_FOUND,
} from './api-error.ts';
import { changedKeys, merge } from './event-body.ts';
import { isClientId, newEventId } from './event-id.ts';
import { googleTime, parseWhen } from './event-time.ts';
import type { When } from './event-time.ts';
import { appearanceOf, bodyOf, exceptionsOf, find, isMaster, slotsIn } from './occurrences.ts';
import type { Appearance } from './occurrences.ts';
import { etagOf, touch } from './world.ts';
import type { Access, CalendarData, GoogleEvent, Item, World } from './world.ts';
import type { WriteContext } from './write-rules.ts';

export function insertEvent(
  world: World,
  access: Access,
  body: GoogleEvent,
  { rules }: WriteContext,
): Appearance {
  const { calendar, account } = access;
  rules.requireWriter(access);
  const fields = rules.accept(body);
  const id = body.id ?? newEventId(world.random);
  if (!isClientId(id)) throw invalid('Invalid resource id value.');
  if (calendar.items.has(id)) throw apiError(...DUPLICATE);
  const { start, end, status, ...rest } = fields;
  rules.requireTimes(start, end, Boolean(rest.recurrence?.length), calendar.timeZone);
  const when = parseWhen(start, end, calendar.timeZone);
  const settled = rules.settle(world, access, rest, when);
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

/** What a request's body makes of the event as it was. */
export type Apply = (before: GoogleEvent, body: GoogleEvent) => GoogleEvent;

/** Changes an event, a series or one occurrence. */
export function changeEvent(
  world: World,
  access: Access,
  id: string,
  body: GoogleEvent,
  apply: Apply,
  context: WriteContext,
): Appearance {
  const { calendar } = access;
  const { rules } = context;
  const one = existing(world, access, id, context);
  const patch = rules.accept(body);
  if (one.master && patch.recurrence) throw badRequest();
  const before = editable(one);
  const after = apply(before, patch);
  rules.requireRights(calendar, before, after);
  const { start, end, status, ...rest } = after;
  rules.requireTimes(start, end, Boolean(rest.recurrence?.length), calendar.timeZone);
  const when = parseWhen(start, end, calendar.timeZone);
  if ((before.eventType ?? 'default') !== (rest.eventType ?? 'default'))
    throw apiError(...EVENT_TYPE_RESTRICTION);
  const settled = rules.settle(world, access, rest, when);
  const next = { ...settled, ...(status === 'tentative' && { status }) };
  return commit(world, calendar, one, { body: next, when, cancelled: status === 'cancelled' });
}

/** Deletes for good (`410` the second time); of a series one occurrence or, by the master's id, all. */
export function deleteEvent(world: World, access: Access, id: string, context: WriteContext): void {
  const one = existing(world, access, id, context);
  if (one.cancelled) throw apiError(...DELETED);
  commit(world, access.calendar, one, { body: bodyOf(one), when: one.when, cancelled: true });
}

/** The event a write names, if it may be written and still stands as its writer knows it. */
export function existing(
  world: World,
  access: Access,
  id: string,
  { rules, ifMatch }: WriteContext,
): Appearance {
  rules.requireWriter(access);
  const one = find(world, access.calendar, id);
  if (!one) throw apiError(...NOT_FOUND);
  if (ifMatch && ifMatch !== '*' && ifMatch !== etagOf(access.calendar, one.item.family)) {
    throw apiError(...CONDITION_NOT_MET);
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

interface Next {
  readonly body: GoogleEvent;
  readonly when: When;
  readonly cancelled: boolean;
}

/** Stores what became of an event, and what follows from it for its series. */
export function commit(world: World, calendar: CalendarData, one: Appearance, next: Next): Appearance {
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

export function store(world: World, calendar: CalendarData, item: Item): Appearance {
  if (item.when) checkRule(world, item.when, item.body.recurrence);
  calendar.items.set(item.id, item);
  touch(world, calendar, item.family);
  const stored = appearanceOf(calendar, item);
  if (!stored) throw new Error(`event ${item.id} has no time`);
  return stored;
}
