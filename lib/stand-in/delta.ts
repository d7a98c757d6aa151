import type { ListQuery } from './list-query.ts';
import { appearanceOf, exceptionsOf, isMaster, occurrencesIn } from './occurrences.ts';
import type { Appearance } from './occurrences.ts';
import type { SyncToken } from './sync-token.ts';
import type { CalendarData, Item, World } from './world.ts';

interface Changed extends Appearance {
  readonly bare?: boolean;
}

const HALF_YEAR_MS = 183 * 86_400_000;

/** What changed since the token: of a series always the whole family, master first; of the deleted the bare minimum. */
export function delta(world: World, calendar: CalendarData, token: SyncToken, query: ListQuery): Changed[] {
  const found: Changed[] = [];
  for (const item of calendar.items.values()) {
    if (item.exception || (calendar.versions.get(item.family) ?? 0) <= token.version) continue;
    const one = appearanceOf(calendar, item);
    if (!one) continue;
    if (!isMaster(item)) found.push(bareWhenCancelled(one));
    else if (query.singleEvents) found.push(...unrolled(world, calendar, one, token, query));
    else found.push(...family(calendar, one));
  }
  return found;
}

function family(calendar: CalendarData, one: Appearance): Changed[] {
  if (one.cancelled) return [bareWhenCancelled(one)];
  return [one, ...changed(calendar, one.item).map(bareWhenCancelled)];
}

function changed(calendar: CalendarData, master: Item): Appearance[] {
  return exceptionsOf(calendar, master.id).flatMap((item) => appearanceOf(calendar, item) ?? []);
}

/** Of a deleted series Google names only the occurrences of about half a year. */
function unrolled(
  world: World,
  calendar: CalendarData,
  one: Appearance,
  token: SyncToken,
  query: ListQuery,
): Changed[] {
  const nowMs = world.nowMs();
  const window = one.cancelled
    ? { startMs: Math.max(token.timeMinMs, nowMs - HALF_YEAR_MS), endMs: nowMs + HALF_YEAR_MS }
    : { startMs: token.timeMinMs, endMs: query.window.endMs };
  const gone = exceptionsOf(calendar, one.item.id).filter((item) => item.detached);
  const detached = gone.flatMap((item) => appearanceOf(calendar, item) ?? []);
  return [...occurrencesIn(world, calendar, one.item, window), ...detached].map(bareWhenCancelled);
}

function bareWhenCancelled(one: Appearance): Changed {
  return one.cancelled ? { ...one, bare: true } : one;
}
