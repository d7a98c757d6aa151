import type { PopupData } from './popup-data.ts';
import { Headline } from './headline.tsx';
import { useSpeech } from './speech.tsx';
import { WeekMissing } from './week-missing.tsx';
import { WeekSkeleton } from './week-skeleton.tsx';

interface WeekHeadProps {
  readonly data: Pick<PopupData, 'live' | 'week' | 'view' | 'weekProblem' | 'busy' | 'problem'>;
  readonly onAgain: () => void;
}

/** The week's sentence; its outline while it comes, and why where it does not. */
export function WeekHead({ data, onAgain }: WeekHeadProps) {
  const { words } = useSpeech();
  const { view, weekProblem, busy } = data;
  if (view) return <Headline view={view} />;
  if (weekProblem) return <WeekMissing problem={weekProblem} idle={busy !== undefined} onAgain={onAgain} />;
  if (!willNotCome(data)) return <WeekSkeleton />;
  // Why, and the way on, stands in the notice below.
  return <h1 tabIndex={-1}>{words.problem({ code: 'week-not-read' }).what}</h1>;
}

/** Nothing is under way that could bring the current week, and the notice below says why. */
function willNotCome({ live, week, problem, busy }: WeekHeadProps['data']): boolean {
  if (!live || live.week || week !== undefined || live.sync.kind === 'reading' || busy) return false;
  return (problem ?? live.sync.problem) !== undefined;
}
