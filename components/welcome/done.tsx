import { Button } from '../button.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useSpeech } from '../speech.tsx';
import { WriteResult } from '../write-result.tsx';
import { Writing } from '../notices.tsx';
import type { Words } from '../../lib/i18n/index.ts';
import type { Live } from '../../lib/state/live.ts';
import type { WelcomeActions, WelcomeData } from './step.ts';

/** What is true now: being written, or written; and where to look from here. */
export function Done({ data, actions }: { readonly data: WelcomeData; readonly actions: WelcomeActions }) {
  const { words } = useSpeech();
  const { live } = data;
  if (!live) return null;
  const sample = live.account?.kind === 'sample';
  return (
    <>
      <h1 tabIndex={-1}>{titleOf(live, words)}</h1>
      <Writing live={live} />
      <WriteResult live={live} idle={data.busy !== undefined} onUndo={actions.undo} />
      {live.problems.map(({ entryId, practiceName, problem }) => (
        <ProblemNote key={entryId} about={practiceName} problem={problem} />
      ))}
      {data.problem && <ProblemNote problem={data.problem} />}
      <p className="lead">{sample ? words.doneSampleText : words.doneText}</p>
      <div className="doors">
        <Button kind="main" tall onClick={sample ? actions.openWeek : actions.openCalendar}>
          {sample ? words.seeWeek : words.openCalendar}
        </Button>
      </div>
    </>
  );
}

/** The place is taken once Google has confirmed every block of the plan. */
function titleOf({ undo, problems }: Live, words: Words): string {
  if (!undo) return words.doneTitleNothing;
  const whole = undo.blocks > 0 && undo.waiting === 0 && problems.length === 0;
  return whole ? words.doneTitle : words.doneTitleWaiting;
}
