import type { CalendarEvent } from '../../../lib/domain/event.ts';
import type { Facts, Settings } from '../../../lib/domain/facts.ts';
import type { Plan } from '../../../lib/domain/plan/plan.ts';
import { proposePlan } from '../../../lib/domain/plan/propose.ts';
import type { Practice } from '../../../lib/domain/practice.ts';
import { everyWeek, MONDAY, ZONE } from './blocks.ts';
import { calendar } from './calendars.ts';
import { practice } from './planning-weeks.ts';

/** One session of an hour a week. */
export function debt(over: Partial<Practice> = {}): Practice {
  return practice('debt', {
    target: { kind: 'weekly', minutes: 60 },
    session: { minMinutes: 30, idealMinutes: 60, maxMinutes: 60 },
    ...over,
  });
}

export function factsOf(
  events: readonly CalendarEvent[],
  practices: readonly Practice[] = [debt()],
  settings: Partial<Settings> = {},
): Facts {
  return { ...calendar(MONDAY, ZONE, [], { practices, ...settings }), events };
}

export function propose(facts: Facts, by: 'user' | 'itself' = 'itself'): Plan {
  return proposePlan({ facts, planId: 'p', by });
}

/** Thursday at ten, each week. */
export const THURSDAY = { day: 3, start: 600, minutes: 60 };
export const standing = everyWeek('debt', THURSDAY);
