import type { Conflict } from '../lib/domain/conflict.ts';
import type { Live } from '../lib/state/live.ts';
import type { WeekActions } from './actions.ts';
import { ConflictAnswers } from './answers/later.tsx';
import { idOf, isThisWeek } from './conflict-key.ts';
import { Sentence } from './sentence.tsx';
import { useSpeech } from './speech.tsx';

interface ConflictCardProps {
  readonly conflict: Conflict;
  readonly live: Live;
  /** As the page's own headline, or below one. */
  readonly heading: 'h1' | 'h3';
  readonly idle: boolean;
  readonly onAnswer: WeekActions['answerConflict'];
}

/** What lies on a block, what accepting it costs, and the answers. */
export function ConflictCard({ conflict, live, heading: Heading, idle, onAnswer }: ConflictCardProps) {
  const { words, format } = useSpeech();
  return (
    <article className="conflict stack" id={idOf(conflict)}>
      <Heading tabIndex={-1}>
        <Sentence>{`${words.conflictHead(conflict)}.`}</Sentence>
      </Heading>
      <p>
        {words.conflictCost(conflict, format, isThisWeek(conflict, live, format))}{' '}
        {words.conflictNext(conflict, format)}
      </p>
      <ConflictAnswers
        conflict={conflict}
        live={live}
        heading={Heading === 'h1' ? 'h2' : 'h4'}
        idle={idle}
        onAnswer={onAnswer}
      />
    </article>
  );
}
