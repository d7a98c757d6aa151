import type { DateString } from './civil.ts';
import type { Conflict } from './conflict.ts';
import type { Span } from './span.ts';

/** What a warning found, with the numbers its sentence is made of. One member per warning file. */
export type WarningEvidence =
  | {
      readonly id: 'all-meetings';
      readonly doingMinutes: number;
      readonly targetMinutes: number;
      readonly meetingMinutes: number;
    }
  | {
      readonly id: 'thin-week';
      readonly doingMinutes: number;
      readonly targetMinutes: number;
      readonly meetingMinutes: number;
      /** Enough was planned, but hardly any of it is confirmed. */
      readonly notConfirmed?: boolean;
    }
  | {
      readonly id: 'unprotected-ahead';
      /** The week that is short, one of the next four. */
      readonly shortWeek: DateString;
      readonly doingMinutes: number;
      readonly targetMinutes: number;
      /** Free pieces that would fit a session, longest first. */
      readonly pieces: readonly (Span & { readonly practiceId: string })[];
    }
  | {
      readonly id: 'contested-block';
      /** The soonest one; the others are counted. */
      readonly conflict: Conflict;
      readonly others: number;
    };

export type WarningId = WarningEvidence['id'];

/** What can be done about it, at most three. */
export type WarningAction =
  | { readonly kind: 'preview-plan' }
  /** Opens the conflict where it can be answered. */
  | { readonly kind: 'answer-conflict'; readonly blockId: string; readonly meetingId: string }
  | { readonly kind: 'show-week'; readonly week: DateString }
  | { readonly kind: 'dismiss-for-week' };

export interface Warning {
  readonly evidence: WarningEvidence;
  readonly severity: 'red' | 'amber' | 'note';
  readonly actions: readonly WarningAction[];
}
