import type { DateString } from '../lib/domain/civil.ts';
import type { Account } from '../lib/domain/facts.ts';
import type { Span } from '../lib/domain/span.ts';

const CALENDAR = 'https://calendar.google.com/calendar';

/** That day in Google Calendar, in the user's own account. */
export function dayUrl(date: DateString, { id }: Pick<Account, 'id'>): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${CALENDAR}/r/day/${String(year)}/${String(month)}/${String(day)}?${query({ authuser: id })}`;
}

/** Google's own page for a new event, filled in: nothing is written before the user saves it there. */
export function newEventUrl(
  { startMs, endMs }: Span,
  text: string,
  guest: string | undefined,
  { id }: Pick<Account, 'id'>,
): string {
  const dates = `${stamp(startMs)}/${stamp(endMs)}`;
  const add = guest === undefined ? {} : { add: guest };
  return `${CALENDAR}/render?${query({ action: 'TEMPLATE', text, dates, ...add, authuser: id })}`;
}

/** `20261126T130000Z` */
function stamp(atMs: number): string {
  return new Date(atMs).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

function query(parts: Readonly<Record<string, string>>): string {
  return new URLSearchParams(parts).toString();
}
