import type { DateString } from '../domain/civil.ts';
import { dateOfKey } from './datekey.ts';
import * as google from './google-calendar.ts';
import { readPath } from './page-path.ts';
import type { PathSign } from './page-path.ts';

/** Everything the page says about which days it shows, unjudged. */
export interface PageSigns {
  readonly path: PathSign;
  /** Upper case; absent where the page has none. */
  readonly family?: string;
  readonly viewKey?: string;
  /** Two while one period slides into the other. */
  readonly mains: number;
  /** The days of the last grid, each once, growing; empty when there are none or one of them is no date. */
  readonly dates: readonly DateString[];
  readonly range?: { readonly first: DateString; readonly last: DateString };
}

/** Reads the page once; writes nothing. */
export function readSigns(page: Document, pathname: string): PageSigns {
  const mains = page.querySelectorAll(google.MAIN);
  const main = mains[mains.length - 1];
  const range = main && rangeOf(main);
  const family = page.body?.getAttribute(google.BODY_FAMILY);
  const viewKey = page.body?.getAttribute(google.BODY_VIEW);
  return {
    path: readPath(pathname),
    ...(family ? { family: family.toUpperCase() } : {}),
    ...(viewKey ? { viewKey: viewKey.toUpperCase() } : {}),
    mains: mains.length,
    dates: main ? datesOf(main) : [],
    ...(range ? { range } : {}),
  };
}

/** Up to `most` ids of the last grid's event boxes as the page spells them, without tasks, each once. */
export function readChipIds(page: Document, most: number): string[] {
  const mains = page.querySelectorAll(google.MAIN);
  const chips = mains[mains.length - 1]?.querySelectorAll(google.CHIP) ?? [];
  const ids = new Set<string>();
  for (const chip of chips) {
    if (ids.size >= most) break;
    const id = chip.getAttribute(google.CHIP_ID);
    if (id && id.length <= 1024 && !google.TASK_PREFIXES.some((prefix) => id.startsWith(prefix))) ids.add(id);
  }
  return [...ids];
}

function datesOf(main: Element): DateString[] {
  const keys = new Set<string | null>();
  for (const day of main.querySelectorAll(google.DAY)) keys.add(day.getAttribute(google.DAY_KEY));
  const dates: DateString[] = [];
  for (const key of keys) {
    const date = dateOfKey(key);
    if (date === undefined) return [];
    dates.push(date);
  }
  return dates.sort();
}

function rangeOf(main: Element): PageSigns['range'] {
  const holder = main.matches(google.RANGE) ? main : [...main.querySelectorAll(google.RANGE)].at(-1);
  const first = dateOfKey(holder?.getAttribute(google.RANGE_START) ?? null);
  const last = dateOfKey(holder?.getAttribute(google.RANGE_END) ?? null);
  return first && last && first <= last ? { first, last } : undefined;
}
