import { useSpeech } from './speech.tsx';

const DAYS = ['a', 'b', 'c', 'd', 'e'];

/** The week's layout without its numbers, so that nothing jumps when they come. */
export function WeekSkeleton() {
  const { words } = useSpeech();
  return (
    <div className="skeleton stack" aria-busy="true">
      <h1 className="unseen">{words.loading}</h1>
      <div className="headline" aria-hidden="true">
        <span className="ghost line-28" />
        <span className="ghost line-15" />
      </div>
      <div className="days" aria-hidden="true">
        {DAYS.map((day) => (
          <div key={day} className="day">
            <span className="ghost name" />
            <span className="bar">
              <span className="fill free" style={{ inlineSize: '100%' }} />
            </span>
            <span />
          </div>
        ))}
      </div>
    </div>
  );
}
