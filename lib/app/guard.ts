import { failed, type Outcome, type Problem } from '../problems.ts';

/** Nothing throws across the message boundary: storage failures become their problem, the unexpected says so. */
export async function guard<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    return failed(problemOf(error));
  }
}

function problemOf(error: unknown): Problem {
  if (typeof error === 'object' && error !== null && 'problem' in error) return error.problem as Problem;
  return {
    code: 'unexpected',
    detail: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown',
  };
}
