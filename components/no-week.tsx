import type { Words } from '../lib/i18n/index.ts';
import type { Problem } from '../lib/problems.ts';
import { Button } from './button.tsx';
import { ProblemNote } from './problem-note.tsx';
import { useSpeech } from './speech.tsx';
import { standingProblem } from './standing-problem.ts';
import { WeekMissing } from './week-missing.tsx';

interface NoWeekProps {
  readonly because: 'no-account' | 'no-role';
  readonly problem?: Problem | undefined;
  readonly idle: boolean;
  readonly onAgain: () => void;
  readonly onSetUp: () => void;
}

/** Before there is anything to show: what is missing, and the way there. */
export function NoWeek({ because, problem, idle, onAgain, onSetUp }: NoWeekProps) {
  const { words } = useSpeech();
  const standing = standingProblem(problem);
  // Whether there is an account or a role nobody knows then.
  if (standing && standing.code !== 'settings-unreadable') {
    return <WeekMissing problem={standing} idle={idle} onAgain={onAgain} />;
  }
  const { what, hint } = standing ? words.problem(standing) : missing(because, words);
  return (
    <div className="stack empty">
      <h1 tabIndex={-1}>{what}</h1>
      <p className="soft">{hint}</p>
      {problem && !standing && <ProblemNote problem={problem} />}
      <div className="row">
        <Button kind="main" tall onClick={onSetUp}>
          {words.setUp}
        </Button>
      </div>
    </div>
  );
}

function missing(
  because: NoWeekProps['because'],
  words: Words,
): { readonly what: string; readonly hint: string } {
  return because === 'no-account'
    ? { what: words.notConnectedTitle, hint: words.notConnectedText }
    : { what: words.noRoleTitle, hint: words.noRoleText };
}
