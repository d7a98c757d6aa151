import { BLOCK_PROPERTY_KEYS, BLOCK_VERSION, writeBlockMark } from '../domain/block.ts';
import { addDays, weekdayOf } from '../domain/civil.ts';
import type { DateString, Zone } from '../domain/civil.ts';
import type { CreateSeries } from '../domain/plan/plan.ts';
import type { BlockBody, BlockKey } from './write.ts';

export interface SeriesContext {
  readonly zone: Zone;
  /** What stands after the practice's name. */
  readonly titleEnding: string;
  /** Plain text; its last line tells how to remove all blocks. */
  readonly description: string;
  /** Whether the practice's sacred blocks are tried as focus time is decided at the write, not here. */
  readonly revision?: number;
}

/** Google's *Peacock*, the nearest to the teal that means doing on our own pages. */
const DOING_COLOR = '7';

/** Days looked through for the first occurrence: past every list of dates left out. */
const LONGEST_SEARCH_DAYS = 400;

/**
 * A recurring event for one series of a rhythm: open-ended, weekly, in wall-clock time of `zone`, marked as ours, no
 * guests and no reminders. Throws a `RangeError` when no date is left to begin on: no plan proposes that.
 */
export function seriesBody(change: CreateSeries, context: SeriesContext): BlockBody {
  const { zone, titleEnding, description, revision = 1 } = context;
  const first = firstOccurrence(change);
  const leftOut = change.leftOut.filter((date) => date > first && change.days.includes(weekdayOf(date)));
  const start = wallTime(first, change.startMinute);
  return {
    summary: `${change.practiceName} ${titleEnding}`.trim(),
    description,
    start: { dateTime: start, timeZone: zone },
    end: { dateTime: wallTime(first, change.startMinute + change.minutes), timeZone: zone },
    recurrence: [
      `RRULE:FREQ=WEEKLY;BYDAY=${change.days.join(',')}`,
      ...(leftOut.length > 0 ? [exceptDates(leftOut, change.startMinute, zone)] : []),
    ],
    colorId: DOING_COLOR,
    transparency: change.level === 'flexible' ? 'transparent' : 'opaque',
    reminders: { useDefault: false },
    extendedProperties: {
      private: writeBlockMark({
        version: BLOCK_VERSION,
        practiceId: change.practiceId,
        generation: change.generation,
        ordinal: change.ordinal,
        revision,
        at: { start: clock(change.startMinute), minutes: change.minutes },
      }),
    },
  };
}

/** The same block under another key. */
export function withKey(body: BlockBody, key: BlockKey): BlockBody {
  return {
    ...body,
    extendedProperties: {
      ...body.extendedProperties,
      private: {
        ...body.extendedProperties?.private,
        [BLOCK_PROPERTY_KEYS.practice]: key.practiceId,
        [BLOCK_PROPERTY_KEYS.generation]: key.generation,
        [BLOCK_PROPERTY_KEYS.ordinal]: String(key.ordinal),
      },
    },
  };
}

/**
 * The same block as Google focus time. It declines nothing by itself: Google would decline for everybody, the people
 * whom the user always wants to hear from included.
 */
export function withFocusTime(body: BlockBody): BlockBody {
  return {
    ...body,
    eventType: 'focusTime',
    transparency: 'opaque',
    focusTimeProperties: { autoDeclineMode: 'declineNone' },
  };
}

/** A series begins on its first real occurrence: what its start shows is always one. */
function firstOccurrence({ firstDate, days, leftOut }: CreateSeries): DateString {
  for (let ahead = 0; ahead < LONGEST_SEARCH_DAYS; ahead += 1) {
    const date = addDays(firstDate, ahead);
    if (days.includes(weekdayOf(date)) && !leftOut.includes(date)) return date;
  }
  throw new RangeError('a series without a day to begin on');
}

function exceptDates(dates: readonly DateString[], startMinute: number, zone: Zone): string {
  const stamps = [...new Set(dates)].sort().map((date) => wallTime(date, startMinute).replace(/[-:]/g, ''));
  return `EXDATE;TZID=${zone}:${stamps.join(',')}`;
}

/** `YYYY-MM-DDTHH:MM:SS`; a minute past midnight is on the next date. */
function wallTime(date: DateString, minute: number): string {
  return `${addDays(date, Math.floor(minute / 1440))}T${clock(minute % 1440)}:00`;
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
