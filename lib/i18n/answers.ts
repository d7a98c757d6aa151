import { answersDe } from './de/answers.ts';
import { answersEn } from './en/answers.ts';
import type { AnswerWords } from './en/answers.ts';
import { inLanguage } from './spoken.ts';

export type { AnswerWords } from './en/answers.ts';

/**
 * The sentences of answers and questions in a language that pages speak (`Language.language`). Apart from the others: they
 * come once there is something to answer.
 */
export function answerWordsFor(language: string): AnswerWords {
  return inLanguage({ en: answersEn, de: answersDe }, language);
}
