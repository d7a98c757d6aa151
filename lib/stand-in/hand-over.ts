import { apiError, DUPLICATE, EVENT_TYPE_RESTRICTION, required } from './api-error.ts';
import { checkTimes } from './check-times.ts';
import { importedId } from './event-id.ts';
import { parseWhen } from './event-time.ts';
import { bodyOf, exceptionsOf } from './occurrences.ts';
import type { Appearance } from './occurrences.ts';
import { access, requireWriter, touch } from './world.ts';
import type { Access, GoogleEvent, Item, World } from './world.ts';
import { writable } from './writable.ts';
import { commit, existing, store } from './write-event.ts';
import type { WriteContext } from './write-rules.ts';

/** Takes in a copy of somebody else's event. */
export function importEvent(world: World, access: Access, body: GoogleEvent): Appearance {
  requireWriter(access);
  if (!body.iCalUID) throw required('Required');
  const { calendar } = access;
  const { start, end, status, ...rest } = writable({ ...body, eventType: 'default' }, { conference: false });
  checkTimes(start, end, Boolean(rest.recurrence?.length), calendar.timeZone);
  const item: Item = {
    id: importedId(body.iCalUID),
    family: importedId(body.iCalUID),
    createdMs: world.nowMs(),
    iCalUid: body.iCalUID,
    sequence: body.sequence ?? 0,
    cancelled: status === 'cancelled',
    body: { ...rest, privateCopy: true, ...(body.organizer && { organizer: body.organizer }) },
    when: parseWhen(start, end, calendar.timeZone),
  };
  return store(world, calendar, item);
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
  if ((bodyOf(one).eventType ?? 'default') !== 'default') throw apiError(...EVENT_TYPE_RESTRICTION);
  if (one.master)
    throw apiError(400, 'cannotChangeOrganizerOfInstance', 'Cannot change the organizer of an instance.');
  if (to.calendar.items.get(id)?.cancelled === false) throw apiError(...DUPLICATE);
  for (const item of [one.item, ...exceptionsOf(from.calendar, id)]) {
    const { organizer: _, ...body } = item.body;
    to.calendar.items.set(item.id, { ...item, body });
    if (item !== one.item) from.calendar.items.delete(item.id);
  }
  touch(world, to.calendar, one.item.family);
  return commit(world, from.calendar, one, { body: one.item.body, when: one.when, cancelled: true });
}
