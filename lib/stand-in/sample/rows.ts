import type { Weekday, WeekStart, Zone } from '../../domain/civil.ts';
import type { ResponseStatus } from '../../domain/event.ts';

/** Weeks are counted from the one that holds today, which is 0. */
export const FIRST_WEEK = -53;
export const LAST_WEEK = 9;

/** What happens to one occurrence of a series: it falls out, I answer it differently, or it moves within its week. */
export type Change = 'cancelled' | ResponseStatus | `${Weekday} ${string}`;

/** What an event has beside a time, a title and guests; what is absent is as usual. */
interface More {
  /** Days an event without a time of day lasts; one when absent. */
  readonly lasts?: number;
  /** One of these is invited too. */
  readonly pool?: readonly string[];
  /** I organise it; otherwise the first guest does. */
  readonly mine?: true;
  readonly answer?: ResponseStatus;
  readonly free?: true;
  /** Only the organiser sees who is invited. */
  readonly hidden?: true;
  readonly room?: string;
  /** The executive's own when absent. */
  readonly zone?: Zone;
  readonly type?: 'focusTime' | 'outOfOffice' | 'workingLocation' | 'fromGmail';
}

interface MoreOfSeries extends More {
  /** First and last week; the whole sample, and without an end, when absent. */
  readonly from?: number;
  readonly to?: number;
  /** Every second week. */
  readonly every?: 2;
  /** By week. Of a series on several days, the first of them. */
  readonly changes?: Readonly<Record<number, Change>>;
}

interface MoreOfSingle extends More {
  /** Share of its weeks in which it happens; next week it always does. */
  readonly chance?: number;
}

/** `TU,TH 09:30 45`: days, wall-clock start, minutes. Only the days: an event of whole days. */
type When = string;
/** Several take turns by chance. `{you}` and `{org}` are the last guest's first name and organisation. */
type Title = string | readonly string[];
/** `Ana Reyes` is a colleague, `Ana Reyes@Calder Mills` comes from outside; separated by `, `. */
type Guests = string;

/** A recurring event. */
export type SeriesRow = readonly [when: When, title: Title, guests: Guests, more?: MoreOfSeries];
/** Separate events on one weekday of the weeks named. */
export type SingleRow = readonly [
  when: When,
  title: Title,
  guests: Guests,
  weeks: readonly number[],
  more?: MoreOfSingle,
];

/** Where public holidays come from. */
export interface Country {
  /** As in the id of Google's calendar of its holidays. */
  readonly id: string;
  readonly name: string;
  /** By month and day: those that fall on the same date every year; the others would need an almanac. */
  readonly holidays: Readonly<Record<string, string>>;
}

export interface Executive {
  readonly id: string;
  readonly roleId: string;
  readonly name: string;
  readonly company: string;
  readonly sentence: string;
  readonly zone: Zone;
  readonly weekStart: WeekStart;
  readonly clock24: boolean;
  readonly country: Country;
  /** Weeks away from Monday to Friday; what fell into past ones was declined or cancelled. */
  readonly vacations: readonly number[];
  readonly series: readonly SeriesRow[];
  readonly singles: readonly SingleRow[];
}

/** A row's first three columns, read. */
export interface Line extends More {
  readonly days: readonly Weekday[];
  /** `HH:MM`; absent on events of whole days. */
  readonly at?: string;
  readonly minutes: number;
  readonly titles: readonly string[];
  readonly guests: readonly string[];
}

export function lineOf([when, title, guests]: SeriesRow | SingleRow, more: More = {}): Line {
  const [days = '', at, minutes] = when.split(' ');
  return {
    ...more,
    days: days.split(',') as Weekday[],
    ...(at !== undefined && { at }),
    minutes: Number(minutes),
    titles: typeof title === 'string' ? [title] : title,
    guests: guests ? guests.split(', ') : [],
  };
}

/** Every `step`-th week from one to another, both included. */
export function weeks(step: number, from: number, to: number = LAST_WEEK): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}
