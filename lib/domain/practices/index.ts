import { ceo } from './ceo.ts';
import { cpo } from './cpo.ts';
import { cro } from './cro.ts';
import { cto } from './cto.ts';
import { founder } from './founder.ts';
import { own } from './own.ts';
import type { Role } from './role.ts';
import { vpEngineering } from './vp-engineering.ts';

export type { Role } from './role.ts';

/** The presets a user chooses from, in the order they are offered. */
export const ROLES: readonly Role[] = [cto, ceo, cro, cpo, vpEngineering, founder, own];

export function roleById(roleId: string): Role | undefined {
  return ROLES.find((role) => role.id === roleId);
}
