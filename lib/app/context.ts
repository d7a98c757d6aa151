import type { Facts, Settings } from '../domain/facts.ts';
import { own } from '../domain/practices/own.ts';
import type { Span } from '../domain/span.ts';
import { startingSettings } from '../domain/starting-settings.ts';
import type { CalendarClient } from '../google/calendar-client.ts';
import type { AccountRow } from '../history/rows.ts';
import { done, failed, type Outcome } from '../problems.ts';
import type { Deps } from './deps.ts';

export const PRIMARY = 'primary';

/** Whose calendar is shown, and what they set. */
export interface Context {
  readonly account: AccountRow;
  /** Of a preset without practices until a role is chosen. */
  readonly settings: Settings;
  readonly hasRole: boolean;
  readonly client: CalendarClient;
}

export async function loadContext(deps: Deps): Promise<Outcome<Context>> {
  const account = await deps.history.currentAccount();
  if (!account) return failed({ code: 'not-connected' });
  const stored = await deps.history.settings(account.id);
  const settings = stored === undefined ? undefined : deps.readSettings(stored);
  if (stored !== undefined && !settings) {
    await deps.history.setNote('set-aside-settings', JSON.stringify(stored));
    return failed({ code: 'storage-failing' });
  }
  return done({
    account,
    settings: settings ?? startingSettings(own, []),
    hasRole: settings !== undefined,
    client: account.kind === 'sample' ? deps.sample.client : deps.google.client,
  });
}

export async function loadFacts(deps: Deps, context: Context, span: Span): Promise<Facts> {
  const { account, settings } = context;
  const [events, checkIns] = await Promise.all([
    deps.history.events(account.id, span),
    deps.history.checkIns(account.id),
  ]);
  return { account, settings, events, checkIns, nowMs: deps.clock.nowMs(), completeFor: span };
}
