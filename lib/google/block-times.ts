import { BLOCK_PROPERTY_KEYS } from '../domain/block.ts';
import { minutesOf } from '../domain/span.ts';
import type { GoogleEvent } from './calendar-client.ts';
import { readTimes } from './event-time.ts';
import { isRecord } from './refusal.ts';
import type { BlockTimes } from './write.ts';

/** Does the event stand exactly there? */
export function standsAt(event: GoogleEvent, { startMs, endMs, zone }: BlockTimes): boolean {
  const times = readTimes(event.start, event.end, zone);
  return times !== undefined && !times.dates && times.startMs === startMs && times.endMs === endMs;
}

/** Does its mark say that we put it there? */
export function markedAt(event: GoogleEvent, to: BlockTimes): boolean {
  return event.extendedProperties?.private?.[BLOCK_PROPERTY_KEYS.at] === datedAt(to);
}

/** The change that puts a block there and says so. All other properties go along, whether Google merges or replaces. */
export function placedAt({ extendedProperties }: GoogleEvent, to: BlockTimes): GoogleEvent {
  const own = isRecord(extendedProperties?.private) ? extendedProperties.private : {};
  return {
    start: { dateTime: zonedTime(to.startMs, to), timeZone: to.zone },
    end: { dateTime: zonedTime(to.endMs, to), timeZone: to.zone },
    extendedProperties: {
      ...extendedProperties,
      private: { ...own, [BLOCK_PROPERTY_KEYS.at]: datedAt(to) },
    },
  };
}

/** `YYYY-MM-DDTHH:MM/minutes`. */
function datedAt(to: BlockTimes): string {
  return `${zonedTime(to.startMs, to).slice(0, 16)}/${minutesOf(to)}`;
}

/** With its offset: an hour that the clock shows twice is meant once. */
function zonedTime(ms: number, { zone }: BlockTimes): string {
  const time = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  return time.toString({ smallestUnit: 'second', timeZoneName: 'never' });
}
