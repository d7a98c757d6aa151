import type { Plan } from '../lib/domain/plan/plan.ts';
import type { Words } from '../lib/i18n/index.ts';
import { Button } from './button.tsx';
import { PlanChangeItem } from './plan-change.tsx';
import { PlanWeeks } from './plan-weeks.tsx';
import { useSpeech } from './speech.tsx';

interface PlanPreviewProps {
  readonly plan: Plan;
  /** As the page's own headline, or below one. */
  readonly heading: 'h1' | 'h2';
  readonly title?: string;
  readonly idle: boolean;
  readonly onApprove: () => void;
  readonly onDiscard: () => void;
}

/** Everything a plan would write, before anything is written. */
export function PlanPreview({ plan, heading: Heading, title, idle, onApprove, onDiscard }: PlanPreviewProps) {
  const { words, format } = useSpeech();
  const series = plan.changes.filter((change) => change.kind === 'create-series');
  const weekMinutes = series.reduce((sum, { days, minutes }) => sum + days.length * minutes, 0);
  const nothing = plan.changes.length === 0;
  const Part = Heading === 'h1' ? 'h2' : 'h3';
  return (
    <section className="plan">
      <div className="stack">
        <Heading tabIndex={-1}>
          {nothing
            ? emptyTitle(plan.unmet, words)
            : (title ?? words.planTitle(series.length, format.duration(weekMinutes)))}
        </Heading>
        {!nothing && title !== undefined && (
          <p className="lead">{words.planTitle(series.length, format.duration(weekMinutes))}</p>
        )}
        {!nothing && <p className="soft">{words.planNote}</p>}
        <div className="row">
          {!nothing && (
            <Button kind="main" tall idle={idle} onClick={onApprove}>
              {idle ? words.working : words.approve}
            </Button>
          )}
          <Button kind={nothing ? 'plain' : 'quiet'} idle={idle} onClick={onDiscard}>
            {nothing ? words.dismiss : words.discard}
          </Button>
        </div>
      </div>
      {!nothing && (
        <section className="stack">
          <Part>{words.planChanges}</Part>
          <ul className="changes">
            {plan.changes.map((change) => (
              <PlanChangeItem key={keyOf(change)} change={change} heading={Part === 'h2' ? 'h3' : 'h4'} />
            ))}
          </ul>
        </section>
      )}
      {plan.unmet.length > 0 && (
        <section className="stack">
          <Part>{words.unmetTitle}</Part>
          <ul>
            {plan.unmet.map(({ practiceId, practiceName, missingMinutes, missingSessions, because }) => (
              <li key={practiceId}>
                {words.unmet(
                  words.practice(practiceName),
                  missingSessions === undefined
                    ? format.duration(missingMinutes)
                    : words.sessions(missingSessions),
                  because,
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {!nothing && plan.weeks.length > 0 && <PlanWeeks weeks={plan.weeks} heading={Part} />}
    </section>
  );
}

/** Only where time itself is missing may it be said that there is none. */
function emptyTitle(unmet: Plan['unmet'], words: Words): string {
  if (unmet.length === 0) return words.planEmpty;
  const noTime = unmet.every(({ because = 'no-time' }) => because === 'no-time');
  return noTime ? words.planNothingFits : words.planNothingMore;
}

function keyOf(change: Plan['changes'][number]): string {
  return change.kind === 'remove-block'
    ? change.eventId
    : `${change.practiceId} ${change.generation} ${String(change.ordinal)}`;
}
