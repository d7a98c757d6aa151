import type { BlockWrite, Decision } from '../domain/decision.ts';
import { MINUTE_MS } from '../domain/span.ts';
import type { JournalItem, JournalLine } from '../state/live.ts';

/** What was done can be taken back for thirty days. */
const WAY_BACK_MS = 30 * 24 * 60 * MINUTE_MS;
const MOST_ITEMS = 30;

const UNDOABLE: ReadonlySet<Decision['kind']> = new Set(['approve-plan', 'keep', 'answer', 'end']);

export function isUndoable(decision: Decision, all: readonly Decision[], nowMs: number): boolean {
  const { id, kind, atMs, steps } = decision;
  if (!UNDOABLE.has(kind) || nowMs - atMs > WAY_BACK_MS) return false;
  if (all.some(({ undoes }) => undoes === id)) return false;
  return steps.some(({ state }) => state === 'done' || state === 'waiting');
}

/** The journal of the last thirty days, newest first. `decisions` newest first. */
export function journalOf(decisions: readonly Decision[], nowMs: number): JournalItem[] {
  return decisions
    .filter(({ atMs }) => nowMs - atMs <= WAY_BACK_MS)
    .slice(0, MOST_ITEMS)
    .map((decision) => ({
      decisionId: decision.id,
      kind: decision.kind,
      atMs: decision.atMs,
      lines: decision.steps.map(({ write, state }) => ({ ...lineOf(write), state })),
      undoable: isUndoable(decision, decisions, nowMs),
    }));
}

function lineOf(write: BlockWrite): Omit<JournalLine, 'state'> {
  switch (write.kind) {
    case 'answer-invitation':
      return { kind: write.kind, name: write.title, answer: write.answer };
    case 'remove-block':
    case 'restore-series':
      return { kind: write.kind, name: write.practiceName };
    case 'create-series': {
      const { practiceName, days, startMinute, minutes } = write.change;
      return { kind: write.kind, name: practiceName, to: { days, startMinute, minutes } };
    }
    case 'end-series': {
      const { practiceName, days, startMinute, minutes } = write.change;
      return { kind: write.kind, name: practiceName, from: { days, startMinute, minutes } };
    }
    case 'create-block':
      return { kind: write.kind, name: write.change.practiceName, to: write.change.to };
    case 'release-block':
      return { kind: write.kind, name: write.change.practiceName, from: write.change.from };
    case 'move-block': {
      const { practiceName, from, to } = write.change;
      return { kind: write.kind, name: practiceName, from, to };
    }
  }
}
