import type { Live } from '../lib/state/live.ts';
import { Button } from './button.tsx';
import { useSpeech } from './speech.tsx';

interface UndoLineProps {
  readonly undo: Live['undo'];
  readonly idle: boolean;
  readonly onUndo: () => void;
}

/** The last plan's way back, as long as there is one. */
export function UndoLine({ undo, idle, onUndo }: UndoLineProps) {
  const { words } = useSpeech();
  if (!undo) return null;
  return (
    <p className="row undo">
      <span className="soft">{words.lastPlan(undo.blocks, undo.waiting)}</span>
      <Button kind="quiet" idle={idle} onClick={onUndo}>
        {words.undo}
      </Button>
    </p>
  );
}
