import { addDays, daysBetween } from '../domain/civil.ts';
import type { DateString } from '../domain/civil.ts';
import type { GridView } from './page-path.ts';
import type { PageSigns } from './page-signs.ts';

/** Which week a person who looks at the page sees. */
export type Displayed =
  /** A date inside it; the day in the middle, so that a week beginning on another day still means the same one. */
  | { readonly kind: 'week'; readonly date: DateString; readonly view: GridView }
  /** The address, the body and the grid do not agree yet: keep what is shown and look again. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'none'; readonly because: 'elsewhere' | 'other-weeks' | 'unsure' };

const VIEW_KEYS: Readonly<Record<string, GridView>> = {
  DAY: 'day',
  WEEK: 'week',
  CUSTOM_DAYS: 'days',
  CUSTOM_WEEKS: 'weeks',
  MONTH: 'month',
};

const WAIT: Displayed = { kind: 'wait' };
const UNSURE: Displayed = { kind: 'none', because: 'unsure' };
const ELSEWHERE: Displayed = { kind: 'none', because: 'elsewhere' };

/**
 * Weighs three voices: the address (changes first, may be bare), the body's attributes (change last) and the days of
 * the grid (two grids for a moment). Voices that contradict each other mean *wait*; once `patienceIsOver` they mean
 * *nothing*, and an address with view and date is then believed alone only where the grid has no days at all.
 * A month shows many weeks: the one of `today`, if it is among them.
 */
export function displayedWeek(signs: PageSigns, today: DateString, patienceIsOver: boolean): Displayed {
  const { path, family, viewKey } = signs;
  if (path.kind === 'elsewhere') return ELSEWHERE;
  const undecided = patienceIsOver ? UNSURE : WAIT;
  if (family !== undefined && family !== 'EVENT') return path.view ? undecided : ELSEWHERE;
  const bodyView = viewKey === undefined ? undefined : VIEW_KEYS[viewKey];
  if (viewKey !== undefined && bodyView !== (path.view ?? bodyView)) return undecided;
  if (viewKey !== undefined && !bodyView) return ELSEWHERE;
  if (signs.mains > 1 && !patienceIsOver) return WAIT;

  const dates = shownDates(signs);
  if (!dates) return undecided;
  const view = bodyView ?? path.view ?? viewOf(dates);
  const first = dates[0];
  const last = dates.at(-1);
  if (!first || !last) return patienceIsOver ? byAddress(view, path.date) : WAIT;
  if (!view || !fits(view, dates, daysBetween(first, last) + 1)) return undecided;
  if (path.date !== undefined && !isInside(path.date, dates, first, last)) return undecided;
  if (view === 'month' || view === 'weeks') {
    return first <= today && today <= last
      ? { kind: 'week', date: today, view }
      : { kind: 'none', because: 'other-weeks' };
  }
  return { kind: 'week', date: dates[(dates.length - 1) >> 1] ?? first, view };
}

/** The days of the grid; where they are not marked, its range; nothing where the two contradict each other. */
function shownDates({ dates, range }: PageSigns): readonly DateString[] | undefined {
  if (!range) return dates;
  if (dates.length > 0)
    return dates.every((date) => range.first <= date && date <= range.last) ? dates : undefined;
  const length = daysBetween(range.first, range.last) + 1;
  return length > 42 ? [] : Array.from({ length }, (_, day) => addDays(range.first, day));
}

function viewOf(dates: readonly DateString[]): GridView | undefined {
  if (dates.length === 0) return undefined;
  if (dates.length === 1) return 'day';
  return dates.length <= 7 ? 'week' : 'month';
}

/** Days may be hidden (weekends), so fewer than the span are fine; more than the view can hold are not. */
function fits(view: GridView, dates: readonly DateString[], spanDays: number): boolean {
  if (view === 'day') return dates.length === 1;
  if (view === 'week' || view === 'days') return spanDays <= 7;
  return dates.length > 7 && spanDays <= 42;
}

/** The address may name a weekend day that the grid hides. */
function isInside(
  date: DateString,
  dates: readonly DateString[],
  first: DateString,
  last: DateString,
): boolean {
  if (dates.length === 1) return date === first;
  if (first <= date && date <= last) return true;
  const isWeekend = Temporal.PlainDate.from(date).dayOfWeek > 5;
  return isWeekend && addDays(first, -2) <= date && date <= addDays(last, 2) && dates.length % 7 !== 0;
}

function byAddress(view: GridView | undefined, date: DateString | undefined): Displayed {
  if (!date || !view || view === 'month' || view === 'weeks') return UNSURE;
  return { kind: 'week', date, view };
}
