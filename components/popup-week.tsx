import type { Live } from '../lib/state/live.ts';
import { NextBlock } from './next-block.tsx';
import { Notices } from './notices.tsx';
import type { PopupActions } from './actions.ts';
import type { PopupData } from './popup-data.ts';
import { ConflictLine, PlanLine } from './popup-lines.tsx';
import { AtRiskLine } from './plan-details/later.tsx';
import { PracticeList } from './practice-list.tsx';
import { QuestionCard } from './answers/later.tsx';
import { shownPlan } from './shown-plan.ts';
import { untoldAtRisk } from './untold-at-risk.ts';
import { WarningCard } from './warning-card.tsx';
import { WeekBars } from './week-bars.tsx';
import { WeekHead } from './week-head.tsx';

interface PopupWeekProps {
  readonly live: Live;
  readonly data: PopupData;
  readonly actions: PopupActions;
  readonly onConflict: (blockId: string, meetingId: string) => void;
}

/** One question, its answer, one thing to do; then what the answer is made of. */
export function PopupWeek({ live, data, actions, onConflict }: PopupWeekProps) {
  const { view } = data;
  const idle = data.busy !== undefined;
  const [first] = view?.warnings ?? [];
  const [question] = live.questions;
  const plan = shownPlan(live);
  const atRisk = untoldAtRisk(live);
  const planWaits = plan !== undefined;
  const unasked = planWaits && live.planUnasked === true;
  // What came up by itself has a door of its own.
  const warning =
    first && unasked
      ? { ...first, actions: first.actions.filter(({ kind }) => kind !== 'preview-plan') }
      : first;
  const leadsToPlan = warning?.actions.some(({ kind }) => kind === 'preview-plan') ?? false;
  const planLine = !leadsToPlan && (plan?.changes.length ?? 0) > 0;
  return (
    <>
      <WeekHead data={data} onAgain={actions.refresh} />
      <Notices live={live} problem={data.problem} failed={data.failed} idle={idle} actions={actions} />
      {unasked && <PlanLine live={live} onOpen={actions.openPlan} />}
      <ConflictLine live={live} warning={warning} onConflict={onConflict} />
      {warning && (
        <WarningCard
          warning={warning}
          titled={false}
          first={!planLine}
          heading="h2"
          planWaits={planWaits}
          idle={idle}
          onPlan={planWaits ? actions.openPlan : actions.preparePlan}
          onWeek={actions.showWeek}
          onConflict={onConflict}
        />
      )}
      {planLine && !unasked && <PlanLine live={live} onOpen={actions.openPlan} />}
      {atRisk.length > 0 && <AtRiskLine blocks={atRisk} />}
      {question && (
        <QuestionCard question={question} heading="h2" idle={idle} onAnswer={actions.answerQuestion} />
      )}
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
