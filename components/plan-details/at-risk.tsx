import type { AtRiskBlock } from '../../lib/domain/plan/plan.ts';
import type { Live } from '../../lib/state/live.ts';
import { dayUrl } from '../calendar-links.ts';
import { Sentence } from '../sentence.tsx';
import { useSpeech } from '../speech.tsx';
import { usePlanDetailWords } from './use-plan-detail-words.ts';

export interface AtRiskListProps {
  readonly blocks: readonly AtRiskBlock[];
  readonly heading: 'h3' | 'h4';
  /** Whose calendar a link opens. */
  readonly account?: Live['account'];
}

/** Blocks that lost their time: what took it, why they stay, and what the user can do. */
export function AtRiskList({ blocks, heading: Heading, account }: AtRiskListProps) {
  const { words, format } = useSpeech();
  const own = usePlanDetailWords();
  return (
    <ul className="changes">
      {blocks.map(({ eventId, practiceName, from, by, lostMinutes, because }) => (
        <li key={eventId} className="change">
          <Heading>{words.practice(practiceName)}</Heading>
          <p className="when figures">{format.place(from)}</p>
          <p className="soft">
            <Sentence>{own.taken(by, lostMinutes, from.minutes, format)}</Sentence>{' '}
            {own.atRiskBecause[because]}
          </p>
          {account?.kind === 'google' && (
            <p>
              <a className="door" href={dayUrl(from.date, account)} target="_blank" rel="noreferrer">
                {words.openDay}
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

export interface AtRiskLineProps {
  readonly blocks: readonly AtRiskBlock[];
}

/** The first block at risk, why it stays, and how many more there are. */
export function AtRiskLine({ blocks: [block, ...others] }: AtRiskLineProps) {
  const { words, format } = useSpeech();
  const own = usePlanDetailWords();
  if (!block) return null;
  return (
    <div className="note">
      <p>{own.atRiskLine(words.practice(block.practiceName), block.from, format)}</p>
      <p className="soft">
        <Sentence>{own.taken(block.by, block.lostMinutes, block.from.minutes, format)}</Sentence>{' '}
        {own.atRiskBecause[block.because]} {others.length > 0 && own.atRiskMore(others.length)}
      </p>
    </div>
  );
}
