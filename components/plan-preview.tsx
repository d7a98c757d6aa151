import type { Plan } from '../lib/domain/plan/plan.ts';
import type { Speech } from '../lib/i18n/index.ts';
import { Button } from './button.tsx';
import { countsOf } from './plan-counts.ts';
import { PlanDetails } from './plan-details/later.tsx';
import { useSpeech } from './speech.tsx';

interface PlanPreviewProps {
  readonly plan: Plan;
  /** As the page's own headline, or below one. */
  readonly heading: 'h1' | 'h2';
  readonly title?: string;
  /** It came up by itself: that is said first. */
  readonly unasked?: boolean;
  readonly idle: boolean;
  readonly onApprove: () => void;
  readonly onDiscard: () => void;
}

/** Everything a plan would write, before anything is written. */
export function PlanPreview({
  plan,
  heading: Heading,
  title,
  unasked = false,
  idle,
  onApprove,
  onDiscard,
}: PlanPreviewProps) {
  const speech = useSpeech();
  const { words, format } = speech;
  const nothing = plan.changes.length === 0;
  const Part = Heading === 'h1' ? 'h2' : 'h3';
  const counts = countsOf(plan.changes);
  const what = words.planTitle(counts, weekMinutesOf(plan), format);
  const lead = title ?? (unasked ? words.planUnasked(counts, format) : undefined);
  return (
    <section className="plan">
      <div className="stack">
        <Heading tabIndex={-1}>{nothing ? emptyTitle(plan, speech) : (lead ?? what)}</Heading>
        {!nothing && title !== undefined && <p className="lead">{what}</p>}
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
      <PlanDetails plan={plan} heading={Part} />
    </section>
  );
}

/** Of the new weekly series together. */
function weekMinutesOf({ changes }: Plan): number {
  return changes.reduce(
    (sum, change) => sum + (change.kind === 'create-series' ? change.days.length * change.minutes : 0),
    0,
  );
}

/** Only where time itself is missing may it be said that there is none. */
function emptyTitle({ atRisk, unmet }: Plan, { words }: Speech): string {
  if (atRisk.length > 0) return words.planStillAtRisk(atRisk.length);
  if (unmet.length === 0) return words.planEmpty;
  const noTime = unmet.every(({ because = 'no-time' }) => because === 'no-time');
  return noTime ? words.planNothingFits : words.planNothingMore;
}
