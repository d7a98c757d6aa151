import type { PageCommandName } from '../../lib/messages/protocol.ts';
import type { Problem } from '../../lib/problems.ts';
import type { Live } from '../../lib/state/live.ts';
import type { RoleInfo } from '../welcome/step.ts';

export interface OptionsData {
  readonly live?: Live | undefined;
  readonly busy?: PageCommandName | undefined;
  /** Why the last command failed, and which one that was. */
  readonly problem?: Problem | undefined;
  readonly failed?: PageCommandName | undefined;
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
}

export interface OptionsProps {
  readonly data: OptionsData;
  readonly actions: OptionsActions;
}
