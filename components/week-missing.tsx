import type { Problem } from '../lib/problems.ts';
import { Button } from './button.tsx';
import { useSpeech } from './speech.tsx';

interface WeekMissingProps {
  readonly problem: Problem;
  readonly idle: boolean;
  /** Reads the calendar, after which the week is asked for again. */
  readonly onAgain: () => void;
}

/** In place of a week that cannot be shown: why, instead of bars without anything in them. */
export function WeekMissing({ problem, idle, onAgain }: WeekMissingProps) {
  const { words } = useSpeech();
  const { what, hint } = words.problem(problem);
  return (
    <div className="stack empty">
      <h1 tabIndex={-1}>{what}</h1>
      <p className="soft">{hint}</p>
      <div className="row">
        <Button idle={idle} onClick={onAgain}>
          {words.tryAgain}
        </Button>
      </div>
    </div>
  );
}
