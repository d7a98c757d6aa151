import type { DateString } from '../domain/civil.ts';
import type { Charter } from '../domain/charter.ts';
import type { ConflictAnswer } from '../domain/conflict.ts';
import type { ExceptionReason, Pause, Protection } from '../domain/facts.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Level } from '../domain/practice.ts';
import type { RoomOffers } from '../domain/room-offer.ts';
import type { VerdictKind, WeekView } from '../domain/week-view.ts';
import type { Warning } from '../domain/warning.ts';
import type { Outcome } from '../problems.ts';
import type { LookBack } from '../domain/look-back.ts';

/**
 * Commands an extension page may send to the background. Each answers an `Outcome`; what changes over time
 * comes through the live state instead. A message from a web page's content script never reaches these.
 */
export interface PageCommands {
  /** Opens Google's consent. `clientId` where the user pasted one. */
  connect(input: { readonly clientId?: string }): Outcome<void>;
  /** Signs in again after the permission ran out. */
  reconnect(input: Record<string, never>): Outcome<void>;
  /** Opens an invented calendar that the page has laid out; `seed` is its JSON. */
  useSample(input: {
    readonly roleId: string;
    readonly email: string;
    readonly timeZone: string;
    readonly seed: string;
  }): Outcome<void>;
  leaveSample(input: Record<string, never>): Outcome<void>;
  disconnect(input: Record<string, never>): Outcome<void>;
  chooseRole(input: { readonly roleId: string }): Outcome<void>;
  /** Somebody looks at a page of ours: what it shows is brought up to date, and the calendar read if that was a while ago. */
  look(input: Record<string, never>): Outcome<void>;
  /** Reads the calendar now. */
  sync(input: Record<string, never>): Outcome<void>;
  viewWeek(input: { readonly week: DateString }): Outcome<WeekView>;
  /** Reads twelve months of past once (progress in the live state), then tells what they were. */
  lookBack(input: Record<string, never>): Outcome<LookBack>;
  proposePlan(input: Record<string, never>): Outcome<Plan>;
  /** Writes the plan the user saw. */
  approvePlan(input: { readonly planId: string }): Outcome<void>;
  discardPlan(input: { readonly planId: string }): Outcome<void>;
  /** Takes back what one decision of the journal did, as far as nobody changed it since. */
  undo(input: { readonly decisionId: string }): Outcome<void>;
  /** Answers an invitation or a meeting that lies on a block. Sent to the organizer by Google. */
  answerConflict(input: {
    readonly blockId: string;
    readonly meetingId: string;
    readonly answer: ConflictAnswer;
  }): Outcome<void>;
  answerQuestion(input: { readonly id: string; readonly answer: QuestionAnswer }): Outcome<void>;
  changeProtection(input: Partial<Protection>): Outcome<void>;
  /** Lower targets from today for so many weeks. */
  pause(input: Pick<Pause, 'kind' | 'share'> & { readonly weeks: number }): Outcome<void>;
  endPause(input: Record<string, never>): Outcome<void>;
  setLevel(input: { readonly practiceId: string; readonly level: Level }): Outcome<void>;
  /** Meetings that could give room to what the week is missing. Nothing is sent. */
  makeRoom(input: { readonly week: DateString }): Outcome<RoomOffers>;
  charter(input: Record<string, never>): Outcome<Charter>;
  charterCopied(input: { readonly mark: string }): Outcome<void>;
  /** *Use this rhythm here.* */
  adoptBlocks(input: Record<string, never>): Outcome<void>;
  removeAllBlocks(input: Record<string, never>): Outcome<void>;
  dismissProblem(input: { readonly entryId: string }): Outcome<void>;
  retryNow(input: Record<string, never>): Outcome<void>;
  redirectUrl(input: Record<string, never>): Outcome<string>;
}

/** `always`: the whole series goes; `why`: the reason said; `yes` and `no` for the rest. */
export type QuestionAnswer =
  | { readonly kind: 'only-this' | 'always' | 'yes' | 'no' }
  | { readonly kind: 'why'; readonly reason: ExceptionReason };

/** What the strip shows: words come from its own strings, numbers from here. */
export interface StripView {
  readonly week: DateString;
  readonly sample: false;
  readonly verdict: VerdictKind;
  readonly when: WeekView['when'];
  readonly doingMinutes: number;
  readonly soFarMinutes: number;
  readonly targetMinutes: number;
  readonly meetingMinutes: number;
  readonly notConfirmed: boolean;
  readonly warning?: Warning;
  /** The fix of that warning opens the panel. */
  readonly canFix: boolean;
}

/** All that a content script may ask for. None of it writes to a calendar. */
export interface StripRequests {
  showWeek(input: {
    /** A date inside the displayed week. */
    readonly date: DateString;
    /** The address the page shows, if any, lower case. */
    readonly address?: string;
    /** Up to twenty of the displayed chips' ids, as the page spells them. */
    readonly eids: readonly string[];
  }): StripView | null;
  dismissWeek(input: { readonly week: DateString }): void;
  openPanel(input: { readonly week: DateString; readonly intent: 'plan' | 'week' }): void;
}

export type PageCommandName = keyof PageCommands;
export type StripRequestName = keyof StripRequests;

/** From the background to content scripts: what you show may be old, ask again. */
export interface StripNudge {
  readonly kind: 'strip-changed';
}
