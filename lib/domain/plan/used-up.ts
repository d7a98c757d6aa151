import { entriesTouching, type Entry, type Prepared } from '../prepared.ts';
import { overlaps, type Span } from '../span.ts';
import { isUnanswered } from '../sweep.ts';
import { isBlock } from './our-blocks.ts';
import type { NamedEvent } from './plan.ts';
import { named, type OurBlock } from './standing-blocks.ts';
import type { WeekNeed } from './week-need.ts';

/** A hold whose real thing takes place. */
export interface UsedUpHold {
  readonly block: OurBlock;
  readonly by: NamedEvent;
}

/**
 * The holds of the week that real events use up: those under one, and for each event beside them the latest that may be
 * changed (one that lost its time before any other), as far as the week would otherwise hold more sessions than it asks for. So an event that used up a hold uses up
 * no other when it is looked at again, and a week that is short keeps what it has. `needs` are those of the week without
 * our blocks.
 */
export function usedUpHolds(
  week: Span,
  blocks: readonly OurBlock[],
  needs: readonly WeekNeed[],
  all: Prepared,
): UsedUpHold[] {
  const real = entriesTouching(all, week).filter(isReal);
  return needs.flatMap(({ practiceId, sessions }) => {
    const mine = (entry: Entry): boolean => entry.practice?.id === practiceId;
    const events = real.filter(mine).map(({ event }) => event);
    const holds = blocks.filter(
      ({ entry, begun, away }) => mine(entry) && entry.practice!.withPeople && !begun && !away,
    );
    if (events.length === 0 || holds.length === 0) return [];
    const under = holds.flatMap((block) => {
      const by = events.find((event) => overlaps(event, block.event));
      return by ? { block, by: named(by) } : [];
    });
    if (!sessions) return under;

    const taken = new Set(under.map(({ block }) => block));
    const counting = blocks.filter(
      (block) => mine(block.entry) && !taken.has(block) && countsAsSession(block),
    ).length;
    const target = sessions.target + sessions.debt;
    const tooMany = counting > target ? 0 : Math.min(sessions.counted, counting + sessions.counted - target);
    const free = holds
      .filter((block) => !taken.has(block) && !block.fixed)
      .sort(
        (a, b) =>
          Number(b.broken !== undefined) - Number(a.broken !== undefined) ||
          b.event.startMs - a.event.startMs,
      );
    const latest = free.slice(0, Math.max(0, tooMany));
    const beside = events
      .filter((event) => !under.some(({ by }) => by.eventId === event.id))
      .slice(-Math.max(1, latest.length));
    return [
      ...under,
      ...latest.flatMap((block, index) => {
        const by = beside[index];
        return by ? { block, by: named(by) } : [];
      }),
    ];
  });
}

/** With people who were asked, and answered by me. */
function isReal(entry: Entry): boolean {
  const { class: kind, withPeople } = entry.classified;
  return kind === 'doing' && withPeople && !isBlock(entry) && !isUnanswered(entry.classified);
}

function countsAsSession({ begun, broken, fixed, away, entry }: OurBlock): boolean {
  if (away) return false;
  if (begun) return begun.minutes >= entry.practice!.session.minMinutes;
  return !(broken && fixed);
}
