import { useCopy } from '../../lib/react/use-copy.ts';
import { Button } from '../button.tsx';
import { useSpeech } from '../speech.tsx';

interface CopyLineProps {
  readonly text: string;
  /** What is copied, for whoever hears the button without what stands around it. */
  readonly about: string;
  readonly onCopied?: () => void;
}

/** A button that copies a text, and what became of it. */
export function CopyLine({ text, about, onCopied }: CopyLineProps) {
  const { words } = useSpeech();
  const { state, copy } = useCopy(text, onCopied);
  return (
    <div className="row">
      <Button label={`${words.copy}: ${about}`} onClick={copy}>
        {words.copy}
      </Button>
      <output className="soft">
        {state === 'copied' && words.copied}
        {state === 'refused' && words.copyRefused}
      </output>
    </div>
  );
}
