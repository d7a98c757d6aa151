import type { MinuteRange } from './civil.ts';
import type { Settings, WorkingHours } from './facts.ts';
import type { Role } from './practices/role.ts';
import { PUBLIC_MAIL_DOMAINS } from './public-mail.ts';

const ORDINARY_DAY: readonly MinuteRange[] = [
  { startMinute: 9 * 60, endMinute: 12 * 60 + 30 },
  { startMinute: 13 * 60 + 30, endMinute: 18 * 60 },
];

export const DEFAULT_WORKING_HOURS: WorkingHours = {
  MO: ORDINARY_DAY,
  TU: ORDINARY_DAY,
  WE: ORDINARY_DAY,
  TH: ORDINARY_DAY,
  FR: ORDINARY_DAY,
  SA: [],
  SU: [],
};

/**
 * Settings of somebody who has only chosen a role.
 * `domain` is the account's; that of a public mail provider says nothing and is left out.
 */
export function startingSettings(
  { id, practices }: Role,
  { domain }: { readonly domain?: string | undefined } = {},
): Settings {
  const own = domain?.trim().toLowerCase();
  return {
    roleId: id,
    practices,
    workingHours: DEFAULT_WORKING_HOURS,
    weekStart: 'MO',
    daysOffCalendarIds: [],
    daysOff: [],
    myDomains: own && !PUBLIC_MAIL_DOMAINS.has(own) ? [own] : [],
    breathingMinutes: 0,
    dailyLimitMinutes: 240,
    corrections: [],
  };
}
