import type { Problem } from '../lib/problems.ts';

/** What can be done about a problem: try the same again, make a plan, or nothing but know it. */
export type Remedy = 'again' | 'plan' | 'none';

export function remedyOf(problem: Problem): Remedy {
  switch (problem.code) {
    case 'plan-outdated':
    case 'changed-meanwhile':
    case 'deleted-by-user':
    case 'too-many-at-once':
      return 'plan';
    case 'cannot-answer':
    case 'two-plans-first':
    case 'moved-by-hand':
    case 'not-found':
    case 'gone':
    case 'taken':
      return 'none';
    case 'refused':
      return problem.reason === 'has-guests' || problem.reason === 'not-ours' ? 'none' : 'again';
    default:
      return 'again';
  }
}
