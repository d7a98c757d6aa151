import { weekdayOf, type DateString, type MinuteRange } from '../civil.ts';
import type { Facts } from '../facts.ts';
import { entriesTouching, prepare, type Entry, type Prepared } from '../prepared.ts';
import { NO_GUESTS } from '../people.ts';
import { chainsOf, sessionsWithin, type Chain } from '../sessions.ts';
import { MINUTE_MS, type Span } from '../span.ts';
import { sweptWeek, type SweptWeek } from '../swept-week.ts';
import { presenceOf } from '../targets.ts';
import type { DayTime } from '../working-time.ts';
import { SLOT_MINUTES } from './grid.ts';
import type { ApartRange, CountedDoing, PlanningDay, PlanningWeek, StandingBlock } from './planning-week.ts';
import { dayClock, skippedRanges, wallRanges, type DayClock } from './wall-clock.ts';

/** What the user clicks may begin no sooner than this. */
const NOTICE_MINUTES = 60;

/**
 * The weeks as planning sees them, in the order given. Blocks of ours are what stands and keeps its time; everything
 * else that is not ignored, declined or cancelled is immovable, whether answered or not.
 */
export function planningWeeks(facts: Facts, weeks: readonly DateString[]): PlanningWeek[] {
  const all = prepare(facts);
  const blocks = all.entries.concat(all.longEntries).filter(isBlock);
  const own = new Set(blocks.map(({ event }) => event));
  // Without the blocks, what counts and which days are away stay the same when a plan is carried out.
  const others = prepare({ ...facts, events: facts.events.filter((event) => !own.has(event)) });
  return weeks.map((week) => planningWeek(week, others, blocks));
}

function isBlock({ ours, classified }: Entry): boolean {
  return ours && classified.class === 'doing';
}

function planningWeek(week: DateString, others: Prepared, blocks: readonly Entry[]): PlanningWeek {
  const { account, settings, nowMs } = others.facts;
  const swept = sweptWeek(others, week);
  const { away } = presenceOf(swept.days);
  const chains = settings.practices.map((_, index) => chainsOf(others, swept, index));
  return {
    week,
    zone: account.zone,
    nowMs,
    dailyLimitMinutes: settings.dailyLimitMinutes,
    practices: settings.practices,
    days: swept.time.days.map((day, index) => {
      const weekday = weekdayOf(day.date);
      const clock = dayClock(day, account.zone);
      return {
        date: day.date,
        weekday,
        away: away[index] ?? false,
        working: settings.workingHours[weekday],
        immovable: immovableOn(day, clock, others),
        breathing: breathingOn(day, clock, others),
        standing: standingOn(clock, blocks),
        counted: countedOn(index, swept, chains, others),
        apart: apartOn(clock, chains, others),
      } satisfies PlanningDay;
    }),
  };
}

function immovableOn(day: DayTime, clock: DayClock, others: Prepared): MinuteRange[] {
  const over = { startMs: day.startMs, endMs: others.facts.nowMs + NOTICE_MINUTES * MINUTE_MS };
  const dayOff = others.facts.settings.daysOff.includes(day.date) ? [day] : [];
  const closed = [over, ...dayOff, ...entriesTouching(others, day).map(({ event }) => event)];
  return [...closed.flatMap((span) => wallRanges(span, clock)), ...skippedRanges(clock)];
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

function standingOn(clock: DayClock, blocks: readonly Entry[]): StandingBlock[] {
  return blocks.flatMap(({ event, classified }) =>
    wallRanges(event, clock).map(({ startMinute, endMinute }) => ({
      practiceId: classified.practiceId ?? '',
      startMinute,
      minutes: endMinute - startMinute,
      changeable: false,
    })),
  );
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
