import { intersect } from '../domain/span.ts';
import type { Span } from '../domain/span.ts';
import { apiError, badRequest, invalid, required } from './api-error.ts';
import { instantText, parseInstant, realSpan } from './event-time.ts';
import { appearanceOf, bodyOf, isMaster, occurrencesIn } from './occurrences.ts';
import type { Appearance } from './occurrences.ts';
import { access } from './world.ts';
import type { Account, CalendarData, World } from './world.ts';
import { isZone } from './zone.ts';

interface Question {
  timeMin?: unknown;
  timeMax?: unknown;
  timeZone?: unknown;
  items?: unknown;
}

/** The body of a `freebusy.query` answer: busy time merged and cut to the window. */
export function freeBusy(world: World, account: Account, body: unknown): object {
  const question = (typeof body === 'object' && body !== null ? body : {}) as Question;
  const window = { startMs: bound(question.timeMin, 'timeMin'), endMs: bound(question.timeMax, 'timeMax') };
  if (window.endMs <= window.startMs) {
    const where = { domain: 'calendar', locationType: 'parameter', location: 'timeMax' } as const;
    throw apiError(400, 'timeRangeEmpty', 'The specified time range is empty.', where);
  }
  const zone = question.timeZone ?? 'UTC';
  if (typeof zone !== 'string' || !isZone(zone)) throw invalid();
  const asked = Array.isArray(question.items) ? (question.items as { id?: unknown }[]) : [];
  const ids = asked.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  return {
    kind: 'calendar#freeBusy',
    timeMin: new Date(window.startMs).toISOString(),
    timeMax: new Date(window.endMs).toISOString(),
    calendars: Object.fromEntries(ids.map((id) => [id, busyOf(world, account, id, window, zone)])),
  };
}

function bound(value: unknown, name: string): number {
  if (typeof value !== 'string') throw required(`Missing ${name} parameter.`);
  try {
    return parseInstant(value);
  } catch {
    throw badRequest();
  }
}

function busyOf(world: World, account: Account, id: string, window: Span, zone: string): object {
  let calendar: CalendarData;
  try {
    ({ calendar } = access(world, account, id));
  } catch {
    return { errors: [{ domain: 'global', reason: 'notFound' }], busy: [] };
  }
  const spans = occurring(world, calendar, window)
    .filter((one) => isBusy(one, calendar))
    .map((one) => realSpan(one.when, calendar.timeZone));
  const busy = intersect(spans, [window]);
  return {
    busy: busy.map(({ startMs, endMs }) => ({
      start: instantText(startMs, zone),
      end: instantText(endMs, zone),
    })),
  };
}

/** Every live occurrence that overlaps the window. */
export function occurring(world: World, calendar: CalendarData, window: Span): Appearance[] {
  const found: Appearance[] = [];
  for (const item of calendar.items.values()) {
    const one = item.exception ? undefined : appearanceOf(calendar, item);
    if (!one || one.cancelled) continue;
    if (isMaster(item)) found.push(...occurrencesIn(world, calendar, item, window));
    else {
      const span = realSpan(one.when, calendar.timeZone);
      if (span.endMs > window.startMs && span.startMs < window.endMs) found.push(one);
    }
  }
  return found.filter((one) => !one.cancelled);
}

function isBusy(one: Appearance, calendar: CalendarData): boolean {
  const body = bodyOf(one);
  if (body.transparency === 'transparent') return false;
  return !body.attendees?.some((guest) => guest.email === calendar.id && guest.responseStatus === 'declined');
}
