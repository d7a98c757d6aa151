import type { PlanWeek } from '../../lib/domain/plan/plan.ts';
import type { Verdict } from '../../lib/domain/week-view.ts';
import { share } from '../segments.ts';
import { useSpeech } from '../speech.tsx';
import { usePlanDetailWords } from './use-plan-detail-words.ts';

interface PlanWeeksProps {
  readonly weeks: readonly PlanWeek[];
  readonly heading: 'h2' | 'h3';
}

/** Each week with and without the plan, on one scale, with its verdicts in words. */
export function PlanWeeks({ weeks, heading: Heading }: PlanWeeksProps) {
  const own = usePlanDetailWords();
  const scaleMinutes = Math.max(
    60,
    ...weeks.flatMap((w) => [w.after.doingMinutes, w.before.doingMinutes, w.targetMinutes]),
  );
  return (
    <section className="stack">
      <Heading>{own.planWeeks}</Heading>
      <ul className="plan-weeks">
        {weeks.map((week) => (
          <PlanWeekRow key={week.week} week={week} scaleMinutes={scaleMinutes} />
        ))}
      </ul>
    </section>
  );
}

function PlanWeekRow({ week, scaleMinutes }: { readonly week: PlanWeek; readonly scaleMinutes: number }) {
  const { format } = useSpeech();
  const own = usePlanDetailWords();
  const { before, after, targetMinutes } = week;
  const { confirmedMinutes } = before;
  // What goes away is not drawn.
  const keptMinutes = Math.min(before.doingMinutes, after.doingMinutes);
  const openMinutes = Math.max(0, keptMinutes - confirmedMinutes);
  const gainMinutes = Math.max(0, after.doingMinutes - before.doingMinutes);
  return (
    <li className="plan-week">
      <div className="spread figures">
        <span>{format.week(week.week)}</span>
        <span>{own.planWeekChange(week, format)}</span>
      </div>
      <div className="bar thin track" aria-hidden="true">
        {confirmedMinutes > 0 && (
          <span className="fill doing" style={{ inlineSize: share(confirmedMinutes, scaleMinutes) }} />
        )}
        {openMinutes > 0 && (
          <span className="fill hatched" style={{ inlineSize: share(openMinutes, scaleMinutes) }} />
        )}
        {gainMinutes > 0 && (
          <span className="fill hatched" style={{ inlineSize: share(gainMinutes, scaleMinutes) }} />
        )}
        {targetMinutes > 0 && (
          <span className="goal" style={{ insetInlineStart: share(targetMinutes, scaleMinutes) }} />
        )}
      </div>
      <p className="small verdict-change">
        <VerdictWord kind={before.verdict} />
        {after.verdict !== before.verdict && (
          <>
            <span aria-hidden="true">→</span>
            <VerdictWord kind={after.verdict} />
          </>
        )}
      </p>
    </li>
  );
}

function VerdictWord({ kind }: { readonly kind: Verdict['kind'] }) {
  const { words } = useSpeech();
  return (
    <span className={kind}>
      <span className="mark" aria-hidden="true" /> <span className="word">{words.verdictWord(kind)}</span>
    </span>
  );
}
