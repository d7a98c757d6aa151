import type { Facts } from '../facts.ts';
import { carriedOut, rhythmWeeks } from './apply.ts';
import { nameOfNext } from './generation.ts';
import { planningWeeks } from './input.ts';
import { levelChanges } from './level-change.ts';
import { newSeries } from './new-series.ts';
import type { CreateSeries, PlanChange } from './plan.ts';
import { rhythm } from './rhythm.ts';

/** What becomes of the standing weekly times: those that look wrong anew, and what is missing. */
export function seriesChanges(facts: Facts): PlanChange[] {
  const changes: PlanChange[] = levelChanges(facts);
  changes.push(...additions(carriedOut(facts, changes)));
  return changes;
}

function additions(facts: Facts): CreateSeries[] {
  const weeks = planningWeeks(facts, rhythmWeeks(facts));
  const byDate = planningWeeks(facts, rhythmWeeks(facts), { byDate: true });
  const { series } = rhythm(weeks);
  return facts.settings.practices.flatMap((practice) =>
    newSeries(
      practice,
      series.filter(({ practiceId }) => practiceId === practice.id),
      weeks,
      byDate,
      nameOfNext(practice.id, facts.events),
    ),
  );
}
