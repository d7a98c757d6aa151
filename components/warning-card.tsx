import type { DateString } from '../lib/domain/civil.ts';
import type { Warning, WarningAction } from '../lib/domain/warning.ts';
import { Button } from './button.tsx';
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
}: WarningCardProps) {
  const { words, format } = useSpeech();
  const { title, why } = words.warning(warning.evidence, format);
  const named = titled || warning.evidence.id === 'unprotected-ahead';
  const offered = warning.actions.filter(({ kind }) => kind !== 'dismiss-for-week');
  const act = (action: WarningAction): void => {
    if (action.kind === 'show-week') onWeek(action.week);
    else onPlan();
  };
  return (
    <div className="warning card stack">
      <div>
        {named && <Heading>{title}</Heading>}
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
              {action.kind === 'show-week'
                ? words.showThatWeek
                : planWaits
                  ? words.reviewPlan
                  : words.previewPlan}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
