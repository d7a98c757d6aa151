import { addDays, dateOf, weekOf, type DateString } from '../civil.ts';
import type { Facts } from '../facts.ts';
import { entriesTouching, prepare } from '../prepared.ts';
import { currentWeek, rhythmWeeks } from './apply.ts';
import { planningWeeks } from './input.ts';
import { breaks } from './our-blocks.ts';
import type { EndSeries, RhythmSeries } from './plan.ts';
import { recurringIdOf } from './recurring-id.ts';
import { repairWeeks } from './repair-input.ts';
import { isWorthChanging, rhythmThatStays, timeOf, type Troubled } from './rhythm-change.ts';
import { rhythm } from './rhythm.ts';
import { endOf, standingSeries, type StandingSeries } from './standing-series.ts';

/** A rhythm that is worth more than what stands and what could be added to it. */
export interface ChangedRhythm {
  readonly ended: readonly EndSeries[];
  /** All that it has beside the series that stay. */
  readonly times: readonly RhythmSeries[];
  /** The first date on which the new one may stand. */
  readonly from: DateString;
}

/**
 * The rhythm to change to, if that is worth it. Sacred series and those that a human touched stay in any case; one that is
 * kept at its time, with all its days, is not written anew.
 */
export function changedRhythm(facts: Facts): ChangedRhythm | undefined {
  const from = firstChanged(facts);
  const standing = standingSeries(facts, from).filter(({ practice }) => practice.level !== 'sacred');
  if (standing.length === 0) return undefined;
  const mayEnd = new Set(standing.map(({ eventId }) => eventId));
  const weeks = planningWeeks(facts, rhythmWeeks(facts), { mayEnd });
  const best = rhythm(weeks);
  const isKept = (one: StandingSeries): boolean => one.days.every((day) => has(best.series, one, day));
  const kept = standing.filter(isKept);
  const dropped = standing.filter((one) => !isKept(one));
  if (dropped.length === 0) return undefined;
  const change = isWorthChanging(rhythmThatStays(weeks), best, weeks, troubledIn(facts, standing));
  if (!change.isWorth) return undefined;
  return {
    from,
    ended: dropped.map((one) => endOf(one, from, change.reasonFor(one))),
    times: best.series.flatMap((one) => {
      const days = one.days.filter((day) => !has(kept, one, day));
      return days.length > 0 ? { ...one, days } : [];
    }),
  };
}

/** The week after this one, unless that begins tomorrow. */
function firstChanged(facts: Facts): DateString {
  const next = addDays(currentWeek(facts), 7);
  const tomorrow = addDays(dateOf(facts.nowMs, facts.account.zone), 1);
  return next > tomorrow ? next : addDays(next, 7);
}

type WeeklyTime = Omit<RhythmSeries, 'holds'>;

function has(series: readonly WeeklyTime[], one: WeeklyTime, day: WeeklyTime['days'][number]): boolean {
  return series.some((other) => timeOf(other) === timeOf(one) && other.days.includes(day));
}

/** For each weekly time, in how many of the weeks that are repaired a date of it was moved by us or lost minutes. */
function troubledIn(facts: Facts, standing: readonly StandingSeries[]): Troubled {
  const { account, settings, nowMs } = facts;
  const all = prepare(facts);
  const ahead = repairWeeks(facts);
  const times = new Map(standing.map((one) => [one.eventId, timeOf(one)]));
  const weeks = new Map<string, Set<DateString>>();
  for (const event of facts.events) {
    const time = event.block && times.get(recurringIdOf(event) ?? '');
    const week = weekOf(dateOf(event.startMs, account.zone), settings.weekStart);
    if (time === undefined || event.startMs < nowMs || !ahead.includes(week)) continue;
    const moved = event.block?.at.start.includes('T') === true;
    if (!moved && !entriesTouching(all, event).some(breaks)) continue;
    weeks.set(time, (weeks.get(time) ?? new Set()).add(week));
  }
  return new Map([...weeks].map(([time, some]) => [time, some.size]));
}
