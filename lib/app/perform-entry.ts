import { atMinute } from '../domain/civil.ts';
import type { BlockWrite } from '../domain/decision.ts';
import { timesOf } from '../domain/plan/apply.ts';
import type { BlockPlace, CreateBlock, CreateSeries } from '../domain/plan/plan.ts';
import type { BlockBody, Write, WriteResult } from '../google/write.ts';
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
  const perform = (told: Write) => deps.google.performWrite(client, told, journal, signal);
  const creates = write.kind === 'create-series' || write.kind === 'create-block';
  if (!thenRemove || !creates) return perform(told(deps, context, write));

  // Undone before its answer came: it is not written again, only looked for, and taken away if it is there.
  const found = await deps.google.findWritten(client, PRIMARY, write.change, signal);
  if (!found.ok) return deps.google.resultOf(found.problem);
  const eventId = found.value?.id;
  if (!eventId) return { kind: 'done', adopted: false };
  // Which version we wrote is not known: any human's hand in it keeps it where it is.
  const written = asWritten(deps, context, write.change);
  return perform({ kind: 'delete-block', calendarId: PRIMARY, eventId, etag: 'unknown', written });
}

function told(deps: Deps, context: Context, write: BlockWrite): Write {
  const { account } = context;
  const calendarId = PRIMARY;
  const times = (place: BlockPlace) => ({ ...timesOf(place, account.zone), zone: account.zone });
  switch (write.kind) {
    case 'create-series':
    case 'create-block': {
      const { practiceId, generation, ordinal, level, practiceName } = write.change;
      const declineMessage = context.settings.protection.autoDecline
        ? { declineMessage: deps.blockWords.declineMessage(practiceName) }
        : {};
      return {
        kind: 'insert-block',
        calendarId,
        key: { practiceId, generation, ordinal },
        body: bodyOf(deps, context, write.change),
        focusTime: level === 'sacred',
        ...declineMessage,
      };
    }
    case 'move-block': {
      const { eventId, etag, from, to } = write.change;
      return { kind: 'move-block', calendarId, eventId, etag, from: times(from), to: times(to) };
    }
    case 'release-block': {
      const { eventId, etag, from } = write.change;
      return { kind: 'release-block', calendarId, eventId, etag, from: times(from) };
    }
    case 'end-series': {
      const { eventId, endDate } = write.change;
      return { kind: 'end-series', calendarId, eventId, endMs: atMinute(endDate, 0, account.zone) };
    }
    case 'remove-block': {
      const { eventId, etag, written } = write;
      const version = etag === undefined ? {} : { etag };
      const body = written === undefined ? {} : { written: asWritten(deps, context, written) };
      return { kind: 'delete-block', calendarId, eventId, ...version, ...body };
    }
    case 'restore-series': {
      const { eventId, recurrence, ended } = write;
      return { kind: 'restore-series', calendarId, eventId, recurrence, ended };
    }
    case 'answer-invitation': {
      const { eventId, answer, before, comment } = write;
      const words = comment === undefined ? {} : { comment };
      const { addresses } = account;
      return { kind: write.kind, calendarId, eventId, answer, before, addresses, ...words };
    }
  }
}

function bodyOf(deps: Deps, { account, settings }: Context, change: CreateSeries | CreateBlock): BlockBody {
  const { titleEnding, description } = deps.blockWords;
  const { seriesBody, blockBody } = deps.google;
  const words = {
    zone: account.zone,
    titleEnding,
    description: description(change.practiceName, settings.protection.emergency),
    revision: settings.revision ?? 1,
  };
  return change.kind === 'create-series' ? seriesBody(change, words) : blockBody(change, words);
}

/** To tell whether a human changed it. Its description may have had other words then: it says nothing. */
function asWritten(deps: Deps, context: Context, change: CreateSeries | CreateBlock): BlockBody {
  const { description: _, ...body } = bodyOf(deps, context, change);
  return body;
}

async function wasRemovedByUs(deps: Deps, { account }: Context, eventId: string): Promise<boolean> {
  const decisions = await deps.history.decisions(account.id);
  return decisions.some(({ steps }) =>
    steps.some(({ write, state, recurrenceAfter }) => {
      if (state !== 'done') return false;
      if (write.kind === 'remove-block') return write.eventId === eventId;
      if (write.kind === 'release-block') return write.change.eventId === eventId;
      // A series that ended before it began was deleted as a whole.
      const took = write.kind === 'end-series' && recurrenceAfter?.length === 0;
      return took && write.change.eventId === eventId;
    }),
  );
}
