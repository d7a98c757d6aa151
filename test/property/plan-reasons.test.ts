import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf } from '../../lib/domain/civil.ts';
import type { PlanReason } from '../../lib/domain/plan/plan.ts';
import { proposePlan } from '../../lib/domain/plan/propose.ts';
import { carried } from '../domain/plan/pulled.ts';
import { practiceOf, repairsOf } from './plan-blocks-recount.ts';
import { livedIn } from './plan-life.ts';
import { isTrue, recounted } from './plan-reasons-recount.ts';

/** To a millionth: the recount adds up in another order. */
function rounded(reason: PlanReason): unknown {
  return Object.fromEntries(
    Object.entries(reason).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value,
    ]),
  );
}

describe('the reason of each change of a week', () => {
  it('names the numbers that a recount of the week finds, and says what is so', () => {
    fc.assert(
      fc.property(livedIn, (facts) => {
        const plan = proposePlan({ facts, planId: 'p', by: 'itself' });
        const after = carried(facts, plan);
        // The current week holds what is over, which counts by other rules than these.
        const today = dateOf(facts.nowMs, facts.account.zone);
        for (const change of repairsOf(plan.changes)) {
          const date = 'to' in change ? change.to.date : change.from.date;
          if (date <= today) continue;
          expect(rounded(change.reason)).toEqual(rounded(recounted(change, facts, after) as PlanReason));
          const minutes = 'from' in change ? change.from.minutes : 0;
          expect([change.reason, isTrue(change.reason, practiceOf(change, facts), minutes)]).toEqual([
            change.reason,
            true,
          ]);
        }
      }),
      {
        numRuns: Number(process.env['RUNS'] ?? 12),
        endOnFailure: true,
        seed: Number(process.env['SEED'] ?? 1),
      },
    );
  });
});
