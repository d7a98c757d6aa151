import type { PracticeProgress } from '../lib/domain/week-view.ts';
import type { Speech } from '../lib/i18n/index.ts';
import { share } from './segments.ts';
import { useSpeech } from './speech.tsx';

interface PracticeListProps {
  readonly practices: readonly PracticeProgress[];
  readonly nowMs: number;
}

export function PracticeList({ practices, nowMs }: PracticeListProps) {
  const { words } = useSpeech();
  return (
    <section className="stack">
      <h2>{words.practices}</h2>
      <ul className="practices">
        {practices.map((practice) => (
          <PracticeRow key={practice.practiceId} practice={practice} nowMs={nowMs} />
        ))}
      </ul>
    </section>
  );
}

function PracticeRow({ practice, nowMs }: { readonly practice: PracticeProgress; readonly nowMs: number }) {
  const speech = useSpeech();
  const { targetMinutes, confirmedMinutes, unconfirmedMinutes, aheadMinutes } = practice;
  const wholeMinutes = Math.max(targetMinutes, confirmedMinutes + unconfirmedMinutes + aheadMinutes, 1);
  return (
    <li className="practice">
      <div className="spread">
        <span className="name">{speech.words.practice(practice.name)}</span>
        <span className="figures">{amountOf(practice, speech)}</span>
      </div>
      <div className="bar thin track" aria-hidden="true">
        <span className="fill doing" style={{ inlineSize: share(confirmedMinutes, wholeMinutes) }} />
        {unconfirmedMinutes + aheadMinutes > 0 && (
          <span
            className="fill hatched"
            style={{ inlineSize: share(unconfirmedMinutes + aheadMinutes, wholeMinutes) }}
          />
        )}
        {targetMinutes > 0 && targetMinutes < wholeMinutes && (
          <span className="goal" style={{ insetInlineStart: share(targetMinutes, wholeMinutes) }} />
        )}
      </div>
      <p className="small soft figures">{trailOf(practice, nowMs, speech)}</p>
    </li>
  );
}

function amountOf(practice: PracticeProgress, { words, format }: Speech): string {
  if (practice.targetSessions !== undefined)
    return words.sessionsOf(practice.confirmedSessions, practice.targetSessions);
  return words.progress(format.duration(practice.confirmedMinutes), format.duration(practice.targetMinutes));
}

/** What lies ahead, what nobody confirmed, and when it was last done. */
function trailOf(practice: PracticeProgress, nowMs: number, { words, format }: Speech): string {
  const inSessions = practice.targetSessions !== undefined;
  const ahead = inSessions ? practice.aheadSessions : practice.aheadMinutes;
  const open = inSessions ? practice.unconfirmedSessions : practice.unconfirmedMinutes;
  const say = (amount: number): string => (inSessions ? words.sessions(amount) : format.duration(amount));
  return [
    ...(ahead > 0 ? [words.planned(say(ahead))] : []),
    ...(open > 0 ? [words.unconfirmed(say(open))] : []),
    practice.lastDoneMs === undefined
      ? words.cannotTell
      : words.lastDone(
          format.shortDate(format.dateOf(practice.lastDoneMs)),
          format.daysAgo(practice.lastDoneMs, nowMs),
        ),
  ].join(' · ');
}
