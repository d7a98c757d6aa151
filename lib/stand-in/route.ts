import type { Call } from './scopes.ts';
import type { Account, World } from './world.ts';

/** One call, taken apart. */
export interface Ask {
  readonly world: World;
  readonly account: Account;
  /** Decoded path arguments. */
  readonly ids: readonly string[];
  readonly params: URLSearchParams;
  readonly body: unknown;
  readonly ifMatch: string | null;
  readonly ifNoneMatch: string | null;
}

/** What a call answers; `NOT_MODIFIED` and `NO_CONTENT` have no body. */
export type Answer = object | typeof NOT_MODIFIED | typeof NO_CONTENT;
export const NOT_MODIFIED = 304;
export const NO_CONTENT = 204;

export interface Route {
  /** Google's name of the call. */
  readonly call: Call;
  readonly method: string;
  /** What follows `/calendar/v3/`. The first argument of every call on events is a calendar's id. */
  readonly path: RegExp;
  readonly run: (ask: Ask) => Answer;
  /** What is sent of an answer; all of it, as it is, where absent. */
  readonly present?: (answer: object, params: URLSearchParams) => unknown;
}

/** The route a request takes, if there is one. */
export function routeOf(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; ids: string[] } | undefined {
  const rest = path.replace(/^\/calendar\/v3\//, '');
  if (rest === path) return undefined;
  for (const route of routes) {
    const match = route.method === method ? route.path.exec(rest) : null;
    if (match) return { route, ids: match.slice(1).map(decoded) };
  }
  return undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
