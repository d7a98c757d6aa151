import type { LookBack } from '../../lib/domain/look-back.ts';
import type { PageCommandName } from '../../lib/messages/protocol.ts';
import type { Problem } from '../../lib/problems.ts';
import type { Live } from '../../lib/state/live.ts';

export type WelcomeStep =
  'loading' | 'start' | 'client-id' | 'samples' | 'found' | 'role' | 'look-back' | 'plan' | 'done';

/** What the user has clicked on this page so far; the rest of the way is told by the live state. */
export interface WelcomePath {
  readonly door: 'start' | 'client-id' | 'samples';
  /** Said what becomes of blocks found at connect. */
  readonly foundSettled: boolean;
  readonly lookBackSeen: boolean;
  readonly finished: boolean;
}

export const FIRST_PATH: WelcomePath = {
  door: 'start',
  foundSettled: false,
  lookBackSeen: false,
  finished: false,
};

/** An invented executive to look around with. */
export interface SampleInfo {
  readonly id: string;
  readonly roleId: string;
  readonly name: string;
  readonly company: string;
  readonly sentence: string;
}

export interface RoleInfo {
  readonly id: string;
  readonly name: string;
  readonly practices: readonly { readonly id: string; readonly name: string }[];
}

/** A role to be filled by hand is no answer while nothing can be filled in. */
export function hasPractices(role: RoleInfo): boolean {
  return role.practices.length > 0;
}

export interface WelcomeData {
  readonly live?: Live | undefined;
  readonly path: WelcomePath;
  readonly busy?: PageCommandName | undefined;
  /** Why the last command failed, and which one that was. */
  readonly problem?: Problem | undefined;
  readonly failed?: PageCommandName | undefined;
  readonly lookBack?: LookBack | undefined;
  readonly redirectUrl?: string | undefined;
  readonly samples: readonly SampleInfo[];
  readonly roles: readonly RoleInfo[];
  readonly nowMs: number;
}

export interface WelcomeActions {
  readonly go: (door: WelcomePath['door']) => void;
  readonly connect: (clientId?: string) => void;
  readonly openSample: (sampleId: string) => void;
  readonly copyRedirect: () => void;
  readonly adopt: () => void;
  readonly removeFound: () => void;
  readonly chooseRole: (roleId: string) => void;
  readonly readLookBack: () => void;
  readonly leaveLookBack: () => void;
  readonly makePlan: () => void;
  readonly approvePlan: (planId: string) => void;
  readonly finish: () => void;
  readonly undo: (decisionId: string) => void;
  readonly startOver: () => void;
  readonly openCalendar: () => void;
  readonly openWeek: () => void;
}

/** One question at a time: the first that has no answer yet. */
export function stepOf({ live, path, busy }: Pick<WelcomeData, 'live' | 'path' | 'busy'>): WelcomeStep {
  if (!live) return 'loading';
  // The account shows up before connecting is through: what was found in it is told last.
  if (!live.account || busy === 'connect' || busy === 'useSample') return path.door;
  if (live.found && live.found.count > 0 && !path.foundSettled) return 'found';
  if (live.roleId === null) return 'role';
  if (path.finished) return 'done';
  return path.lookBackSeen ? 'plan' : 'look-back';
}
