import type { CalendarEvent } from '../event.ts';

/**
 * Google's id of the series that the event is an occurrence of: what ends a series needs. `seriesId` is cut before `_R`, so
 * that a series and its continuation after a split in Google's page are one to the user; to Google they are two. The id of
 * an occurrence is that of its series and the stamp of its original start, except that the occurrences of a continuation
 * may keep the first series' id: there the iCalendar id tells them apart.
 */
export function recurringIdOf({ id, iCalUid, seriesId }: CalendarEvent): string | undefined {
  if (seriesId === undefined) return undefined;
  const name = iCalUid.replace(/@google\.com$/, '');
  if (name.startsWith(`${seriesId}_R`)) return name;
  const cut = /^(.+)_\d{8}(?:T\d{6}Z?)?$/.exec(id)?.[1];
  return cut?.startsWith(seriesId) ? cut : seriesId;
}
