import { protectionDe } from './de/protection.ts';
import { protectionEn } from './en/protection.ts';
import type { ProtectionWords } from './en/protection.ts';
import { inLanguage } from './spoken.ts';

/**
 * The sentences of settings, pause, making room, charter and journal in a language that pages speak (`Language.language`).
 * Apart from the others: no page shows them at once, so none loads them before it is painted.
 */
export function protectionWordsFor(language: string): ProtectionWords {
  return inLanguage({ en: protectionEn, de: protectionDe }, language);
}
