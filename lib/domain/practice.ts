import type { MinuteRange, Weekday } from './civil.ts';

/** How much of a practice: minutes per working day, minutes per week, or sessions per week. */
export type Target =
  | { readonly kind: 'daily'; readonly minutes: number }
  | { readonly kind: 'weekly'; readonly minutes: number }
  | { readonly kind: 'sessions'; readonly count: number };

/** `flexible` is shown free and may move for more value; `firm` is busy; `sacred` is busy and never moved. */
export type Level = 'flexible' | 'firm' | 'sacred';

export type PartOfDay = 'morning' | 'midday' | 'afternoon' | 'any';

/** The parts of the day in wall-clock minutes. */
export const PARTS_OF_DAY: Record<Exclude<PartOfDay, 'any'>, MinuteRange> = {
  morning: { startMinute: 6 * 60, endMinute: 12 * 60 },
  midday: { startMinute: 11 * 60, endMinute: 14 * 60 },
  afternoon: { startMinute: 12 * 60, endMinute: 18 * 60 },
};

/** What counts as a practice: every condition given must hold. A rule without conditions matches nothing. */
export interface Rule {
  /** Any of these in the title: whole words, `pair*` a beginning, `*demo` an ending, several words a phrase. */
  readonly anyWords?: readonly string[];
  readonly noneWords?: readonly string[];
  readonly colorId?: string;
  readonly labelId?: string;
  readonly calendarId?: string;
  readonly atLeastOthers?: number;
  readonly atMostOthers?: number;
  /** Somebody from outside my domains takes part. */
  readonly outsider?: boolean;
  readonly people?: 'with' | 'alone';
  readonly organizedByMe?: boolean;
}

/** A named kind of hands-on work. */
export interface Practice {
  /** A slug, the same for ever: blocks in the calendar carry it. */
  readonly id: string;
  readonly name: string;
  readonly target: Target;
  readonly session: {
    readonly minMinutes: number;
    readonly idealMinutes: number;
    readonly maxMinutes: number;
  };
  readonly withPeople: boolean;
  readonly level: Level;
  readonly preferred: PartOfDay;
  /** Days on which it may be planned; every working day when absent. */
  readonly days?: readonly Weekday[];
  /** Hours in which it may be planned; working hours when absent. */
  readonly hours?: MinuteRange;
  /** Google focus time without a matching word counts as this practice. */
  readonly focusTimeCounts: boolean;
  /** Doing this is using one's own product. */
  readonly usesProduct: boolean;
  readonly rules: readonly Rule[];
}

/** What the user calls it; its id where they have it no more. */
export function practiceName(practices: readonly Practice[], practiceId: string): string {
  return practices.find(({ id }) => id === practiceId)?.name ?? practiceId;
}
