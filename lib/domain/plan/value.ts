import type { Weekday } from '../civil.ts';
import { PARTS_OF_DAY, type PartOfDay, type Practice } from '../practice.ts';
import { openRuns, openSlots, SLOT_MINUTES } from './grid.ts';
import type { Rhythm, RhythmSeries } from './plan.ts';
import type { PlanningWeek } from './planning-week.ts';
import { dayAsStanding, standingPlaces, type StandingPlace } from './standing.ts';

/** What each further practice of the user's order weighs against the one before it. */
const ORDER_FACTOR = 0.8;
/** One more time of the week to remember. */
export const SERIES_COST = 20;
/** A second session of a weekly practice on one day. */
const SECOND_SESSION_COST = 15;
/** Changing one's rhythm for less than half of the weeks is not worth it. */
export const LEAST_HOLD = 0.5;

interface Place {
  readonly startMinute: number;
  readonly minutes: number;
}

export function orderFactor(order: number): number {
  return ORDER_FACTOR ** order;
}

export function secondSessionCost(order: number): number {
  return SECOND_SESSION_COST * orderFactor(order);
}

/** Share of the minutes that lie in the preferred part of the day, 0 … 1. */
export function fitOf({ startMinute, minutes }: Place, preferred: PartOfDay): number {
  if (preferred === 'any') return 1;
  const part = PARTS_OF_DAY[preferred];
  const start = Math.max(startMinute, part.startMinute);
  const end = Math.min(startMinute + minutes, part.endMinute);
  return Math.max(0, end - start) / minutes;
}

/** What one session there is worth, in minutes of the first practice; `order` is its place in the user's order. */
export function sessionValue(place: Place, practice: Practice, order: number): number {
  const { idealMinutes } = practice.session;
  const useful = practice.target.kind === 'sessions' ? Math.min(place.minutes, idealMinutes) : place.minutes;
  const fit = fitOf(place, practice.preferred);
  const awkward = 0.1 * Math.abs(place.minutes - idealMinutes) + 5;
  return orderFactor(order) * (useful + 0.25 * useful * fit - awkward);
}

/** Whether a session that is not ours lies on that day of the week in at least half of the weeks it is not away. */
export function hasCountedSession(practice: Practice, day: number, weeks: readonly PlanningWeek[]): boolean {
  const present = weeks.flatMap((week) => week.days[day] ?? []).filter(({ away }) => !away);
  const counted = present.filter((one) =>
    one.counted.some(({ practiceId, sessions }) => practiceId === practice.id && sessions > 0),
  );
  return counted.length > 0 && 2 * counted.length >= present.length;
}

/** What is won by leaving a block exactly where it stands. */
export function stayBonus(minutes: number, order: number): number {
  return orderFactor(order) * minutes;
}

/** What is won by a block that ends up at the place of the same day, by how much of it is left as it was. */
export function bonusOf(block: Place, place: Place, order: number): number {
  const starts = block.startMinute === place.startMinute;
  const ends = block.startMinute + block.minutes === place.startMinute + place.minutes;
  if (starts && ends) return stayBonus(place.minutes, order);
  if ((starts || ends) && place.minutes < block.minutes) return 0.7 * stayBonus(place.minutes, order);
  return 0.4 * stayBonus(Math.min(block.minutes, place.minutes), order);
}

/** In how many of the weeks in which the day is not away the place touches nothing immovable. */
export interface Hold {
  readonly free: number;
  readonly present: number;
}

export function holdOf(
  place: Place,
  weekday: Weekday,
  practice: Practice,
  weeks: readonly PlanningWeek[],
): Hold {
  let free = 0;
  let present = 0;
  for (const week of weeks) {
    const day = week.days.find((day) => day.weekday === weekday);
    if (!day || day.away) continue;
    present++;
    const seen = dayAsStanding(day, { practiceId: practice.id, ...place });
    const runs = openRuns(openSlots(seen ?? day, practice));
    if ((runs[place.startMinute / SLOT_MINUTES] ?? 0) * SLOT_MINUTES >= place.minutes) free++;
  }
  return { free, present };
}

export function shareOf({ free, present }: Hold): number {
  return present === 0 ? 0 : free / present;
}

/**
 * What the rhythm is worth beside what stands and may not change. The search does not use it: it is the same sum
 * written a second time, straight from its definition. Two rhythms are compared without what is won by changing nothing.
 */
export function valueOfRhythm(
  rhythm: Rhythm,
  weeks: readonly PlanningWeek[],
  { leaveOutStays = false } = {},
): number {
  const practices = weeks[0]?.practices ?? [];
  const standing = standingPlaces(weeks);
  return practices.reduce((sum, practice, order) => {
    const series = rhythm.series.filter((one) => one.practiceId === practice.id);
    const mine = standing.filter((place) => place.practiceId === practice.id);
    const stays = mine.filter((place) => place.changeable && series.some((one) => isAt(one, place)));
    const bonus = stays.reduce((all, { minutes }) => all + stayBonus(minutes, order), 0);
    return sum + valueOfPractice(series, mine, practice, order, weeks) + (leaveOutStays ? 0 : bonus);
  }, 0);
}

function isAt(series: RhythmSeries, place: StandingPlace): boolean {
  return same(series, place) && series.days.includes(place.weekday);
}

function valueOfPractice(
  series: readonly RhythmSeries[],
  standing: readonly StandingPlace[],
  practice: Practice,
  order: number,
  weeks: readonly PlanningWeek[],
): number {
  const kept = standing.filter((place) => !place.changeable);
  let value = 0;
  for (const one of series) {
    for (const weekday of one.days) {
      value += shareOf(holdOf(one, weekday, practice, weeks)) * sessionValue(one, practice, order);
    }
    if (!kept.some((place) => same(place, one))) value -= SERIES_COST;
  }
  if (practice.target.kind === 'daily') return value;
  const busy = (weeks[0]?.days ?? []).flatMap(({ weekday }, day) =>
    kept.some((place) => place.weekday === weekday) || hasCountedSession(practice, day, weeks) ? weekday : [],
  );
  return value - secondSessions(series, busy) * secondSessionCost(order);
}

/** New sessions on days that have one already. */
function secondSessions(series: readonly RhythmSeries[], busy: readonly Weekday[]): number {
  const onDay = new Map<Weekday, number>();
  for (const { days } of series) for (const day of days) onDay.set(day, (onDay.get(day) ?? 0) + 1);
  let second = 0;
  for (const [day, count] of onDay) second += busy.includes(day) ? count : count - 1;
  return second;
}

function same(a: Place, b: Place): boolean {
  return a.startMinute === b.startMinute && a.minutes === b.minutes;
}
