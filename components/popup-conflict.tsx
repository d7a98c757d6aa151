import type { Conflict } from '../lib/domain/conflict.ts';
import type { Live } from '../lib/state/live.ts';
import type { PopupActions } from './actions.ts';
import { Button } from './button.tsx';
import { ConflictCard } from './conflict-card.tsx';
import type { PopupData } from './popup-data.ts';
import { ProblemNote } from './problem-note.tsx';
import { useSpeech } from './speech.tsx';

interface PopupConflictProps {
  readonly conflict: Conflict;
  readonly live: Live;
  readonly data: PopupData;
  readonly actions: PopupActions;
  readonly onBack: () => void;
}

/** In the popup a conflict takes the place of the week, until it is answered. */
export function PopupConflict({ conflict, live, data, actions, onBack }: PopupConflictProps) {
  const { words } = useSpeech();
  return (
    <>
      {data.problem && <ProblemNote problem={data.problem} />}
      <ConflictCard
        conflict={conflict}
        live={live}
        heading="h1"
        idle={data.busy !== undefined}
        onAnswer={actions.answerConflict}
      />
      <div>
        <Button kind="quiet" onClick={onBack}>
          {words.backToWeek}
        </Button>
      </div>
    </>
  );
}
