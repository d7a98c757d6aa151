import type { DateString } from '../domain/civil.ts';
import { weekSpan } from '../domain/civil.ts';
import type { Facts, Settings } from '../domain/facts.ts';
import { contains, union, type Span } from '../domain/span.ts';
import { startingSettings } from '../domain/starting-settings.ts';
import type { CalendarClient } from '../google/calendar-client.ts';
import type { AccountRow } from '../history/rows.ts';
import { done, failed, type Outcome } from '../problems.ts';
import type { Deps } from './deps.ts';

export const PRIMARY = 'primary';

/** Whose calendar is shown, and what they set. */
export interface Context {
  readonly account: AccountRow;
  /** Without practices until a role is chosen. */
  readonly settings: Settings;
  readonly hasRole: boolean;
  /** There are settings, and they could not be understood: they are kept aside. */
  readonly unreadable: boolean;
  readonly client: CalendarClient;
}

export async function loadContext(deps: Deps): Promise<Outcome<Context>> {
  const account = await deps.history.currentAccount();
  if (!account) return failed({ code: 'not-connected' });
  const stored = await deps.history.settings(account.id);
  const settings = stored === undefined ? undefined : deps.readSettings(stored);
  const unreadable = stored !== undefined && !settings;
  if (unreadable) await deps.history.setNote('set-aside-settings', JSON.stringify(stored));
  return done({
    account,
    settings: settings ?? startingSettings({ id: 'own', name: '', practices: [] }, []),
    hasRole: settings !== undefined,
    unreadable,
    client: account.kind === 'sample' ? deps.sample.client : deps.google.client,
  });
}

/** What is stored of a stretch of time, and for how long around the given week it is all there is. */
export async function loadFacts(
  deps: Deps,
  context: Context,
  span: Span,
  week: DateString,
): Promise<Facts & { readonly completeFor: Span }> {
  const { account, settings } = context;
  const [events, checkIns, exceptions, releases, completeFor] = await Promise.all([
    deps.history.events(account.id, span),
    deps.history.checkIns(account.id),
    deps.history.exceptions(account.id),
    deps.history.releases(account.id),
    readAround(deps, context, weekSpan(week, account.zone)),
  ]);
  return {
    account,
    settings,
    events,
    checkIns,
    exceptions,
    releases,
    nowMs: deps.clock.nowMs(),
    completeFor,
  };
}

/** The stretch around `span` that was read without a gap; an empty one where `span` itself was not. */
export async function readAround(deps: Deps, { account }: Context, span: Span): Promise<Span> {
  const reads = await deps.history.reads(account.id, PRIMARY);
  return (
    union(reads).find((piece) => contains(piece, span)) ?? { startMs: span.startMs, endMs: span.startMs }
  );
}
