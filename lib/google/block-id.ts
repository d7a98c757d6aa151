import { blockKey } from '../domain/block.ts';
import type { BlockKey } from './write.ts';

/** RFC 4648 §7 in lower case: exactly the characters Google allows in an id of ours. */
const BASE32HEX = '0123456789abcdefghijklmnopqrstuv';

const ID_BYTES = 20;

/**
 * The event id of a block: 32 characters, the same on every device. Only what the block is for goes in: with an
 * account, a date or a time of day in it, two devices that plan differently would book twice.
 */
export async function blockId(practiceId: string, generation: string, ordinal: number): Promise<string> {
  const key = new TextEncoder().encode(blockKey({ practiceId, generation, ordinal }));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', key));
  return base32hex(hash.subarray(0, ID_BYTES));
}

/** More single blocks than this no practice has in a week: counting on, none comes upon the name of another. */
const ORDINALS_APART = 100;

/**
 * The next key to try when something deleted holds this one: the next generation of a rhythm, or a later ordinal of a
 * week's single block. Every device counts the same way.
 */
export function nextKey(key: BlockKey): BlockKey {
  const generation = /^g(\d{1,9})$/.exec(key.generation)?.[1];
  return generation === undefined
    ? { ...key, ordinal: key.ordinal + ORDINALS_APART }
    : { ...key, generation: `g${Number(generation) + 1}` };
}

/** `bytes.length` must be a multiple of five: then no padding is needed. */
function base32hex(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let waiting = 0;
  for (const byte of bytes) {
    waiting = (waiting << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += BASE32HEX[(waiting >> bits) & 31];
    }
    waiting &= (1 << bits) - 1;
  }
  return text;
}
