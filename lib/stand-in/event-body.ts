import type { GoogleEvent } from './world.ts';

/** PATCH: objects merge, arrays are replaced, `null` deletes. */
export function merge<T>(old: T, patch: unknown): T {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch as T;
  const base = typeof old === 'object' && old !== null && !Array.isArray(old) ? old : {};
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = merge(merged[key], value);
  }
  return merged as T;
}

/** Keys in which two events differ. */
export function changedKeys(a: GoogleEvent, b: GoogleEvent): (keyof GoogleEvent)[] {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof GoogleEvent)[]);
  return [...keys].filter((key) => JSON.stringify(a[key] ?? null) !== JSON.stringify(b[key] ?? null));
}

/** PUT: takes away what is not named, but for what is not the writer's. */
export function replace(old: GoogleEvent, event: GoogleEvent): GoogleEvent {
  const { creator, organizer, eventType, hangoutLink, conferenceData, privateCopy, locked } = old;
  const kept = { creator, organizer, eventType, hangoutLink, conferenceData, privateCopy, locked };
  return merge(merge({}, kept), event);
}
