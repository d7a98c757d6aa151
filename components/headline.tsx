import type { ReactNode } from 'react';
import type { WeekView } from '../lib/domain/week-view.ts';
import { useSpeech } from './speech.tsx';
import { VerdictLine } from './verdict-line.tsx';

/** Set large, a line must not end inside a hyphenated word. */
function unbroken(sentence: string): ReactNode[] {
  return sentence.split(/(\p{L}+-\p{L}+)/u).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={part} className="unbroken">
        {part}
      </span>
    ),
  );
}

/** Whether *so far* in the sentence holds both what is confirmed and what is not. */
function addsUp({ when, verdict, balance }: WeekView): boolean {
  if (when !== 'current' || verdict.kind === 'none' || balance.doingAheadMinutes === 0) return false;
  return balance.doingConfirmedMinutes > 0 && balance.doingUnconfirmedMinutes > 0;
}

/** The one sentence that answers the question, its verdict, and what must be known to read them right. */
export function Headline({ view }: { readonly view: WeekView }) {
  const { words, format } = useSpeech();
  const { verdict, balance } = view;
  const outsideMinutes = balance.doingOutsideMinutes + balance.meetingOutsideMinutes;
  return (
    <div className="headline" aria-live="polite">
      <h1 tabIndex={-1}>{unbroken(words.headline(view, format))}</h1>
      <VerdictLine verdict={verdict} />
      {addsUp(view) && (
        <p className="soft">{words.partUnconfirmed(balance.doingUnconfirmedMinutes, format)}</p>
      )}
      {verdict.notConfirmed && <p className="soft">{words.notConfirmedWhy}</p>}
      {verdict.contestedMinutes > 0 && (
        <p className="soft">{words.contested(verdict.contestedMinutes, format)}</p>
      )}
      {outsideMinutes > 0 && <p className="soft">{words.outside(outsideMinutes, format)}</p>}
    </div>
  );
}
