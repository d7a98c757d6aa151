import type { Warning } from '../lib/domain/warning.ts';
import type { WeekActions } from './actions.ts';
import type { PanelData } from './panel-view.tsx';
import { shownPlan } from './shown-plan.ts';
import { useSpeech } from './speech.tsx';
import { WarningCard } from './warning-card.tsx';

interface PanelWarningsProps {
  readonly data: PanelData;
  /** Without those that a card above tells already. */
  readonly warnings: readonly Warning[];
  readonly actions: WeekActions;
  readonly onConflict: (blockId: string, meetingId: string) => void;
}

/** Every warning of the displayed week, with why. */
export function PanelWarnings({ data, warnings, actions, onConflict }: PanelWarningsProps) {
  const { words } = useSpeech();
  const { conflicts = [], atRisk = [] } = data.live ?? {};
  const planShown = data.live !== undefined && shownPlan(data.live) !== undefined;
  const none = data.view?.warnings.length === 0;
  // What stands above is no nothing.
  if (warnings.length === 0 && (!none || conflicts.length + atRisk.length > 0)) return null;
  return (
    <section className="stack">
      <h2>{words.warnings}</h2>
      {none && <p className="soft">{words.noWarnings}</p>}
      {warnings.map((warning, index) => (
        <WarningCard
          key={keyOf(warning.evidence)}
          // The plan stands right above: its card needs no second door to it.
          warning={
            planShown
              ? { ...warning, actions: warning.actions.filter(({ kind }) => kind !== 'preview-plan') }
              : warning
          }
          titled
          heading="h3"
          first={index === 0 && !planShown}
          planWaits={false}
          idle={data.busy !== undefined}
          onPlan={actions.preparePlan}
          onWeek={actions.showWeek}
          onConflict={onConflict}
        />
      ))}
    </section>
  );
}

function keyOf(evidence: { readonly id: string; readonly shortWeek?: string }): string {
  return evidence.shortWeek === undefined ? evidence.id : `${evidence.id} ${evidence.shortWeek}`;
}
