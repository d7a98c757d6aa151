import type { Problem } from '../lib/problems.ts';

/** A problem that keeps the extension from knowing its own account or settings: that none is known then means nothing. */
export function standingProblem(problem: Problem | undefined): Problem | undefined {
  switch (problem?.code) {
    case 'settings-unreadable':
    case 'storage-failing':
    case 'storage-full':
    case 'no-answer':
    case 'unexpected':
      return problem;
    default:
      return undefined;
  }
}
