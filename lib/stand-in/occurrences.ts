import type { Span } from '../domain/span.ts';
import { instanceId, parseInstanceId } from './event-id.ts';
import { realSpan } from './event-time.ts';
import type { When } from './event-time.ts';
import type { CalendarData, GoogleEvent, Item, World } from './world.ts';

/** Something with a time of its own: a single event, an occurrence of a series, or a master standing for all of it. */
export interface Appearance {
  readonly id: string;
  readonly item: Item;
  /** The series an occurrence belongs to. */
  readonly master?: Item;
  readonly slotMs?: number;
  readonly when: When;
  readonly cancelled: boolean;
}

const DAY_MS = 86_400_000;

export function isMaster(item: Item): boolean {
  return Boolean(item.body.recurrence?.length) && !item.exception;
}

export function exceptionsOf(calendar: CalendarData, masterId: string): Item[] {
  const found: Item[] = [];
  for (const item of calendar.items.values()) if (item.exception?.of === masterId) found.push(item);
  return found;
}

/** A stored event as it appears; nothing for an exception whose master is unknown. */
export function appearanceOf(calendar: CalendarData, item: Item): Appearance | undefined {
  if (!item.exception) {
    return item.when && { id: item.id, item, when: item.when, cancelled: item.cancelled };
  }
  const master = calendar.items.get(item.exception.of);
  if (!master?.when) return undefined;
  return occurrence(master, master.when, item.exception.slotMs, item);
}

function occurrence(master: Item, whole: When, slotMs: number, exception?: Item): Appearance {
  const when = exception?.when ?? { ...whole, startMs: slotMs, endMs: slotMs + whole.endMs - whole.startMs };
  return {
    id: exception?.id ?? instanceId(master.id, slotMs, whole.allDay),
    item: exception ?? master,
    master,
    slotMs,
    when,
    cancelled: master.cancelled || (exception?.cancelled ?? false),
  };
}

/** Slots of a series that touch the window, in the series' own terms. */
export function slotsIn(world: World, master: Item, window: Span): number[] {
  const { when } = master;
  if (!when) return [];
  // All-day slots are midnights UTC, while the window means midnights of the calendar's zone.
  const slack = when.allDay ? DAY_MS : 0;
  return world.expand(
    { startMs: when.startMs, zone: when.zone, recurrence: master.body.recurrence ?? [] },
    { startMs: window.startMs - (when.endMs - when.startMs) - slack, endMs: window.endMs + slack },
  );
}

/** Every occurrence of a series inside the window, exceptions in the place of their slots, cancelled ones too. */
export function occurrencesIn(
  world: World,
  calendar: CalendarData,
  master: Item,
  window: Span,
): Appearance[] {
  const { when } = master;
  if (!when) return [];
  const exceptions = exceptionsOf(calendar, master.id).filter((item) => !item.detached);
  const taken = new Set(exceptions.map((item) => item.exception?.slotMs));
  const plain = slotsIn(world, master, window)
    .filter((slotMs) => !taken.has(slotMs))
    .map((slotMs) => occurrence(master, when, slotMs));
  const edited = exceptions.flatMap((item) => appearanceOf(calendar, item) ?? []);
  return [...plain, ...edited].filter((one) => inWindow(one, calendar, window));
}

/** Google keeps what ends after the window's start and starts before its end. */
export function inWindow(one: Appearance, calendar: CalendarData, window: Span): boolean {
  const span = realSpan(one.when, calendar.timeZone);
  return span.endMs > window.startMs && span.startMs < window.endMs;
}

/** What an id names: a stored event, or an occurrence nobody has edited yet. */
export function find(world: World, calendar: CalendarData, id: string): Appearance | undefined {
  const item = calendar.items.get(id);
  if (item) return appearanceOf(calendar, item);
  const parts = parseInstanceId(id);
  if (!parts) return undefined;
  for (const master of calendar.items.values()) {
    if (!isMaster(master) || !master.when) continue;
    if (master.id !== parts.masterId && !master.id.startsWith(`${parts.masterId}_R`)) continue;
    const [slotMs] = world.expand(
      { startMs: master.when.startMs, zone: master.when.zone, recurrence: master.body.recurrence ?? [] },
      { startMs: parts.slotMs, endMs: parts.slotMs + 1 },
    );
    if (slotMs !== undefined && instanceId(master.id, slotMs, master.when.allDay) === id) {
      return occurrence(master, master.when, slotMs);
    }
  }
  return undefined;
}

/** The event's own fields over those of its series. */
export function bodyOf({ item, master }: Appearance): GoogleEvent {
  if (!master || master === item) return item.body;
  return { ...master.body, ...item.body };
}
