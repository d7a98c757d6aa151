import type { Verdict } from '../lib/domain/week-view.ts';
import { useSpeech } from './speech.tsx';

/** A mark and a word: no colour says anything alone. */
export function VerdictLine({ verdict }: { readonly verdict: Verdict }) {
  const { words } = useSpeech();
  return (
    <p className={`verdict ${verdict.kind}`}>
      <span className="mark" aria-hidden="true" />
      <span className="word">{words.verdict(verdict)}</span>
    </p>
  );
}
