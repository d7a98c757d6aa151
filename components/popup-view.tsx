import type { DateString } from '../lib/domain/civil.ts';
import type { WeekView } from '../lib/domain/week-view.ts';
import type { Problem } from '../lib/problems.ts';
import type { Live } from '../lib/state/live.ts';
import type { WeekActions } from './actions.ts';
import { Button } from './button.tsx';
import { NoWeek } from './no-week.tsx';
import { PlanPreview } from './plan-preview.tsx';
import { PopupWeek } from './popup-week.tsx';
import { SampleBanner } from './sample-banner.tsx';
import { useSpeech } from './speech.tsx';
import { SyncLine } from './sync-line.tsx';
import { UndoLine } from './undo-line.tsx';
import { WeekPicker } from './week-picker.tsx';
import { WeekSkeleton } from './week-skeleton.tsx';

export interface PopupData {
  /** Absent until the first read. */
  readonly live?: Live | undefined;
  /** The week the user is on; the current one when absent. */
  readonly week?: DateString | undefined;
  /** Its view, once it is there. */
  readonly view?: WeekView | undefined;
  readonly problem?: Problem | undefined;
  /** A command is under way. */
  readonly idle: boolean;
  readonly planOpen: boolean;
  readonly nowMs: number;
}

export interface PopupActions extends WeekActions {
  readonly openPlan: () => void;
  readonly closePlan: () => void;
  readonly openPanel: () => void;
}

export function PopupView({ data, actions }: { readonly data: PopupData; readonly actions: PopupActions }) {
  const { live } = data;
  const week = data.week ?? live?.week?.week;
  const currentWeek = live?.week?.week ?? week;
  return (
    <main className="popup">
      {live?.account?.kind === 'sample' && <SampleBanner idle={data.idle} onLeave={actions.leaveSample} />}
      <header className="bar-top spread">
        {week !== undefined && currentWeek !== undefined ? (
          <WeekPicker week={week} currentWeek={currentWeek} onWeek={actions.showWeek} />
        ) : (
          <AppName />
        )}
        {live?.account && <SyncLine sync={live.sync} nowMs={data.nowMs} onRefresh={actions.refresh} />}
      </header>
      <div className="page">
        <Body data={data} actions={actions} />
      </div>
      <Footer data={data} actions={actions} />
    </main>
  );
}

function Body({ data, actions }: { readonly data: PopupData; readonly actions: PopupActions }) {
  const { live, idle } = data;
  if (!live) return <WeekSkeleton />;
  if (!live.account) return <NoWeek because="no-account" onSetUp={actions.openWelcome} />;
  if (live.roleId === null) return <NoWeek because="no-role" onSetUp={actions.openWelcome} />;
  const { plan } = live;
  if (plan && data.planOpen) {
    return (
      <>
        <PlanPreview
          plan={plan}
          heading="h1"
          idle={idle}
          onApprove={() => actions.approvePlan(plan.id)}
          onDiscard={() => actions.discardPlan(plan.id)}
        />
        <div>
          <BackButton onClick={actions.closePlan} />
        </div>
      </>
    );
  }
  return <PopupWeek live={live} data={data} actions={actions} />;
}

function BackButton({ onClick }: { readonly onClick: () => void }) {
  const { words } = useSpeech();
  return (
    <Button kind="quiet" onClick={onClick}>
      {words.back}
    </Button>
  );
}

function AppName() {
  const { words } = useSpeech();
  return <strong>{words.appName}</strong>;
}

function Footer({ data, actions }: { readonly data: PopupData; readonly actions: PopupActions }) {
  const { words } = useSpeech();
  const ready = data.live?.account && data.live.roleId !== null;
  return (
    <footer className="foot small">
      <UndoLine undo={data.live?.undo} idle={data.idle} onUndo={actions.undoPlan} />
      <span className="row">
        {ready && (
          <Button kind="quiet" onClick={actions.openPanel}>
            {words.openPanel}
          </Button>
        )}
        <Button kind="quiet" onClick={actions.openSettings}>
          {words.settings}
        </Button>
      </span>
    </footer>
  );
}
