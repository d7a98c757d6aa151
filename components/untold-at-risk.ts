import type { AtRiskBlock, Plan } from '../lib/domain/plan/plan.ts';
import type { Live } from '../lib/state/live.ts';

/** Blocks at risk that nothing else on the page speaks of: no conflict with its answers, no plan that is shown. */
export function untoldAtRisk({ atRisk, conflicts }: Live, plan?: Plan): readonly AtRiskBlock[] {
  const told = new Set([
    ...conflicts.map(({ block }) => block.eventId),
    ...(plan?.atRisk ?? []).map(({ eventId }) => eventId),
  ]);
  return atRisk.filter(({ eventId }) => !told.has(eventId));
}
