import type { Practice } from '../practice.ts';
import {
  close,
  openRuns,
  openSlots,
  rangeApart,
  sessionLengths,
  SLOT_MINUTES,
  SLOTS,
  type Slots,
} from './grid.ts';
import { neededQuarters, type Need } from './need.ts';
import type { PlanningDay, PlanningWeek } from './planning-week.ts';
import { dayAsStanding, type StandingPlace } from './standing.ts';
import { LEAST_HOLD } from './value.ts';
import type { WeekRoom } from './week-room.ts';

/** The share of weeks in which a place of the day is free: start and length in quarters of an hour. */
export type FreeShares = (start: number, length: number) => number;

/** For each place of the day, the share of weeks in which it is free, those left out in which the day is away. */
export function freeShares(
  weeks: readonly PlanningWeek[],
  day: number,
  practice: Practice,
  open: Slots,
  lengths: readonly number[],
): FreeShares {
  const free = new Int32Array(SLOTS * (SLOTS + 1));
  let present = 0;
  for (const week of weeks) {
    if (week.days[day]!.away) continue;
    present++;
    const runs = runsOf(week.days[day]!, practice, open);
    for (let start = 0; start < SLOTS; start++) {
      for (const length of lengths) {
        if (length > runs[start]!) break;
        free[start * (SLOTS + 1) + length]!++;
      }
    }
    for (const block of week.days[day]!.standing) {
      const seen = block.practiceId === practice.id && dayAsStanding(week.days[day]!, block);
      const [start, length] = [block.startMinute / SLOT_MINUTES, block.minutes / SLOT_MINUTES];
      if (!seen || !lengths.includes(length) || length <= (runs[start] ?? SLOTS)) continue;
      if (length <= runsOf(seen, practice, open)[start]!) free[start * (SLOTS + 1) + length]!++;
    }
  }
  return (start, length) => (present === 0 ? 0 : free[start * (SLOTS + 1) + length]! / present);
}

function runsOf(day: PlanningDay, practice: Practice, open: Slots): Uint8Array {
  const slots = openSlots(day, practice);
  for (let slot = 0; slot < SLOTS; slot++) slots[slot]! &= open[slot]!;
  return openRuns(slots);
}

/** What of the day is open beside the practice's own places that stand, of which its sessions keep apart. */
export function openBeside(
  standing: readonly StandingPlace[],
  practice: Practice,
  weekday: StandingPlace['weekday'],
  open: Slots,
): Slots {
  if (practice.target.kind !== 'sessions') return open;
  const apart = open.slice();
  for (const place of standing) {
    const mine = place.practiceId === practice.id && place.weekday === weekday;
    if (mine && !place.changeable) close(apart, rangeApart(place));
  }
  return apart;
}

/** Whether the shortest session finds a place on a day that needs it, free in half of the weeks, whatever it is worth. */
export function hasFreePlace(
  practice: Practice,
  need: Need,
  weeks: readonly PlanningWeek[],
  standing: readonly StandingPlace[],
  room: WeekRoom,
): boolean {
  const [shortest] = sessionLengths(practice);
  if (shortest === undefined) return false;
  return weeks[0]!.days.some(({ weekday }, day) => {
    if (shortest > room.quarters[day]! || shortest > neededQuarters(need, day)) return false;
    const open = openBeside(standing, practice, weekday, room.open[day]!);
    const share = freeShares(weeks, day, practice, open, [shortest]);
    return Array.from({ length: SLOTS }, (_, start) => share(start, shortest)).some(
      (one) => one >= LEAST_HOLD,
    );
  });
}
