import type { MinuteRange } from './civil.ts';
import type { Protection, Settings, WorkingHours } from './facts.ts';
import type { Role } from './practices/role.ts';

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

/** What comes with the product for whoever begins; large, and needed only then. */
export interface Presets {
  readonly roles: readonly Role[];
  /** Providers whose domain says nothing about where somebody works. */
  readonly publicMailDomains: readonly string[];
}

/** My organisation's domains, lower case, as far as the domain of my address tells. */
export function ownDomains(
  domain: string | undefined,
  { publicMailDomains }: Pick<Presets, 'publicMailDomains'>,
): string[] {
  const own = domain?.trim().toLowerCase();
  return own && !publicMailDomains.includes(own) ? [own] : [];
}

export const DEFAULT_PROTECTION: Protection = { mode: 'ask', vips: [], autoDecline: false, emergency: '' };

/** Settings of somebody who has only chosen a role. */
export function startingSettings({ id, practices }: Role, myDomains: readonly string[]): Settings {
  return {
    roleId: id,
    practices,
    workingHours: DEFAULT_WORKING_HOURS,
    weekStart: 'MO',
    daysOffCalendarIds: [],
    daysOff: [],
    myDomains,
    breathingMinutes: 0,
    dailyLimitMinutes: 240,
    corrections: [],
    protection: DEFAULT_PROTECTION,
    pauses: [],
  };
}
