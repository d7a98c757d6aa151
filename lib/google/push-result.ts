import type { Problem } from '../problems.ts';
import type { WriteResult } from './write.ts';

/** What a failed call means for the entry of the queue. */
export function resultOf(problem: Problem): WriteResult {
  switch (problem.code) {
    case 'offline':
    case 'not-google':
    case 'google-failing':
    case 'stopped':
    case 'changed-meanwhile':
    case 'storage-failing':
      return { kind: 'retry', problem };
    case 'rate-limited':
      return problem.retryAfterMs === undefined
        ? { kind: 'retry', problem }
        : { kind: 'retry', problem, afterMs: problem.retryAfterMs };
    // Nothing is wrong with the write: it waits until the user has connected again.
    case 'sign-in-needed':
    case 'scope-missing':
    case 'not-connected':
    case 'client-id-missing':
    case 'client-id-refused':
      return { kind: 'sign-in' };
    default:
      return { kind: 'problem', problem };
  }
}
