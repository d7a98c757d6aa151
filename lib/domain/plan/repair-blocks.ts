import type { Practice } from '../practice.ts';
import type { BlockPlace, Candidate, PlannedBlock, WeekPlan, WeekUnmet } from './plan.ts';
import type { PlanningDay, PlanningWeek, StandingBlock } from './planning-week.ts';
import { changeableBlocks } from './repair-problem.ts';
import type { Chosen } from './repair-search.ts';
import { sessionValue } from './value.ts';
import { weekNeeds } from './week-need.ts';

interface Block extends PlannedBlock {
  readonly broken: boolean;
  readonly contested: boolean;
}

/** A chosen session, and the block that becomes it. */
interface Placed {
  readonly to: Candidate;
  readonly block?: Block | undefined;
}

/** What the choices make of the week's blocks. */
export function afterChoices(week: PlanningWeek, chosen: readonly Chosen[]): WeekPlan {
  const placed: Placed[] = [];
  const left: Block[] = [];
  week.practices.forEach((practice, order) => {
    const own = ofPractice(practice, order, week, chosen);
    // What its day has no place for goes to another one, broken blocks first.
    const free = own.left.sort((a, b) => Number(b.broken) - Number(a.broken));
    placed.push(...own.placed.map((one) => (one.block ? one : { ...one, block: free.shift() })));
    left.push(...free);
  });
  placed.sort((a, b) => byPlace(a.to, b.to));
  const became = (change: 'kept' | 'shrunk' | 'moved'): { to: Candidate; block: Block }[] =>
    placed.flatMap(({ to, block }) => (block && changeOf(block.from, to) === change ? { to, block } : []));
  const changed = (change: 'shrunk' | 'moved'): (PlannedBlock & { to: Candidate })[] =>
    became(change).map(({ to, block }) => ({ ...named(block), to }));
  const fixed = week.days.flatMap((day) =>
    day.standing
      .filter(({ changeable }) => day.away || !changeable)
      .map((block) => ({ ...blockOn(day, block), broken: !day.away && !!block.broken })),
  );
  const kept = [...fixed.filter(({ broken }) => !broken), ...became('kept').map(({ block }) => block)];
  const atRisk = [...fixed, ...left].filter(({ broken }) => broken);
  return {
    week: week.week,
    kept: sorted(kept).map((block) => ({ ...named(block), contested: block.contested })),
    moved: changed('moved'),
    shrunk: changed('shrunk'),
    created: placed.flatMap(({ to, block }) => (block ? [] : to)),
    released: sorted(left.filter(({ broken }) => !broken)).map(named),
    atRisk: sorted(atRisk).map(named),
    unmet: unmetOf(week, placed),
  };
}

/** The practice's sessions, those of a day already with the blocks that become them, and its blocks that became none. */
function ofPractice(
  practice: Practice,
  order: number,
  week: PlanningWeek,
  chosen: readonly Chosen[],
): { readonly placed: Placed[]; readonly left: Block[] } {
  const placed: Placed[] = [];
  const left: Block[] = [];
  week.days.forEach((day, index) => {
    if (day.away) return;
    const mine = chosen.filter((one) => one.day === index && one.order === order);
    changeableBlocks(day, practice).forEach((standing, at) => {
      if (!mine.some(({ choice }) => choice.block === at)) left.push(blockOn(day, standing));
    });
    for (const { choice } of mine) {
      const { startMinute, minutes, block: at } = choice;
      const value = sessionValue(choice, practice, order);
      const standing = at === undefined ? undefined : changeableBlocks(day, practice)[at];
      placed.push({
        to: { practiceId: practice.id, date: day.date, startMinute, minutes, value },
        block: standing && blockOn(day, standing),
      });
    }
  });
  return { placed, left };
}

function changeOf(from: BlockPlace, to: BlockPlace): 'kept' | 'shrunk' | 'moved' {
  if (from.date !== to.date) return 'moved';
  const starts = from.startMinute === to.startMinute;
  const ends = from.startMinute + from.minutes === to.startMinute + to.minutes;
  if (starts && ends) return 'kept';
  return (starts || ends) && to.minutes < from.minutes ? 'shrunk' : 'moved';
}

/** Minutes are those of the whole need; a daily practice's debt is a part of it. */
function unmetOf(week: PlanningWeek, placed: readonly Placed[]): WeekUnmet[] {
  return weekNeeds(week).flatMap(({ practiceId, neededMinutes, sessions }, order) => {
    const mine = placed.filter(({ to }) => to.practiceId === practiceId);
    if (sessions) {
      const missingSessions = sessions.needed - mine.length;
      const missingMinutes = missingSessions * week.practices[order]!.session.idealMinutes;
      return missingSessions > 0 ? { practiceId, missingMinutes, missingSessions } : [];
    }
    const missingMinutes = neededMinutes - mine.reduce((sum, { to }) => sum + to.minutes, 0);
    return missingMinutes > 0 ? { practiceId, missingMinutes } : [];
  });
}

function blockOn({ date }: PlanningDay, block: StandingBlock): Block {
  const { practiceId, eventId = '', startMinute, minutes, broken = false, contested = false } = block;
  return { practiceId, eventId, from: { date, startMinute, minutes }, broken, contested };
}

function named({ practiceId, eventId, from }: Block): PlannedBlock {
  return { practiceId, eventId, from };
}

function sorted<Kind extends Block>(blocks: readonly Kind[]): Kind[] {
  return blocks.toSorted((a, b) => byPlace(a.from, b.from) || (a.eventId < b.eventId ? -1 : 1));
}

function byPlace(a: BlockPlace, b: BlockPlace): number {
  return a.date === b.date ? a.startMinute - b.startMinute : a.date < b.date ? -1 : 1;
}
