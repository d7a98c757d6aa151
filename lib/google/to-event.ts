import { BLOCK_PROPERTY_KEYS, BLOCK_VERSION, wallTime, writeBlockMark } from '../domain/block.ts';
import { addDays, weekdayOf } from '../domain/civil.ts';
import type { DateString, Zone } from '../domain/civil.ts';
import type { BlockPlace, CreateBlock, CreateSeries } from '../domain/plan/plan.ts';
import type { BlockBody, BlockKey } from './write.ts';

export interface BlockContext {
  readonly zone: Zone;
  /** What stands after the practice's name. */
  readonly titleEnding: string;
  /** Plain text; its last line tells how to remove all blocks. */
  readonly description: string;
  /** Of the rules the block is made by: of two, the older yields. 1 when absent. */
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
export function seriesBody(change: CreateSeries, context: BlockContext): BlockBody {
  const date = firstOccurrence(change);
  const leftOut = change.leftOut.filter((each) => each > date && change.days.includes(weekdayOf(each)));
  const { startMinute, minutes } = change;
  return {
    ...timedBody(change, { date, startMinute, minutes }, wallTime(startMinute), context),
    recurrence: [
      `RRULE:FREQ=WEEKLY;BYDAY=${change.days.join(',')}`,
      ...(leftOut.length > 0 ? [exceptDates(leftOut, startMinute, context.zone)] : []),
    ],
  };
}

/** An event for one block of one week; otherwise like one of a series. */
export function blockBody(change: CreateBlock, context: BlockContext): BlockBody {
  const { to } = change;
  return timedBody(change, to, dateTime(to.date, to.startMinute).slice(0, 16), context);
}

/** What both have in common. `markedStart`: where its mark says that it stands. */
function timedBody(
  change: CreateSeries | CreateBlock,
  { date, startMinute, minutes }: BlockPlace,
  markedStart: string,
  { zone, titleEnding, description, revision = 1 }: BlockContext,
): BlockBody {
  return {
    summary: `${change.practiceName} ${titleEnding}`.trim(),
    description,
    start: { dateTime: dateTime(date, startMinute), timeZone: zone },
    end: { dateTime: dateTime(date, startMinute + minutes), timeZone: zone },
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
        at: { start: markedStart, minutes },
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
 * The same block as Google focus time. Without words to decline with it declines nothing by itself: Google would decline
 * for everybody, the people whom the user always wants to hear from included.
 */
export function withFocusTime(body: BlockBody, declineMessage?: string): BlockBody {
  return {
    ...body,
    eventType: 'focusTime',
    transparency: 'opaque',
    focusTimeProperties:
      declineMessage === undefined
        ? { autoDeclineMode: 'declineNone' }
        : { autoDeclineMode: 'declineOnlyNewConflictingInvitations', declineMessage },
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
  const stamps = [...new Set(dates)].sort().map((date) => dateTime(date, startMinute).replace(/[-:]/g, ''));
  return `EXDATE;TZID=${zone}:${stamps.join(',')}`;
}

/** `YYYY-MM-DDTHH:MM:SS`; a minute past midnight is on the next date. */
function dateTime(date: DateString, minute: number): string {
  return `${wallTime(minute % 1440, addDays(date, Math.floor(minute / 1440)))}:00`;
}
