import { useState } from 'react';
import type { PopupData } from './popup-data.ts';
import { useKeepFocus } from '../lib/react/use-keep-focus.ts';
import type { PopupActions } from './actions.ts';
import { Button } from './button.tsx';
import { NoWeek } from './no-week.tsx';
import type { DateString } from '../lib/domain/civil.ts';
import type { Conflict } from '../lib/domain/conflict.ts';
import { conflictOf } from './conflict-key.ts';
import { PopupConflict } from './popup-conflict.tsx';
import { PopupPlan } from './popup-plan.tsx';
import { PopupWeek } from './popup-week.tsx';
import { SampleBanner } from './sample-banner.tsx';
import { useSpeech } from './speech.tsx';
import { shownPlan } from './shown-plan.ts';
import { SyncLine } from './sync-line.tsx';
import { UndoLine } from './undo-line.tsx';
import { WeekPicker } from './week-picker.tsx';
import { WeekSkeleton } from './week-skeleton.tsx';

export function PopupView({ data, actions }: { readonly data: PopupData; readonly actions: PopupActions }) {
  const { live } = data;
  const week = data.week ?? live?.week?.week;
  const currentWeek = live?.week?.week ?? week;
  const [opened, setOpened] = useState<readonly [string, string] | undefined>();
  const conflict = live && opened && conflictOf(live, ...opened);
  const showWeek = (other: DateString): void => {
    setOpened(undefined);
    actions.showWeek(other);
  };
  const page = useKeepFocus<HTMLDivElement>(shownIn(data, conflict), 'h1');
  return (
    <main className="popup">
      {live?.account?.kind === 'sample' && (
        <SampleBanner idle={data.busy !== undefined} onLeave={actions.leaveSample} />
      )}
      <header className="bar-top spread">
        {week !== undefined && currentWeek !== undefined ? (
          <WeekPicker week={week} currentWeek={currentWeek} onWeek={showWeek} />
        ) : (
          <AppName />
        )}
        {live?.account && <SyncLine sync={live.sync} nowMs={data.nowMs} onRefresh={actions.refresh} />}
      </header>
      <div className="page" ref={page}>
        {conflict && live ? (
          <PopupConflict
            conflict={conflict}
            live={live}
            data={data}
            actions={actions}
            onBack={() => setOpened(undefined)}
          />
        ) : (
          <Body
            data={data}
            actions={actions}
            onConflict={(blockId, meetingId) => setOpened([blockId, meetingId])}
          />
        )}
      </div>
      <Footer data={data} actions={actions} />
    </main>
  );
}

/** Which of its pages the popup is on: with each, the controls of the last one go away. */
function shownIn({ live, planOpen, planning }: PopupData, conflict: Conflict | undefined): string {
  if (conflict) return 'conflict';
  if (planOpen && live && shownPlan(live)) return 'plan';
  // An answered question takes its card away.
  return planOpen && planning ? 'planning' : `week ${live?.questions[0]?.id ?? ''}`;
}

interface BodyProps {
  readonly data: PopupData;
  readonly actions: PopupActions;
  readonly onConflict: (blockId: string, meetingId: string) => void;
}

function Body({ data, actions, onConflict }: BodyProps) {
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
  const plan = shownPlan(live);
  return data.planOpen && (plan || data.planning) ? (
    <PopupPlan plan={plan} data={data} actions={actions} />
  ) : (
    <PopupWeek live={live} data={data} actions={actions} onConflict={onConflict} />
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
      <UndoLine undo={data.live?.undo} idle={data.busy !== undefined} onUndo={actions.undo} />
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
