import type { OptionsData } from '../options/options-props.ts';
import { ProblemNote } from '../problem-note.tsx';
import { useProtectionWords } from './use-protection-words.ts';

interface SavedNoteProps {
  readonly data: Pick<OptionsData, 'busy' | 'problem' | 'changed'>;
  /** The setting it stands beside. */
  readonly about: string;
  /** Instead of *Saved.* */
  readonly saved?: string;
}

/** Beside a setting: that its last change is kept, or why not. */
export function SavedNote({ data, about, saved }: SavedNoteProps) {
  const own = useProtectionWords();
  const mine = data.changed === about && data.busy === undefined;
  return (
    <>
      <output className="saved">{mine && !data.problem && (saved ?? own.protection.saved)}</output>
      {mine && data.problem && <ProblemNote problem={data.problem} />}
    </>
  );
}
