import type { Weekday } from '../civil.ts';
import type { Practice } from '../practice.ts';
import { SLOT_MINUTES, SLOTS } from './grid.ts';
import type { PlanningDay, PlanningWeek } from './planning-week.ts';
import { placeKey, standingPlaces, type StandingPlace } from './standing.ts';

/** What a practice still lacks in a typical week. */
export type Need =
  /** Per day of the user's week. */
  | { readonly kind: 'daily'; readonly minutes: readonly number[] }
  | { readonly kind: 'weekly'; readonly minutes: number }
  | { readonly kind: 'sessions'; readonly count: number };

/** Target minus what recurs already: what stands in at least half of the weeks, and what else at least half of them reach. */
export function needOf(practice: Practice, weeks: readonly PlanningWeek[]): Need {
  const standing = standingPlaces(weeks).filter((place) => place.practiceId === practice.id);
  const kept = standing.filter((place) => !place.changeable);
  const { target } = practice;
  if (target.kind === 'daily') {
    const days = weeks[0]?.days ?? [];
    return {
      kind: 'daily',
      minutes: days.map(({ weekday }, index) => {
        if (!isFor(practice, weekday, weeks)) return 0;
        const present = weeks.flatMap((week) => week.days[index] ?? []).filter((day) => !day.away);
        if (present.length === 0) return 0;
        const others = present.map((day) => besides(day, practice, standing).minutes);
        const stands = kept.filter((place) => place.weekday === weekday);
        return Math.max(0, target.minutes - minutesOf(stands) - reachedByHalf(others));
      }),
    };
  }
  const present = weeks.filter(hasWork);
  if (target.kind === 'weekly') {
    const others = present.map((week) =>
      sum(week.days.map((day) => besides(day, practice, standing).minutes)),
    );
    return { kind: 'weekly', minutes: Math.max(0, target.minutes - minutesOf(kept) - reachedByHalf(others)) };
  }
  const others = present.map((week) => {
    return sum(week.days.map((day) => besides(day, practice, standing).sessions));
  });
  return { kind: 'sessions', count: Math.max(0, target.count - kept.length - reachedByHalf(others)) };
}

/** What a need comes to in minutes of a whole week, sessions at their ideal length. */
export function neededMinutes(need: Need, practice: Practice): number {
  if (need.kind === 'daily') return sum(need.minutes);
  return need.kind === 'weekly' ? need.minutes : need.count * practice.session.idealMinutes;
}

/** The longest session the need has room for on the day, in quarters of an hour. */
export function neededQuarters(need: Need, day: number): number {
  if (need.kind === 'sessions') return need.count > 0 ? SLOTS : 0;
  const minutes = need.kind === 'daily' ? (need.minutes[day] ?? 0) : need.minutes;
  return Math.floor(minutes / SLOT_MINUTES);
}

/** The largest amount that at least half of the weeks reach. */
function reachedByHalf(amounts: readonly number[]): number {
  const descending = [...amounts].sort((a, b) => b - a);
  return descending[Math.ceil(descending.length / 2) - 1] ?? 0;
}

/** What the day has of the practice beside the standing places: doing that is not ours, and single blocks of ours. */
function besides(
  day: PlanningDay,
  practice: Practice,
  standing: readonly StandingPlace[],
): { readonly minutes: number; readonly sessions: number } {
  const counted = day.counted.filter((doing) => doing.practiceId === practice.id);
  const single = day.standing.filter(
    (block) =>
      block.practiceId === practice.id &&
      !block.changeable &&
      !block.broken &&
      !day.away &&
      !standing.some((place) => place.weekday === day.weekday && placeKey(place) === placeKey(block)),
  );
  const sessions = sum(counted.map((doing) => doing.sessions)) + single.length;
  return { minutes: minutesOf(counted) + minutesOf(single), sessions };
}

function isFor(practice: Practice, weekday: Weekday, weeks: readonly PlanningWeek[]): boolean {
  if (practice.days && !practice.days.includes(weekday)) return false;
  return weeks.some((week) => week.days.some((day) => day.weekday === weekday && day.working.length > 0));
}

function hasWork(week: PlanningWeek): boolean {
  return week.days.some((day) => !day.away && day.working.length > 0);
}

function minutesOf(parts: readonly { readonly minutes: number }[]): number {
  return sum(parts.map((part) => part.minutes));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
