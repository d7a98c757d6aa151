import type { DateString } from '../civil.ts';
import type { Facts } from '../facts.ts';
import { carriedOut, rhythmWeeks } from './apply.ts';
import { changedRhythm } from './changed-rhythm.ts';
import { nameOfNext } from './generation.ts';
import { planningWeeks } from './input.ts';
import { levelChanges } from './level-change.ts';
import { newSeries } from './new-series.ts';
import type { CreateSeries, PlanChange, RhythmSeries } from './plan.ts';
import { rhythm } from './rhythm.ts';

/** What becomes of the standing weekly times: those that look wrong anew, and what is missing, or a better rhythm. */
export function seriesChanges(facts: Facts): PlanChange[] {
  const levels = levelChanges(facts);
  const now = carriedOut(facts, levels);
  const other = changedRhythm(now);
  if (!other) return [...levels, ...additions(now)];
  const ended = carriedOut(now, other.ended);
  const begun = created(ended, other.times, other.from);
  return [...levels, ...other.ended, ...begun, ...additions(carriedOut(ended, begun))].sort(
    (a, b) => Number(a.kind === 'create-series') - Number(b.kind === 'create-series'),
  );
}

/** More rounds than any calendar has needed. */
const MOST_ROUNDS = 4;

/** What would be added to what stands, until nothing more is worth it: the search for all practices at once may stop early. */
function additions(facts: Facts): CreateSeries[] {
  const added: CreateSeries[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const now = carriedOut(facts, added);
    const more = created(now, rhythm(planningWeeks(now, rhythmWeeks(now))).series);
    if (more.length === 0) break;
    added.push(...more);
  }
  return added;
}

function created(facts: Facts, series: readonly RhythmSeries[], from?: DateString): CreateSeries[] {
  if (series.length === 0) return [];
  const weeks = planningWeeks(facts, rhythmWeeks(facts));
  const byDate = planningWeeks(facts, rhythmWeeks(facts), { byDate: true });
  return facts.settings.practices.flatMap((practice) =>
    newSeries(
      practice,
      series.filter(({ practiceId }) => practiceId === practice.id),
      weeks,
      byDate,
      nameOfNext(practice.id, facts.events),
      from,
    ),
  );
}
