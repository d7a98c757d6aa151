import type { MinuteRange } from '../civil.ts';
import type { Practice } from '../practice.ts';
import { openRuns, openSlots, rangeApart, rangeOf, sessionLengths, SLOT_MINUTES, SLOTS } from './grid.ts';
import type { PlanningDay, PlanningWeek, StandingBlock } from './planning-week.ts';
import { bonusOf, secondSessionCost, sessionValue } from './value.ts';
import { beyondTarget, countedOn, fixedBlocks, weekNeeds, type WeekNeed } from './week-need.ts';

/**
 * A session at a place, new or the continuation of a block. Worths are value × 10⁹, rounded, so that sums of them are
 * exact in any order; of plans worth the same the one with the smaller sum of `tie` is taken.
 */
export interface Choice {
  readonly startMinute: number;
  readonly minutes: number;
  /** Which of the lane's blocks goes there. */
  readonly block?: number;
  readonly worth: number;
  readonly tie: number;
  /** What each day later in the week adds to that. */
  readonly later: number;
  /** The same a quarter of an hour earlier is possible and no worse: it is wanted only right behind another session. */
  readonly trails?: boolean;
}

/** One practice on one day. */
export interface Lane {
  readonly order: number;
  /** Changeable ones. */
  readonly blocks: readonly StandingBlock[];
  readonly choices: readonly Choice[];
  /** Minutes, or sessions, that the day may get, and how much of that needs nothing of the week's amount. */
  readonly most: number;
  readonly unmetered: number;
  readonly counts: 'minutes' | 'sessions';
  /** Minutes left of the daily limit. */
  readonly room: number;
  /** Sessions may not even touch. */
  readonly apart: boolean;
  /** Worth lost by a second session, and whether there is a first one already. */
  readonly secondCost: number;
  readonly hasSession: boolean;
}

export interface RepairDay {
  readonly lanes: readonly Lane[];
  /** Left of the daily limit. */
  readonly minutes: number;
}

export interface RepairProblem {
  readonly days: readonly RepairDay[];
  /** Per practice, what the metered part of all days together may come to, in minutes or sessions. */
  readonly amounts: readonly number[];
}

const WORTH_UNIT = 1e9;
/**
 * What settles ties, each more than all of the next together: fewer changes (a new place 4, a broken block left 3, a block
 * let go 2), earlier days, earlier starts, the user's order.
 */
const CHANGE = 2 ** 40;
const DAY_LATER = 2 ** 31;
const SLOT_LATER = 2 ** 18;
/** Of more blocks of one practice on one day, the rest can stay or go, but not to another place. */
export const MOST_BITS = 8;

export function worthOf(value: number): number {
  return Math.round(value * WORTH_UNIT);
}

export function repairProblem(week: PlanningWeek): RepairProblem {
  const needs = weekNeeds(week);
  const alike = new Map<string, RepairDay>();
  return {
    days: week.days.map((day, index) => repairDay(day, index, week, needs, alike)),
    amounts: needs.map(({ days, payableMinutes = 0, sessions, neededMinutes }) =>
      days ? payableMinutes : (sessions?.needed ?? neededMinutes),
    ),
  };
}

function repairDay(
  day: PlanningDay,
  index: number,
  week: PlanningWeek,
  needs: readonly WeekNeed[],
  alike: Map<string, RepairDay>,
): RepairDay {
  const fixed = fixedBlocks(day);
  const room = Math.max(0, week.dailyLimitMinutes - fixed.reduce((sum, block) => sum + block.minutes, 0));
  const empty = week.practices.map((practice, order) => {
    const need = needs[order]!;
    const dayNeed = need.days?.[index];
    const counts = need.sessions ? 'sessions' : 'minutes';
    const blocks = day.away ? [] : changeableBlocks(day, practice);
    return {
      order,
      blocks,
      stays: blocks.map((block) => !block.broken && mayStay(block, practice, day)),
      runs: [...openRuns(openSlots(day, practice))],
      most: dayNeed?.neededMinutes ?? need.sessions?.needed ?? need.neededMinutes,
      unmetered: dayNeed ? Math.max(0, -beyondTarget(dayNeed)) : 0,
      counts,
      room,
      apart: counts === 'sessions',
      secondCost: dayNeed ? 0 : worthOf(secondSessionCost(order)),
      hasSession: countedOn(day, practice).some(({ sessions }) => sessions > 0),
    } as const;
  });
  const key = JSON.stringify(empty);
  const known = alike.get(key);
  if (known) return known;
  const lanes = day.away
    ? []
    : empty.map((lane) => ({ ...lane, choices: choicesOf(lane, week.practices[lane.order]!) }));
  const made = { lanes: lanes.filter(({ choices }) => choices.length > 0), minutes: room };
  alike.set(key, made);
  return made;
}

/** In an order that does not depend on the one they come in. */
export function changeableBlocks(day: PlanningDay, practice: Practice): StandingBlock[] {
  return day.standing
    .filter((block) => block.changeable && block.practiceId === practice.id)
    .sort(
      (a, b) =>
        a.startMinute - b.startMinute ||
        a.minutes - b.minutes ||
        ((a.eventId ?? '') < (b.eventId ?? '') ? -1 : 1),
    );
}

/** A lane before its choices are known. */
interface EmptyLane extends Omit<Lane, 'choices'> {
  /** Per block: whether it may be left where it is. */
  readonly stays: readonly boolean[];
  /** Per quarter of an hour, how many follow that are open to new sessions. */
  readonly runs: readonly number[];
}

function choicesOf(
  { order, blocks, stays, runs, most, counts, room }: EmptyLane,
  practice: Practice,
): Choice[] {
  const longest = Math.min(room, counts === 'minutes' ? most : most > 0 ? 1440 : 0);
  const found: Choice[] = [];
  blocks.forEach((block, at) => {
    const { startMinute, minutes } = block;
    if (!stays[at] || minutes > longest) return;
    const worth = worthOf(sessionValue(block, practice, order)) + worthOf(bonusOf(block, block, order));
    found.push({ startMinute, minutes, block: at, worth, tie: -2 * CHANGE, later: 0 });
  });
  const lengths = sessionLengths(practice).filter((length) => length * SLOT_MINUTES <= longest);
  const kinds = Math.min(blocks.length, MOST_BITS) + 1;
  /** What the same was worth a quarter of an hour earlier. */
  let earlier: number[] = [];
  for (let slot = 0; slot < SLOTS; slot++) {
    const here: number[] = [];
    let before = 0;
    for (const length of lengths) {
      if (length > runs[slot]!) break;
      const place = { startMinute: slot * SLOT_MINUTES, minutes: length * SLOT_MINUTES };
      if (blocks.some((block) => isAt(block, place))) continue;
      const plain = worthOf(sessionValue(place, practice, order));
      // Their low digits differ from place to place: no two plans are quite the same.
      const mixed = (slot * 5 + length * 11) & 63;
      const tie = 4 * CHANGE + slot * (SLOT_LATER + 20 - order) + mixed;
      const later = DAY_LATER + (20 - order) * 64 + mixed;
      for (let kind = 0; kind < kinds; kind++) {
        const block = blocks[kind - 1];
        const worth = plain + (block ? worthOf(bonusOf(block, place, order)) : 0);
        // A longer one that is worth no more than the one inside it is never needed.
        const isNeeded = kinds > 1 ? worth > 0 : worth > before;
        const trails = earlier[length * kinds + kind]! >= worth;
        const spared = block ? (block.broken ? 3 : 2) * CHANGE : 0;
        if (isNeeded)
          found.push({
            ...place,
            worth,
            tie: tie - spared,
            later,
            trails,
            ...(block && { block: kind - 1 }),
          });
        here[length * kinds + kind] = worth;
      }
      before = Math.max(before, plain);
    }
    earlier = here;
  }
  return found.sort((a, b) => a.startMinute - b.startMinute);
}

/** A block may stay over what is immovable for new places, but not beside what keeps its time. */
function mayStay(block: StandingBlock, practice: Practice, day: PlanningDay): boolean {
  const apart = practice.target.kind === 'sessions';
  const closed = fixedBlocks(day).map((fixed) =>
    apart && fixed.practiceId === practice.id ? rangeApart(fixed) : rangeOf(fixed),
  );
  const others = apart ? day.apart.filter(({ practiceId }) => practiceId === practice.id) : [];
  return ![...closed, ...others].some((range) => overlap(range, rangeOf(block)));
}

function overlap(a: MinuteRange, b: MinuteRange): boolean {
  return a.startMinute < b.endMinute && b.startMinute < a.endMinute;
}

function isAt(
  block: StandingBlock,
  place: { readonly startMinute: number; readonly minutes: number },
): boolean {
  return block.startMinute === place.startMinute && block.minutes === place.minutes;
}
