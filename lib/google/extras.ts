import { movedByHand } from './by-hand.ts';
import { readTimes } from './event-time.ts';
import { seriesOf } from './from-event.ts';
import type { FoundBlock } from './pull-blocks.ts';

/**
 * Blocks that are there twice: the same practice, generation and ordinal at the same time under different ids. All but
 * one of them: the one of the latest revision stays, of those the lowest id. What a human moved or gave guests, one
 * date of it or all, and what they split is nobody's extra. Works on whole series and single blocks.
 */
export function extrasAmong(blocks: readonly FoundBlock[]): FoundBlock[] {
  const groups = new Map<string, FoundBlock[]>();
  const touched = new Set(
    blocks
      .filter(({ guests, event }) => guests || movedByHand(event))
      .map(({ seriesId, eventId }) => seriesId ?? eventId),
  );
  for (const block of blocks) {
    if (block.seriesId !== undefined || touched.has(block.eventId)) continue;
    const key = sameness(block);
    groups.set(key, [...(groups.get(key) ?? []), block]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...rest] = group.sort(
      (a, b) => b.mark.revision - a.mark.revision || (a.eventId < b.eventId ? -1 : 1),
    );
    return rest.filter((block) => first && seriesOf(block.eventId) !== seriesOf(first.eventId));
  });
}

function sameness({ mark, event }: FoundBlock): string {
  const times = readTimes(event.start, event.end, event.start?.timeZone ?? 'UTC');
  const rule = [...(event.recurrence ?? [])].sort();
  return JSON.stringify([mark.practiceId, mark.generation, mark.ordinal, times?.startMs, times?.endMs, rule]);
}
