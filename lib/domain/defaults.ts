import type { Settings } from './facts.ts';
import { ROLES, roleById } from './practices/index.ts';
import { own } from './practices/own.ts';
import { PUBLIC_MAIL_DOMAINS } from './public-mail.ts';
import { ownDomains, startingSettings } from './starting-settings.ts';
import type { Presets } from './starting-settings.ts';

/** The build puts them beside the background's code, as data. */
export const PRESETS: Presets = { roles: ROLES, publicMailDomains: [...PUBLIC_MAIL_DOMAINS] };

/**
 * Settings of somebody who has only chosen a role; an unknown role starts without practices.
 * `domain` is the account's; that of a public mail provider says nothing and is left out.
 */
export function defaultSettings(
  roleId: string,
  { domain }: { readonly domain?: string | undefined } = {},
): Settings {
  return startingSettings(roleById(roleId) ?? { ...own, id: roleId }, ownDomains(domain, PRESETS));
}
