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
 * The holds of the week that real events use up: those under one, and for each event beside them one more, as far as the
 * week would otherwise hold more sessions than it asks for. So an event that used up a hold uses up no other when it is
 * looked at again, and a week that is short keeps what it has. The latest go first. One that lost its time to something
 * else is not counted: it finds another place, or, where the week has enough by then, it was used up too.
 * `needs` are those of the week without our blocks.
 */
export function usedUpHolds(
  week: Span,
  blocks: readonly OurBlock[],
  needs: readonly WeekNeed[],
  all: Prepared,
): UsedUpHold[] {
  const real = realThings(week, all);
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
    // What is done alone lowers what is asked for; what that leaves too many of was not used up.
    const met = Math.min(events.length, sessions.counted);
    const target = sessions.target + sessions.debt - (sessions.counted - met);
    const tooMany = counting > target ? 0 : Math.max(0, counting + met - target);
    const free = holds.filter((block) => !taken.has(block) && !block.fixed && !block.broken).reverse();
    const first = free.slice(0, tooMany);
    const beside = events.filter((event) => !under.some(({ by }) => by.eventId === event.id));
    const meeting = beside.slice(-Math.max(1, first.length)).concat(events);
    return [...under, ...first.map((block, index) => ({ block, by: named(meeting[index]!) }))];
  });
}

/** What takes place in the week with people, and was answered by me. */
export function realThings(week: Span, all: Prepared): Entry[] {
  return entriesTouching(all, week).filter(isReal);
}

function isReal(entry: Entry): boolean {
  const { class: kind, withPeople } = entry.classified;
  return kind === 'doing' && withPeople && !isBlock(entry) && !isUnanswered(entry.classified);
}

function countsAsSession({ begun, broken, away, entry }: OurBlock): boolean {
  if (away) return false;
  if (begun) return begun.minutes >= entry.practice!.session.minMinutes;
  return !broken;
}
