import { blockKey } from '../domain/block.ts';
import type { BlockWrite, Decision } from '../domain/decision.ts';
import { newExceptions } from '../domain/exceptions.ts';
import type { Facts } from '../domain/facts.ts';
import { proposePlan as propose } from '../domain/plan/propose.ts';
import { practiceName } from '../domain/practice.ts';
import { done, type Outcome } from '../problems.ts';
import { loadContext, PRIMARY, type Context } from './context.ts';
import { decided, newId } from './decided.ts';
import type { Deps } from './deps.ts';
import { knowsPlans, mayKeep } from './leave.ts';
import { factsAhead, isReadAhead } from './facts-ahead.ts';
import { DISCARDED, markOf, planNow, writeOf } from './plan.ts';
import { subjectOf } from './waiting-writes.ts';

/** More blocks than this taken out at once need the user, whatever they allowed. */
const MOST_RELEASES = 5;

/**
 * What follows from a calendar that was just read: lost blocks are written down, extras of one and the same block go, and the
 * coming weeks are repaired, by leave or as a plan to approve. Says whether something waits to be written.
 */
export async function defend(deps: Deps): Promise<Outcome<boolean>> {
  const loaded = await loadContext(deps);
  if (!loaded.ok || !loaded.value.hasRole || !(await isReadAhead(deps, loaded.value))) return done(false);
  const context = loaded.value;
  const { id } = context.account;
  const read = await factsAhead(deps, context);
  const exceptions = newExceptions(read);
  for (const exception of exceptions) await deps.history.keepException(id, exception);
  const collapsed = await collapseExtras(deps, context, read);
  const decisions = await deps.history.decisions(id);
  if (!knowsPlans(decisions)) return done(collapsed);
  const facts = collapsed || exceptions.length > 0 ? await factsAhead(deps, context) : read;
  const keeps = mayKeep(context.settings, decisions) && !isOlder(facts);
  const kept = keeps && (await keepProtected(deps, context, { facts, decisions }));
  await offer(deps, context, keeps);
  return done(collapsed || kept);
}

/** Another device has newer practices, levels or hours: this one changes nothing by itself. */
function isOlder({ events, settings }: Facts): boolean {
  return events.some(({ block }) => (block?.revision ?? 0) > (settings.revision ?? 1));
}

/** Repairs the coming weeks without asking, but never what is not through yet or what the user took back. */
async function keepProtected(
  deps: Deps,
  context: Context,
  { facts, decisions }: { readonly facts: Facts; readonly decisions: readonly Decision[] },
): Promise<boolean> {
  const { changes } = propose({ facts, planId: newId(deps), by: 'itself' });
  const undone = decisions.filter(({ id }) => decisions.some(({ undoes }) => undoes === id));
  const known = await withoutQueued(deps, context, changes.map(writeOf));
  const takenBack = new Set(undone.flatMap(({ steps }) => steps.map(({ write }) => subjectOf(write))));
  const writes = known.filter((write) => !takenBack.has(subjectOf(write)));
  const releases = writes.filter(({ kind }) => kind === 'release-block').length;
  if (writes.length === 0 || releases > MOST_RELEASES) return false;
  await deps.history.decide(decided(deps, context, 'keep', writes));
  return true;
}

/** What has an entry in the queue is decided already, be it stuck. */
async function withoutQueued(
  deps: Deps,
  { account }: Context,
  writes: readonly BlockWrite[],
): Promise<BlockWrite[]> {
  const queue = await deps.history.queue(account.id);
  const queued = new Set(queue.map(({ write }) => subjectOf(write)));
  return writes.filter((write) => !queued.has(subjectOf(write)));
}

/** Shows what is left to approve as a plan nobody asked for, unless the user did not want that very plan. */
async function offer(deps: Deps, context: Context, keeps: boolean): Promise<void> {
  const { id } = context.account;
  const row = await deps.history.planRow(id);
  const plan = await planNow(deps, context);
  await deps.live.update({ atRisk: plan.atRisk });
  // The user asked for that one and has not decided yet: it is looked at again when they do.
  if (row && !row.unasked) return;
  const answers = await deps.history.answers(id);
  const unwanted = answers.find((answer) => answer.id === DISCARDED)?.value === markOf(plan);
  // What is kept protected is not asked about; a new rhythm always is.
  const worthAsking = plan.changes.some(({ kind }) => !keeps || kind.endsWith('series'));
  if (worthAsking && !unwanted) await deps.history.keepPlan(id, plan, true);
  else if (row) await deps.history.dropPlan(id);
}

/** Two devices at once, and Google missed that their ids were one: looked for only where two blocks lie on one another. */
async function collapseExtras(deps: Deps, context: Context, { events }: Facts): Promise<boolean> {
  if (!hasTwins(events)) return false;
  const listed = await deps.google.pullBlocks(context.client, PRIMARY);
  if (!listed.ok) return false;
  const { practices } = context.settings;
  const removals = deps.google.extrasAmong(listed.value).map(({ eventId, etag, mark }): BlockWrite => {
    const { practiceId } = mark;
    const named = { practiceId, practiceName: practiceName(practices, practiceId) };
    return { kind: 'remove-block', eventId, ...named, ...(etag === undefined ? {} : { etag }) };
  });
  const writes = await withoutQueued(deps, context, removals);
  if (writes.length > 0) await deps.history.decide(decided(deps, context, 'collapse', writes));
  return writes.length > 0;
}

function hasTwins(events: Facts['events']): boolean {
  const names = events.flatMap(({ block, startMs }) => (block ? `${blockKey(block)} ${startMs}` : []));
  return new Set(names).size < names.length;
}
