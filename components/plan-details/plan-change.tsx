import type { PlanChange } from '../../lib/domain/plan/plan.ts';
import type { Format } from '../../lib/format.ts';
import { Sentence } from '../sentence.tsx';
import { useSpeech } from '../speech.tsx';
import { usePlanDetailWords } from './use-plan-detail-words.ts';

const SHOWN_DATES = 6;

interface PlanChangeItemProps {
  readonly change: PlanChange;
  readonly heading: 'h3' | 'h4' | 'h5';
}

/** One change: what would become of the calendar, and why just that. */
export function PlanChangeItem({ change, heading: Heading }: PlanChangeItemProps) {
  const { words, format } = useSpeech();
  const own = usePlanDetailWords();
  const creates = change.kind === 'create-series' || change.kind === 'create-block';
  return (
    <li className="change">
      <div className="spread">
        <Heading>{words.practice(change.practiceName)}</Heading>
        <span className="small soft">{own.change(change, format)}</span>
      </div>
      <p className="when figures">{whereOf(change, format)}</p>
      <p className="soft">
        <Sentence>{own.planReason(change.reason, format)}</Sentence>
      </p>
      {change.kind === 'create-series' && <LeftOut dates={change.leftOut} />}
      {creates && <p className="small soft">{words.level[change.level]}</p>}
    </li>
  );
}

function LeftOut({ dates }: { readonly dates: readonly string[] }) {
  const { format } = useSpeech();
  const own = usePlanDetailWords();
  if (dates.length === 0) return null;
  const shown = dates.slice(0, SHOWN_DATES).map((date) => format.shortDate(date));
  const more = dates.length - shown.length;
  const list = shown.join(', ');
  return <p className="soft">{own.leftOut(more > 0 ? own.andMore(list, more) : list)}</p>;
}

function whereOf(change: PlanChange, format: Format): string {
  switch (change.kind) {
    case 'create-series':
    case 'end-series':
      return `${format.weekdays(change.days)} ${format.minuteRange(change.startMinute, change.minutes)}`;
    case 'create-block':
      return format.place(change.to);
    case 'move-block':
    case 'shrink-block':
      return format.move(change.from, change.to);
    case 'release-block':
      return format.place(change.from);
  }
}
