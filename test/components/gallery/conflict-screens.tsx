import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { PanelView } from '../../../components/panel-view.tsx';
import { PopupView } from '../../../components/popup-view.tsx';
import type { Conflict } from '../../../lib/domain/conflict.ts';
import type { Live } from '../../../lib/state/live.ts';
import {
  atRisk,
  conflict,
  CONTESTED,
  laterConflict,
  LONG_TITLE,
  MOVES,
  QUESTIONS,
  REPAIR,
} from '../conflict-fixtures.ts';
import { HOSTILE, live, NOW_MS, weekView } from '../fixtures.ts';
import { quiet } from '../quiet-actions.ts';

const calm = weekView({ warnings: [] });

function popup(some: Partial<Live>, view = calm, planOpen = false): ReactNode {
  const data = { live: live(some), view, nowMs: NOW_MS, planning: false, planOpen };
  return <PopupView data={data} actions={quiet} />;
}

function panel(some: Partial<Live>, view = calm): ReactNode {
  return <PanelView data={{ live: live(some), view, nowMs: NOW_MS, planning: false }} actions={quiet} />;
}

/** A page after clicks on the buttons whose names, in English or German, begin like this, each once it is there. */
function Clicked({ on, children }: { readonly on: readonly RegExp[]; readonly children: ReactNode }) {
  const page = useRef<HTMLDivElement>(null);
  const [clicked, setClicked] = useState(0);
  useEffect(() => {
    const name = on[clicked];
    if (!name) return undefined;
    const look = setInterval(() => {
      const buttons = [...(page.current?.querySelectorAll('button') ?? [])];
      const found = buttons.find(({ textContent }) => name.test(textContent));
      if (!found) return;
      found.click();
      setClicked(clicked + 1);
    }, 10);
    return () => clearInterval(look);
  }, [on, clicked]);
  return (
    <div ref={page} data-clicking={clicked < on.length || undefined}>
      {children}
    </div>
  );
}

function answering(how: RegExp, some: Partial<Conflict> = {}): ReactNode {
  return <Clicked on={[how]}>{panel({ conflicts: [conflict(some)] })}</Clicked>;
}

const many = [conflict(), laterConflict(1), laterConflict(2, LONG_TITLE), laterConflict(3, '')] as const;
const vip = conflict({ meeting: { ...conflict().meeting, vip: true, title: LONG_TITLE } });
const emergency = { ...live().protection, emergency: 'Call me twice, I will pick up.' };

/** The screens of plans, conflicts, blocks at risk and questions. */
export const CONFLICT_SCREENS: Readonly<Record<string, ReactNode>> = {
  'panel-repair': panel({ plan: REPAIR }),
  'popup-repair': popup({ plan: REPAIR }, calm, true),
  'panel-unasked': panel({ plan: MOVES, planUnasked: true }),
  'popup-unasked': popup({ plan: MOVES, planUnasked: true, conflicts: [conflict()] }, weekView()),
  'popup-unasked-plan': popup({ plan: MOVES, planUnasked: true }, calm, true),
  'panel-conflicts': panel({ conflicts: many }),
  'panel-conflict-vip': panel({ conflicts: [vip] }),
  'panel-conflict-answered': panel({ conflicts: [conflict({ answered: true, canAnswer: false })] }),
  'panel-conflict-closed': panel({ conflicts: [conflict({ canAnswer: false })] }),
  'panel-conflict-decline': (
    <Clicked on={[/^(Decline with|Mit Ihren)/]}>
      {panel({ conflicts: [conflict()], protection: emergency })}
    </Clicked>
  ),
  'panel-conflict-propose': answering(/^(Propose|Andere Zeiten)/),
  'panel-conflict-move': answering(/^(Accept and move|Zusagen und)/),
  'panel-conflict-exception': answering(/^(Accept as|Als Ausnahme)/),
  'popup-contested': popup({ conflicts: many }, weekView({ warnings: [CONTESTED] })),
  'popup-conflict': (
    <Clicked on={[/^(Answer|Antworten)$/]}>
      {popup({ conflicts: many }, weekView({ warnings: [CONTESTED] }))}
    </Clicked>
  ),
  'popup-conflict-propose': (
    <Clicked on={[/^(Answer|Antworten)$/, /^(Propose|Andere Zeiten)/]}>
      {popup({ conflicts: many }, weekView({ warnings: [CONTESTED] }))}
    </Clicked>
  ),
  'panel-at-risk': panel({
    atRisk: (['nothing-fits', 'sacred', 'moved-by-hand', 'has-guests', 'too-soon'] as const).map(
      (because, index) =>
        atRisk({
          because,
          eventId: because,
          ...(index === 1 ? { by: { ...atRisk().by, title: HOSTILE } } : {}),
          ...(index === 2 ? { by: { ...atRisk().by, title: LONG_TITLE } } : {}),
        }),
    ),
  }),
  'popup-at-risk': popup({
    atRisk: [atRisk({ by: { ...atRisk().by, title: LONG_TITLE } }), atRisk({ eventId: 'r2' })],
    questions: QUESTIONS.slice(3),
    undo: { decisionId: 'd1', kind: 'keep', blocks: 2, waiting: 0, approvedMs: NOW_MS },
  }),
  'panel-questions': panel({ questions: QUESTIONS }),
  'popup-question': popup({ questions: QUESTIONS }),
};
