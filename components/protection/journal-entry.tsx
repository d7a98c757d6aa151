import type { JournalItem, JournalLine } from '../../lib/state/live.ts';
import type { Format } from '../../lib/format.ts';
import { Button } from '../button.tsx';
import { Sentence } from '../sentence.tsx';
import { useSpeech } from '../speech.tsx';
import { useProtectionWords } from './use-protection-words.ts';

/** More than these are folded. */
const SHOWN_LINES = 2;

interface JournalEntryProps {
  readonly item: JournalItem;
  readonly nowMs: number;
  readonly idle: boolean;
  readonly onUndo: (decisionId: string) => void;
}

/** One decision: what it was, when, what became of each of its changes, and the way back. */
export function JournalEntry({ item, nowMs, idle, onUndo }: JournalEntryProps) {
  const { words, format } = useSpeech();
  const own = useProtectionWords();
  const what = own.journal.kinds[item.kind];
  const when = format.moment(item.atMs, nowMs);
  return (
    <li className="change">
      <div className="spread">
        <h3>{what}</h3>
        <time className="small soft figures unbroken" dateTime={new Date(item.atMs).toISOString()}>
          {when}
        </time>
      </div>
      {item.lines.length > SHOWN_LINES ? (
        <details>
          <summary>{own.journal.changes(item.lines.length)}</summary>
          <Lines lines={item.lines} />
        </details>
      ) : (
        <Lines lines={item.lines} />
      )}
      {item.undoable && (
        <div className="row">
          <Button
            kind="quiet"
            idle={idle}
            label={own.journal.undo(what, when)}
            onClick={() => onUndo(item.decisionId)}
          >
            {words.undo}
          </Button>
        </div>
      )}
    </li>
  );
}

function Lines({ lines }: { readonly lines: readonly JournalLine[] }) {
  const { words, format } = useSpeech();
  const own = useProtectionWords();
  return (
    <ul>
      {lines.map((line, index) => {
        const place = placeWords(line, format);
        return (
          <li key={`${String(index)} ${line.kind}`}>
            <p className="spread">
              <span>
                <Sentence>{own.journal.line(line, words.practice(line.name))}</Sentence>
              </span>
              <span className="small soft unbroken">{own.journal.states[line.state]}</span>
            </p>
            {place !== undefined && <p className="soft figures">{place}</p>}
          </li>
        );
      })}
    </ul>
  );
}

function placeWords({ from, to }: JournalLine, format: Format): string | undefined {
  if (from && to && 'date' in from && 'date' in to) return format.move(from, to);
  const place = to ?? from;
  if (!place) return undefined;
  return 'date' in place
    ? format.place(place)
    : `${format.weekdays(place.days)} ${format.minuteRange(place.startMinute, place.minutes)}`;
}
