import { done, failed, type Outcome } from '../problems.ts';
import { loadContext } from './context.ts';
import { decided } from './decided.ts';
import type { Deps } from './deps.ts';
import { factsAhead } from './facts-ahead.ts';
import { isUndoable } from './journal.ts';
import { publishQueue } from './publish.ts';
import { givenUp, wayBack } from './way-back.ts';

/** Takes back what a decision did and what it has not done yet; never over what somebody changed since. */
export async function undo(deps: Deps, decisionId: string): Promise<Outcome<void>> {
  const loaded = await loadContext(deps);
  if (!loaded.ok) return loaded;
  const decisions = await deps.history.decisions(loaded.value.account.id);
  const asked = decisions.find(({ id }) => id === decisionId);
  if (!asked || !isUndoable(asked, decisions, deps.clock.nowMs())) return failed({ code: 'not-found' });
  const facts = await factsAhead(deps, loaded.value);
  await deps.history.takeBack([decisionId], (taken) => {
    const steps = taken.flatMap((decision) => decision.steps).filter(({ state }) => state === 'done');
    // The other way round: what was done last goes first.
    const writes = steps.reverse().flatMap((step) => wayBack(step, facts) ?? []);
    const releases = steps.flatMap((step) => givenUp(step, deps.clock.nowMs()));
    return decided(deps, loaded.value, 'undo', writes, { undoes: decisionId, releases });
  });
  await publishQueue(deps);
  return done(undefined);
}
