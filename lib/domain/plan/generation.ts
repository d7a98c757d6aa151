import type { CalendarEvent } from '../event.ts';

const RHYTHM_GENERATION = /^g(\d+)$/;

/**
 * The name of the practice's next series: the highest generation its series have in the calendar, the first if it has
 * none, and the ordinal after the highest in it. Series deleted long ago are not seen here; whoever writes meets them.
 */
export function nameOfNext(
  practiceId: string,
  events: readonly CalendarEvent[],
): { readonly generation: string; readonly ordinal: number } {
  let generation = 1;
  let ordinal = 0;
  for (const { block } of events) {
    const found = block?.practiceId === practiceId && RHYTHM_GENERATION.exec(block.generation);
    if (!found) continue;
    const number = Number(found[1]);
    if (number > generation) ordinal = 0;
    if (number >= generation) ordinal = Math.max(ordinal, block.ordinal + 1);
    generation = Math.max(generation, number);
  }
  return { generation: `g${generation}`, ordinal };
}
