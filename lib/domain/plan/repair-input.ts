import { addDays, weekDates, weekSpan, type DateString } from '../civil.ts';
import { debtsFor } from '../debts.ts';
import type { Facts } from '../facts.ts';
import { prepare } from '../prepared.ts';
import { weekShare } from '../targets.ts';
import { currentWeek } from './apply.ts';
import { givenBackIn } from './given-back.ts';
import { surroundingsOf, withoutBlocks } from './input.ts';
import type { NamedEvent } from './plan.ts';
import type { CountedDoing, PlanningWeek, StandingBlock } from './planning-week.ts';
import {
  firstTouched,
  isPaused,
  named,
  ourBlocks,
  type OurBlock,
  type PlannedBy,
} from './standing-blocks.ts';
import { realThings, usedUpHolds, type UsedUpHold } from './used-up.ts';
import { wallRanges, type DayClock } from './wall-clock.ts';
import { weekNeeds } from './week-need.ts';

/** This week and so many after it are repaired. */
const WEEKS_AFTER = 3;

/** First days of the weeks that are repaired. */
export function repairWeeks(facts: Facts): DateString[] {
  const current = currentWeek(facts);
  return Array.from({ length: WEEKS_AFTER + 1 }, (_, index) => addDays(current, 7 * index));
}

/** A week to be repaired, and what its blocks are. */
export interface RepairInput {
  readonly week: PlanningWeek;
  readonly blocks: ReadonlyMap<string, OurBlock>;
  /** Out of the week already: those that may be changed are to be released. */
  readonly usedUp: readonly UsedUpHold[];
  /** For each practice the last real thing that holds were made for. */
  readonly real: ReadonlyMap<string, NamedEvent>;
}

export function repairInput(facts: Facts, week: DateString, by: PlannedBy): RepairInput {
  const all = prepare(facts);
  const { zone } = facts.account;
  const span = weekSpan(week, zone);
  const dates = weekDates(week);
  const around = surroundingsOf(week, withoutBlocks(facts), [{ startMs: 0, endMs: firstTouched(all, by) }]);
  const away = new Set(dates.filter((_, index) => around.presence.away[index]));
  const blocks = ourBlocks(span, all, by, { away, paused: isPaused(dates, all) });
  const targetShare = weekShare(around.presence);
  const empty: PlanningWeek = {
    ...around.week,
    debts: debtsFor(facts, week),
    ...(targetShare < 1 && { targetShare }),
  };
  const usedUp = usedUpHolds(span, blocks, weekNeeds(empty), all);
  const gone = new Set(usedUp.map(({ block }) => block));
  const left = blocks.filter((block) => !gone.has(block));
  const standing: PlanningWeek = {
    ...empty,
    days: empty.days.map((day, index) => {
      const pieces = left.flatMap((block) => piecesOn(block, around.clocks[index]!));
      return {
        ...day,
        standing: pieces.flatMap((piece) => ('changeable' in piece ? piece : [])),
        counted: [...day.counted, ...pieces.flatMap((piece) => ('changeable' in piece ? [] : piece))],
      };
    }),
  };
  return {
    week: { ...standing, givenBack: givenBackIn(standing, left, facts, by) },
    blocks: new Map(left.map((block) => [block.event.id, block])),
    usedUp,
    real: new Map(
      realThings(span, all).flatMap(({ practice, event }) =>
        practice?.withPeople ? [[practice.id, named(event)] as const] : [],
      ),
    ),
  };
}

/** A block on one day. One that has begun and lost something counts for what is left of it. */
function piecesOn(block: OurBlock, clock: DayClock): (StandingBlock | CountedDoing)[] {
  const { event, practiceId, begun, broken, contested, fixed, entry } = block;
  return wallRanges(event, clock).flatMap(({ startMinute, endMinute }, index) => {
    const minutes = endMinute - startMinute;
    if (begun && begun.minutes < block.place.minutes) {
      const first = index === 0 && clock[0]!.startMs <= event.startMs;
      const sessions = begun.minutes >= entry.practice!.session.minMinutes ? 1 : 0;
      return first && begun.minutes > 0 ? { practiceId, minutes: begun.minutes, sessions } : [];
    }
    const level = entry.practice!.level;
    return {
      practiceId,
      startMinute,
      minutes,
      changeable: !begun && !fixed && (level === 'flexible' || broken !== undefined),
      eventId: event.id,
      ...(broken && { broken: true }),
      ...(contested && { contested: true }),
    };
  });
}
