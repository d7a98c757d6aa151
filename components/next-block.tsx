import type { DoingItem } from '../lib/domain/week-view.ts';
import { useSpeech } from './speech.tsx';

/** The first hands-on time that begins after now. */
export function NextBlock({ item }: { readonly item: DoingItem | undefined }) {
  const { words, format } = useSpeech();
  if (!item) return <p className="next soft">{words.nothingNext}</p>;
  const day = format.weekday(format.dateOf(item.startMs));
  return (
    <div className="next">
      <p className="spread">
        <span className="soft">{words.next}</span>
        <span className="figures">
          {day} {format.timeRange(item.startMs, item.endMs)}
        </span>
      </p>
      <p className="spread">
        <strong className="next-title">
          <bdi>{item.title}</bdi>
        </strong>
        {item.contested && <span className="tag">{words.contestedMark}</span>}
      </p>
    </div>
  );
}
