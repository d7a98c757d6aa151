import type { Plan } from '../lib/domain/plan/plan.ts';
import type { PopupActions } from './actions.ts';
import { Button } from './button.tsx';
import { PlanPreview } from './plan-preview.tsx';
import type { PopupData } from './popup-data.ts';
import { ProblemNote } from './problem-note.tsx';
import { useSpeech } from './speech.tsx';

interface PopupPlanProps {
  /** Absent while it is being made. */
  readonly plan: Plan | undefined;
  readonly data: PopupData;
  readonly actions: PopupActions;
}

/** In the popup the plan takes the place of the week. */
export function PopupPlan({ plan, data, actions }: PopupPlanProps) {
  const { words } = useSpeech();
  return (
    <>
      {data.problem && <ProblemNote problem={data.problem} />}
      {plan ? (
        <PlanPreview
          plan={plan}
          heading="h1"
          unasked={data.live?.planUnasked ?? false}
          idle={data.busy !== undefined}
          onApprove={() => actions.approvePlan(plan.id)}
          onDiscard={() => actions.discardPlan(plan.id)}
        />
      ) : (
        <div className="stack" aria-live="polite">
          <h1 tabIndex={-1}>{words.planning}</h1>
          <progress aria-label={words.planning} />
        </div>
      )}
      <div>
        <Button kind="quiet" onClick={actions.closePlan}>
          {words.back}
        </Button>
      </div>
    </>
  );
}
