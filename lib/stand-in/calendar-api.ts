import { ApiError, apiError, BACKEND_ERROR, NOT_FOUND, PARSE_ERROR } from './api-error.ts';
import { AWKWARD } from './behaviour.ts';
import type { Behaviour } from './behaviour.ts';
import { changesSince, restore } from './changes.ts';
import type { Changes } from './changes.ts';
import type { Expand } from './recurrence.ts';
import { routeOf } from './route.ts';
import type { Answer, Route } from './route.ts';
import type { Seed } from './seed.ts';
import { seedWorld } from './seeding.ts';
import type { Account, World } from './world.ts';

export interface CalendarApiOptions {
  readonly clock: { nowMs(): number };
  /** Makes ids; 0 ≤ x < 1. */
  readonly random: () => number;
  readonly expand: Expand;
  readonly behaviour?: Partial<Behaviour>;
  /** The calls it answers. */
  readonly routes: readonly Route[];
}

/** Whom a call is answered for. Throws the API's own errors. */
export type Admit = (world: World, route: Route, ids: readonly string[]) => Account;

/** Google Calendar's API alone: no sign-in, no tokens, no control door. */
export interface CalendarApi {
  readonly world: World;
  /** Forgets everything, then fills the accounts. */
  seed(seed: Seed): void;
  /** Answers a request under `/calendar/v3/`. Never rejects. */
  answer(request: Request, admit: Admit): Promise<Response>;
  /** A `fetch` that speaks as this account and may do everything. */
  fetchAs(email: string): (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;
  /** What was written since `seed`, and how to write it again over the same seed. */
  changes(): Changes;
  restore(changes: Changes): void;
}

export function createCalendarApi(options: CalendarApiOptions): CalendarApi {
  const { clock, random, expand, behaviour, routes } = options;
  const world: World = {
    nowMs: () => clock.nowMs(),
    random,
    expand,
    behaviour: { ...AWKWARD, ...behaviour },
    accounts: new Map(),
    calendars: new Map(),
    version: 0,
    syncFloor: 0,
  };
  let seeded = new Map<string, ReadonlySet<string>>();
  let seededVersion = 0;
  const answer: CalendarApi['answer'] = (request, admit) => respond(world, routes, request, admit);
  return {
    world,
    seed(seed) {
      seedWorld(world, seed);
      seeded = new Map([...world.calendars].map(([id, { items }]) => [id, new Set(items.keys())]));
      seededVersion = world.version;
    },
    answer,
    fetchAs: (email) => async (input, init) => {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      return answer(request, ({ accounts }) => {
        const account = accounts.get(email);
        if (!account) throw apiError(...NOT_FOUND);
        return account;
      });
    },
    changes: () => changesSince(world, seededVersion, seeded),
    restore: (changes) => restore(world, changes),
  };
}

async function respond(
  world: World,
  routes: readonly Route[],
  request: Request,
  admit: Admit,
): Promise<Response> {
  const { pathname, searchParams: params } = new URL(request.url);
  try {
    const found = routeOf(routes, request.method, pathname);
    if (!found) throw apiError(...NOT_FOUND);
    const { route, ids } = found;
    const account = admit(world, route, ids);
    const body = await bodyOf(request);
    const { headers } = request;
    const ifMatch = headers.get('if-match');
    const ifNoneMatch = headers.get('if-none-match');
    return toResponse(route.run({ world, account, ids, params, body, ifMatch, ifNoneMatch }), route, params);
  } catch (error) {
    if (error instanceof ApiError) return errorResponse(error);
    console.error('The local Google broke:', error);
    return errorResponse(apiError(...BACKEND_ERROR));
  }
}

async function bodyOf(request: Request): Promise<unknown> {
  if (request.method === 'GET' || request.method === 'DELETE') return undefined;
  const text = await request.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw apiError(...PARSE_ERROR);
  }
}

function toResponse(answer: Answer, { present }: Route, params: URLSearchParams): Response {
  if (typeof answer === 'number') return new Response(null, { status: answer });
  const { etag } = answer as { etag?: string };
  return json(present ? present(answer, params) : answer, 200, 1, etag ? { etag } : {});
}

/** An error as Google's own servers send it. */
export function errorResponse({ body, status, sending }: ApiError): Response {
  return json(body, status, sending.indent, sending.headers);
}

const HEADERS = {
  'content-type': 'application/json; charset=UTF-8',
  'cache-control': 'no-cache, no-store, max-age=0, must-revalidate',
  vary: 'Origin, X-Origin, Referer',
};

export function json(
  body: unknown,
  status: number,
  indent: number,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(`${JSON.stringify(body, null, indent)}\n`, {
    status,
    headers: { ...HEADERS, ...headers },
  });
}
