import type { Live } from '../lib/state/live.ts';
import { Button } from './button.tsx';
import { useSpeech } from './speech.tsx';

interface WriteResultProps {
  readonly live: Live;
  readonly idle: boolean;
  readonly onUndo: () => void;
}

/** What became of the last plan: said as written only when Google has confirmed every write. */
export function WriteResult({ live, idle, onUndo }: WriteResultProps) {
  const { words } = useSpeech();
  const { undo, waitingWrites } = live;
  if (!undo) return null;
  const failures = live.problems.length;
  return (
    <div className="note spread">
      {waitingWrites === 0 && failures === 0 ? (
        <output>{words.written(undo.blocks)}</output>
      ) : (
        <output>{words.undoHint(undo.blocks)}</output>
      )}
      <Button idle={idle} onClick={onUndo}>
        {words.undo}
      </Button>
    </div>
  );
}
