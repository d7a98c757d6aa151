import type { SyncState } from '../lib/state/live.ts';
import type { Speech } from '../lib/i18n/index.ts';
import { Button } from './button.tsx';
import { Again } from './icons.tsx';
import { useSpeech } from './speech.tsx';

interface SyncLineProps {
  readonly sync: SyncState;
  readonly nowMs: number;
  readonly onRefresh: () => void;
}

/** How old what is shown is, always visible, and the way to newer. */
export function SyncLine({ sync, nowMs, onRefresh }: SyncLineProps) {
  const speech = useSpeech();
  return (
    <div className="sync row">
      <output className="small soft figures">{syncWords(sync, nowMs, speech)}</output>
      <Button kind="icon" label={speech.words.refresh} idle={sync.kind === 'reading'} onClick={onRefresh}>
        <Again />
      </Button>
    </div>
  );
}

function syncWords(sync: SyncState, nowMs: number, { words, format }: Speech): string {
  if (sync.kind === 'reading') return words.reading;
  return sync.asOfMs === undefined ? words.notReadYet : words.asOf(format.moment(sync.asOfMs, nowMs));
}
