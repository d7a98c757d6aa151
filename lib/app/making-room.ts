import { charterOf } from '../domain/charter-of.ts';
import type { Charter } from '../domain/charter.ts';
import { weekSpan, type DateString } from '../domain/civil.ts';
import { makeRoom as roomIn } from '../domain/make-room.ts';
import type { RoomOffers } from '../domain/room-offer.ts';
import { contains } from '../domain/span.ts';
import { done, failed, type Outcome } from '../problems.ts';
import { loadContext, readAround } from './context.ts';
import type { Deps } from './deps.ts';
import { factsAhead } from './facts-ahead.ts';
import { CHARTER_COPIED, publish } from './publish.ts';

/** Meetings of a week that could give room. Nothing is sent to anybody. */
export async function makeRoom(deps: Deps, week: DateString): Promise<Outcome<RoomOffers>> {
  const loaded = await loadContext(deps);
  if (!loaded.ok) return loaded;
  if (!/^\d{4}-\d\d-\d\d$/.test(week)) return failed({ code: 'not-found' });
  const span = weekSpan(week, loaded.value.account.zone);
  if (!contains(await readAround(deps, loaded.value, span), span)) return failed({ code: 'week-not-read' });
  return done(roomIn(await factsAhead(deps, loaded.value), week));
}

export async function charter(deps: Deps): Promise<Outcome<Charter>> {
  const loaded = await loadContext(deps);
  return loaded.ok ? done(charterOf(await factsAhead(deps, loaded.value))) : loaded;
}

/** From now on the user hears of it when the charter is another one than this. */
export async function charterCopied(deps: Deps, mark: string): Promise<Outcome<void>> {
  const account = await deps.history.currentAccount();
  if (!account) return failed({ code: 'not-connected' });
  const row = { account: account.id, id: CHARTER_COPIED, value: mark.slice(0, 200) };
  await deps.history.keepAnswer({ ...row, atMs: deps.clock.nowMs() });
  await publish(deps);
  return done(undefined);
}
