import type { Unmet } from '../../lib/domain/plan/plan.ts';
import { useSpeech } from '../speech.tsx';
import { usePlanDetailWords } from './use-plan-detail-words.ts';

interface PlanUnmetProps {
  readonly unmet: readonly Unmet[];
  readonly heading: 'h2' | 'h3';
}

/** What the practices still lack when the plan is carried out, and why no more is planned. */
export function PlanUnmet({ unmet, heading: Heading }: PlanUnmetProps) {
  const { words, format } = useSpeech();
  const own = usePlanDetailWords();
  if (unmet.length === 0) return null;
  return (
    <section className="stack">
      <Heading>{own.unmetTitle}</Heading>
      <ul>
        {unmet.map(({ practiceId, practiceName, missingMinutes, missingSessions, because }) => (
          <li key={practiceId}>
            {own.unmet(
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
  );
}
