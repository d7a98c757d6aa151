import { blockKey } from '../domain/block.ts';
import type { BlockWrite } from '../domain/decision.ts';
import type { CalendarEvent } from '../domain/event.ts';
import type { Facts } from '../domain/facts.ts';
import { eventsOfSeries } from '../domain/plan/apply.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { proposePlan as propose } from '../domain/plan/propose.ts';
import { contains } from '../domain/span.ts';
import { done, failed, type Outcome } from '../problems.ts';
import { decided, newId } from './blocks.ts';
import { loadContext, loadFacts, readAround, type Context } from './context.ts';
import type { Deps } from './deps.ts';
import { publishQueue } from './publish.ts';
import { isDue } from './schedule.ts';
import { currentWeek, weeksSpan, WEEKS_AHEAD, windowSpan } from './window.ts';

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
  if (!sameChanges(seen, today)) {
    await deps.history.keepPlan(account.id, today);
    await publishQueue(deps);
    return failed({ code: 'plan-outdated' });
  }
  const writes = seen.changes.flatMap((change): BlockWrite[] =>
    change.kind === 'create-series' ? [{ kind: 'create-series', change }] : [],
  );
  await deps.history.decide(decided(deps, loaded.value, 'approve-plan', writes, seen.id));
  await deps.live.update({ panelIntent: undefined });
  await publishQueue(deps);
  return done(undefined);
}

export async function discardPlan(deps: Deps, planId: string): Promise<Outcome<void>> {
  const account = await deps.history.currentAccount();
  if (!account) return failed({ code: 'not-connected' });
  const waiting = await deps.history.waitingPlan(account.id);
  if (waiting?.id === planId) await deps.history.dropPlan(account.id);
  await deps.live.update({ panelIntent: undefined });
  await publishQueue(deps);
  return done(undefined);
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
  const { account, settings } = loaded.value;
  const week = currentWeek(deps.clock.nowMs(), account.zone, settings.weekStart);
  const planned = weeksSpan(week, WEEKS_AHEAD, account.zone);
  if (contains(await readAround(deps, loaded.value, planned), planned)) return loaded;
  return read.ok ? failed({ code: 'week-not-read' }) : read;
}

/** The plan for the calendar as it is stored. One that changes nothing of the plan that waits already is that plan. */
async function planNow(deps: Deps, context: Context): Promise<Plan> {
  const { account, settings } = context;
  const week = currentWeek(deps.clock.nowMs(), account.zone, settings.weekStart);
  const stored = await loadFacts(deps, context, windowSpan(week, account.zone), week);
  const facts = { ...stored, events: [...stored.events, ...(await approvedAlready(deps, stored))] };
  const plan = propose({ facts, planId: newId(deps) });
  const waiting = await deps.history.waitingPlan(account.id);
  return waiting && sameChanges(waiting, plan) ? { ...plan, id: waiting.id } : plan;
}

/** What waits to be written stands already, as far as planning is concerned. */
async function approvedAlready(deps: Deps, facts: Facts): Promise<CalendarEvent[]> {
  const keyOf = (one: { practiceId: string; generation: string; ordinal: number }) =>
    blockKey(one.practiceId, one.generation, one.ordinal);
  const written = new Set(facts.events.flatMap(({ block }) => (block ? [keyOf(block)] : [])));
  const queue = await deps.history.queue(facts.account.id);
  return queue.flatMap(({ write, stuck, thenRemove }) =>
    write.kind === 'remove-block' || stuck || thenRemove || written.has(keyOf(write.change))
      ? []
      : eventsOfSeries(write.change, facts),
  );
}

function sameChanges(a: Plan, b: Plan): boolean {
  return JSON.stringify(a.changes) === JSON.stringify(b.changes);
}
