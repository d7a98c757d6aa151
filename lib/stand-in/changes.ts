import type { Item, World } from './world.ts';

/** Families of events that differ from what was seeded. Plain data, for whoever must remember it. */
export interface Changes {
  readonly version: number;
  readonly items: readonly { readonly calendarId: string; readonly version: number; readonly item: Item }[];
  /** Ids of seeded events that are gone without a trace. */
  readonly dropped: readonly { readonly calendarId: string; readonly id: string }[];
}

/** `since`: the version, and `seeded`: the ids by calendar, that seeding left behind. */
export function changesSince(
  world: World,
  since: number,
  seeded: ReadonlyMap<string, ReadonlySet<string>>,
): Changes {
  const items: { calendarId: string; version: number; item: Item }[] = [];
  const dropped: { calendarId: string; id: string }[] = [];
  for (const calendar of world.calendars.values()) {
    for (const item of calendar.items.values()) {
      const version = calendar.versions.get(item.family) ?? 0;
      if (version > since) items.push({ calendarId: calendar.id, version, item: structuredClone(item) });
    }
    for (const id of seeded.get(calendar.id) ?? []) {
      if (!calendar.items.has(id)) dropped.push({ calendarId: calendar.id, id });
    }
  }
  return { version: world.version, items, dropped };
}

export function restore(world: World, changes: Changes): void {
  for (const { calendarId, version, item } of changes.items) {
    const calendar = world.calendars.get(calendarId);
    if (!calendar) continue;
    calendar.items.set(item.id, structuredClone(item));
    calendar.versions.set(item.family, version);
    calendar.version = Math.max(calendar.version, version);
  }
  for (const { calendarId, id } of changes.dropped) world.calendars.get(calendarId)?.items.delete(id);
  world.version = Math.max(world.version, changes.version);
}
