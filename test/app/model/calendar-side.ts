import type { GoogleEvent } from '../../../lib/stand-in/control.ts';
import { ADA, type World } from '../world.ts';

const DAY_MS = 24 * 3_600_000;

/** How far ahead people look when they change something. */
const AHEAD_MS = 30 * DAY_MS;

export const idOf = (event: GoogleEvent): string => event.id ?? '';

export const startOf = (event: GoogleEvent): number => Date.parse(event.start?.dateTime ?? '');

export const endOf = (event: GoogleEvent): number => Date.parse(event.end?.dateTime ?? '');

export const marksOf = (event: GoogleEvent): Record<string, string> =>
  event.extendedProperties?.private ?? {};

export const isBlock = (event: GoogleEvent): boolean => marksOf(event)['hoh'] !== undefined;

/** Practice, generation and ordinal: what a block's id is made of. */
export function keyOf(event: GoogleEvent): string {
  const { practice, gen, ord } = marksOf(event);
  return `${practice}/${gen}/${ord}`;
}

/** The series an occurrence's id belongs to: the id without its stamp. */
export const seriesIdOf = (id: string): string => id.slice(0, Math.max(id.lastIndexOf('_'), 0));

/** When the occurrence of this id was to be, epoch ms; NaN for what is no occurrence. */
export function slotOf(id: string): number {
  const stamp = id.slice(id.lastIndexOf('_') + 1);
  return Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

/** Live occurrences with a time of day, soonest first. */
export function occurrences(world: World, fromMs: number, toMs = fromMs + AHEAD_MS): GoogleEvent[] {
  return world.google.control
    .events(ADA, ADA, { startMs: fromMs, endMs: toMs })
    .filter((event) => event.start?.dateTime);
}

export function upcomingBlocks(world: World): GoogleEvent[] {
  return occurrences(world, world.nowMs).filter(isBlock);
}

/** Everything stored, the cancelled too, by id. */
export function stored(world: World): Map<string, GoogleEvent> {
  return new Map(world.google.control.storedEvents(ADA, ADA).map((event) => [idOf(event), event]));
}

/** The event of this id as it stands, an occurrence nobody has touched included; undefined when it does not stand. */
export function standing(world: World, id: string): GoogleEvent | undefined {
  const all = stored(world);
  const own = all.get(id);
  if (own) return own.status === 'cancelled' ? undefined : own;
  const slotMs = slotOf(id);
  if (Number.isNaN(slotMs)) return undefined;
  return occurrences(world, slotMs, slotMs + 1).find((event) => event.id === id);
}

/** One of them; nothing of nothing. */
export function pick<Item>(items: readonly Item[], index: number): Item | undefined {
  return items[index % items.length];
}
