import { Button } from '../button.tsx';
import { LookBackView } from '../look-back-view.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useSpeech } from '../speech.tsx';
import type { WelcomeActions, WelcomeData } from './step.ts';

/** What the last twelve months were; while they are read, how far. */
export function LookBackStep({
  data,
  actions,
}: {
  readonly data: WelcomeData;
  readonly actions: WelcomeActions;
}) {
  const { words } = useSpeech();
  if (data.lookBack) {
    return (
      <>
        <LookBackView lookBack={data.lookBack} />
        <div className="doors">
          <Button kind="main" tall onClick={actions.leaveLookBack}>
            {words.seePlan}
          </Button>
        </div>
      </>
    );
  }
  const progress = data.live?.lookBack;
  return (
    <>
      <h1 tabIndex={-1}>{words.lookBackReading}</h1>
      {data.problem ? (
        <ProblemNote problem={data.problem} onAgain={actions.readLookBack} />
      ) : (
        <div className="stack">
          <progress
            aria-label={words.lookBackReading}
            max={progress?.months ?? 12}
            {...(progress ? { value: progress.monthsDone } : {})}
          />
          <output className="soft figures">
            {progress ? words.lookBackMonths(progress.monthsDone, progress.months) : words.reading}
          </output>
        </div>
      )}
      <div className="row">
        <Button kind="quiet" onClick={actions.leaveLookBack}>
          {words.skipLookBack}
        </Button>
      </div>
    </>
  );
}
