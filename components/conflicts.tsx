import type { Conflict } from '../lib/domain/conflict.ts';
import type { Live } from '../lib/state/live.ts';
import type { WeekActions } from './actions.ts';
import { Button } from './button.tsx';
import { ConflictCard } from './conflict-card.tsx';
import { idOf } from './conflict-key.ts';
import { useSpeech } from './speech.tsx';

const SHOWN = 2;

interface ConflictsProps {
  readonly live: Live;
  /** All of them, not only the soonest two. */
  readonly all: boolean;
  readonly idle: boolean;
  readonly onAll: () => void;
  readonly actions: WeekActions;
}

/** Everything that lies on a block of the coming weeks, soonest first; the later ones are a number until asked for. */
export function Conflicts({ live, all, idle, onAll, actions }: ConflictsProps) {
  const { words } = useSpeech();
  const shown = shownConflicts(live, all);
  const more = live.conflicts.length - shown.length;
  if (shown.length === 0) return null;
  return (
    <section className="stack">
      <h2>{words.conflictsTitle}</h2>
      {shown.map((conflict) => (
        <div key={idOf(conflict)} className="card">
          <ConflictCard
            conflict={conflict}
            live={live}
            heading="h3"
            idle={idle}
            onAnswer={actions.answerConflict}
          />
        </div>
      ))}
      {more > 0 && (
        <p className="row">
          <span>{words.conflictsMore(more)}</span>
          <Button kind="quiet" onClick={onAll}>
            {words.showThem}
          </Button>
        </p>
      )}
    </section>
  );
}

export function shownConflicts({ conflicts }: Live, all: boolean): readonly Conflict[] {
  return all ? conflicts : conflicts.slice(0, SHOWN);
}
