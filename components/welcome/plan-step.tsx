import { Button } from '../button.tsx';
import { PlanPreview } from '../plan-preview.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useSpeech } from '../speech.tsx';
import type { WelcomeActions, WelcomeData } from './step.ts';

/** The proposal, and the only click that writes. */
export function PlanStep({
  data,
  actions,
}: {
  readonly data: WelcomeData;
  readonly actions: WelcomeActions;
}) {
  const { words } = useSpeech();
  const plan = data.live?.plan;
  const planning = data.busy === 'proposePlan';
  if (plan && !planning) {
    return (
      <>
        {data.problem && <ProblemNote problem={data.problem} />}
        <PlanPreview
          plan={plan}
          heading="h1"
          title={words.planStepTitle}
          idle={data.busy !== undefined}
          onApprove={() => actions.approvePlan(plan.id)}
          onDiscard={actions.finish}
        />
      </>
    );
  }
  return (
    <>
      <h1 tabIndex={-1}>{words.planning}</h1>
      {data.problem ? (
        <ProblemNote problem={data.problem} onAgain={actions.makePlan} />
      ) : (
        <progress aria-label={words.planning} />
      )}
      <div className="row">
        <Button kind="quiet" onClick={actions.finish}>
          {words.discard}
        </Button>
      </div>
    </>
  );
}
