import { answerWordsFor } from '../../lib/i18n/answers.ts';
import type { AnswerWords } from '../../lib/i18n/answers.ts';
import { useSpeech } from '../speech.tsx';

/** The sentences of this folder, in the language of the page around. */
export function useAnswerWords(): AnswerWords {
  return answerWordsFor(useSpeech().language);
}
