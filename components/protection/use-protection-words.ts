import type { ProtectionWords } from '../../lib/i18n/en/protection.ts';
import { protectionWordsFor } from '../../lib/i18n/protection.ts';
import { useSpeech } from '../speech.tsx';

/** The sentences of this folder, in the language of the page around. */
export function useProtectionWords(): ProtectionWords {
  return protectionWordsFor(useSpeech().language);
}
