import type { Live } from '../../lib/state/live.ts';
import type { WeekActions } from '../actions.ts';
import type { PopupData } from '../popup-data.ts';
import { JournalEntry } from './journal-entry.tsx';
import { useProtectionWords } from './use-protection-words.ts';

/** More than these wait behind a click. */
const SHOWN = 5;

export interface JournalCardProps {
  readonly data: Pick<PopupData, 'nowMs'>;
  readonly live: Pick<Live, 'journal'>;
  readonly idle: boolean;
  readonly actions: Pick<WeekActions, 'undo'>;
}

/** Everything that was done to the calendar, newest first, with its way back. */
export function JournalCard({ data: { nowMs }, live: { journal }, idle, actions }: JournalCardProps) {
  const own = useProtectionWords();
  const entries = (of: Live['journal']) => (
    <ol className="changes">
      {of.map((item) => (
        <JournalEntry key={item.decisionId} item={item} nowMs={nowMs} idle={idle} onUndo={actions.undo} />
      ))}
    </ol>
  );
  const older = journal.slice(SHOWN);
  return (
    <section className="stack journal">
      <h2>{own.journal.title}</h2>
      {journal.length === 0 && <p className="soft">{own.journal.none}</p>}
      {journal.length > 0 && entries(journal.slice(0, SHOWN))}
      {older.length > 0 && (
        <details>
          <summary>{own.journal.older(older.length)}</summary>
          {entries(older)}
        </details>
      )}
    </section>
  );
}
