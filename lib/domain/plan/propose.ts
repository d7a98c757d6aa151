import type { Facts } from '../facts.ts';
import { weekSpan, type DateString } from '../civil.ts';
import { contains } from '../span.ts';
import { carriedOut, rhythmWeeks } from './apply.ts';
import { markNew, withoutDates } from './changed-before-written.ts';
import { planningWeeks } from './input.ts';
import type { AtRiskBlock, Plan, PlanChange } from './plan.ts';
import { beforeAndAfter } from './plan-weeks.ts';
import { repairWeeks } from './repair-input.ts';
import { repairOf, type Repair } from './repairs.ts';
import { seriesChanges } from './series-change.ts';
import type { PlannedBy } from './standing-blocks.ts';
import { unmetIn } from './unmet.ts';

/**
 * The changes to what the calendar has: for the `user`, the standing times from the week after the current one on, and then
 * the repair of this week and the next three; by `itself`, the repair alone, from the day after tomorrow on. Proposing again
 * with the plan carried out proposes nothing. `facts` must hold the current week and the eight after it.
 */
export function proposePlan({
  facts,
  planId,
  by = 'user',
}: {
  readonly facts: Facts;
  readonly planId: string;
  readonly by?: PlannedBy;
}): Plan {
  const { changes, atRisk } = changesOf(facts, by);
  const after = carriedOut(facts, changes);
  return {
    id: planId,
    accountId: facts.account.id,
    zone: facts.account.zone,
    madeMs: facts.nowMs,
    changes,
    atRisk,
    weeks: beforeAndAfter(facts, after),
    unmet: unmetIn(planningWeeks(after, rhythmWeeks(after))),
  };
}

function changesOf(facts: Facts, by: PlannedBy): Pick<Plan, 'changes' | 'atRisk'> {
  let series: readonly PlanChange[] = by === 'user' ? seriesChanges(facts) : [];
  // What this plan adds may still be changed before it is written, week by week.
  const start = markNew(carriedOut(facts, series), facts);
  const repairs: PlanChange[] = [];
  const atRisk: AtRiskBlock[] = [];
  let facing = start;
  for (const week of repairWeeks(facts).filter((week) => isRead(week, facts))) {
    const repair = repairOf(facing, week, by);
    repairs.push(...repair.changes);
    atRisk.push(...repair.atRisk);
    series = withoutDates(series, repair.leftOut, facts);
    // What this week makes up of a debt is not asked for again.
    if (facts.exceptions?.length) facing = afterRepair(facing, repair);
  }
  return { changes: [...series, ...repairs], atRisk };
}

function afterRepair(facts: Facts, { changes, leftOut }: Repair): Facts {
  const after = carriedOut(facts, changes);
  return { ...after, events: after.events.filter((event) => !leftOut.includes(event)) };
}

/** A week of which not all is known would look free. */
function isRead(week: DateString, { completeFor, account }: Facts): boolean {
  return completeFor === undefined || contains(completeFor, weekSpan(week, account.zone));
}
