import type { Charter } from '../lib/domain/charter.ts';
import type { DateString } from '../lib/domain/civil.ts';
import type { RoomOffers } from '../lib/domain/room-offer.ts';
import type { WeekView } from '../lib/domain/week-view.ts';
import type { PageCommandName } from '../lib/messages/protocol.ts';
import type { Problem } from '../lib/problems.ts';
import type { Live } from '../lib/state/live.ts';

/** What popup and panel show. */
export interface PopupData {
  /** Absent until the first read. */
  readonly live?: Live | undefined;
  /** The week the user is on; the current one when absent. */
  readonly week?: DateString | undefined;
  /** Its view, once it is there. */
  readonly view?: WeekView | undefined;
  /** Why it will not come. */
  readonly weekProblem?: Problem | undefined;
  /** The command under way. */
  readonly busy?: PageCommandName | undefined;
  /** Why the last command failed, and which one that was. */
  readonly problem?: Problem | undefined;
  readonly failed?: PageCommandName | undefined;
  /** A plan is being made, here or in the background. */
  readonly planning: boolean;
  /** The user wants to see the plan. */
  readonly planOpen: boolean;
  /** The last answer to *make room*, and to *show the charter*. */
  readonly room?: RoomOffers | undefined;
  readonly charter?: Charter | undefined;
  readonly nowMs: number;
}
