import type { FoundBlocks } from '../../lib/state/live.ts';
import { Button } from '../button.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useSpeech } from '../speech.tsx';
import type { WelcomeActions, WelcomeData } from './step.ts';

interface FoundProps {
  readonly found: FoundBlocks;
  readonly data: WelcomeData;
  readonly actions: WelcomeActions;
}

/** Blocks of an earlier life come before any plan. */
export function Found({ found, data, actions }: FoundProps) {
  const { words } = useSpeech();
  const idle = data.busy !== undefined;
  return (
    <>
      <h1 tabIndex={-1}>{words.foundTitle(found.count)}</h1>
      <p className="lead">{words.foundText}</p>
      <ul className="plain-list figures">
        {found.practices.map(({ practiceId, name, count }) => (
          <li key={practiceId}>
            {words.practice(name)} <span className="soft">× {count}</span>
          </li>
        ))}
      </ul>
      <div className="doors">
        <Button kind="main" tall idle={idle} onClick={actions.adopt}>
          {words.adopt}
        </Button>
        <Button tall idle={idle} onClick={actions.removeFound}>
          {data.busy === 'removeAllBlocks' ? words.removing : words.removeThem}
        </Button>
      </div>
      {data.problem && <ProblemNote problem={data.problem} />}
    </>
  );
}
