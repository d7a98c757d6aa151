import type { Live } from '../lib/state/live.ts';
import { Button } from './button.tsx';
import { useSpeech } from './speech.tsx';

interface UndoLineProps {
  readonly undo: Live['undo'];
  readonly idle: boolean;
  readonly onUndo: (decisionId: string) => void;
}

/** The last decision's way back, as long as there is one. */
export function UndoLine({ undo, idle, onUndo }: UndoLineProps) {
  const { words } = useSpeech();
  if (!undo) return null;
  return (
    <p className="row undo">
      <span className="soft">{words.lastDecision(undo.kind, undo.blocks, undo.waiting)}</span>
      <Button kind="quiet" idle={idle} onClick={() => onUndo(undo.decisionId)}>
        {words.undo}
      </Button>
    </p>
  );
}
