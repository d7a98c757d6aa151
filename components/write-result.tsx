import type { Live } from '../lib/state/live.ts';
import { Button } from './button.tsx';
import { useSpeech } from './speech.tsx';

interface WriteResultProps {
  readonly live: Live;
  readonly idle: boolean;
  readonly onUndo: () => void;
}

/** What became of the last plan: only what Google has confirmed is said to be written. */
export function WriteResult({ live, idle, onUndo }: WriteResultProps) {
  const { words } = useSpeech();
  const { undo } = live;
  if (!undo) return null;
  return (
    <div className="note spread">
      <output>
        {undo.waiting === 0 && undo.blocks > 0
          ? words.written(undo.blocks)
          : words.lastPlan(undo.blocks, undo.waiting)}
      </output>
      <Button idle={idle} onClick={onUndo}>
        {words.undo}
      </Button>
    </div>
  );
}
