import { Button } from './button.tsx';
import { useSpeech } from './speech.tsx';

export function SampleBanner({ idle, onLeave }: { readonly idle: boolean; readonly onLeave: () => void }) {
  const { words } = useSpeech();
  return (
    <aside className="sample small" aria-label={words.optionsSample}>
      <span>{words.sampleBanner}</span>
      <Button kind="quiet" idle={idle} onClick={onLeave}>
        {words.leaveSample}
      </Button>
    </aside>
  );
}
