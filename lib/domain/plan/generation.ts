import { isoWeekOf, type DateString } from '../civil.ts';
import type { CalendarEvent } from '../event.ts';

const RHYTHM_GENERATION = /^g(\d+)$/;

interface Name {
  readonly generation: string;
  readonly ordinal: number;
}

/**
 * The name of the practice's next series: the highest generation its series have in the calendar, the first if it has
 * none, and the ordinal after the highest in it. Series deleted long ago are not seen here; whoever writes meets them.
 */
export function nameOfNext(practiceId: string, events: readonly CalendarEvent[]): Name {
  let generation = 1;
  for (const { block } of events) {
    const found = block?.practiceId === practiceId && RHYTHM_GENERATION.exec(block.generation);
    if (found) generation = Math.max(generation, Number(found[1]));
  }
  return nextOrdinal(practiceId, `g${generation}`, events);
}

/** The name of the first series of the practice's next generation. */
export function nameOfNextGeneration(practiceId: string, events: readonly CalendarEvent[]): Name {
  const { generation } = nameOfNext(practiceId, events);
  return { generation: `g${Number(generation.slice(1)) + 1}`, ordinal: 0 };
}

/** The name of the practice's next single block of that week, wherever those it has were moved. */
export function nameOfOneOff(practiceId: string, week: DateString, events: readonly CalendarEvent[]): Name {
  return nextOrdinal(practiceId, `w${isoWeekOf(week)}`, events);
}

function nextOrdinal(practiceId: string, generation: string, events: readonly CalendarEvent[]): Name {
  let ordinal = 0;
  for (const { block } of events) {
    if (block?.practiceId === practiceId && block.generation === generation)
      ordinal = Math.max(ordinal, block.ordinal + 1);
  }
  return { generation, ordinal };
}
