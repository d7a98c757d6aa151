import type { Balance } from '../lib/domain/week-view.ts';
import type { Drawing } from './segments.ts';
import { useSpeech } from './speech.tsx';

interface WeekTotalsProps {
  readonly balance: Balance;
  /** A line on the bars needs its name. */
  readonly hasTarget: boolean;
}

/** The week's sums, each beside the pattern its bars are drawn with: legend and answer in one. */
export function WeekTotals({ balance, hasTarget }: WeekTotalsProps) {
  const { words, format } = useSpeech();
  const hatched = balance.doingUnconfirmedMinutes + balance.doingAheadMinutes;
  const rows: readonly (readonly [Drawing, string, number])[] = [
    ['doing', words.doing, balance.doingConfirmedMinutes],
    ['hatched', words.plannedColumn, hatched],
    ['unanswered', words.unanswered, balance.doingUnansweredMinutes],
    ['meeting', words.meetings, balance.meetingMinutes],
    ['solo', words.solo, balance.soloMinutes],
    ['away', words.away, balance.awayMinutes],
    ['free', words.free, balance.freeMinutes],
  ];
  return (
    <ul className="totals figures small soft">
      {rows
        .filter(([drawing, , minutes]) => minutes > 0 || drawing === 'doing' || drawing === 'meeting')
        .map(([drawing, name, minutes]) => (
          <li key={drawing}>
            <span className={`swatch fill ${drawing}`} aria-hidden="true" />
            {name} {format.duration(minutes)}
          </li>
        ))}
      {hasTarget && (
        <li aria-hidden="true">
          <span className="swatch goal-sample" />
          {words.targetLine}
        </li>
      )}
    </ul>
  );
}
