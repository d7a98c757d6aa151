import { addDays, atMinute, type DateString, type WeekStart, weekOf } from '../../../lib/domain/civil.ts';
import { defaultSettings } from '../../../lib/domain/defaults.ts';
import type { Facts } from '../../../lib/domain/facts.ts';
import { fromGoogle } from '../../../lib/google/from-event.ts';
import { SAMPLES, sampleSeed } from '../../../lib/stand-in/sample/index.ts';
import type { SeedAccount } from '../../../lib/stand-in/seed.ts';
import { type GoogleEvent, occurrencesOf } from './expand.ts';

export function sampleAccount(sampleId: string, today: DateString, seed?: number): SeedAccount {
  const [account] = sampleSeed(sampleId, { today, ...(seed !== undefined && { seed }) }).accounts;
  if (!account) throw new Error('a seed without an account');
  return account;
}

export function eventsOf(account: SeedAccount): readonly GoogleEvent[] {
  return account.calendars.find(({ id }) => id === account.email)?.events ?? [];
}

export function weekStartOf(account: SeedAccount): WeekStart {
  return account.settings?.['weekStart'] === '1' ? 'MO' : 'SU';
}

/** A sample as the domain sees it at noon of `today`, with the events of the weeks `first` to `last` from that day's. */
export function sampleFacts(
  sampleId: string,
  today: DateString,
  {
    first = 0,
    last = 1,
    seed,
  }: { readonly first?: number; readonly last?: number; readonly seed?: number } = {},
): { readonly facts: Facts; readonly week: DateString } {
  const account = sampleAccount(sampleId, today, seed);
  const { email, timeZone: zone } = account;
  const weekStart = weekStartOf(account);
  const week = weekOf(today, weekStart);
  const dates = { from: addDays(week, first * 7 - 1), until: addDays(week, (last + 1) * 7 + 1) };
  const events = occurrencesOf(eventsOf(account), dates).flatMap(
    (event) => fromGoogle(event, { calendarId: email, zone }) ?? [],
  );
  const roleId = SAMPLES.find(({ id }) => id === sampleId)?.roleId ?? '';
  const settings = { ...defaultSettings(roleId, { domain: email.split('@')[1] }), weekStart };
  const facts: Facts = {
    account: { id: 'sample', kind: 'sample', addresses: [email], zone },
    settings,
    events,
    checkIns: [],
    nowMs: atMinute(today, 12 * 60, zone),
  };
  return { facts, week };
}
