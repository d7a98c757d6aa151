import { useId, useState } from 'react';
import { Button } from '../button.tsx';
import type { ProtectionProps } from './protection-settings.tsx';
import { SavedNote } from './saved-note.tsx';
import { useProtectionWords } from './use-protection-words.ts';

/** Long enough for two sentences; it goes into block descriptions as well. */
const LONGEST = 280;

/** What colleagues do when it really burns, in the user's words. */
export function Emergency({ live: { protection }, data, actions }: ProtectionProps) {
  const own = useProtectionWords();
  const field = useId();
  const saved = protection.emergency;
  const [draft, setDraft] = useState({ text: saved, of: saved });
  // Saved meanwhile, here or in another window: that is the text now.
  const text = draft.of === saved ? draft.text : saved;
  const same = text.trim() === saved;
  return (
    <div className="stack">
      <h3>{own.protection.emergencyTitle}</h3>
      <div className="field">
        <label htmlFor={field}>{own.protection.emergency}</label>
        <textarea
          id={field}
          rows={2}
          maxLength={LONGEST}
          value={text}
          aria-describedby={`${field}-hint`}
          onChange={(event) => setDraft({ text: event.target.value, of: saved })}
        />
        <p id={`${field}-hint`} className="soft">
          {own.protection.emergencyHint}
        </p>
      </div>
      <div className="row">
        <Button
          idle={data.busy !== undefined || same}
          onClick={() => actions.changeProtection({ emergency: text.trim() })}
        >
          {own.protection.save}
        </Button>
      </div>
      <SavedNote data={data} about="emergency" />
    </div>
  );
}
