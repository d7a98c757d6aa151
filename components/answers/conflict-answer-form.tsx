import { useState } from 'react';
import { EXCEPTION_REASONS } from '../../lib/domain/facts.ts';
import type { ExceptionReason } from '../../lib/domain/facts.ts';
import type { Conflict, ConflictAnswer } from '../../lib/domain/conflict.ts';
import type { Live } from '../../lib/state/live.ts';
import { Button } from '../button.tsx';
import { DeclineFields } from './decline-fields.tsx';
import { Pick } from '../protection/pick.tsx';
import { Sentence } from '../sentence.tsx';
import { useSpeech } from '../speech.tsx';
import { useAnswerWords } from './use-answer-words.ts';

interface ConflictAnswerFormProps {
  readonly kind: ConflictAnswer['kind'];
  readonly conflict: Conflict;
  readonly live: Live;
  readonly heading: 'h2' | 'h4';
  readonly idle: boolean;
  readonly onAnswer: (answer: ConflictAnswer) => void;
  readonly onBack: () => void;
}

/** The second step of an answer: what would be sent, to whom, and what becomes of the block. */
export function ConflictAnswerForm({
  kind,
  conflict,
  live,
  heading: Heading,
  idle,
  onAnswer,
  onBack,
}: ConflictAnswerFormProps) {
  const { words, format } = useSpeech();
  const own = useAnswerWords();
  const { answered, meeting, movesTo, lostMinutes } = conflict;
  const declines = kind === 'decline' || kind === 'propose';
  const [comment, setComment] = useState(() =>
    kind === 'propose'
      ? own.proposeText(conflict, live.protection.emergency, format)
      : own.declineText(conflict, live.protection.emergency, format),
  );
  const [reason, setReason] = useState<ExceptionReason>('not-said');
  const sends = declines || !answered;
  const answer = (): ConflictAnswer => {
    if (kind === 'accept-as-exception') return { kind, reason };
    return kind === 'accept-and-move' ? { kind } : { kind, comment };
  };
  return (
    <div className="stack answer">
      <Heading>{own.answerName(kind, answered)}</Heading>
      {declines && (
        <DeclineFields
          conflict={conflict}
          account={live.account}
          times={kind === 'propose' ? conflict.otherTimes : []}
          comment={comment}
          onComment={setComment}
        />
      )}
      {kind === 'accept-and-move' && movesTo && <p>{own.blockGoesTo(movesTo, format)}</p>}
      {kind === 'accept-as-exception' && (
        <>
          <p>{own.owes(lostMinutes, format)}</p>
          <Pick
            label={own.whyLabel}
            value={reason}
            options={EXCEPTION_REASONS.map((each) => [each, own.why[each]])}
            onPick={setReason}
            idle={idle}
          />
        </>
      )}
      <p className="note">
        <Sentence>
          {declines
            ? own.tellsDecline(meeting.organizer)
            : sends
              ? own.tellsAccept(meeting.organizer)
              : own.tellsNobody}
        </Sentence>
      </p>
      <div className="row">
        <Button kind="main" idle={idle} onClick={() => onAnswer(answer())}>
          {idle ? words.working : own.answerSend(kind, sends)}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </div>
  );
}
