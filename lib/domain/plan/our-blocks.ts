import type { Entry, Prepared } from '../prepared.ts';
import { isUnanswered } from '../sweep.ts';

/** A block that a practice still stands behind; one to which somebody added guests is one too. */
export function isBlock({ ours, classified }: Entry): boolean {
  return ours && classified.class === 'doing';
}

export function blocksIn({ entries, longEntries }: Prepared): Entry[] {
  return entries.concat(longEntries).filter(isBlock);
}

/** Whether a block that it lies on has lost its time: away, or something with others that the user answered. */
export function breaks(entry: Entry): boolean {
  const { class: kind, withPeople } = entry.classified;
  if (kind === 'away') return true;
  const takesTime = kind === 'meeting' || (kind === 'doing' && withPeople);
  return takesTime && !isBlock(entry) && !isUnanswered(entry.classified);
}

/** Whether a block that it lies on is asked for, and not lost. */
export function contests(entry: Entry): boolean {
  return !isBlock(entry) && isUnanswered(entry.classified);
}
