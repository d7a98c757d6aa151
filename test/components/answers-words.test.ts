import { describe, expect, it } from 'vitest';
import { EXCEPTION_REASONS } from '../../lib/domain/facts.ts';
import { answersDe } from '../../lib/i18n/de/answers.ts';
import { answersEn } from '../../lib/i18n/en/answers.ts';
import { answerWordsFor } from '../../lib/i18n/answers.ts';
import type { AnswerWords } from '../../lib/i18n/answers.ts';
import type { Question } from '../../lib/state/live.ts';
import { atRisk, conflict, QUESTIONS } from './conflict-fixtures.ts';
import { speech } from './speech.ts';

const { format } = speech('en-GB');
const KINDS = ['decline', 'propose', 'accept-and-move', 'accept-as-exception'] as const;

/** The sentences that take something. */
type Sentence = {
  [Key in keyof AnswerWords]: AnswerWords[Key] extends (...all: never[]) => unknown ? Key : never;
}[keyof AnswerWords];

const SAID: { readonly [Key in Sentence]: (words: AnswerWords) => readonly unknown[] } = {
  conflictBlock: (w) => [w.conflictBlock(conflict(), format)],
  conflictMeeting: (w) => [w.conflictMeeting(conflict(), format)],
  answerName: (w) => KINDS.flatMap((kind) => [w.answerName(kind, true), w.answerName(kind, false)]),
  answerSend: (w) => KINDS.flatMap((kind) => [w.answerSend(kind, true), w.answerSend(kind, false)]),
  tellsDecline: (w) => [w.tellsDecline('a@example.com'), w.tellsDecline(undefined)],
  tellsAccept: (w) => [w.tellsAccept('a@example.com'), w.tellsAccept(undefined)],
  declineText: (w) => [w.declineText(conflict(), '', format)],
  proposeText: (w) => [w.proposeText(conflict(), '', format)],
  blockGoesTo: (w) => [w.blockGoesTo(atRisk().from, format)],
  owes: (w) => [w.owes(60, format)],
  question: (w) => QUESTIONS.flatMap((question) => Object.values(w.question(question, format))),
  levelYes: (w) => [w.levelYes('firm'), w.levelYes('sacred'), w.levelYes('flexible')],
};

describe('the German sentences of answers and questions', () => {
  const german = new Map<string, unknown>(Object.entries(answersDe));
  const strings = Object.entries(answersEn).filter(([, words]) => typeof words === 'string');

  it.each(strings)('translate “%s”', (key, english) => {
    expect(german.get(key)).toEqual(expect.any(String));
    expect(german.get(key)).not.toBe(english);
  });

  it.each(Object.entries(SAID))('translate what “%s” makes of its numbers', (_, say) => {
    const english = say(answersEn);
    for (const [index, sentence] of say(answersDe).entries()) expect(sentence).not.toBe(english[index]);
  });

  it.each(EXCEPTION_REASONS)('have a word for the reason %s', (reason) => {
    expect(answersDe.why[reason]).not.toBe(answersEn.why[reason]);
  });

  it('are spoken where the page speaks German, and the English ones everywhere else', () => {
    expect(answerWordsFor('de')).toBe(answersDe);
    expect(answerWordsFor('en')).toBe(answersEn);
    expect(answerWordsFor('fr')).toBe(answersEn);
  });
});

describe('a question about a level', () => {
  const ask = (some: Partial<Question>): string => {
    const question = { ...QUESTIONS[1], ...some } as Question;
    const { ask, why } = answersEn.question(question, format);
    return `${ask} ${why}`;
  };

  it.each<[Partial<Question>, string]>([
    [
      { from: 'flexible', to: 'firm' },
      'Make Code firm? It lost 2 blocks in the last two weeks. It would be firm: shown as busy, moved only when something takes its time.',
    ],
    [
      { from: 'firm', to: 'sacred', blocks: 1 },
      'Make Code sacred? It lost 1 block in the last two weeks. It would be sacred: shown as busy, never moved.',
    ],
    [
      { from: 'sacred', to: 'firm', blocks: 4 },
      'Make Code firm? It kept 4 blocks in the last four weeks. It would be firm: shown as busy, moved only when something takes its time.',
    ],
    [
      { from: 'firm', to: 'flexible', blocks: 4 },
      'Make Code flexible? It kept 4 blocks in the last four weeks. It would be flexible: shown as free, moved for better times.',
    ],
  ])('%o tells lost blocks on the way up and kept ones on the way down', (some, words) => {
    expect(ask(some)).toBe(words);
  });
});
