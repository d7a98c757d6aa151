import type { PlanChange } from '../lib/domain/plan/plan.ts';
import { useSpeech } from './speech.tsx';

const SHOWN_DATES = 6;

interface PlanChangeItemProps {
  readonly change: PlanChange;
  readonly heading: 'h3' | 'h4';
}

/** One change: what would stand in the calendar, and why just there. */
export function PlanChangeItem({ change, heading: Heading }: PlanChangeItemProps) {
  const { words, format } = useSpeech();
  if (change.kind === 'remove-block') return <li className="change">{words.planRemove(change.title)}</li>;
  const left = change.leftOut.slice(0, SHOWN_DATES).map((date) => format.shortDate(date));
  const more = change.leftOut.length - left.length;
  return (
    <li className="change">
      <div className="spread">
        <Heading>{words.practice(change.practiceName)}</Heading>
        <span className="small soft">{words.planFrom(format.date(change.firstDate))}</span>
      </div>
      <p className="when figures">
        {format.weekdays(change.days)} {format.minuteRange(change.startMinute, change.minutes)}
      </p>
      <p className="soft">{words.planReason(change.reason, format)}</p>
      {left.length > 0 && (
        <p className="soft">
          {words.leftOut(more > 0 ? words.andMore(left.join(', '), more) : left.join(', '))}
        </p>
      )}
      <p className="small soft">{words.level[change.level]}</p>
    </li>
  );
}
