import { addDays } from '../civil.ts';
import type { Facts } from '../facts.ts';
import type { Level, Practice } from '../practice.ts';
import { carriedOut, currentWeek, rhythmWeeks } from './apply.ts';
import { nameOfNextGeneration } from './generation.ts';
import { planningWeeks } from './input.ts';
import { newSeries } from './new-series.ts';
import type { CreateSeries, EndSeries } from './plan.ts';
import { endOf, standingSeries, type StandingSeries } from './standing-series.ts';

/**
 * Series that look otherwise than their practice's level says: Google never turns an event into focus time or back, so they
 * end, and the same times begin anew in the week after next.
 */
export function levelChanges(facts: Facts): (EndSeries | CreateSeries)[] {
  const from = addDays(currentWeek(facts), 14);
  const focusTimeWorks = facts.events.some(({ block, eventType }) => block && eventType === 'focusTime');
  const other = standingSeries(facts, from).filter(
    ({ practice, level }) => lookOf(practice.level, focusTimeWorks) !== level,
  );
  const changes = [...Map.groupBy(other, ({ practice }) => practice)].flatMap(([practice, series]) =>
    changedLook(practice, series, from, facts),
  );
  return changes.sort((a, b) => Number(a.kind === 'create-series') - Number(b.kind === 'create-series'));
}

function changedLook(
  practice: Practice,
  series: readonly StandingSeries[],
  from: string,
  facts: Facts,
): (EndSeries | CreateSeries)[] {
  const ended = series.map((one) =>
    endOf(one, from, { code: 'level-changed', from: one.level, to: practice.level }),
  );
  const without = carriedOut(facts, ended);
  const weeks = planningWeeks(without, rhythmWeeks(facts));
  const byDate = planningWeeks(without, rhythmWeeks(facts), { byDate: true });
  const name = nameOfNextGeneration(practice.id, facts.events);
  const again = newSeries(practice, series, weeks, byDate, name, from);
  // A time without a free date cannot begin again, so it stays what it is.
  return again.length === series.length ? [...ended, ...again] : [];
}

/** The level that a block of this one shows in the calendar. */
function lookOf(level: Level, focusTimeWorks: boolean): Level {
  return level === 'sacred' && !focusTimeWorks ? 'firm' : level;
}
