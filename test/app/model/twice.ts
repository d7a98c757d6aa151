import type { GoogleEvent } from '../../../lib/stand-in/control.ts';
import { endOf, idOf, keyOf, startOf, upcomingBlocks } from './calendar-side.ts';
import type { Scene } from './scene.ts';

/** Blocks of one key that stand at the same time, unless a human put them there. */
export function twice({ world, words }: Scene): string[] {
  const byKey = Map.groupBy(upcomingBlocks(world), keyOf);
  const faults: string[] = [];
  for (const [key, blocks] of byKey) {
    for (const [index, block] of blocks.entries()) {
      const next = blocks[index + 1];
      if (!next || startOf(next) >= endOf(block)) continue;
      if ([block, next].some((one: GoogleEvent) => words.of(one))) continue;
      faults.push(`${key} twice at ${next.start?.dateTime}: ${idOf(block)} and ${idOf(next)}`);
    }
  }
  return faults;
}
