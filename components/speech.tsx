import { createContext, use } from 'react';
import type { Speech } from '../lib/i18n/index.ts';

const SpeechContext = createContext<Speech | null>(null);

export const SpeechProvider = SpeechContext;

/** The sentences and formats of the page around. */
export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (!speech) throw new Error('a view needs a SpeechProvider around it');
  return speech;
}
