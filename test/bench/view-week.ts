import { addDays } from '../../lib/domain/civil.ts';
import type { Facts } from '../../lib/domain/facts.ts';
import { viewWeek } from '../../lib/domain/week.ts';
import { randomFrom } from '../domain/plan/planning-weeks.ts';
import { executive } from './executive.ts';
import { report, timed } from './timing.ts';

const MONDAY = '2026-11-16';

export function benchViewWeek(): void {
  const week = executive({ random: randomFrom(1), monday: MONDAY, weeks: 1, perWeek: 80 });
  const years = executive({
    random: randomFrom(2),
    monday: addDays(MONDAY, -7 * 104),
    weeks: 104,
    perWeek: 40,
  });
  // A copy each time: what is known of the same facts is kept.
  report(
    'viewWeek, a week of 80 events',
    timed(200, () => view({ ...week }, [MONDAY])),
    'below 1 ms',
  );
  const mondays = Array.from({ length: 104 }, (_, index) => addDays(MONDAY, -7 * (104 - index)));
  report(
    'viewWeek, 104 weeks',
    timed(15, () => view({ ...years }, mondays)),
    'below 60 ms',
  );
}

function view(facts: Facts, weeks: readonly string[]): void {
  for (const week of weeks) viewWeek(facts, week);
}
