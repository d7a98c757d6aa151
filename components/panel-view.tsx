import { useKeepFocus } from '../lib/react/use-keep-focus.ts';
import { idOf } from './conflict-key.ts';
import { NextBlock } from './next-block.tsx';
import { NoWeek } from './no-week.tsx';
import { Notices } from './notices.tsx';
import { PanelOpen } from './panel-open.tsx';
import { PanelPlan } from './panel-plan.tsx';
import type { PopupData } from './popup-data.ts';
import type { WeekActions } from './actions.ts';
import { PracticeList } from './practice-list.tsx';
import { CharterCard, JournalCard, PauseCard, RoomCard } from './protection/index.ts';
import { SampleBanner } from './sample-banner.tsx';
import { shownPlan } from './shown-plan.ts';
import { SyncLine } from './sync-line.tsx';
import { WeekBars } from './week-bars.tsx';
import { WeekPicker } from './week-picker.tsx';
import { WeekHead } from './week-head.tsx';
import { WeekSkeleton } from './week-skeleton.tsx';

/** The panel has room for the plan at any time. */
export type PanelData = Omit<PopupData, 'planOpen'>;

/** Beside the calendar: every warning with why, and the plan where it is confirmed. */
export function PanelView({ data, actions }: { readonly data: PanelData; readonly actions: WeekActions }) {
  const { live } = data;
  const week = data.week ?? live?.week?.week;
  const currentWeek = live?.week?.week ?? week;
  const plan = live && !data.planning ? shownPlan(live) : undefined;
  const stage = data.planning ? 'planning' : (plan?.id ?? 'week');
  // An answer takes its card away.
  const asked = [...(live?.conflicts ?? []).map(idOf), ...(live?.questions ?? []).map(({ id }) => id)];
  // The plan's own headline where there is one; else the page's.
  const page = useKeepFocus<HTMLDivElement>([stage, ...asked].join(' '), plan ? '.plan h2' : 'h1');
  return (
    <main className="panel">
      {live?.account?.kind === 'sample' && (
        <SampleBanner idle={data.busy !== undefined} onLeave={actions.leaveSample} />
      )}
      {live?.account && (
        <header className="bar-top spread">
          {week !== undefined && currentWeek !== undefined && (
            <WeekPicker week={week} currentWeek={currentWeek} onWeek={actions.showWeek} />
          )}
          <SyncLine sync={live.sync} nowMs={data.nowMs} onRefresh={actions.refresh} />
        </header>
      )}
      <div className="page" ref={page}>
        <Body data={data} actions={actions} />
      </div>
    </main>
  );
}

function Body({ data, actions }: { readonly data: PanelData; readonly actions: WeekActions }) {
  const { live, view } = data;
  const idle = data.busy !== undefined;
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
  return (
    <>
      <WeekHead data={data} onAgain={actions.refresh} />
      <Notices live={live} problem={data.problem} failed={data.failed} idle={idle} actions={actions} />
      <PanelPlan live={live} planning={data.planning} idle={idle} actions={actions} />
      <PanelOpen live={live} data={data} idle={idle} actions={actions} />
      <RoomCard data={data} live={live} idle={idle} actions={actions} />
      {view && <WeekBars view={view} />}
      {view && view.when !== 'past' && <NextBlock item={view.ahead[0]} />}
      {view && <PracticeList practices={view.practices} nowMs={data.nowMs} />}
      <JournalCard data={data} live={live} idle={idle} actions={actions} />
      <CharterCard data={data} live={live} idle={idle} actions={actions} />
      <PauseCard live={live} idle={idle} actions={actions} />
    </>
  );
}
