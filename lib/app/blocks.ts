import type { BlockWrite, Decision } from '../domain/decision.ts';
import { done, failed, type Outcome } from '../problems.ts';
import type { CreateSeries } from '../domain/plan/plan.ts';
import type { Decided } from '../history/history.ts';
import type { FoundBlocks } from '../state/live.ts';
import { loadContext, PRIMARY, type Context } from './context.ts';
import type { Deps } from './deps.ts';
import { publish, publishQueue } from './publish.ts';

/** Blocks of an earlier installation or another device, unless this one already knows of them. */
export async function blocksToOffer(deps: Deps): Promise<FoundBlocks | undefined> {
  const account = await deps.history.currentAccount();
  if (!account || (await deps.history.decisions(account.id)).length > 0) return undefined;
  const found = await findBlocks(deps);
  return found.ok && found.value.count > 0 ? found.value : undefined;
}

async function findBlocks(deps: Deps): Promise<Outcome<FoundBlocks>> {
  const loaded = await loadContext(deps);
  if (!loaded.ok) return loaded;
  const listed = await deps.google.pullBlocks(loaded.value.client, PRIMARY);
  if (!listed.ok) return listed;
  const counts = new Map<string, number>();
  const blocks = listed.value.filter((block) => block.seriesId === undefined);
  for (const { mark } of blocks) counts.set(mark.practiceId, (counts.get(mark.practiceId) ?? 0) + 1);
  const practices = [...counts].map(([practiceId, count]) => ({
    practiceId,
    name: nameOf(loaded.value, practiceId),
    count,
  }));
  return done({ count: blocks.length, practices });
}

/** *Use this rhythm here*: what stands counts, nothing is written. */
export async function adoptBlocks(deps: Deps): Promise<Outcome<void>> {
  const loaded = await loadContext(deps);
  if (!loaded.ok) return loaded;
  await deps.history.decide(decided(deps, loaded.value, 'adopt', []));
  await publish(deps, { found: undefined });
  return done(undefined);
}

/** Takes back what the last approved plan wrote, and what it has not written yet; never a block somebody edited since. */
export async function undoLastPlan(deps: Deps): Promise<Outcome<void>> {
  const loaded = await loadContext(deps);
  if (!loaded.ok) return loaded;
  const last = (await deps.history.decisions(loaded.value.account.id)).find((each) => each.kind !== 'adopt');
  if (last?.kind !== 'approve-plan') return failed({ code: 'not-found' });
  await deps.history.takeBack([last.id], (taken) => {
    const written = taken.flatMap(({ steps }) => steps).filter((step) => step.state === 'done');
    const writes = written.flatMap(({ write, eventId, etag }) =>
      eventId === undefined || write.kind !== 'create-series' ? [] : [removalOf(write.change, eventId, etag)],
    );
    return decided(deps, loaded.value, 'undo-plan', writes, last.planId);
  });
  await publishQueue(deps);
  return done(undefined);
}

/** Finds every block by its property, also those this installation never wrote, and queues its removal. */
export async function removeAllBlocks(deps: Deps): Promise<Outcome<void>> {
  const loaded = await loadContext(deps);
  if (!loaded.ok) return loaded;
  const listed = await deps.google.pullBlocks(loaded.value.client, PRIMARY);
  if (!listed.ok) return listed;
  const approved = (await deps.history.decisions(loaded.value.account.id)).filter(
    (decision) => decision.kind === 'approve-plan',
  );
  // A changed occurrence goes with its series.
  const writes = listed.value
    .filter((block) => block.seriesId === undefined)
    .map(({ eventId, mark }) => removal(loaded.value, eventId, mark.practiceId));
  await deps.history.takeBack(
    approved.map(({ id }) => id),
    () => decided(deps, loaded.value, 'remove-all', writes),
  );
  await publish(deps, { found: undefined });
  return done(undefined);
}

/** A decision and the queue entries that carry it out, one a write. */
export function decided(
  deps: Deps,
  { account }: Context,
  kind: Decision['kind'],
  writes: readonly BlockWrite[],
  planId?: string,
): Decided {
  const atMs = deps.clock.nowMs();
  const id = newId(deps);
  const entries = writes.map((write, order) => ({
    id: `${id}-${order}`,
    account: account.id,
    decisionId: id,
    write,
    order,
    approvedMs: atMs,
    asked: false,
    attempts: 0,
    notBeforeMs: atMs,
  }));
  const steps = entries.map(({ id: entryId, write }) => ({ entryId, write, state: 'waiting' as const }));
  const plan = planId === undefined ? {} : { planId };
  return { decision: { id, accountId: account.id, atMs, kind, ...plan, steps }, entries };
}

/** Unique on this device; nothing in the calendar depends on it. */
export function newId(deps: Deps): string {
  const chance = Math.floor(deps.clock.random() * 36 ** 8).toString(36);
  return `${deps.clock.nowMs().toString(36)}-${chance.padStart(8, '0')}`;
}

function removal(context: Context, eventId: string, practiceId: string): BlockWrite {
  return { kind: 'remove-block', eventId, practiceId, practiceName: nameOf(context, practiceId) };
}

/** The removal of what a plan wrote: not if somebody made something else of it since. */
export function removalOf(written: CreateSeries, eventId: string, etag: string | undefined): BlockWrite {
  const { practiceId, practiceName } = written;
  const version = etag === undefined ? {} : { etag };
  return { kind: 'remove-block', eventId, practiceId, practiceName, written, ...version };
}

function nameOf({ settings }: Context, practiceId: string): string {
  return settings.practices.find((practice) => practice.id === practiceId)?.name ?? practiceId;
}
