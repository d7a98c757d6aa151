import type { Facts } from '../domain/facts.ts';
import { contains } from '../domain/span.ts';
import { loadFacts, readAround, type Context } from './context.ts';
import type { Deps } from './deps.ts';
import { withWaiting } from './waiting-writes.ts';
import { currentWeek, weeksSpan, WEEKS_AHEAD, windowSpan } from './window.ts';

/** The window as it is stored, with all that is approved and waits. */
export async function factsAhead(deps: Deps, context: Context): Promise<Facts> {
  const { account, settings } = context;
  const week = currentWeek(deps.clock.nowMs(), account.zone, settings.weekStart);
  const stored = await loadFacts(deps, context, windowSpan(week, account.zone), week);
  return withWaiting(stored, await deps.history.queue(account.id));
}

/** Whether this week and all that planning looks at were read. */
export async function isReadAhead(deps: Deps, context: Context): Promise<boolean> {
  const { account, settings } = context;
  const week = currentWeek(deps.clock.nowMs(), account.zone, settings.weekStart);
  const planned = weeksSpan(week, WEEKS_AHEAD, account.zone);
  return contains(await readAround(deps, context, planned), planned);
}
