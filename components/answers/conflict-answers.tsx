import { useState } from 'react';
import type { Conflict, ConflictAnswer } from '../../lib/domain/conflict.ts';
import { useKeepFocus } from '../../lib/react/use-keep-focus.ts';
import type { Live } from '../../lib/state/live.ts';
import type { WeekActions } from '../actions.ts';
import { Button } from '../button.tsx';
import { dayUrl } from '../calendar-links.ts';
import { Sentence } from '../sentence.tsx';
import { useSpeech } from '../speech.tsx';
import { answersTo } from './answers-to.ts';
import { ConflictAnswerForm } from './conflict-answer-form.tsx';
import { useAnswerWords } from './use-answer-words.ts';

export interface ConflictAnswersProps {
  readonly conflict: Conflict;
  readonly live: Live;
  /** Of the second step. */
  readonly heading: 'h2' | 'h4';
  readonly idle: boolean;
  readonly onAnswer: WeekActions['answerConflict'];
}

/** The meeting, and the answers to it: the second click is the one that sends. */
export function ConflictAnswers({ conflict, live, heading, idle, onAnswer }: ConflictAnswersProps) {
  const { words, format } = useSpeech();
  const own = useAnswerWords();
  const [chosen, setChosen] = useState<ConflictAnswer['kind'] | undefined>();
  const part = useKeepFocus<HTMLDivElement>(chosen, chosen ? 'textarea, select, .button' : '.button');
  const { account } = live;
  const { block, meeting } = conflict;
  return (
    <div className="conflict stack" ref={part}>
      <div>
        <p className="figures">{own.conflictBlock(conflict, format)}</p>
        <p className="figures">
          <Sentence>{own.conflictMeeting(conflict, format)}</Sentence>
        </p>
      </div>
      {meeting.vip && <p className="soft">{own.vip}</p>}
      {!conflict.canAnswer && !conflict.answered && <p className="soft">{own.cannotAnswerHere}</p>}
      {chosen === undefined ? (
        <Choices conflict={conflict} idle={idle} onChoose={setChosen} />
      ) : (
        <ConflictAnswerForm
          kind={chosen}
          conflict={conflict}
          live={live}
          heading={heading}
          idle={idle}
          onAnswer={(answer) => onAnswer(block.eventId, meeting.eventId, answer)}
          onBack={() => setChosen(undefined)}
        />
      )}
      {account?.kind === 'google' && (
        <p>
          <a
            className="door"
            href={dayUrl(format.dateOf(block.startMs), account)}
            target="_blank"
            rel="noreferrer"
          >
            {words.openDay}
          </a>
        </p>
      )}
    </div>
  );
}

interface ChoicesProps {
  readonly conflict: Conflict;
  readonly idle: boolean;
  readonly onChoose: (kind: ConflictAnswer['kind']) => void;
}

function Choices({ conflict, idle, onChoose }: ChoicesProps) {
  const own = useAnswerWords();
  const kinds = answersTo(conflict);
  if (kinds.length === 0) return null;
  return (
    <>
      <div className="answers">
        {kinds.map((kind) => (
          <Button key={kind} idle={idle} onClick={() => onChoose(kind)}>
            {own.answerName(kind, conflict.answered)}
          </Button>
        ))}
      </div>
      {conflict.canAnswer && <p className="small soft">{own.answerNote}</p>}
    </>
  );
}
