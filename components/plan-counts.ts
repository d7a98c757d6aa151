import type { PlanChange } from '../lib/domain/plan/plan.ts';
import type { PlanCounts } from '../lib/i18n/en/plan.ts';

/** How many changes of each kind there are. */
export function countsOf(changes: readonly PlanChange[]): PlanCounts {
  const counts = {
    'create-series': 0,
    'end-series': 0,
    'create-block': 0,
    'move-block': 0,
    'shrink-block': 0,
    'release-block': 0,
  };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}
