import type { Plan } from '../lib/domain/plan/plan.ts';
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
  const empty = plan.unmet.length > 0 ? words.planNothingFits : words.planEmpty;
  return (
    <section className="plan">
      <div className="stack">
        <Heading>
          {nothing ? empty : (title ?? words.planTitle(series.length, format.duration(weekMinutes)))}
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
          <h2>{words.planChanges}</h2>
          <ul className="changes">
            {plan.changes.map((change) => (
              <PlanChangeItem key={keyOf(change)} change={change} />
            ))}
          </ul>
        </section>
      )}
      {plan.unmet.length > 0 && (
        <section className="stack">
          <h2>{words.unmetTitle}</h2>
          <ul>
            {plan.unmet.map(({ practiceId, practiceName, missingMinutes, because }) => (
              <li key={practiceId}>{words.unmet(practiceName, format.duration(missingMinutes), because)}</li>
            ))}
          </ul>
        </section>
      )}
      {!nothing && plan.weeks.length > 0 && <PlanWeeks weeks={plan.weeks} />}
    </section>
  );
}

function keyOf(change: Plan['changes'][number]): string {
  return change.kind === 'remove-block'
    ? change.eventId
    : `${change.practiceId} ${change.generation} ${String(change.ordinal)}`;
}
