import { addDays, type DateString } from '../../lib/domain/civil.ts';
import type { CalendarEvent } from '../../lib/domain/event.ts';
import type { Exception } from '../../lib/domain/facts.ts';
import { at, CALLS, practice, WEEK } from './making.ts';
import { single } from './standing.ts';

export const NEXT = addDays(WEEK, 7);
export const THIRD = addDays(WEEK, 14);
export const WEEKLY = practice({ target: { kind: 'weekly', minutes: 300 } });
export const DAILY = practice({ target: { kind: 'daily', minutes: 60 } });
export const CALLING = practice({ ...CALLS, rules: [] });

/** A block of the day (0 is the Monday of the week) that lost so much. */
export function lost(day: number, lostMinutes = 60, change: Partial<Exception> = {}): Exception {
  return {
    eventId: `lost${day}`,
    practiceId: 'code',
    date: addDays(WEEK, day),
    startMs: at(day, '09:00'),
    lostMinutes,
    lostSession: true,
    reason: 'not-said',
    by: { eventId: 'standup', title: 'Stand-up' },
    atMs: at(day, '09:00'),
    ...change,
  };
}

/** An hour of code on each of the days. */
export const hours = (...days: number[]): CalendarEvent[] =>
  days.flatMap((day) => single('code', at(day, '14:00'), { id: `hour${day}` }));

export const dates = (...days: number[]): DateString[] => days.map((day) => addDays(WEEK, day));
