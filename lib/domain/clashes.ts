import type { DateString } from './civil.ts';
import { judgeWeek } from './judged-week.ts';
import { isLoneBlock, takesFrom, usesUp } from './lost-time.ts';
import { entriesTouching, type Entry, type Prepared } from './prepared.ts';
import { intersection, type Span } from './span.ts';
import { isUnanswered } from './sweep.ts';

/** A block of ours and one thing that lies on it. */
export interface Clash {
  readonly block: Entry;
  readonly meeting: Entry;
  /** The user said yes: the block is broken, not only contested. */
  readonly answered: boolean;
  readonly shared: Span;
}

/**
 * What lies on the blocks that begin in the week, by start: of a block ahead everything, of one that runs now only what
 * is not answered and not over. Blocks on away days count nothing, so nothing can be taken from them; of a week that was not
 * read, nothing is said.
 */
export function clashesIn(prepared: Prepared, week: DateString): Clash[] {
  const { nowMs } = prepared;
  const clashes: Clash[] = [];
  const { swept, presence, verdict } = judgeWeek(prepared, week);
  const { time } = swept;
  if (time.endMs <= nowMs || verdict.noneBecause === 'not-read') return clashes;
  const seen = new Set<string>();
  for (const block of entriesTouching(prepared, time)) {
    const { startMs, endMs } = block.event;
    if (!isLoneBlock(block) || endMs <= nowMs || startMs < time.startMs) continue;
    if (presence.away[time.days.findIndex((day) => startMs < day.endMs)]) continue;
    const touching = entriesTouching(prepared, block.event);
    if (touching.some((other) => usesUp(block, other))) continue;
    for (const meeting of touching) {
      const answered = !isUnanswered(meeting.classified);
      const shared = takesFrom(block, meeting) && intersection(block.event, meeting.event);
      if (!shared || shared.endMs <= nowMs || (answered && startMs <= nowMs)) continue;
      const clash = { block, meeting, answered, shared };
      if (seen.has(clashKey(clash))) continue;
      seen.add(clashKey(clash));
      clashes.push(clash);
    }
  }
  return clashes.sort(
    (a, b) =>
      a.block.event.startMs - b.block.event.startMs ||
      a.meeting.event.startMs - b.meeting.event.startMs ||
      (clashKey(a) < clashKey(b) ? -1 : 1),
  );
}

/** The same block and the same thing on it. */
export function clashKey({ block, meeting }: Pick<Clash, 'block' | 'meeting'>): string {
  return `${block.event.id} ${meeting.event.id}`;
}
