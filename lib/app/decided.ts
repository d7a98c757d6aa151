import type { BlockWrite, Decision } from '../domain/decision.ts';
import type { Decided } from '../history/history.ts';
import type { Context } from './context.ts';
import type { Deps } from './deps.ts';

type Also = Pick<Decision, 'planId' | 'undoes'> & Pick<Decided, 'exceptions' | 'releases' | 'regained'>;

/** A decision and the queue entries that carry it out, one a write. What nobody clicked gives way without a word. */
export function decided(
  deps: Deps,
  { account }: Pick<Context, 'account'>,
  kind: Decision['kind'],
  writes: readonly BlockWrite[],
  { exceptions = [], releases = [], regained = [], ...named }: Also = {},
): Decided {
  const atMs = deps.clock.nowMs();
  const id = newId(deps);
  const quiet = kind === 'keep' || kind === 'collapse';
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
    ...(quiet && { quiet }),
  }));
  const steps = entries.map(({ id: entryId, write }) => ({ entryId, write, state: 'waiting' as const }));
  return {
    decision: { id, accountId: account.id, atMs, kind, ...named, steps },
    entries,
    exceptions,
    releases,
    regained,
  };
}

/** Unique on this device; nothing in the calendar depends on it. */
export function newId(deps: Deps): string {
  const chance = Math.floor(deps.clock.random() * 36 ** 8).toString(36);
  return `${deps.clock.nowMs().toString(36)}-${chance.padStart(8, '0')}`;
}
