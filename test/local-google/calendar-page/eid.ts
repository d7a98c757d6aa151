import type { PageEvent } from './page-data.ts';

const SHORT_ENDINGS: readonly (readonly [string, string])[] = [
  ['@gmail.com', '@m'],
  ['@group.calendar.google.com', '@g'],
  ['@group.v.calendar.google.com', '@v'],
  ['@import.calendar.google.com', '@i'],
];

/** The name of an event's chip: that of its own link, else base64 of `<event id> <calendar, shortened>`. */
export function eidOf(event: PageEvent, calendarId: string): string {
  const linked = event.htmlLink ? new URL(event.htmlLink).searchParams.get('eid') : null;
  if (linked) return linked;
  const ending = SHORT_ENDINGS.find(([long]) => calendarId.endsWith(long));
  const short = ending ? calendarId.slice(0, -ending[0].length) + ending[1] : calendarId;
  return Buffer.from(`${event.id ?? ''} ${short}`)
    .toString('base64')
    .replace(/=+$/, '');
}
