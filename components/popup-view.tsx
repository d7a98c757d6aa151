import type { PopupData } from './popup-data.ts';
import { useKeepFocus } from '../lib/react/use-keep-focus.ts';
import type { PopupActions } from './actions.ts';
import { Button } from './button.tsx';
import { NoWeek } from './no-week.tsx';
import { PopupPlan } from './popup-plan.tsx';
import { PopupWeek } from './popup-week.tsx';
import { SampleBanner } from './sample-banner.tsx';
import { useSpeech } from './speech.tsx';
import { SyncLine } from './sync-line.tsx';
import { UndoLine } from './undo-line.tsx';
import { WeekPicker } from './week-picker.tsx';
import { WeekSkeleton } from './week-skeleton.tsx';

export function PopupView({ data, actions }: { readonly data: PopupData; readonly actions: PopupActions }) {
  const { live } = data;
  const week = data.week ?? live?.week?.week;
  const currentWeek = live?.week?.week ?? week;
  const page = useKeepFocus<HTMLDivElement>(shownIn(data), 'h1');
  return (
    <main className="popup">
      {live?.account?.kind === 'sample' && (
        <SampleBanner idle={data.busy !== undefined} onLeave={actions.leaveSample} />
      )}
      <header className="bar-top spread">
        {week !== undefined && currentWeek !== undefined ? (
          <WeekPicker week={week} currentWeek={currentWeek} onWeek={actions.showWeek} />
        ) : (
          <AppName />
        )}
        {live?.account && <SyncLine sync={live.sync} nowMs={data.nowMs} onRefresh={actions.refresh} />}
      </header>
      <div className="page" ref={page}>
        <Body data={data} actions={actions} />
      </div>
      <Footer data={data} actions={actions} />
    </main>
  );
}

/** Which of its pages the popup is on: with each, the controls of the last one go away. */
function shownIn({ live, planOpen, planning }: PopupData): string {
  if (planOpen && live?.plan) return 'plan';
  return planOpen && planning ? 'planning' : 'week';
}

function Body({ data, actions }: { readonly data: PopupData; readonly actions: PopupActions }) {
  const { live } = data;
  if (!live) return <WeekSkeleton />;
  if (!live.account || live.roleId === null) {
    return (
      <NoWeek
        because={live.account ? 'no-role' : 'no-account'}
        problem={data.problem ?? live.sync.problem}
        idle={data.busy !== undefined}
        onAgain={actions.refresh}
        onSetUp={actions.openWelcome}
      />
    );
  }
  return data.planOpen && (live.plan || data.planning) ? (
    <PopupPlan plan={live.plan} data={data} actions={actions} />
  ) : (
    <PopupWeek live={live} data={data} actions={actions} />
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
      <UndoLine undo={data.live?.undo} idle={data.busy !== undefined} onUndo={actions.undoPlan} />
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
