import { useState } from 'react';

interface Copying {
  /** What became of the last copy, as long as the text is the same. */
  readonly state?: 'copied' | 'refused';
  readonly copy: () => void;
}

/** Puts a text on the clipboard, and keeps whether that went well. */
export function useCopy(text: string, onCopied?: () => void): Copying {
  const [last, setLast] = useState<{ readonly text: string; readonly state: 'copied' | 'refused' }>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setLast({ text, state: 'copied' });
      onCopied?.();
    } catch {
      setLast({ text, state: 'refused' });
    }
  };
  return { ...(last?.text === text ? { state: last.state } : {}), copy: () => void copy() };
}
