import { Button } from '../button.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useSpeech } from '../speech.tsx';
import { WriteResult } from '../write-result.tsx';
import { Writing } from '../notices.tsx';
import type { WelcomeActions, WelcomeData } from './step.ts';

/** What is true now: being written, or written; and where to look from here. */
export function Done({ data, actions }: { readonly data: WelcomeData; readonly actions: WelcomeActions }) {
  const { words } = useSpeech();
  const { live } = data;
  if (!live) return null;
  const sample = live.account?.kind === 'sample';
  return (
    <>
      <h1 tabIndex={-1}>{live.undo ? words.doneTitle : words.doneTitleNothing}</h1>
      <Writing live={live} />
      <WriteResult live={live} idle={data.busy !== undefined} onUndo={actions.undoPlan} />
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
