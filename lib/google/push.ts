import type { CalendarClient } from './calendar-client.ts';
import { answerInvitation } from './push-answer.ts';
import { deleteBlock } from './push-delete.ts';
import { endSeries, restoreSeries } from './push-end.ts';
import { insertBlock } from './push-insert.ts';
import { moveBlock, releaseBlock } from './push-move.ts';
import type { Write, WriteJournal, WriteResult } from './write.ts';

export type { InsertBlock, Write, WriteJournal, WriteResult } from './write.ts';

/**
 * Performs one entry of the queue, one attempt. Running it again after any interruption does no harm: an insert
 * carries an id of our own, everything else looks first and sends `If-Match`.
 */
export function performWrite(
  client: CalendarClient,
  write: Write,
  journal: WriteJournal,
  signal?: AbortSignal,
): Promise<WriteResult> {
  switch (write.kind) {
    case 'insert-block':
      return insertBlock(client, write, journal, signal);
    case 'delete-block':
      return deleteBlock(client, write, signal);
    case 'move-block':
      return moveBlock(client, write, signal);
    case 'release-block':
      return releaseBlock(client, write, signal);
    case 'end-series':
      return endSeries(client, write, journal, signal);
    case 'restore-series':
      return restoreSeries(client, write, signal);
    case 'answer-invitation':
      return answerInvitation(client, write, signal);
    default:
      return write satisfies never;
  }
}
