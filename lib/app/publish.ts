import { charterOf } from '../domain/charter-of.ts';
import { dateOf, type DateString } from '../domain/civil.ts';
import { conflictsIn } from '../domain/conflicts.ts';
import type { BlockWrite } from '../domain/decision.ts';
import type { Facts } from '../domain/facts.ts';
import { DEFAULT_PROTECTION } from '../domain/starting-settings.ts';
import { viewWeek } from '../domain/week.ts';
import type { LiveChange } from '../state/live-store.ts';
import { loadContext, loadFacts, PRIMARY } from './context.ts';
import type { Deps } from './deps.ts';
import { isUndoable, journalOf } from './journal.ts';
import { plansApproved } from './leave.ts';
import { questionsFrom } from './questions.ts';
import { knownClientId } from './sign-in-request.ts';
import { withWaiting } from './waiting-writes.ts';
import { currentWeek, rememberedSpan, weeksFrom, windowSpan } from './window.ts';

const GLANCE_WEEKS = 4;

/** The answer that names the charter the user copied last. */
export const CHARTER_COPIED = 'charter-copied';

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
      conflicts: [],
      atRisk: [],
      questions: [],
      journal: [],
      protection: DEFAULT_PROTECTION,
      plansApproved: 0,
      planUnasked: undefined,
      pause: undefined,
      charterOutdated: undefined,
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
  const today = dateOf(facts.nowMs, account.zone);
  const defended = context.hasRole ? await defence(deps, facts, week) : {};

  await deps.live.update((live) => ({
    ...base,
    account: { id: account.id, kind: account.kind, addresses: account.addresses, zone: account.zone },
    roleId: context.hasRole ? settings.roleId : null,
    week: views[0],
    ahead: views.map((view) => ({ week: view.week, verdict: view.verdict })),
    blocksInCalendar: standing.size,
    protection: settings.protection,
    pause: settings.pauses.find(({ from, until }) => from <= today && today < until),
    ...defended,
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

/** What lies on blocks, and what the user is asked, with all that waits to be written taken for done. */
async function defence(deps: Deps, stored: Facts, week: DateString): Promise<LiveChange> {
  const accountId = stored.account.id;
  const facts = withWaiting(stored, await deps.history.queue(accountId));
  const answers = await deps.history.answers(accountId);
  const copied = answers.find(({ id }) => id === CHARTER_COPIED)?.value;
  return {
    conflicts: conflictsIn(facts, weeksFrom(week, GLANCE_WEEKS)),
    questions: questionsFrom(facts, answers),
    charterOutdated: copied === undefined ? undefined : copied !== charterOf(facts).mark,
  };
}

/** Only what concerns writes: cheap enough to call after each of them. */
export async function publishQueue(deps: Deps): Promise<void> {
  const account = await deps.history.currentAccount();
  if (!account) return;
  const [queue, decisions, row] = await Promise.all([
    deps.history.queue(account.id),
    deps.history.decisions(account.id),
    deps.history.planRow(account.id),
  ]);
  const nowMs = deps.clock.nowMs();
  const last = decisions.find(({ kind }) => kind !== 'adopt' && kind !== 'collapse');
  const undoable = last && isUndoable(last, decisions, nowMs) ? last : undefined;
  const confirmed = undoable?.steps.filter((step) => step.state === 'done').length ?? 0;
  const stepsWaiting = queue.filter((entry) => entry.decisionId === undoable?.id && !entry.stuck).length;
  await deps.live.update({
    plan: row?.plan,
    planUnasked: row?.unasked,
    journal: journalOf(decisions, nowMs),
    plansApproved: plansApproved(decisions),
    waitingWrites: queue.filter((entry) => !entry.stuck).length,
    problems: queue.flatMap((entry) =>
      entry.problem ? [{ entryId: entry.id, practiceName: nameOf(entry.write), problem: entry.problem }] : [],
    ),
    undo:
      undoable && confirmed + stepsWaiting > 0
        ? {
            decisionId: undoable.id,
            kind: undoable.kind,
            blocks: confirmed,
            waiting: stepsWaiting,
            approvedMs: undoable.atMs,
          }
        : undefined,
  });
}

function nameOf(write: BlockWrite): string {
  if (write.kind === 'answer-invitation') return write.title;
  return 'change' in write ? write.change.practiceName : write.practiceName;
}
