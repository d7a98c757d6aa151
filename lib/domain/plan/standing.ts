import type { Weekday } from '../civil.ts';
import type { PlanningDay, PlanningWeek, StandingBlock } from './planning-week.ts';

/** A place our blocks hold on one weekday in at least half of the weeks; where one is broken it holds nothing. */
export interface StandingPlace extends StandingBlock {
  readonly weekday: Weekday;
}

/** Weeks in which the day is away say nothing about it and are left out. */
export function standingPlaces(weeks: readonly PlanningWeek[]): StandingPlace[] {
  const places: StandingPlace[] = [];
  for (const { weekday } of weeks[0]?.days ?? []) {
    const days = weeks.flatMap((week) => week.days.filter((day) => day.weekday === weekday && !day.away));
    const found = new Map<string, { block: StandingBlock; times: number; changeable: boolean }>();
    for (const block of days.flatMap((day) => day.standing)) {
      if (block.broken) continue;
      const before = found.get(placeKey(block));
      const times = (before?.times ?? 0) + 1;
      const changeable = (before?.changeable ?? true) && block.changeable;
      found.set(placeKey(block), { block, times, changeable });
    }
    for (const { block, times, changeable } of found.values()) {
      if (2 * times >= days.length) places.push({ ...block, changeable, weekday });
    }
  }
  return places;
}

export function placeKey(block: Pick<StandingBlock, 'practiceId' | 'startMinute' | 'minutes'>): string {
  return `${block.startMinute} ${block.minutes} ${block.practiceId}`;
}

/**
 * The day as a block that may stay sees it, or undefined where it does not stand: breathing space is asked of new places
 * only, and what merely contests it leaves it where it is.
 */
export function dayAsStanding(
  day: PlanningDay,
  block: Pick<StandingBlock, 'practiceId' | 'startMinute' | 'minutes'>,
): PlanningDay | undefined {
  const stands = day.standing.find(
    (one) => one.changeable && !one.broken && placeKey(one) === placeKey(block),
  );
  return stands && { ...day, breathing: [], immovable: stands.contested ? [] : day.immovable };
}
