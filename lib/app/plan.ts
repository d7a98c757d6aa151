import type { BlockWrite } from '../domain/decision.ts';
import type { Plan, PlanChange } from '../domain/plan/plan.ts';
import { proposePlan as propose } from '../domain/plan/propose.ts';
import { MINUTE_MS } from '../domain/span.ts';
import { done, failed, type Outcome } from '../problems.ts';
import { loadContext, type Context } from './context.ts';
import { decided, newId } from './decided.ts';
import type { Deps } from './deps.ts';
import { factsAhead, isReadAhead } from './facts-ahead.ts';
import { publishQueue } from './publish.ts';
import { isDue } from './schedule.ts';

/** Works out a plan and keeps it for the preview. Nothing is written to the calendar. */
export async function proposePlan(deps: Deps): Promise<Outcome<Plan>> {
  const loaded = await loadContext(deps);
  if (!loaded.ok) return loaded;
  const fresh = await refresh(deps, loaded.value);
  if (!fresh.ok) return fresh;
  const plan = await planNow(deps, fresh.value);
  await deps.history.keepPlan(loaded.value.account.id, plan);
  await publishQueue(deps);
  return done(plan);
}

/** Queues what the user saw and approved. Where the calendar has changed since, they see the new plan first. */
export async function approvePlan(deps: Deps, planId: string): Promise<Outcome<void>> {
  const loaded = await loadContext(deps);
  if (!loaded.ok) return loaded;
  const { account } = loaded.value;
  const seen = await deps.history.waitingPlan(account.id);
  if (seen?.id !== planId) return failed({ code: 'plan-outdated' });
  const fresh = await refresh(deps, loaded.value);
  if (!fresh.ok) return fresh;
  const today = await planNow(deps, fresh.value);
  if (markOf(seen) !== markOf(today)) {
    await deps.history.keepPlan(account.id, today);
    await publishQueue(deps);
    return failed({ code: 'plan-outdated' });
  }
  await takeTheLead(deps, fresh.value);
  const writes = today.changes.map(writeOf);
  const regained = today.changes.flatMap((one) => (one.kind === 'create-series' ? [one.practiceId] : []));
  const also = { planId: seen.id, regained };
  await deps.history.decide(decided(deps, loaded.value, 'approve-plan', writes, also));
  await deps.live.update({ panelIntent: undefined });
  await publishQueue(deps);
  return done(undefined);
}

/** What is approved here counts as newer than what another device wrote before. */
async function takeTheLead(deps: Deps, context: Context): Promise<void> {
  const { account, settings } = context;
  const { events } = await factsAhead(deps, context);
  const revision = Math.max(settings.revision ?? 1, ...events.map(({ block }) => block?.revision ?? 1));
  if (revision > (settings.revision ?? 1)) {
    await deps.history.saveSettings(account.id, { ...settings, revision });
  }
}

/** Not now: the same plan does not come up again by itself. */
export async function discardPlan(deps: Deps, planId: string): Promise<Outcome<void>> {
  const account = await deps.history.currentAccount();
  if (!account) return failed({ code: 'not-connected' });
  const waiting = await deps.history.waitingPlan(account.id);
  if (waiting?.id === planId) {
    const atMs = deps.clock.nowMs();
    await deps.history.keepAnswer({ account: account.id, id: DISCARDED, value: markOf(waiting), atMs });
    await deps.history.dropPlan(account.id);
  }
  await deps.live.update({ panelIntent: undefined });
  await publishQueue(deps);
  return done(undefined);
}

/** Half of the notice that a plan gives. */
const HOLDS_MS = 30 * MINUTE_MS;

/** The answer that names the plan the user did not want. */
export const DISCARDED = 'discarded-plan';

/** The same for plans that change the same. An event's version says nothing: a series shares one among its dates. */
export function markOf({ changes }: Plan): string {
  return JSON.stringify(changes, (key, value: unknown) =>
    key === 'etag' || key === 'reason' ? undefined : value,
  );
}

export function writeOf(change: PlanChange): BlockWrite {
  switch (change.kind) {
    case 'move-block':
    case 'shrink-block':
      return { kind: 'move-block', change };
    case 'create-series':
      return { kind: change.kind, change };
    case 'create-block':
      return { kind: change.kind, change };
    case 'release-block':
      return { kind: change.kind, change };
    case 'end-series':
      return { kind: change.kind, change };
  }
}

/**
 * The calendar as it is now. Without network an earlier read must do, but weeks that were never read are not planned:
 * they would look free.
 */
async function refresh(deps: Deps, before: Context): Promise<Outcome<Context>> {
  const read = (await isDue(deps)) ? await deps.readCalendar() : done(undefined);
  const loaded = await loadContext(deps);
  if (!loaded.ok) return loaded;
  if (loaded.value.account.id !== before.account.id) return failed({ code: 'stopped' });
  if (await isReadAhead(deps, loaded.value)) return loaded;
  return read.ok ? failed({ code: 'week-not-read' }) : read;
}

/**
 * The plan for the calendar as it is stored. One that changes nothing of the plan that waits already is that plan; and one
 * made a moment ago still holds, although the clock went on: nothing in it begins within the hour it was made in.
 */
export async function planNow(deps: Deps, context: Context): Promise<Plan> {
  const facts = await factsAhead(deps, context);
  const waiting = await deps.history.waitingPlan(context.account.id);
  const plan = propose({ facts, planId: newId(deps) });
  if (!waiting) return plan;
  const { id: planId, madeMs } = waiting;
  if (markOf(plan) === markOf(waiting)) return { ...plan, id: planId };
  if (Math.abs(facts.nowMs - madeMs) > HOLDS_MS) return plan;
  const again = propose({ facts: { ...facts, nowMs: madeMs }, planId });
  return markOf(again) === markOf(waiting) ? again : plan;
}
