import type {
  BlockPlace,
  Candidate,
  MoreValueReason,
  NeedMetReason,
  PlannedBlock,
  PlanReason,
  WeekPlan,
  WeekShortReason,
} from './plan.ts';
import type { PlanningWeek } from './planning-week.ts';
import type { OurBlock } from './standing-blocks.ts';
import { fitOf, sessionValue, stayBonus } from './value.ts';
import { weekNeeds, type WeekNeed } from './week-need.ts';

/** The numbers that the changes of a week rest on. */
export interface WeekNumbers {
  readonly week: PlanningWeek;
  readonly needs: readonly WeekNeed[];
  /** What shares the needs once the plan is carried out. */
  readonly placed: readonly Placed[];
  /** What keeps its time whatever is planned. */
  readonly fixed: readonly Placed[];
}

interface Placed extends BlockPlace {
  readonly practiceId: string;
  readonly eventId?: string;
}

export function numbersOf(week: PlanningWeek, { kept, moved, shrunk, created }: WeekPlan): WeekNumbers {
  const days = week.days.filter(({ away }) => !away);
  const changeable = new Set(
    days.flatMap(({ standing }) => standing.flatMap((block) => (block.changeable ? block.eventId : []))),
  );
  const stays = kept
    .filter(({ from }) => days.some(({ date }) => date === from.date))
    .map(({ from, practiceId, eventId }) => ({ practiceId, eventId, ...from }));
  return {
    week,
    needs: weekNeeds(week),
    placed: [
      ...stays.filter(({ eventId }) => changeable.has(eventId)),
      ...[...moved, ...shrunk].map(({ eventId, to }) => ({ eventId, ...to })),
      ...created,
    ],
    fixed: stays.filter(({ eventId }) => !changeable.has(eventId)),
  };
}

/** Why something new is put there. */
export function reasonToCreate(to: Candidate, numbers: WeekNumbers): WeekShortReason {
  const { practice, need, part } = askedOf({ practiceId: to.practiceId, from: to }, numbers);
  return {
    code: 'week-short',
    week: numbers.week.week,
    targetMinutes: part.targetMinutes,
    countedMinutes: part.countedMinutes,
    debtMinutes: part.debtMinutes,
    givesMinutes: to.minutes,
    ...(need.sessions && {
      targetSessions: need.sessions.target,
      countedSessions: need.sessions.counted,
    }),
    preferred: practice.preferred,
    fit: fitOf(to, practice.preferred),
  };
}

/** Why a block does not stay as it is: it is broken, or asked for no longer, or the week is worth more. */
export function reasonToChange(block: OurBlock, to: Candidate, numbers: WeekNumbers): PlanReason {
  const { place: from, broken } = block;
  if (broken) return { code: 'broken', ...broken, oldMinutes: from.minutes, newMinutes: to.minutes };
  const named = { practiceId: block.practiceId, eventId: block.event.id, from };
  const { need, part } = askedOf(named, numbers);
  const room = need.sessions ? Infinity : part.neededMinutes;
  return from.minutes > room ? needMet(named, numbers) : moreValue(named, to.value, numbers);
}

/** Why a block that could stay goes: the week has enough without it, or what takes its place is worth more. */
export function reasonToRelease(block: PlannedBlock, numbers: WeekNumbers): PlanReason {
  const enough = needMet(block, numbers);
  const { practice, part } = askedOf(block, numbers);
  const lacking = part.targetMinutes + part.debtMinutes - enough.countedMinutes;
  if (lacking < practice.session.minMinutes) return enough;
  const thatDay = [...numbers.placed, ...numbers.fixed].filter(({ date }) => date === block.from.date);
  const there = thatDay.filter((one) => overlap(one, block.from));
  // Where nothing lies on it, the day's limit is reached by all of them together.
  const instead = there.length > 0 ? there : thatDay;
  const worth = instead.reduce((sum, one) => sum + valueOf(one.practiceId, one, numbers), 0);
  return moreValue(block, worth, numbers);
}

function moreValue(
  { practiceId, from }: PlannedBlock,
  newValue: number,
  numbers: WeekNumbers,
): MoreValueReason {
  const { order } = askedOf({ practiceId, from }, numbers);
  return {
    code: 'more-value',
    newValue,
    oldValue: valueOf(practiceId, from, numbers),
    stayBonus: stayBonus(from.minutes, order),
  };
}

/** What counts without the block: what is not ours or may not change, and what else is in the plan. */
function needMet(block: PlannedBlock, numbers: WeekNumbers): NeedMetReason {
  const { practice, need, part } = askedOf(block, numbers);
  const others = numbers.placed.filter(
    ({ practiceId, eventId, date }) =>
      practiceId === block.practiceId &&
      eventId !== block.eventId &&
      (!need.days || date === block.from.date),
  );
  const { idealMinutes } = practice.session;
  return {
    code: 'need-met',
    targetMinutes: part.targetMinutes,
    countedMinutes: others.reduce(
      (sum, { minutes }) => sum + (need.sessions ? idealMinutes : minutes),
      part.countedMinutes,
    ),
  };
}

/** The need of the block's practice, and the part of it that the block competes for: its day's, where days are asked. */
function askedOf(
  { practiceId, from }: Pick<PlannedBlock, 'practiceId' | 'from'>,
  { week, needs }: WeekNumbers,
) {
  const order = week.practices.findIndex(({ id }) => id === practiceId);
  const need = needs[order]!;
  const part = need.days?.find(({ date }) => date === from.date) ?? need;
  return { order, practice: week.practices[order]!, need, part };
}

function valueOf(practiceId: string, place: BlockPlace, numbers: WeekNumbers): number {
  const { order, practice } = askedOf({ practiceId, from: place }, numbers);
  return sessionValue(place, practice, order);
}

function overlap(a: BlockPlace, b: BlockPlace): boolean {
  const endOf = ({ startMinute, minutes }: BlockPlace): number => startMinute + minutes;
  return a.date === b.date && a.startMinute < endOf(b) && b.startMinute < endOf(a);
}
