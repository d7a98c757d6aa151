import type { Protection } from '../../lib/domain/facts.ts';
import type { Level } from '../../lib/domain/practice.ts';
import type { PageCommandName, PageCommands } from '../../lib/messages/protocol.ts';
import type { Problem } from '../../lib/problems.ts';
import type { Live } from '../../lib/state/live.ts';
import type { RoleInfo } from '../welcome/step.ts';

export interface OptionsData {
  readonly live?: Live | undefined;
  readonly busy?: PageCommandName | undefined;
  /** Why the last command failed, and which one that was. */
  readonly problem?: Problem | undefined;
  readonly failed?: PageCommandName | undefined;
  /**
   * What the last command was to change, if it was one of the settings: the fields of the protection, `level` with a
   * practice's id, or `pause`. Beside that one its outcome is said.
   */
  readonly changed?: string | undefined;
  readonly redirectUrl?: string | undefined;
  readonly roles: readonly RoleInfo[];
}

export interface OptionsActions {
  readonly connect: (clientId?: string) => void;
  readonly signInAgain: () => void;
  readonly disconnect: () => void;
  readonly leaveSample: () => void;
  readonly openWelcome: () => void;
  readonly copyRedirect: () => void;
  readonly chooseRole: (roleId: string) => void;
  readonly removeAllBlocks: () => void;
  readonly changeProtection: (change: Partial<Protection>) => void;
  readonly setLevel: (practiceId: string, level: Level) => void;
  readonly pause: (pause: Parameters<PageCommands['pause']>[0]) => void;
  readonly endPause: () => void;
}

export interface OptionsProps {
  readonly data: OptionsData;
  readonly actions: OptionsActions;
}
