export { ConflictAnswers } from './conflict-answers.tsx';
export { QuestionCard } from './question-card.tsx';
