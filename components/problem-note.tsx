import type { Problem } from '../lib/problems.ts';
import { Button } from './button.tsx';
import { useSpeech } from './speech.tsx';

interface ProblemNoteProps {
  readonly problem: Problem;
  /** In front of the sentence: what it is about. */
  readonly about?: string;
  readonly onAgain?: (() => void) | undefined;
  /** Makes a new plan. */
  readonly onPlan?: (() => void) | undefined;
  readonly onDismiss?: () => void;
  readonly idle?: boolean;
}

/** What happened, what is safe, what to do: a sentence, not a red box. */
export function ProblemNote({ problem, about, onAgain, onPlan, onDismiss, idle = false }: ProblemNoteProps) {
  const { words } = useSpeech();
  const { what, hint } = words.problem(problem);
  return (
    <div className="note stack">
      <output>
        {about !== undefined && (
          <strong>
            <bdi>{words.practice(about)}</bdi>:{' '}
          </strong>
        )}
        <strong>{what}</strong> {hint}
      </output>
      {(onAgain ?? onPlan ?? onDismiss) && (
        <div className="row">
          {onPlan && (
            <Button idle={idle} onClick={onPlan}>
              {words.previewPlan}
            </Button>
          )}
          {onAgain && (
            <Button idle={idle} onClick={onAgain}>
              {words.tryAgain}
            </Button>
          )}
          {onDismiss && (
            <Button kind="quiet" idle={idle} onClick={onDismiss}>
              {words.dismiss}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
