import type { Live } from '../lib/state/live.ts';
import { Button } from './button.tsx';
import { useSpeech } from './speech.tsx';

interface WriteResultProps {
  readonly live: Live;
  readonly idle: boolean;
  readonly onUndo: (decisionId: string) => void;
}

/** What became of the last decision: only what Google has confirmed is said to be written. */
export function WriteResult({ live, idle, onUndo }: WriteResultProps) {
  const { words } = useSpeech();
  const { undo } = live;
  if (!undo) return null;
  return (
    <div className="note spread">
      <output>
        {undo.kind === 'approve-plan' && undo.waiting === 0 && undo.blocks > 0
          ? words.written(undo.blocks)
          : words.lastDecision(undo.kind, undo.blocks, undo.waiting)}
      </output>
      <Button idle={idle} onClick={() => onUndo(undo.decisionId)}>
        {words.undo}
      </Button>
    </div>
  );
}
