import type { LookBack, LookBackPractice } from '../lib/domain/look-back.ts';
import { share } from './segments.ts';
import { useSpeech } from './speech.tsx';
import { WeeksStrip } from './weeks-strip.tsx';

/** Means are told to five minutes: less than half of that would be told as nothing. */
const LEAST_SAID_MINUTES = 2.5;

/** A year in one sentence, one strip, and one line per practice. */
export function LookBackView({ lookBack }: { readonly lookBack: LookBack }) {
  const { words, format } = useSpeech();
  const { countedWeeks, redWeeks, meanDoingMinutes, meanMeetingMinutes } = lookBack;
  const openMinutes = meanDoingMinutes - lookBack.meanDoingConfirmedMinutes;
  if (countedWeeks === 0) {
    return (
      <>
        <h1 tabIndex={-1}>{words.lookBackTitle(0, 0)}</h1>
        <p className="lead">{words.lookBackEmpty}</p>
      </>
    );
  }
  return (
    <>
      <h1 tabIndex={-1}>{words.lookBackTitle(redWeeks, countedWeeks)}</h1>
      <p className="lead">
        {words.lookBackMeans(
          format.about(meanDoingMinutes),
          format.about(meanMeetingMinutes),
          ...(openMinutes < LEAST_SAID_MINUTES ? [] : [format.about(openMinutes)]),
        )}
      </p>
      <WeeksStrip weeks={lookBack.weeks} />
      <ul className="practices">
        {lookBack.practices.map((practice) => (
          <PracticeLine key={practice.practiceId} practice={practice} />
        ))}
      </ul>
      <p className="small soft">{words.lookBackNote}</p>
    </>
  );
}

function PracticeLine({ practice }: { readonly practice: LookBackPractice }) {
  const { words, format } = useSpeech();
  const { withPeople, meanMinutes, meanConfirmedMinutes, targetMinutes, cannotTell, roomMinutes } = practice;
  const wholeMinutes = Math.max(targetMinutes, meanMinutes, 1);
  // Whether free hours could have held it says something only of what one does alone.
  const room = !withPeople && (cannotTell || (meanMinutes < targetMinutes && roomMinutes > 0));
  return (
    <li className="practice">
      <div className="spread">
        <span className="name">{words.practice(practice.name)}</span>
        <span className={`figures${cannotTell ? ' soft' : ''}`}>
          {cannotTell
            ? words.lookBackCannotTell
            : words.perWeek(format.about(meanMinutes), format.duration(targetMinutes))}
        </span>
      </div>
      {!cannotTell && (
        <div className="bar thin track" aria-hidden="true">
          <span className="fill doing" style={{ inlineSize: share(meanConfirmedMinutes, wholeMinutes) }} />
          {meanMinutes > meanConfirmedMinutes && (
            <span
              className="fill hatched"
              style={{ inlineSize: share(meanMinutes - meanConfirmedMinutes, wholeMinutes) }}
            />
          )}
        </div>
      )}
      {room && <p className="small soft">{words.lookBackRoom(format.about(roomMinutes))}</p>}
    </li>
  );
}
