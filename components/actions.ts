import type { DateString } from '../lib/domain/civil.ts';
import type { ConflictAnswer } from '../lib/domain/conflict.ts';
import type { PageCommands, QuestionAnswer } from '../lib/messages/protocol.ts';

/** What popup and panel let the user do. Each is one click; the page behind decides how. */
export interface WeekActions {
  readonly showWeek: (week: DateString) => void;
  readonly refresh: () => void;
  /** Whatever failed last, once more. */
  readonly tryAgain: () => void;
  readonly preparePlan: () => void;
  readonly approvePlan: (planId: string) => void;
  readonly discardPlan: (planId: string) => void;
  readonly undo: (decisionId: string) => void;
  readonly answerConflict: (blockId: string, meetingId: string, answer: ConflictAnswer) => void;
  readonly answerQuestion: (id: string, answer: QuestionAnswer) => void;
  readonly makeRoom: (week: DateString) => void;
  readonly readCharter: () => void;
  readonly charterCopied: (mark: string) => void;
  readonly pause: (pause: Parameters<PageCommands['pause']>[0]) => void;
  readonly endPause: () => void;
  readonly signInAgain: () => void;
  readonly leaveSample: () => void;
  readonly retryWrites: () => void;
  readonly dismissProblem: (entryId: string) => void;
  readonly openWelcome: () => void;
  readonly openSettings: () => void;
}

export interface PopupActions extends WeekActions {
  readonly openPlan: () => void;
  readonly closePlan: () => void;
  readonly openPanel: () => void;
}
