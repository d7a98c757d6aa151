import type { Plan } from '../../lib/domain/plan/plan.ts';
import { useSpeech } from '../speech.tsx';
import { AtRiskList } from './at-risk.tsx';
import { PlanChanges } from './plan-changes.tsx';
import { PlanUnmet } from './plan-unmet.tsx';
import { PlanWeeks } from './plan-weeks.tsx';

export interface PlanDetailsProps {
  readonly plan: Plan;
  readonly heading: 'h2' | 'h3';
}

/** Each change with its reason, what stays at risk, what is still missing, and what it does to the weeks. */
export function PlanDetails({ plan, heading: Heading }: PlanDetailsProps) {
  const { words } = useSpeech();
  const changes = plan.changes.length > 0;
  return (
    <>
      {changes && <PlanChanges plan={plan} heading={Heading} />}
      {plan.atRisk.length > 0 && (
        <section className="stack">
          <Heading>{words.atRiskTitle}</Heading>
          <AtRiskList blocks={plan.atRisk} heading={Heading === 'h2' ? 'h3' : 'h4'} />
        </section>
      )}
      <PlanUnmet unmet={plan.unmet} heading={Heading} />
      {changes && plan.weeks.length > 0 && <PlanWeeks weeks={plan.weeks} heading={Heading} />}
    </>
  );
}
