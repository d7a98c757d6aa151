import { hasGuests, wasMovedByHand } from '../block.ts';
import { dateOf, minuteOfDay, weekdayOf, WEEKDAYS, type DateString, type Weekday } from '../civil.ts';
import type { CalendarEvent } from '../event.ts';
import type { Facts } from '../facts.ts';
import type { Level, Practice } from '../practice.ts';
import { prepare } from '../prepared.ts';
import { blocksIn } from './our-blocks.ts';
import type { EndSeries, PlanReason } from './plan.ts';
import { recurringIdOf } from './recurring-id.ts';

/** A series of ours that stands from a date on, and that nobody has touched since: it may be ended there. */
export interface StandingSeries {
  /** Google's id of it. */
  readonly eventId: string;
  readonly practice: Practice;
  readonly practiceId: string;
  readonly days: readonly Weekday[];
  readonly startMinute: number;
  readonly minutes: number;
  /** What it looks like in the calendar. */
  readonly level: Level;
}

/**
 * In order of their ids. Ending a series takes all its later dates out: one of which a human moved a date, or to which
 * somebody added guests, is left alone, and so is one that is not in the calendar yet.
 */
export function standingSeries(facts: Facts, from: DateString): StandingSeries[] {
  const { zone } = facts.account;
  const later = blocksIn(prepare(facts)).filter(({ event }) => dateOf(homeOf(event), zone) >= from);
  const groups = Map.groupBy(later, ({ event }) => recurringIdOf(event) ?? '');
  groups.delete('');
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([eventId, entries]) => {
      const events = entries.map(({ event }) => event);
      const practice = entries[0]!.practice;
      const plain = events.find(({ block }) => block && !block.at.start.includes('T'));
      if (!practice || !plain || events.some((event) => isUntouchable(event, zone))) return [];
      const days = new Set(events.map((event) => weekdayOf(dateOf(homeOf(event), zone))));
      return {
        eventId,
        practice,
        practiceId: practice.id,
        days: WEEKDAYS.filter((day) => days.has(day)),
        startMinute: minuteOfDay(plain.startMs, zone),
        minutes: plain.block!.at.minutes,
        level: levelOf(plain),
      };
    });
}

export function endOf(
  { eventId, practice, days, startMinute, minutes }: StandingSeries,
  endDate: DateString,
  reason: PlanReason,
): EndSeries {
  return {
    kind: 'end-series',
    practiceId: practice.id,
    practiceName: practice.name,
    eventId,
    days,
    startMinute,
    minutes,
    endDate,
    reason,
  };
}

/** Whose start the series gave it. */
function homeOf({ originalStartMs, startMs }: CalendarEvent): number {
  return originalStartMs ?? startMs;
}

function isUntouchable(event: CalendarEvent, zone: string): boolean {
  return event.etag === '' || hasGuests(event) || wasMovedByHand(event, zone);
}

function levelOf({ eventType, transparent }: CalendarEvent): Level {
  if (eventType === 'focusTime') return 'sacred';
  return transparent ? 'flexible' : 'firm';
}
