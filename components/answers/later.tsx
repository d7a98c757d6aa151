import { lazy, Suspense } from 'react';
import type { ConflictAnswersProps } from './conflict-answers.tsx';
import type { QuestionCardProps } from './question-card.tsx';

// Most weeks have nothing to answer: these and their sentences come when there is something.
const Answers = lazy(async () => ({ default: (await import('./cards.ts')).ConflictAnswers }));
const Question = lazy(async () => ({ default: (await import('./cards.ts')).QuestionCard }));

/** Keeps its place until it is there. */
export function ConflictAnswers(props: ConflictAnswersProps) {
  return (
    <Suspense fallback={<div className="waiting" />}>
      <Answers {...props} />
    </Suspense>
  );
}

/** Keeps its place until it is there. */
export function QuestionCard(props: QuestionCardProps) {
  return (
    <Suspense fallback={<div className="waiting" />}>
      <Question {...props} />
    </Suspense>
  );
}
