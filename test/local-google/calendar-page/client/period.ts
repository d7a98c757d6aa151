import { config, today, weekStart } from './config.ts';
import { formatDate, formatDates } from './words.ts';

export type PageView = 'day' | 'week' | 'customday' | 'month' | 'year' | 'agenda';

/** What is on screen: a grid, or one of the pages without one. */
export type Place =
  | { readonly kind: 'grid'; readonly view: PageView; readonly date: Temporal.PlainDate }
  | { readonly kind: 'editor' | 'settings' | 'search' };

export const VIEW_KEYS: Readonly<Record<PageView, string>> = {
  day: 'DAY',
  week: 'WEEK',
  customday: 'CUSTOM_DAYS',
  month: 'MONTH',
  year: 'YEAR',
  agenda: 'AGENDA',
};

const CUSTOM_DAYS = 4;

/** A bare `/r` shows the view used last (here: the week) and today. */
export function readPlace(pathname: string): Place {
  const rest = /^\/calendar\/u\/\d+\/r\/?(.*)$/.exec(pathname)?.[1] ?? '';
  const [word = '', ...numbers] = rest.split('/');
  if (word === 'eventedit') return { kind: 'editor' };
  if (word === 'settings' || word === 'search') return { kind: word };
  const view = word in VIEW_KEYS ? (word as PageView) : 'week';
  const [year, month, day] = numbers.map(Number);
  const date = year && month && day ? Temporal.PlainDate.from({ year, month, day }) : today();
  return { kind: 'grid', view, date };
}

export function pathOf(view: PageView, { year, month, day }: Temporal.PlainDate): string {
  return `/calendar/u/${config.accountIndex}/r/${view}/${year}/${month}/${day}`;
}

/** The days of the grid, hidden weekends left out. */
export function datesOf(view: PageView, date: Temporal.PlainDate): Temporal.PlainDate[] {
  if (view === 'day') return [date];
  if (view === 'customday') return run(date, CUSTOM_DAYS);
  if (view === 'week') return run(weekStartOf(date), 7).filter(isShown);
  const first = weekStartOf(date.with({ day: 1 }));
  const last = date.with({ day: date.daysInMonth });
  const weeks = Math.ceil((first.until(last).days + 1) / 7);
  return run(first, weeks * 7).filter(isShown);
}

export function weekStartOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: ((date.dayOfWeek % 7) - weekStart + 7) % 7 });
}

export function step(view: PageView, date: Temporal.PlainDate, direction: 1 | -1): Temporal.PlainDate {
  if (view === 'month') return date.add({ months: direction });
  if (view === 'year') return date.add({ years: direction });
  const days = { day: 1, customday: CUSTOM_DAYS, week: 7, agenda: 7 }[view];
  return date.add({ days: days * direction });
}

export function headingOf(view: PageView, date: Temporal.PlainDate): string {
  const dates = datesOf(view, date);
  const first = dates[0] ?? date;
  const last = dates.at(-1) ?? date;
  if (view === 'day') return formatDate(date, { day: 'numeric', month: 'long', year: 'numeric' });
  if (view === 'year') return formatDate(date, { year: 'numeric' });
  if (view === 'month' || view === 'agenda' || first.month === last.month) {
    return formatDate(view === 'month' ? date : first, { month: 'long', year: 'numeric' });
  }
  return formatDates(first, last, { month: 'short', year: 'numeric' });
}

/** Google's number for a date: gaps at month ends, never counted on. */
export function datekey({ year, month, day }: Temporal.PlainDate): number {
  return ((year - 1970) << 9) | (month << 5) | day;
}

function run(first: Temporal.PlainDate, days: number): Temporal.PlainDate[] {
  return Array.from({ length: days }, (_, day) => first.add({ days: day }));
}

function isShown(date: Temporal.PlainDate): boolean {
  return !config.account.hideWeekends || date.dayOfWeek < 6;
}
