import { hashOf } from '../checksum.ts';
import { idDigits } from '../event-id.ts';

/** Chance that is the same for the same words: every draw of a sample calendar hangs on a key, never on the order of drawing. */
export type Draw = () => number;

/** Draws of 0 ≤ x < 1 (mulberry32, seeded with a hash of the key). */
export function drawsOf(key: string): Draw {
  let state = hashOf(key);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** An event id as Google makes them, 26 base32hex digits; two seeds of 32 bits each, so that ids do not meet. */
export function idOf(key: string): string {
  return ['a', 'b'].map((half) => idDigits(drawsOf(`${key} ${half}`), 13)).join('');
}

export function pick<T>(from: readonly T[], draw: Draw): T {
  const one = from[Math.floor(draw() * from.length)];
  if (one === undefined) throw new RangeError('nothing to pick from');
  return one;
}
