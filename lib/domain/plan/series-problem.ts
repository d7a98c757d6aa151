/**
 * The choice of one practice's times, in whole numbers. Worths are value × 10⁵, rounded, × 2²⁰, minus what settles
 * ties: 2¹⁸ for each new series, 2¹¹ for each day later, 1 for each quarter of an hour later. Sums of them stay below
 * 2⁵³, so they are exact in any order.
 */
export interface SeriesProblem {
  readonly series: readonly SeriesOption[];
  readonly worths: Worths;
  /** Per day of the week, quarters of an hour that may still be planned. */
  readonly room: readonly number[];
  /** What one new series costs. */
  readonly seriesCost: number;
  /** New series allowed. */
  readonly most: number;
  /** Places of one day may not even touch. */
  readonly apart: boolean;
  /** Absent for practices whose need is per day: then `room` says it all. */
  readonly weekly?: WeeklyNeed;
}

/** What a series is worth on a day, place `index × days + day`; 0 where it cannot stand or is worth nothing. */
export type Worths = Float64Array;

export interface WeeklyNeed {
  /** Quarters of an hour, or sessions. */
  readonly capacity: number;
  readonly counts: 'quarters' | 'sessions';
  /** Cost of each further session on a day, 0 on days on which one stands already: there the worths contain it. */
  readonly furtherCost: readonly number[];
}

/** One time of day, in quarters of an hour. */
export interface SeriesOption {
  readonly index: number;
  readonly start: number;
  readonly length: number;
  /** It stands already on some day: another day costs no new series. */
  readonly stands: boolean;
}

export interface ChosenSeries {
  readonly option: SeriesOption;
  /** Indices of days, ascending. */
  readonly days: readonly number[];
}

/** All series of one practice. */
export type Schedule = readonly ChosenSeries[];

const WORTH_UNIT = 1e5;
const TIE_ROOM = 2 ** 20;

export function worthOf(value: number): number {
  return Math.round(value * WORTH_UNIT) * TIE_ROOM;
}

export function placeWorth(value: number, day: number, start: number): number {
  return worthOf(value) - day * 2 ** 11 - start;
}

export function newSeriesCost(value: number): number {
  return worthOf(value) + 2 ** 18;
}

/** What one session of this length uses of the weekly need. */
export function usageOf(option: SeriesOption, weekly: WeeklyNeed | undefined): number {
  return weekly?.counts === 'quarters' ? option.length : 1;
}

/** What the schedule is worth, the cost of its series and of further sessions on a day taken off. */
export function worthOfSchedule(
  { worths, seriesCost, room, weekly }: SeriesProblem,
  schedule: Schedule,
): number {
  const sessions = room.map(() => 0);
  let worth = 0;
  for (const { option, days } of schedule) {
    if (!option.stands) worth -= seriesCost;
    for (const day of days) {
      worth += worths[option.index * room.length + day]!;
      if (sessions[day]!++ > 0 && weekly) worth -= weekly.furtherCost[day]!;
    }
  }
  return worth;
}
