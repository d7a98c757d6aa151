import type { Live } from '../lib/state/live.ts';
import { Button } from './button.tsx';
import { NextBlock } from './next-block.tsx';
import { Notices } from './notices.tsx';
import type { PopupActions } from './actions.ts';
import type { PopupData } from './popup-data.ts';
import { PracticeList } from './practice-list.tsx';
import { useSpeech } from './speech.tsx';
import { WarningCard } from './warning-card.tsx';
import { WeekBars } from './week-bars.tsx';
import { WeekHead } from './week-head.tsx';

interface PopupWeekProps {
  readonly live: Live;
  readonly data: PopupData;
  readonly actions: PopupActions;
}

/** One question, its answer, one thing to do; then what the answer is made of. */
export function PopupWeek({ live, data, actions }: PopupWeekProps) {
  const { view } = data;
  const idle = data.busy !== undefined;
  const [warning] = view?.warnings ?? [];
  const planWaits = live.plan !== undefined;
  const warningLeadsToPlan = warning?.actions.some(({ kind }) => kind === 'preview-plan') ?? false;
  const plan = warningLeadsToPlan || !live.plan?.changes.length ? undefined : live.plan;
  return (
    <>
      <WeekHead data={data} onAgain={actions.refresh} />
      <Notices live={live} problem={data.problem} failed={data.failed} idle={idle} actions={actions} />
      {warning && (
        <WarningCard
          warning={warning}
          titled={false}
          first={!plan}
          heading="h2"
          planWaits={planWaits}
          idle={idle}
          onPlan={planWaits ? actions.openPlan : actions.preparePlan}
          onWeek={actions.showWeek}
        />
      )}
      {plan && <PlanWaits changes={plan.changes.length} onOpen={actions.openPlan} />}
      {view && (
        <>
          <WeekBars view={view} />
          {view.when !== 'past' && <NextBlock item={view.ahead[0]} />}
          <PracticeList practices={view.practices} nowMs={data.nowMs} />
        </>
      )}
    </>
  );
}

function PlanWaits({ changes, onOpen }: { readonly changes: number; readonly onOpen: () => void }) {
  const { words } = useSpeech();
  return (
    <div className="card spread">
      <p>{words.planWaiting(changes)}</p>
      <Button kind="main" onClick={onOpen}>
        {words.reviewPlan}
      </Button>
    </div>
  );
}
