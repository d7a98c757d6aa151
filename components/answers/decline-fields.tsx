import { useId } from 'react';
import type { Conflict } from '../../lib/domain/conflict.ts';
import type { Span } from '../../lib/domain/span.ts';
import type { Live } from '../../lib/state/live.ts';
import { newEventUrl } from '../calendar-links.ts';
import { CopyLine } from '../protection/copy-line.tsx';
import { useSpeech } from '../speech.tsx';
import { useAnswerWords } from './use-answer-words.ts';

interface DeclineFieldsProps {
  readonly conflict: Conflict;
  readonly account: Live['account'];
  /** Other times that are proposed; none for a plain decline. */
  readonly times: readonly Span[];
  readonly comment: string;
  readonly onComment: (comment: string) => void;
}

/** The words of a decline, to be changed and copied, and Google's own page for each other time. */
export function DeclineFields({ conflict, account, times, comment, onComment }: DeclineFieldsProps) {
  const { format } = useSpeech();
  const own = useAnswerWords();
  const id = useId();
  const { title, organizer } = conflict.meeting;
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{own.comment}</label>
        <textarea id={id} rows={4} value={comment} onChange={(event) => onComment(event.target.value)} />
      </div>
      {times.length > 0 && <CopyLine text={comment} about={own.comment} />}
      {times.length > 0 && account?.kind === 'google' && (
        <div>
          <p className="soft">{own.inviteTo}</p>
          <ul>
            {times.map((time) => (
              <li key={time.startMs}>
                <a
                  className="door"
                  href={newEventUrl(time, title, organizer, account)}
                  target="_blank"
                  rel="noreferrer"
                >
                  {format.span(time.startMs, time.endMs)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
