import type { Settings } from './facts.ts';
import { roleById } from './practices/index.ts';
import { own } from './practices/own.ts';
import { startingSettings } from './starting-settings.ts';

/** As `startingSettings`, by the id of a role; an unknown role starts without practices. */
export function defaultSettings(
  roleId: string,
  from: { readonly domain?: string | undefined } = {},
): Settings {
  return startingSettings(roleById(roleId) ?? { ...own, id: roleId }, from);
}
