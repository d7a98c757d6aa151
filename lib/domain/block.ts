import { atMinute, dateOf, type DateString, type Zone } from './civil.ts';
import type { BlockMark, CalendarEvent } from './event.ts';
import { minutesOf } from './span.ts';

/** The private properties a block carries. */
export const BLOCK_PROPERTY_KEYS = {
  version: 'hoh',
  practice: 'practice',
  generation: 'gen',
  ordinal: 'ord',
  revision: 'rev',
  at: 'at',
} as const;

/** The version of the marking that this build writes. */
export const BLOCK_VERSION = 1;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const GENERATION = /^(?:g[1-9]\d{0,8}|w\d{4}-W\d{2})$/;
const COUNT = /^\d{1,9}$/;
const AT = /^((?:\d{4}-\d{2}-\d{2}T)?(?:[01]\d|2[0-3]):[0-5]\d)\/(\d{1,5})$/;

/** Reads a block's mark; anything incomplete or misspelt is no mark of ours. */
export function readBlockMark(
  privateProps: Readonly<Record<string, string>> | undefined,
): BlockMark | undefined {
  if (!privateProps) return undefined;
  const read = (key: keyof typeof BLOCK_PROPERTY_KEYS): string =>
    privateProps[BLOCK_PROPERTY_KEYS[key]] ?? '';
  const version = readCount(read('version'));
  const ordinal = readCount(read('ordinal'));
  const revision = readCount(read('revision'));
  const at = AT.exec(read('at'));
  if (!version || ordinal === undefined || revision === undefined || !at?.[1]) return undefined;
  if (!SLUG.test(read('practice')) || !GENERATION.test(read('generation'))) return undefined;
  return {
    version,
    practiceId: read('practice'),
    generation: read('generation'),
    ordinal,
    revision,
    at: { start: at[1], minutes: Number(at[2]) },
  };
}

/** The private properties to write; the inverse of {@link readBlockMark}. */
export function writeBlockMark(mark: BlockMark): Record<string, string> {
  return {
    [BLOCK_PROPERTY_KEYS.version]: String(mark.version),
    [BLOCK_PROPERTY_KEYS.practice]: mark.practiceId,
    [BLOCK_PROPERTY_KEYS.generation]: mark.generation,
    [BLOCK_PROPERTY_KEYS.ordinal]: String(mark.ordinal),
    [BLOCK_PROPERTY_KEYS.revision]: String(mark.revision),
    [BLOCK_PROPERTY_KEYS.at]: `${mark.at.start}/${mark.at.minutes}`,
  };
}

/**
 * What the hash is taken of that becomes a block's id. It names no account, date or time of day: two devices that
 * plan the same practice differently still meet at one id. `generation` as in the mark: `g3` or `w2026-W48`.
 */
export function blockKey({
  practiceId,
  generation,
  ordinal,
}: Pick<BlockMark, 'practiceId' | 'generation' | 'ordinal'>): string {
  return `${practiceId}/${generation}/${ordinal}`;
}

/**
 * A human dragged or resized this block: it no longer lies where we last wrote it. Such a block is frozen. A dated `at` says
 * where we put just this one, wherever its series would have it; one without a date speaks of the whole series.
 */
export function wasMovedByHand(event: CalendarEvent, zone: Zone): boolean {
  const at = event.block?.at;
  if (!at) return false;
  const today = dateOf(event.startMs, zone);
  const dated = at.start.includes('T');
  if (dated ? !at.start.startsWith(today) : (event.originalStartMs ?? event.startMs) !== event.startMs)
    return true;
  const wroteMs = atMinute(today, markedMinute(at), zone);
  return wroteMs !== event.startMs || minutesOf(event) !== at.minutes;
}

/** The minute of the day at which we last wrote it; the inverse of {@link wallTime}. */
export function markedMinute({ start }: BlockMark['at']): number {
  const [hour, minute] = start.slice(-5).split(':').map(Number);
  return hour! * 60 + minute!;
}

/** Somebody was invited to it, or may have been: it is never changed or taken away by us. */
export function hasGuests({ attendees, guestsHidden }: CalendarEvent): boolean {
  return guestsHidden || attendees.some(({ self }) => !self);
}

/** The `at` of a mark: local wall time, with the date where it speaks of one block only. */
export function wallTime(minute: number, date?: DateString): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const time = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  return date === undefined ? time : `${date}T${time}`;
}

function readCount(text: string): number | undefined {
  return COUNT.test(text) ? Number(text) : undefined;
}
