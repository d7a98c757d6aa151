import type { Live } from '../lib/state/live.ts';
import type { WeekActions } from './actions.ts';
import { PlanPreview } from './plan-preview.tsx';
import { shownPlan } from './shown-plan.ts';
import { useSpeech } from './speech.tsx';
import { WriteResult } from './write-result.tsx';

interface PanelPlanProps {
  readonly live: Live;
  readonly planning: boolean;
  readonly idle: boolean;
  readonly actions: WeekActions;
}

/** The plan through its life: being made, waiting for a yes, written, undone. */
export function PanelPlan({ live, planning, idle, actions }: PanelPlanProps) {
  const { words } = useSpeech();
  const plan = shownPlan(live);
  if (planning) {
    return <output className="note">{words.planning}</output>;
  }
  if (plan) {
    return (
      <div className="card">
        <PlanPreview
          plan={plan}
          heading="h2"
          unasked={live.planUnasked ?? false}
          idle={idle}
          onApprove={() => actions.approvePlan(plan.id)}
          onDiscard={() => actions.discardPlan(plan.id)}
        />
      </div>
    );
  }
  return <WriteResult live={live} idle={idle} onUndo={actions.undo} />;
}
