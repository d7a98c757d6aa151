import type { Problem } from '../problems.ts';

/** IndexedDB said no. The only thing the history throws; whoever answers a message turns it into its problem. */
export class StorageFailure extends Error {
  readonly problem: Problem;

  constructor(cause: unknown) {
    super('the history could not be read or written', { cause });
    this.name = 'StorageFailure';
    this.problem = { code: isFull(cause) ? 'storage-full' : 'storage-failing' };
  }
}

/** Browsers report a full disk as QuotaExceededError, or only in the words of another error. */
function isFull(cause: unknown): boolean {
  if (typeof cause !== 'object' || cause === null) return false;
  const { name, message } = cause as { name?: unknown; message?: unknown };
  return (
    name === 'QuotaExceededError' ||
    (typeof message === 'string' && /quota ?exceeded|full disk/i.test(message))
  );
}
