import { openRuns, openSlots, sessionLengths, SLOT_MINUTES, SLOTS } from './grid.ts';
import type { Candidate } from './plan.ts';
import type { PlanningWeek } from './planning-week.ts';
import { sessionValue } from './value.ts';

/** Every place of the week in which a session could stand: practice by practice, by day, start and length. */
export function candidates(week: PlanningWeek): Candidate[] {
  return week.practices.flatMap((practice, order) => {
    const lengths = sessionLengths(practice);
    return week.days.flatMap((day) => {
      const runs = openRuns(openSlots(day, practice));
      const found: Candidate[] = [];
      for (let slot = 0; slot < SLOTS; slot++) {
        for (const length of lengths) {
          if (length > runs[slot]!) break;
          const place = { startMinute: slot * SLOT_MINUTES, minutes: length * SLOT_MINUTES };
          const value = sessionValue(place, practice, order);
          found.push({ practiceId: practice.id, date: day.date, ...place, value });
        }
      }
      return found;
    });
  });
}
