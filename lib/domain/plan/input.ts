import { weekdayOf, type DateString, type MinuteRange } from '../civil.ts';
import type { Facts } from '../facts.ts';
import { NO_GUESTS } from '../people.ts';
import { entriesTouching, prepare, type Prepared } from '../prepared.ts';
import { chainsOf, sessionsWithin, type Chain } from '../sessions.ts';
import { MINUTE_MS, type Span } from '../span.ts';
import { sweptWeek, type SweptWeek } from '../swept-week.ts';
import { presenceOf, type Presence } from '../targets.ts';
import { NOTICE_MINUTES } from '../thresholds.ts';
import type { DayTime } from '../working-time.ts';
import { SLOT_MINUTES } from './grid.ts';
import { blocksIn } from './our-blocks.ts';
import type { ApartRange, CountedDoing, PlanningDay, PlanningWeek } from './planning-week.ts';
import { homesOf } from './series-home.ts';
import { dayClock, skippedRanges, wallRanges, type DayClock } from './wall-clock.ts';

interface RhythmLooks {
  /** Google's ids of series that compete with new ones. */
  readonly mayEnd?: ReadonlySet<string>;
  /** Where our blocks are in one week only is taken too: for the dates of what is chosen already. */
  readonly byDate?: boolean;
}

/**
 * The weeks as the rhythm sees them, in the order given. Series of ours are what stands and keeps its time; everything
 * else that is not ignored, declined or cancelled is immovable, whether answered or not. Single blocks are the repair of
 * single weeks and say nothing about the rhythm.
 */
export function planningWeeks(
  facts: Facts,
  weeks: readonly DateString[],
  { mayEnd = new Set(), byDate = false }: RhythmLooks = {},
): PlanningWeek[] {
  const { homes, elsewhere } = homesOf(blocksIn(prepare(facts)), facts, mayEnd);
  const closed = [untilNotice(facts), ...(byDate ? elsewhere : [])];
  const others = withoutBlocks(facts);
  return weeks.map((week) => {
    const surroundings = surroundingsOf(week, others, closed);
    return {
      ...surroundings.week,
      days: surroundings.week.days.map((day, index) => ({
        ...day,
        standing: homes.flatMap(({ span, practiceId, changeable }) =>
          wallRanges(span, surroundings.clocks[index]!).map(({ startMinute, endMinute }) => ({
            practiceId,
            startMinute,
            minutes: endMinute - startMinute,
            changeable,
          })),
        ),
      })),
    };
  });
}

const otherEvents = new WeakMap<Facts, Facts>();

/** Without the blocks, what counts and which days are away stay the same when a plan is carried out. */
export function withoutBlocks(facts: Facts): Prepared {
  const known = otherEvents.get(facts);
  if (known) return prepare(known);
  const own = new Set(blocksIn(prepare(facts)).map(({ event }) => event));
  const others = { ...facts, events: facts.events.filter((event) => !own.has(event)) };
  otherEvents.set(facts, others);
  return prepare(others);
}

function untilNotice({ nowMs }: Facts): Span {
  return { startMs: 0, endMs: nowMs + NOTICE_MINUTES * MINUTE_MS };
}

/** A week as planning sees it, without what stands in it. */
export interface Surroundings {
  readonly week: PlanningWeek;
  readonly clocks: readonly DayClock[];
  readonly presence: Presence;
}

/** `closed` is what no new place may touch beside the events. */
export function surroundingsOf(week: DateString, others: Prepared, closed: readonly Span[]): Surroundings {
  const { account, settings, nowMs } = others.facts;
  const swept = sweptWeek(others, week);
  const presence = presenceOf(swept, settings.pauses);
  const chains = settings.practices.map((_, index) => chainsOf(others, swept, index));
  const clocks = swept.time.days.map((day) => dayClock(day, account.zone));
  return {
    clocks,
    presence,
    week: {
      week,
      zone: account.zone,
      nowMs,
      dailyLimitMinutes: settings.dailyLimitMinutes,
      practices: settings.practices,
      days: swept.time.days.map((day, index) => {
        const weekday = weekdayOf(day.date);
        const clock = clocks[index]!;
        return {
          date: day.date,
          weekday,
          away: presence.away[index] ?? false,
          working: settings.workingHours[weekday],
          immovable: immovableOn(day, clock, others, closed),
          breathing: breathingOn(day, clock, others),
          standing: [],
          counted: countedOn(index, swept, chains, others),
          apart: apartOn(clock, chains, others),
        } satisfies PlanningDay;
      }),
    },
  };
}

function immovableOn(
  day: DayTime,
  clock: DayClock,
  others: Prepared,
  closed: readonly Span[],
): MinuteRange[] {
  const dayOff = others.facts.settings.daysOff.includes(day.date) ? [day] : [];
  const spans = [...closed, ...dayOff, ...entriesTouching(others, day).map(({ event }) => event)];
  return [...spans.flatMap((span) => wallRanges(span, clock)), ...skippedRanges(clock)];
}

/** The space around events with others: also around those of the days before and after. */
function breathingOn(day: DayTime, clock: DayClock, others: Prepared): MinuteRange[] {
  const spaceMs = others.facts.settings.breathingMinutes * MINUTE_MS;
  if (spaceMs === 0) return [];
  return entriesTouching(others, widened(day, spaceMs))
    .filter(({ classified }) => classified.withPeople && classified.class !== 'away')
    .flatMap(({ event }) => wallRanges(widened(event, spaceMs), clock));
}

function widened({ startMs, endMs }: Span, byMs: number): Span {
  return { startMs: startMs - byMs, endMs: endMs + byMs };
}

function countedOn(
  day: number,
  { practices, time }: SweptWeek,
  chains: readonly (readonly Chain[])[],
  others: Prepared,
): CountedDoing[] {
  return practices.flatMap(({ confirmed, unconfirmed, ahead }, index) => {
    const { id } = others.facts.settings.practices[index]!;
    const minutes = (confirmed[day]! + unconfirmed[day]! + ahead[day]!) / MINUTE_MS;
    const sessions = sessionsWithin(time.days[day]!, chains[index]!, others, index);
    return minutes > 0 || sessions > 0 ? { practiceId: id, minutes, sessions } : [];
  });
}

/** Blocks have no guests, so only what I do alone becomes one with them. Also around that of the days before and after. */
function apartOn(
  clock: DayClock,
  chains: readonly (readonly Chain[])[],
  { facts: { settings } }: Prepared,
): ApartRange[] {
  return settings.practices.flatMap(({ id, target }, index) => {
    if (target.kind !== 'sessions') return [];
    return chains[index]!.filter(({ guests }) => guests === NO_GUESTS)
      .flatMap((chain) => wallRanges(widened(chain, SLOT_MINUTES * MINUTE_MS), clock))
      .map((range) => ({ practiceId: id, ...range }));
  });
}
