import type { PopupData } from './popup-view.tsx';
import { Headline } from './headline.tsx';
import { WeekMissing } from './week-missing.tsx';
import { WeekSkeleton } from './week-skeleton.tsx';

interface WeekHeadProps {
  readonly data: Pick<PopupData, 'view' | 'weekProblem' | 'busy'>;
  readonly onAgain: () => void;
}

/** The week's sentence; its outline while it comes, and why where it does not. */
export function WeekHead({ data: { view, weekProblem, busy }, onAgain }: WeekHeadProps) {
  if (view) return <Headline view={view} />;
  if (!weekProblem) return <WeekSkeleton />;
  return <WeekMissing problem={weekProblem} idle={busy !== undefined} onAgain={onAgain} />;
}
