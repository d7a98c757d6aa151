import { candidates } from '../../lib/domain/plan/candidates.ts';
import type { Candidate, PlannedBlock, WeekPlan } from '../../lib/domain/plan/plan.ts';
import type { PlanningWeek, StandingBlock } from '../../lib/domain/plan/planning-week.ts';
import { keepsToLimits } from '../property/week-limits.ts';

/** What other planners do, as baselines: both keep to every rule, and neither looks at the whole. */

/** Leaves what stands, and puts what lacks into the first place that will have it, in the user's order. */
export function firstFit(week: PlanningWeek): WeekPlan {
  const { loose, ...plan } = startOf(week);
  const broken = loose.filter(({ block }) => block.broken);
  const kept = loose.filter(({ block }) => !block.broken);
  return placed(week, { ...plan, kept: [...plan.kept, ...kept.map(asKept)] }, broken, (place, ideal) =>
    place.minutes === ideal ? 0 : 1,
  );
}

/** Takes everything out that may change and fills the week anew, what is worth most first. */
export function clearAndReplace(week: PlanningWeek): WeekPlan {
  const { loose, ...plan } = startOf(week);
  return placed(week, plan, loose, (place) => -place.value);
}

interface Loose extends PlannedBlock {
  readonly block: StandingBlock;
}

function startOf(week: PlanningWeek): WeekPlan & { readonly loose: readonly Loose[] } {
  const all = week.days.flatMap((day) =>
    day.standing.map((block) => ({
      block,
      practiceId: block.practiceId,
      eventId: block.eventId ?? '',
      from: { date: day.date, startMinute: block.startMinute, minutes: block.minutes },
      away: day.away,
    })),
  );
  const fixed = all.filter(({ block, away }) => away || !block.changeable);
  return {
    week: week.week,
    kept: fixed.filter(({ block }) => !block.broken).map(asKept),
    moved: [],
    shrunk: [],
    created: [],
    released: [],
    atRisk: fixed.filter(({ block }) => block.broken),
    unmet: [],
    loose: all.filter((one) => !fixed.includes(one)),
  };
}

function asKept({ block, practiceId, eventId, from }: Loose) {
  return { practiceId, eventId, from, contested: block.contested ?? false };
}

/** Adds one candidate after the other by `rank`, as long as the rules allow; the blocks at hand are used up first. */
function placed(
  week: PlanningWeek,
  start: WeekPlan,
  atHand: readonly Loose[],
  rank: (place: Candidate, idealMinutes: number) => number,
): WeekPlan {
  const away = new Set(week.days.flatMap((day) => (day.away ? day.date : [])));
  const order = new Map(week.practices.map(({ id }, index) => [id, index]));
  const ideal = new Map(week.practices.map(({ id, session }) => [id, session.idealMinutes]));
  const ranked = candidates(week)
    .filter(({ date, value }) => !away.has(date) && value > 0)
    .map((place) => ({ place, rank: rank(place, ideal.get(place.practiceId)!) }))
    .sort((a, b) => a.rank - b.rank || order.get(a.place.practiceId)! - order.get(b.place.practiceId)!);
  let plan = start;
  const left = [...atHand];
  for (const { place } of ranked) {
    const more = { ...plan, created: [...plan.created, place] };
    if (!keepsToLimits(more, week)) continue;
    const index = left.findIndex((one) => one.practiceId === place.practiceId && !isAt(one, place));
    const same = left.findIndex((one) => !one.block.broken && isAt(one, place));
    const [used] = same >= 0 ? left.splice(same, 1) : index >= 0 ? left.splice(index, 1) : [];
    if (!used) plan = more;
    else if (same >= 0) plan = { ...plan, kept: [...plan.kept, asKept(used)] };
    else plan = { ...plan, moved: [...plan.moved, { ...used, to: place }] };
  }
  return {
    ...plan,
    released: left.filter(({ block }) => !block.broken),
    atRisk: [...plan.atRisk, ...left.filter(({ block }) => block.broken)],
  };
}

function isAt({ practiceId, from }: PlannedBlock, place: Candidate): boolean {
  return (
    practiceId === place.practiceId &&
    from.date === place.date &&
    from.startMinute === place.startMinute &&
    from.minutes === place.minutes
  );
}
