import { weekdayOf, weekOf } from '../domain/civil.ts';
import type { BlockWrite, DecisionStep, RemoveBlock } from '../domain/decision.ts';
import type { Facts, Release } from '../domain/facts.ts';
import { nameOfOneOff } from '../domain/plan/generation.ts';
import type { CreateBlock, CreateSeries, ReleaseBlock } from '../domain/plan/plan.ts';

/** What takes a step back that was done; nothing where there is no way back. A later change by somebody always stands. */
export function wayBack(
  { write, ...step }: DecisionStep,
  facts: Pick<Facts, 'settings' | 'events'>,
): BlockWrite | undefined {
  switch (write.kind) {
    case 'create-series':
    case 'create-block':
      return step.eventId === undefined ? undefined : removalOf(write.change, step.eventId, step.etag);
    case 'move-block': {
      const { from, to, etag } = write.change;
      const back = { from: to, to: from, etag: step.etag ?? etag, reason: { code: 'asked' } } as const;
      return { kind: 'move-block', change: { ...write.change, kind: 'move-block', ...back } };
    }
    case 'release-block':
      return { kind: 'create-block', change: standIn(write.change, facts) };
    case 'end-series': {
      const { practiceId, practiceName, eventId } = write.change;
      const { recurrenceBefore: recurrence, recurrenceAfter: ended } = step;
      if (!recurrence || !ended) return undefined;
      return { kind: 'restore-series', practiceId, practiceName, eventId, recurrence, ended };
    }
    case 'answer-invitation': {
      const { comment: _, ...answer } = write;
      return { ...answer, answer: write.before, before: write.answer };
    }
    case 'remove-block':
    case 'restore-series':
      return undefined;
  }
}

/** Time that was planned and taken back is given back: it is not planned again without being asked for. */
export function givenUp({ write, eventId }: DecisionStep, atMs: number): Release[] {
  if (eventId === undefined) return [];
  if (write.kind === 'create-block') {
    const { practiceId, to } = write.change;
    return [{ eventId, practiceId, scope: 'once', days: [weekdayOf(to.date)], ...to, asking: false, atMs }];
  }
  if (write.kind !== 'create-series') return [];
  const { practiceId, days, firstDate: date, startMinute, minutes } = write.change;
  const place = { date, days, startMinute, minutes };
  return [{ eventId, practiceId, scope: 'series', ...place, asking: false, atMs }];
}

/** The removal of what a plan wrote: not if somebody made something else of it since. */
export function removalOf(
  written: CreateSeries | CreateBlock,
  eventId: string,
  etag: string | undefined,
): RemoveBlock {
  const { practiceId, practiceName } = written;
  const version = etag === undefined ? {} : { etag };
  return { kind: 'remove-block', eventId, practiceId, practiceName, written, ...version };
}

/** A cancelled occurrence is never woken up: a single block takes its place. */
function standIn(
  { practiceId, practiceName, from }: ReleaseBlock,
  { settings, events }: Pick<Facts, 'settings' | 'events'>,
): CreateBlock {
  const { practices, weekStart } = settings;
  const practice = practices.find(({ id }) => id === practiceId);
  return {
    kind: 'create-block',
    practiceId,
    practiceName,
    level: practice?.level ?? 'firm',
    withPeople: practice?.withPeople ?? false,
    ...nameOfOneOff(practiceId, weekOf(from.date, weekStart), events),
    to: from,
    reason: { code: 'asked' },
  };
}
