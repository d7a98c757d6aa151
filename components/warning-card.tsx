import type { DateString } from '../lib/domain/civil.ts';
import type { Warning, WarningAction } from '../lib/domain/warning.ts';
import type { Words } from '../lib/i18n/index.ts';
import { Button } from './button.tsx';
import { Sentence } from './sentence.tsx';
import { useSpeech } from './speech.tsx';

export interface WarningCardProps {
  readonly warning: Warning;
  /** With its title; without, where the verdict above has said it already. */
  readonly titled: boolean;
  readonly heading: 'h2' | 'h3';
  /** The first thing to do on its page: set as such. */
  readonly first: boolean;
  readonly planWaits: boolean;
  readonly idle: boolean;
  readonly onPlan: () => void;
  readonly onWeek: (week: DateString) => void;
  /** Leads to where the conflict can be answered. */
  readonly onConflict: (blockId: string, meetingId: string) => void;
}

/** One finding, why, and what can be done about it. */
export function WarningCard({
  warning,
  titled,
  heading: Heading,
  first,
  planWaits,
  idle,
  onPlan,
  onWeek,
  onConflict,
}: WarningCardProps) {
  const { words, format } = useSpeech();
  const { title, why } = words.warning(warning.evidence, format);
  const { id } = warning.evidence;
  const named = titled || id === 'unprotected-ahead' || id === 'contested-block';
  const offered = warning.actions.filter(({ kind }) => kind !== 'dismiss-for-week');
  const act = (action: WarningAction): void => {
    if (action.kind === 'show-week') onWeek(action.week);
    else if (action.kind === 'answer-conflict') onConflict(action.blockId, action.meetingId);
    else onPlan();
  };
  return (
    <div className="warning card stack">
      <div>
        {named && (
          <Heading>
            <Sentence>{title}</Sentence>
          </Heading>
        )}
        <p>{why}</p>
      </div>
      {offered.length > 0 && (
        <div className="row">
          {offered.map((action, index) => (
            <Button
              key={action.kind}
              kind={first && index === 0 ? 'main' : 'plain'}
              idle={idle}
              onClick={() => act(action)}
            >
              {nameOf(action, planWaits, words)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function nameOf({ kind }: WarningAction, planWaits: boolean, words: Words): string {
  if (kind === 'show-week') return words.showThatWeek;
  if (kind === 'answer-conflict') return words.answerIt;
  return planWaits ? words.reviewPlan : words.previewPlan;
}
