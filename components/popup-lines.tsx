import type { Live } from '../lib/state/live.ts';
import type { Warning } from '../lib/domain/warning.ts';
import { Button } from './button.tsx';
import { countsOf } from './plan-counts.ts';
import { Sentence } from './sentence.tsx';
import { useSpeech } from './speech.tsx';

/** A plan that waits: one that came up by itself says what it would do. */
export function PlanLine({ live, onOpen }: { readonly live: Live; readonly onOpen: () => void }) {
  const { words, format } = useSpeech();
  const changes = live.plan?.changes ?? [];
  if (changes.length === 0) return null;
  return (
    <div className="card spread">
      <p>
        {live.planUnasked ? words.planUnasked(countsOf(changes), format) : words.planWaiting(changes.length)}
      </p>
      <Button kind="main" onClick={onOpen}>
        {live.planUnasked ? words.review : words.reviewPlan}
      </Button>
    </div>
  );
}

interface ConflictLineProps {
  readonly live: Live;
  /** Where it speaks of the soonest conflict, that is said already. */
  readonly warning: Warning | undefined;
  readonly onConflict: (blockId: string, meetingId: string) => void;
}

/** The soonest meeting on a block, and how many more there are. */
export function ConflictLine({ live, warning, onConflict }: ConflictLineProps) {
  const { words } = useSpeech();
  const told = warning?.evidence.id === 'contested-block' ? warning.evidence.conflict : undefined;
  const [conflict, ...others] = live.conflicts;
  if (!conflict || told?.block.eventId === conflict.block.eventId) return null;
  const { block, meeting } = conflict;
  return (
    <div className="card spread">
      <p>
        <Sentence>{`${words.conflictHead(conflict)}.`}</Sentence>{' '}
        {others.length > 0 && <span className="soft">{words.conflictsMore(others.length)}</span>}
      </p>
      <Button onClick={() => onConflict(block.eventId, meeting.eventId)}>{words.answerIt}</Button>
    </div>
  );
}
