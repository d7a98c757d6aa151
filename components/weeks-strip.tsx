import type { LookBackWeek } from '../lib/domain/look-back.ts';
import { share } from './segments.ts';
import { useSpeech } from './speech.tsx';

/** A year of weeks side by side: hands-on below, meetings above it, the verdict as a tick underneath. */
export function WeeksStrip({ weeks }: { readonly weeks: readonly LookBackWeek[] }) {
  const { words, format } = useSpeech();
  const most = Math.max(60, ...weeks.map((w) => w.doingMinutes + w.meetingMinutes));
  const count = (kind: LookBackWeek['verdict']): number =>
    weeks.filter(({ verdict }) => verdict === kind).length;
  const first = weeks[0];
  const last = weeks.at(-1);
  const doing = weeks.reduce((sum, w) => sum + w.doingMinutes, 0);
  const open = doing - weeks.reduce((sum, w) => sum + w.doingConfirmedMinutes, 0);
  const meetings = weeks.reduce((sum, w) => sum + w.meetingMinutes, 0);
  const columns = [
    words.weekColumn,
    words.doing,
    words.notConfirmedPart,
    words.meetings,
    words.target,
    words.verdictColumn,
  ];
  return (
    <figure className="stack">
      <div className="strip" aria-hidden="true">
        {weeks.map((week) => (
          <span key={week.week} className={`strip-week ${week.verdict}`}>
            <span className="column">
              <span className="fill meeting" style={{ blockSize: share(week.meetingMinutes, most) }} />
              {week.doingMinutes > week.doingConfirmedMinutes && (
                <span
                  className="fill hatched"
                  style={{ blockSize: share(week.doingMinutes - week.doingConfirmedMinutes, most) }}
                />
              )}
              <span className="fill doing" style={{ blockSize: share(week.doingConfirmedMinutes, most) }} />
            </span>
            <span className="tick" />
          </span>
        ))}
      </div>
      {first && last && (
        <div className="spread small soft figures" aria-hidden="true">
          <span>{format.date(first.week)}</span>
          <span>{format.date(last.week)}</span>
        </div>
      )}
      <figcaption className="small soft">
        <ul className="totals figures">
          <li>{words.overWeeks(weeks.length)}</li>
          <li>
            <span className="swatch fill doing" aria-hidden="true" />
            {words.doing} {format.about(doing)}
          </li>
          {open > 0 && (
            <li>
              <span className="swatch fill hatched" aria-hidden="true" />
              {words.notConfirmedPart} {format.about(open)}
            </li>
          )}
          <li>
            <span className="swatch fill meeting" aria-hidden="true" />
            {words.meetings} {format.about(meetings)}
          </li>
          <li>
            <span className="swatch tick-sample" aria-hidden="true" />
            {words.lookBackStrip(count('red'), count('amber'), count('green'))}
          </li>
        </ul>
      </figcaption>
      <div className="unseen">
        <table>
          <caption>{words.lookBackNote}</caption>
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
            {weeks.map((week) => (
              <tr key={week.week}>
                <th scope="row">{format.date(week.week)}</th>
                <td>{format.duration(week.doingMinutes)}</td>
                <td>{format.duration(week.doingMinutes - week.doingConfirmedMinutes)}</td>
                <td>{format.duration(week.meetingMinutes)}</td>
                <td>{format.duration(week.targetMinutes)}</td>
                <td>{words.verdictWord(week.verdict)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
