import { isBlock } from './plan/our-blocks.ts';
import type { Entry, Prepared } from './prepared.ts';
import { intersect, minutesOf, overlaps, type Span, totalMinutes } from './span.ts';
import { type Claim, isHold, isUnanswered } from './sweep.ts';

/** A block of ours that nobody else is in: one with guests owns its minutes whatever comes. */
export function isLoneBlock(entry: Entry): boolean {
  return isBlock(entry) && !entry.classified.withPeople;
}

/** Whether it lies on the block and, answered yes, takes time from its practice: a meeting, or another practice with people. */
export function takesFrom(block: Entry, other: Entry): boolean {
  const { class: kind, withPeople } = other.classified;
  const takes =
    kind === 'meeting' || (kind === 'doing' && withPeople && other.practiceIndex !== block.practiceIndex);
  return takes && !isBlock(other) && overlaps(other.event, block.event);
}

/** The real thing lies on the hold that waited for it. */
export function usesUp(hold: Entry, { classified, practiceIndex, event }: Entry): boolean {
  return (
    isHold(hold) &&
    classified.class === 'doing' &&
    classified.withPeople &&
    !isUnanswered(classified) &&
    practiceIndex === hold.practiceIndex &&
    overlaps(event, hold.event)
  );
}

/** What the user's own answers took from a block. */
export interface LostTime {
  readonly minutes: number;
  readonly spans: readonly Span[];
  /** Less than the practice's shortest session is left. */
  readonly session: boolean;
  /** What took most. */
  readonly by: Entry;
}

/** What of the block is owned by somebody else whom the user said yes to; nothing for a hold that was used up. */
export function lostTimeOf(block: Entry, claims: readonly Claim[]): LostTime | undefined {
  if (claims.some(({ entry }) => usesUp(block, entry))) return undefined;
  const spans: Span[] = [];
  let most = 0;
  let by: Entry | undefined;
  for (const { entry, owned } of claims) {
    if (!takesFrom(block, entry) || isUnanswered(entry.classified)) continue;
    const lost = intersect(owned, [block.event]);
    const minutes = totalMinutes(lost);
    spans.push(...lost);
    if (minutes > most) {
      most = minutes;
      by = entry;
    }
  }
  return by && { ...sumOf(block, spans), by };
}

/** The sum of what was lost, and whether a session is left. */
export function sumOf(block: Entry, spans: readonly Span[]): Omit<LostTime, 'by'> {
  const minutes = totalMinutes(spans);
  return {
    minutes,
    spans,
    session: minutesOf(block.event) - minutes < (block.practice?.session.minMinutes ?? 0),
  };
}

/** The same facts, had the user answered so. */
export function hadAnswered(prepared: Prepared, one: Entry, answer: 'accepted' | 'declined'): Prepared {
  const answered = (entry: Entry): Entry | Entry[] => {
    if (entry !== one) return entry;
    return answer === 'declined' ? [] : { ...entry, classified: { ...entry.classified, answer } };
  };
  return {
    ...prepared,
    entries: prepared.entries.flatMap(answered),
    longEntries: prepared.longEntries.flatMap(answered),
  };
}
