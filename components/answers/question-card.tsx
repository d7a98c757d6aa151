import { EXCEPTION_REASONS } from '../../lib/domain/facts.ts';
import type { QuestionAnswer } from '../../lib/messages/protocol.ts';
import type { Question } from '../../lib/state/live.ts';
import type { AnswerWords } from '../../lib/i18n/answers.ts';
import { Button } from '../button.tsx';
import { Sentence } from '../sentence.tsx';
import { useSpeech } from '../speech.tsx';
import { useAnswerWords } from './use-answer-words.ts';

export interface QuestionCardProps {
  readonly question: Question;
  readonly heading: 'h2' | 'h3';
  readonly idle: boolean;
  readonly onAnswer: (id: string, answer: QuestionAnswer) => void;
}

/** One question, one tap. */
export function QuestionCard({ question, heading: Heading, idle, onAnswer }: QuestionCardProps) {
  const { format } = useSpeech();
  const own = useAnswerWords();
  const { ask, why } = own.question(question, format);
  return (
    <div className="card stack">
      <div>
        <Heading>{ask}</Heading>
        <p>
          <Sentence>{why}</Sentence>
        </p>
      </div>
      <div className="row wraps">
        {answersOf(question, own).map(([name, answer], index, all) => (
          <Button
            key={name}
            kind={index === all.length - 1 && question.kind === 'why' ? 'quiet' : 'plain'}
            idle={idle}
            onClick={() => onAnswer(question.id, answer)}
          >
            {name}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** The last one leaves everything as it is. */
function answersOf(question: Question, own: AnswerWords): readonly (readonly [string, QuestionAnswer])[] {
  switch (question.kind) {
    case 'only-this-or-always':
      return [
        [own.onlyThis, { kind: 'only-this' }],
        [own.always, { kind: 'always' }],
      ];
    case 'level':
      return [
        [own.levelYes(question.to), { kind: 'yes' }],
        [own.no, { kind: 'no' }],
      ];
    case 'why':
      return [
        ...EXCEPTION_REASONS.filter((reason) => reason !== 'not-said').map(
          (reason) => [own.why[reason], { kind: 'why', reason }] as const,
        ),
        [own.rather, { kind: 'no' }],
      ];
  }
}
