import type { DateString } from './civil.ts';
import type { Facts } from './facts.ts';
import { prepare } from './prepared.ts';
import { minutesOf, type Span } from './span.ts';
import { sweptWeek } from './swept-week.ts';

/** Working time of a week that is nobody's: unbroken pieces, earliest first. Breaks in the working hours part them. */
export function freePieces(facts: Facts, week: DateString): readonly Span[] {
  return sweptWeek(prepare(facts), week).free;
}

/** Pieces of at least this many minutes. */
export function piecesOfAtLeast(pieces: readonly Span[], minutes: number): Span[] {
  return pieces.filter((piece) => minutesOf(piece) >= minutes);
}

export function longestMinutes(pieces: readonly Span[]): number {
  return pieces.reduce((longest, piece) => Math.max(longest, minutesOf(piece)), 0);
}
