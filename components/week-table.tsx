import type { WeekView } from '../lib/domain/week-view.ts';
import { useSpeech } from './speech.tsx';

/** The bars in words and numbers, for screen readers. */
export function WeekTable({ view }: { readonly view: WeekView }) {
  const { words, format } = useSpeech();
  const columns = [
    words.dayColumn,
    words.doing,
    words.plannedColumn,
    words.unanswered,
    words.meetings,
    words.solo,
    words.away,
    words.free,
    words.target,
  ];
  return (
    <div className="unseen">
      <table>
        <caption>{words.weekByDay}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.days.map(({ date, balance, targetMinutes, when }) => (
            <tr key={date}>
              <th scope="row">
                {format.longWeekday(date)} {format.date(date)}
                {when === 'today' && ` (${words.today})`}
              </th>
              <td>{format.duration(balance.doingConfirmedMinutes)}</td>
              <td>{format.duration(balance.doingUnconfirmedMinutes + balance.doingAheadMinutes)}</td>
              <td>{format.duration(balance.doingUnansweredMinutes)}</td>
              <td>{format.duration(balance.meetingMinutes)}</td>
              <td>{format.duration(balance.soloMinutes)}</td>
              <td>{format.duration(balance.awayMinutes)}</td>
              <td>{format.duration(balance.freeMinutes)}</td>
              <td>{format.duration(targetMinutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
