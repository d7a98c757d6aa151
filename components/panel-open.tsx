import { useState } from 'react';
import type { Live } from '../lib/state/live.ts';
import type { WeekActions } from './actions.ts';
import { AtRiskList } from './plan-details/later.tsx';
import { untoldAtRisk } from './untold-at-risk.ts';
import { conflictOf, idOf } from './conflict-key.ts';
import { Conflicts, shownConflicts } from './conflicts.tsx';
import type { PanelData } from './panel-view.tsx';
import { PanelWarnings } from './panel-warnings.tsx';
import { QuestionCard } from './answers/later.tsx';
import { shownPlan } from './shown-plan.ts';
import { useSpeech } from './speech.tsx';

interface PanelOpenProps {
  readonly live: Live;
  readonly data: PanelData;
  readonly idle: boolean;
  readonly actions: WeekActions;
}

/** What is open: conflicts to answer, blocks at risk, questions, and the week's warnings. */
export function PanelOpen({ live, data, idle, actions }: PanelOpenProps) {
  const [all, setAll] = useState(false);
  const shown = new Set(shownConflicts(live, all).map(idOf));
  const open = (blockId: string, meetingId: string): void => {
    const conflict = conflictOf(live, blockId, meetingId);
    if (!conflict) return;
    setAll(true);
    // Once it is there.
    requestAnimationFrame(() => focusHeading(idOf(conflict)));
  };
  const warnings = (data.view?.warnings ?? []).filter(
    ({ evidence }) => evidence.id !== 'contested-block' || !shown.has(idOf(evidence.conflict)),
  );
  return (
    <>
      <Conflicts live={live} all={all} idle={idle} onAll={() => setAll(true)} actions={actions} />
      <AtRisk live={live} />
      <Questions live={live} idle={idle} actions={actions} />
      {data.view && <PanelWarnings data={data} warnings={warnings} actions={actions} onConflict={open} />}
    </>
  );
}

function focusHeading(id: string): void {
  const heading = document.getElementById(id)?.querySelector<HTMLElement>('h3');
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'center' });
}

function AtRisk({ live }: { readonly live: Live }) {
  const { words } = useSpeech();
  const blocks = untoldAtRisk(live, shownPlan(live));
  if (blocks.length === 0) return null;
  return (
    <section className="stack">
      <h2>{words.atRiskTitle}</h2>
      <AtRiskList blocks={blocks} heading="h3" account={live.account} />
    </section>
  );
}

function Questions({ live, idle, actions }: Omit<PanelOpenProps, 'data'>) {
  const { words } = useSpeech();
  if (live.questions.length === 0) return null;
  return (
    <section className="stack">
      <h2>{words.questionsTitle}</h2>
      {live.questions.map((question) => (
        <QuestionCard
          key={question.id}
          question={question}
          heading="h3"
          idle={idle}
          onAnswer={actions.answerQuestion}
        />
      ))}
    </section>
  );
}
