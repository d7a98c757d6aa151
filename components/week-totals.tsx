import type { Balance } from '../lib/domain/week-view.ts';
import { doingMinutes } from './segments.ts';
import type { Drawing } from './segments.ts';
import { useSpeech } from './speech.tsx';

/** The week's sums, each beside the pattern its bars are drawn with: legend and answer in one. */
export function WeekTotals({ balance }: { readonly balance: Balance }) {
  const { words, format } = useSpeech();
  const hatched = balance.doingUnconfirmedMinutes + balance.doingAheadMinutes;
  const rows: readonly (readonly [Drawing, string, number])[] = [
    ['doing', words.doing, doingMinutes(balance)],
    ['unanswered', words.unanswered, balance.doingUnansweredMinutes],
    ['meeting', words.meetings, balance.meetingMinutes],
    ['solo', words.solo, balance.soloMinutes],
    ['away', words.away, balance.awayMinutes],
    ['free', words.free, balance.freeMinutes],
  ];
  return (
    <div className="small soft">
      <ul className="totals figures">
        {rows
          .filter(([drawing, , minutes]) => minutes > 0 || drawing === 'doing' || drawing === 'meeting')
          .map(([drawing, name, minutes]) => (
            <li key={drawing}>
              <span className={`swatch fill ${drawing}`} aria-hidden="true" />
              {name} {format.duration(minutes)}
            </li>
          ))}
      </ul>
      {hatched > 0 && (
        <p className="row" aria-hidden="true">
          <span className="swatch fill hatched" />
          {words.hatchedMeans}
        </p>
      )}
    </div>
  );
}
