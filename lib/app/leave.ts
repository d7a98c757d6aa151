import type { Decision } from '../domain/decision.ts';
import type { Settings } from '../domain/facts.ts';
import { PLANS_FIRST } from '../domain/thresholds.ts';

/** Plans that were approved and not taken back, since all blocks were last removed. `decisions` newest first. */
export function plansApproved(decisions: readonly Decision[]): number {
  const undone = new Set(decisions.map(({ undoes }) => undoes));
  return since(decisions).filter(({ id, kind }) => kind === 'approve-plan' && !undone.has(id)).length;
}

/** The user has seen what this is about: before that nothing is planned unasked. */
export function knowsPlans(decisions: readonly Decision[]): boolean {
  return plansApproved(decisions) > 0 || since(decisions).some(({ kind }) => kind === 'adopt');
}

/** May the coming weeks be repaired without asking? */
export function mayKeep({ protection }: Settings, decisions: readonly Decision[]): boolean {
  return protection.mode === 'keep' && plansApproved(decisions) >= PLANS_FIRST;
}

function since(decisions: readonly Decision[]): readonly Decision[] {
  const removed = decisions.findIndex(({ kind }) => kind === 'remove-all');
  return removed < 0 ? decisions : decisions.slice(0, removed);
}
