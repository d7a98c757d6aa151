import { viewWeek } from '../domain/week.ts';
import type { LiveChange } from '../state/live-store.ts';
import { loadContext, loadFacts, PRIMARY } from './context.ts';
import type { Deps } from './deps.ts';
import { knownClientId } from './sign-in-request.ts';
import { currentWeek, rememberedSpan, weeksFrom, windowSpan } from './window.ts';

const GLANCE_WEEKS = 4;

/** Derives what pages show from what is stored, and puts it where they look. */
export async function publish(deps: Deps, also: LiveChange = {}): Promise<void> {
  const base = { hasClientId: Boolean(await knownClientId(deps)) };
  const loaded = await loadContext(deps);
  if (!loaded.ok) {
    const none = { account: null, roleId: null, week: undefined, ahead: [], plan: undefined };
    const problem = loaded.problem.code === 'not-connected' ? undefined : loaded.problem;
    await deps.live.update((live) => ({
      ...none,
      ...base,
      sync: problem ? { ...live.sync, problem } : { kind: live.sync.kind },
      waitingWrites: 0,
      problems: [],
      undo: undefined,
      found: undefined,
      blocksInCalendar: 0,
      ...also,
    }));
    return;
  }
  const context = loaded.value;
  const { account, settings } = context;
  const week = currentWeek(deps.clock.nowMs(), account.zone, settings.weekStart);
  const facts = await loadFacts(deps, context, rememberedSpan(week, account.zone), week);
  const views = context.hasRole ? weeksFrom(week, GLANCE_WEEKS).map((each) => viewWeek(facts, each)) : [];
  // Only of the weeks that are kept up to date: what is older may have been removed since.
  const window = windowSpan(week, account.zone);
  const blocks = facts.events.filter((event) => event.block && event.endMs > window.startMs);
  const standing = new Set(blocks.map((event) => event.seriesId ?? event.id));
  const read = await deps.history.read(account.id, PRIMARY, 'window');

  await deps.live.update((live) => ({
    ...base,
    account: { id: account.id, kind: account.kind, addresses: account.addresses, zone: account.zone },
    roleId: context.hasRole ? settings.roleId : null,
    week: views[0],
    ahead: views.map((view) => ({ week: view.week, verdict: view.verdict })),
    blocksInCalendar: standing.size,
    // After a restart nothing is known against the connection; the next read will tell.
    connection: live.connection === 'none' ? 'connected' : live.connection,
    sync: {
      ...live.sync,
      ...(read ? { asOfMs: read.readMs } : {}),
      ...(context.unreadable ? { problem: { code: 'settings-unreadable' } } : {}),
    },
    ...also,
  }));
  await publishQueue(deps);
}

/** Only what concerns writes: cheap enough to call after each of them. */
export async function publishQueue(deps: Deps): Promise<void> {
  const account = await deps.history.currentAccount();
  if (!account) return;
  const [queue, decisions, plan] = await Promise.all([
    deps.history.queue(account.id),
    deps.history.decisions(account.id),
    deps.history.waitingPlan(account.id),
  ]);
  const last = decisions.find((decision) => decision.kind !== 'adopt');
  const undoable = last?.kind === 'approve-plan' ? last : undefined;
  const confirmed = undoable?.steps.filter((step) => step.state === 'done').length ?? 0;
  const stepsWaiting = queue.filter((entry) => entry.decisionId === undoable?.id && !entry.stuck).length;
  await deps.live.update({
    plan,
    waitingWrites: queue.filter((entry) => !entry.stuck).length,
    problems: queue.flatMap((entry) =>
      entry.problem ? [{ entryId: entry.id, practiceName: nameOf(entry.write), problem: entry.problem }] : [],
    ),
    undo:
      undoable?.planId && confirmed + stepsWaiting > 0
        ? { planId: undoable.planId, blocks: confirmed, waiting: stepsWaiting, approvedMs: undoable.atMs }
        : undefined,
  });
}

function nameOf(write: { kind: string; practiceName?: string; change?: { practiceName: string } }): string {
  return write.change?.practiceName ?? write.practiceName ?? '';
}
