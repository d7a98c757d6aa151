import type { DateString } from '../domain/civil.ts';

/** The views that show days side by side; a year and an agenda are none. */
export type GridView = 'day' | 'week' | 'days' | 'weeks' | 'month';

/** What the address says. A bare `/calendar/u/0/r` is a grid without view and date. */
export type PathSign =
  | { readonly kind: 'grid'; readonly account: number; readonly view?: GridView; readonly date?: DateString }
  | { readonly kind: 'elsewhere' };

const VIEWS: Readonly<Record<string, GridView>> = {
  day: 'day',
  week: 'week',
  customday: 'days',
  customweek: 'weeks',
  month: 'month',
};

const PATH = /^\/calendar(?:\/[ub]\/(\d{1,2}))?\/r(?:\/([a-z]+)(?:\/(\d{4})\/(\d{1,2})\/(\d{1,2}))?)?\/?$/;

/** Reads a pathname of calendar.google.com. The editor, settings, search and other apps are `elsewhere`. */
export function readPath(pathname: string): PathSign {
  const match = PATH.exec(pathname);
  if (!match) return { kind: 'elsewhere' };
  const [, account = '0', word, year, month, day] = match;
  const sign = { kind: 'grid', account: Number(account) } as const;
  if (word === undefined) return sign;
  const view = VIEWS[word];
  if (!view) return { kind: 'elsewhere' };
  if (year === undefined) return { ...sign, view };
  const date = civilDate(Number(year), Number(month), Number(day));
  return date === undefined ? { kind: 'elsewhere' } : { ...sign, view, date };
}

function civilDate(year: number, month: number, day: number): DateString | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}
