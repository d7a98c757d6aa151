import { createAccessTokens } from './access-tokens.ts';
import type { AccessTokens, TokenRecord } from './access-tokens.ts';
import { admitted } from './admission.ts';
import { createCalendarApi, errorResponse } from './calendar-api.ts';
import type { CalendarApi, CalendarApiOptions } from './calendar-api.ts';
import { controlDoor } from './control-door.ts';
import type { Control, LoggedRequest } from './control.ts';
import { createFaultInjection, spoil } from './fault-injection.ts';
import { notThere, unauthenticated } from './front-end.ts';
import { createControl } from './in-process-control.ts';
import { logged } from './request-log.ts';
import { routeOf } from './route.ts';
import { ROUTES } from './routes.ts';
import { signIn, WILLING } from './sign-in.ts';
import type { SignInState } from './sign-in.ts';
import { tokenEndpoint, userInfo } from './token-endpoints.ts';

export type StandInOptions = Omit<CalendarApiOptions, 'routes' | 'random'> &
  Partial<Pick<CalendarApiOptions, 'random'>>;

/** The Google that lives here: one function from request to answer, by the host the request names. */
export interface StandIn {
  /** Rejects with `ConnectionLost` (a TypeError, as from `fetch`) when a fault loses the connection. */
  handle(request: Request): Promise<Response>;
  readonly control: Control;
}

export function createStandIn(options: StandInOptions): StandIn {
  let offsetMs = 0;
  const clock = {
    nowMs: () => options.clock.nowMs() + offsetMs,
    advance: (ms: number) => {
      offsetMs += ms;
    },
  };
  const api = createCalendarApi({ random: cryptoRandom, ...options, clock, routes: ROUTES });
  const tokens = createAccessTokens(clock.nowMs, api.world.random);
  const faults = createFaultInjection();
  const state: SignInState = { clients: new Map(), signedIn: [], consent: WILLING };
  const log: LoggedRequest[] = [];
  const control = createControl({ api, tokens, faults, signIn: state, log, clock });

  const answer = async (request: Request): Promise<Response> => {
    const { hostname } = new URL(request.url);
    if (hostname === 'accounts.google.com') return signIn(request, state, tokens);
    if (hostname === 'oauth2.googleapis.com') return tokenEndpoint(request, tokens, clock.nowMs());
    return apiHost(request, api, tokens);
  };

  return {
    control,
    async handle(request) {
      const { pathname } = new URL(request.url);
      if (pathname.startsWith('/_control/')) return withCors(request, await controlDoor(request, control));
      if (request.method === 'OPTIONS') return withCors(request, new Response(null, { status: 204 }));
      const text = request.method === 'GET' ? '' : await request.clone().text();
      const email = callerOf(request, tokens)?.email;
      const fault = faults.take(request);
      const seen = { atMs: clock.nowMs(), request, text, email, fault: fault?.kind };
      try {
        const response = fault ? await spoil(fault, () => answer(request)) : await answer(request);
        log.push(logged({ ...seen, status: response.status }));
        return withCors(request, response);
      } catch (error) {
        log.push(logged({ ...seen, status: 0 }));
        throw error;
      }
    },
  };
}

function cryptoRandom(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
}

async function apiHost(request: Request, api: CalendarApi, tokens: AccessTokens): Promise<Response> {
  const url = new URL(request.url);
  const record = callerOf(request, tokens);
  if (/^\/oauth2\/v[23]\/userinfo$/.test(url.pathname)) {
    const person = record && api.world.accounts.get(record.email);
    return person ? userInfo(url.pathname, person, record.scopes) : errorResponse(unauthenticated('refused'));
  }
  if (!routeOf(ROUTES, request.method, url.pathname)) return notThere(url);
  const none = bearerOf(request) === undefined ? 'missing' : 'refused';
  return api.answer(request, admitted(record ?? none));
}

function callerOf(request: Request, tokens: AccessTokens): TokenRecord | undefined {
  const token = bearerOf(request);
  return token === undefined ? undefined : tokens.read(token);
}

function bearerOf(request: Request): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
}

/** Google lets web pages call its API: it answers preflights and echoes their origin. */
function withCors(request: Request, response: Response): Response {
  const origin = request.headers.get('origin');
  if (origin === null) return response;
  response.headers.set('access-control-allow-origin', origin);
  response.headers.set('access-control-allow-credentials', 'true');
  response.headers.set('access-control-expose-headers', 'etag, www-authenticate, retry-after');
  if (request.method === 'OPTIONS') {
    response.headers.set('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE');
    response.headers.set(
      'access-control-allow-headers',
      'authorization, content-type, if-match, if-none-match',
    );
  }
  return response;
}

export type { Control } from './control.ts';
export type { Fault } from './fault.ts';
