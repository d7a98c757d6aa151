import { useKeepFocus } from '../lib/react/use-keep-focus.ts';
import { NextBlock } from './next-block.tsx';
import { NoWeek } from './no-week.tsx';
import { Notices } from './notices.tsx';
import { PanelPlan } from './panel-plan.tsx';
import type { PopupData } from './popup-data.ts';
import type { WeekActions } from './actions.ts';
import { PracticeList } from './practice-list.tsx';
import { SampleBanner } from './sample-banner.tsx';
import { useSpeech } from './speech.tsx';
import { SyncLine } from './sync-line.tsx';
import { WarningCard } from './warning-card.tsx';
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
  const stage = data.planning ? 'planning' : (live?.plan?.id ?? 'week');
  // The plan's own headline where there is one; else the page's.
  const page = useKeepFocus<HTMLDivElement>(stage, live?.plan && !data.planning ? '.plan h2' : 'h1');
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
      {view && <Warnings data={data} actions={actions} />}
      {view && <WeekBars view={view} />}
      {view && view.when !== 'past' && <NextBlock item={view.ahead[0]} />}
      {view && <PracticeList practices={view.practices} nowMs={data.nowMs} />}
    </>
  );
}

function Warnings({ data, actions }: { readonly data: PanelData; readonly actions: WeekActions }) {
  const { words } = useSpeech();
  const warnings = data.view?.warnings ?? [];
  return (
    <section className="stack">
      <h2>{words.warnings}</h2>
      {warnings.length === 0 && <p className="soft">{words.noWarnings}</p>}
      {warnings.map((warning, index) => (
        <WarningCard
          key={keyOf(warning.evidence)}
          // The plan stands right above: its card needs no second door to it.
          warning={
            data.live?.plan
              ? { ...warning, actions: warning.actions.filter(({ kind }) => kind !== 'preview-plan') }
              : warning
          }
          titled
          heading="h3"
          first={index === 0 && !data.live?.plan}
          planWaits={false}
          idle={data.busy !== undefined}
          onPlan={actions.preparePlan}
          onWeek={actions.showWeek}
        />
      ))}
    </section>
  );
}

function keyOf(evidence: { readonly id: string; readonly shortWeek?: string }): string {
  return evidence.shortWeek === undefined ? evidence.id : `${evidence.id} ${evidence.shortWeek}`;
}
