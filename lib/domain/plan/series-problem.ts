/**
 * The choice of one practice's times, in whole numbers. Worths are value × 10⁵, rounded, × 2²⁰, minus what settles
 * ties: 2¹⁸ for each new series, 2¹¹ for each day later, 1 for each quarter of an hour later. Sums of them stay below
 * 2⁵³, so they are exact in any order, and no two plans that differ by those rules are worth the same.
 */
export interface SeriesProblem {
  readonly series: readonly SeriesOption[];
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

export interface WeeklyNeed {
  /** Quarters of an hour, or sessions. */
  readonly capacity: number;
  readonly counts: 'quarters' | 'sessions';
  /** Cost of each further session on a day, 0 on days on which one stands already: there the worths contain it. */
  readonly furtherCost: readonly number[];
}

/** One time of day, in quarters of an hour. */
export interface SeriesOption {
  readonly start: number;
  readonly length: number;
  /** It stands already on some day: another day costs no new series. */
  readonly stands: boolean;
  /** Worth per day of the week; 0 where it cannot stand or is worth nothing. */
  readonly worth: readonly number[];
}

export interface ChosenSeries {
  readonly option: SeriesOption;
  /** Indices of days, ascending. */
  readonly days: readonly number[];
}

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
export function usageOf(option: SeriesOption, weekly: WeeklyNeed): number {
  return weekly.counts === 'sessions' ? 1 : option.length;
}
