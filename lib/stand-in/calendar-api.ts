import { access } from './world.ts';
import type { Account, Item, World } from './world.ts';
import { ApiError, catalogueError, scopeMissing, unauthenticated } from './api-error.ts';
import { AWKWARD } from './behaviour.ts';
import type { Behaviour } from './behaviour.ts';
import { selectFields } from './fields.ts';
import type { Expand } from './recurrence.ts';
import { NO_CONTENT, NOT_MODIFIED, ROUTES } from './routes.ts';
import type { Answer, Route } from './routes.ts';
import { mayCall, ownedOnly } from './scopes.ts';
import { seedWorld } from './seeding.ts';
import type { Seed } from './seed.ts';
import { EVENT_FIELDS } from './wire-event.ts';

export interface CalendarApiOptions {
  readonly clock: { nowMs(): number };
  /** Makes ids; 0 ≤ x < 1. */
  readonly random?: () => number;
  readonly expand: Expand;
  readonly behaviour?: Partial<Behaviour>;
}

/** On whose behalf a request comes. */
export interface Caller {
  readonly email: string;
  /** With or without Google's prefix. */
  readonly scopes: readonly string[];
}

/** Families of events that differ from what was seeded. Plain data, for whoever must remember it. */
export interface Changes {
  readonly version: number;
  readonly items: readonly { readonly calendarId: string; readonly version: number; readonly item: Item }[];
  /** Ids of seeded events that are gone without a trace. */
  readonly dropped: readonly { readonly calendarId: string; readonly id: string }[];
}

/** Google Calendar's API alone: no sign-in, no tokens, no control door. */
export interface CalendarApi {
  readonly world: World;
  /** Forgets everything, then fills the accounts. */
  seed(seed: Seed): void;
  /** Answers a request under `/calendar/v3/`. Never rejects. For a caller also: no token, or a refused one. */
  answer(request: Request, caller: Caller | 'missing' | 'refused'): Promise<Response>;
  /** A `fetch` that speaks as this account and may do everything. */
  fetchAs(email: string): (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;
  /** What was written since `seed`, and how to write it again over the same seed. */
  changes(): Changes;
  restore(changes: Changes): void;
}

export function createCalendarApi(options: CalendarApiOptions): CalendarApi {
  const world: World = {
    nowMs: () => options.clock.nowMs(),
    random: options.random ?? cryptoRandom,
    expand: options.expand,
    behaviour: { ...AWKWARD, ...options.behaviour },
    accounts: new Map(),
    calendars: new Map(),
    version: 0,
    syncFloor: 0,
  };
  let seeded = new Map<string, ReadonlySet<string>>();
  let seededVersion = 0;
  const answer: CalendarApi['answer'] = (request, caller) => respond(world, request, caller);
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
      return answer(request, { email, scopes: ['calendar'] });
    },
    changes: () => changesSince(world, seededVersion, seeded),
    restore: (changes) => restore(world, changes),
  };
}

function cryptoRandom(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
}

function changesSince(
  world: World,
  since: number,
  seeded: ReadonlyMap<string, ReadonlySet<string>>,
): Changes {
  const items: { calendarId: string; version: number; item: Item }[] = [];
  const dropped: { calendarId: string; id: string }[] = [];
  for (const calendar of world.calendars.values()) {
    for (const item of calendar.items.values()) {
      const version = calendar.versions.get(item.family) ?? 0;
      if (version > since) items.push({ calendarId: calendar.id, version, item: structuredClone(item) });
    }
    for (const id of seeded.get(calendar.id) ?? []) {
      if (!calendar.items.has(id)) dropped.push({ calendarId: calendar.id, id });
    }
  }
  return { version: world.version, items, dropped };
}

function restore(world: World, changes: Changes): void {
  for (const { calendarId, version, item } of changes.items) {
    const calendar = world.calendars.get(calendarId);
    if (!calendar) continue;
    calendar.items.set(item.id, structuredClone(item));
    calendar.versions.set(item.family, version);
    calendar.version = Math.max(calendar.version, version);
  }
  for (const { calendarId, id } of changes.dropped) world.calendars.get(calendarId)?.items.delete(id);
  world.version = Math.max(world.version, changes.version);
}

/** Google's name of the call a request makes, if it makes one. */
export function routeOf(method: string, path: string): { route: Route; ids: string[] } | undefined {
  const rest = path.replace(/^\/calendar\/v3\//, '');
  if (rest === path) return undefined;
  for (const route of ROUTES) {
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

async function respond(
  world: World,
  request: Request,
  caller: Caller | 'missing' | 'refused',
): Promise<Response> {
  const url = new URL(request.url);
  const found = routeOf(request.method, url.pathname);
  if (!found) return notThere(url);
  try {
    const account = admit(world, found.route, found.ids, caller);
    const body = await bodyOf(request);
    const answer = found.route.run({
      world,
      account,
      ids: found.ids,
      params: url.searchParams,
      body,
      ifMatch: request.headers.get('if-match'),
      ifNoneMatch: request.headers.get('if-none-match'),
    });
    return toResponse(answer, found.route, url.searchParams.get('fields'));
  } catch (error) {
    if (error instanceof ApiError) return errorResponse(error);
    console.error('The local Google broke:', error);
    return errorResponse(catalogueError('backendError'));
  }
}

function admit(
  world: World,
  { call, onCalendar }: Route,
  ids: readonly string[],
  caller: Caller | 'missing' | 'refused',
): Account {
  if (typeof caller === 'string') throw unauthenticated(caller);
  const account = world.accounts.get(caller.email);
  if (!account) throw unauthenticated('refused');
  if (!mayCall(call, caller.scopes)) throw scopeMissing(`calendar.v3.${call}`);
  if (onCalendar && ownedOnly(call, caller.scopes)) {
    const { entry } = access(world, account, ids[0] ?? '');
    if (entry.accessRole !== 'owner') throw catalogueError('notFound');
  }
  return account;
}

async function bodyOf(request: Request): Promise<unknown> {
  if (request.method === 'GET' || request.method === 'DELETE') return undefined;
  const text = await request.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw catalogueError('parseError');
  }
}

const HEADERS = {
  'content-type': 'application/json; charset=UTF-8',
  'cache-control': 'no-cache, no-store, max-age=0, must-revalidate',
  vary: 'Origin, X-Origin, Referer',
};

function toResponse(answer: Answer, { call }: Route, fields: string | null): Response {
  if (answer === NO_CONTENT || answer === NOT_MODIFIED) return new Response(null, { status: answer });
  const known = call === 'Events.Get' ? EVENT_FIELDS : call === 'Events.List' ? LIST_FIELDS : undefined;
  const body = fields === null ? answer : selectFields(answer, fields, known);
  const { etag } = answer as { etag?: string };
  return json(body, 200, 1, etag ? { etag } : {});
}

const LIST_FIELDS: ReadonlySet<string> = new Set(
  'kind etag summary description updated timeZone accessRole defaultReminders nextPageToken nextSyncToken items'.split(
    ' ',
  ),
);

/** An error as Google's own servers send it. */
export function errorResponse(error: ApiError): Response {
  const challenge =
    error.status === 401 ? { 'www-authenticate': 'Bearer realm="https://accounts.google.com/"' } : {};
  return json(error.body, error.status, error.frontEnd ? 2 : 1, challenge);
}

export function json(
  body: unknown,
  status: number,
  indent: number,
  headers: Record<string, string> = {},
): Response {
  return new Response(`${JSON.stringify(body, null, indent)}\n`, {
    status,
    headers: { ...HEADERS, ...headers },
  });
}

function notThere(url: URL): Response {
  const text = `<!DOCTYPE html><title>Error 404 (Not Found)!!1</title><p>The requested URL <code>${encodeURI(url.pathname)}</code> was not found on this server.`;
  return new Response(text, { status: 404, headers: { 'content-type': 'text/html; charset=UTF-8' } });
}
