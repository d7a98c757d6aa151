import type { CalendarClient } from './calendar-client.ts';
import { deleteBlock } from './push-delete.ts';
import { insertBlock } from './push-insert.ts';
import type { Write, WriteJournal, WriteResult } from './write.ts';

export type { InsertBlock, Write, WriteJournal, WriteResult } from './write.ts';

/**
 * Performs one entry of the queue, one attempt. Running it again after any interruption does no harm: an insert
 * carries an id of our own, a deletion looks first and sends `If-Match`.
 */
export function performWrite(
  client: CalendarClient,
  write: Write,
  journal: WriteJournal,
  signal?: AbortSignal,
): Promise<WriteResult> {
  return write.kind === 'insert-block'
    ? insertBlock(client, write, journal, signal)
    : deleteBlock(client, write, signal);
}
