import type { CreateSeries } from '../domain/plan/plan.ts';
import type { BlockBody, BlockKey, WriteResult } from '../google/write.ts';
import type { QueueRow } from '../history/rows.ts';
import { PRIMARY, type Context } from './context.ts';
import type { Deps } from './deps.ts';

/** Tells Google what one entry of the queue says. What it is told is made here, from the decision. */
export async function performEntry(
  deps: Deps,
  context: Context,
  { write, approvedMs, thenRemove }: QueueRow,
  signal: AbortSignal | undefined,
): Promise<WriteResult> {
  const { client } = context;
  const journal = { approvedMs, removedByUs: (eventId: string) => wasRemovedByUs(deps, context, eventId) };
  if (write.kind === 'remove-block') {
    const { eventId, etag, written } = write;
    const removal = {
      kind: 'delete-block',
      calendarId: PRIMARY,
      eventId,
      ...(etag === undefined ? {} : { etag }),
      ...(written === undefined ? {} : { written: bodyOf(deps, context, written) }),
    } as const;
    return deps.google.performWrite(client, removal, journal, signal);
  }
  const key = keyOf(write.change);
  if (!thenRemove) {
    const body = bodyOf(deps, context, write.change);
    const focusTime = write.change.level === 'sacred';
    const insert = { kind: 'insert-block', calendarId: PRIMARY, key, body, focusTime } as const;
    return deps.google.performWrite(client, insert, journal, signal);
  }
  // Undone before its answer came: it is not written again, only looked for, and taken away if it is there.
  const found = await deps.google.findWritten(client, PRIMARY, key, signal);
  if (!found.ok) return deps.google.resultOf(found.problem);
  const eventId = found.value?.id;
  if (!eventId) return { kind: 'done', adopted: false };
  const removal = { kind: 'delete-block', calendarId: PRIMARY, eventId } as const;
  return deps.google.performWrite(client, removal, journal, signal);
}

function keyOf({ practiceId, generation, ordinal }: CreateSeries): BlockKey {
  return { practiceId, generation, ordinal };
}

function bodyOf(deps: Deps, { account }: Context, change: CreateSeries): BlockBody {
  const { titleEnding, description } = deps.blockWords;
  return deps.google.seriesBody(change, {
    zone: account.zone,
    titleEnding,
    description: description(change.practiceName),
  });
}

async function wasRemovedByUs(deps: Deps, { account }: Context, eventId: string): Promise<boolean> {
  const decisions = await deps.history.decisions(account.id);
  return decisions.some(({ steps }) =>
    steps.some(
      ({ write, state }) => write.kind === 'remove-block' && state === 'done' && write.eventId === eventId,
    ),
  );
}
