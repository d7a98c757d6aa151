import type { Plan } from '../lib/domain/plan/plan.ts';
import type { Live } from '../lib/state/live.ts';

/** The plan that waits; one that came up by itself and would change nothing is not worth a word. */
export function shownPlan({ plan, planUnasked = false }: Live): Plan | undefined {
  return planUnasked && plan?.changes.length === 0 ? undefined : plan;
}
