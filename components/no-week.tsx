import type { Problem } from '../lib/problems.ts';
import { Button } from './button.tsx';
import { ProblemNote } from './problem-note.tsx';
import { useSpeech } from './speech.tsx';

/** Before there is anything to show: what is missing, and the way there. */
export function NoWeek({
  because,
  problem,
  onSetUp,
}: {
  readonly because: 'no-account' | 'no-role';
  readonly problem?: Problem | undefined;
  readonly onSetUp: () => void;
}) {
  const { words } = useSpeech();
  const noAccount = because === 'no-account';
  return (
    <div className="stack empty">
      <h1>{noAccount ? words.notConnectedTitle : words.noRoleTitle}</h1>
      <p className="soft">{noAccount ? words.notConnectedText : words.noRoleText}</p>
      {problem && <ProblemNote problem={problem} />}
      <div className="row">
        <Button kind="main" tall onClick={onSetUp}>
          {words.setUp}
        </Button>
      </div>
    </div>
  );
}
