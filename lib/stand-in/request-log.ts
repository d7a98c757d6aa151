import type { LoggedRequest } from './control.ts';
import { routeOf } from './route.ts';
import { ROUTES } from './routes.ts';

interface Seen {
  readonly atMs: number;
  readonly request: Request;
  /** The request's body as text. */
  readonly text: string;
  readonly email: string | undefined;
  readonly status: number;
  readonly fault: string | undefined;
}

/** One line of the log. Tokens are left out wherever they stand. */
export function logged({ atMs, request, text, email, status, fault }: Seen): LoggedRequest {
  const url = new URL(request.url);
  const call = routeOf(ROUTES, request.method, url.pathname)?.route.call;
  const ifMatch = request.headers.get('if-match');
  const ifNoneMatch = request.headers.get('if-none-match');
  const sendUpdates = url.searchParams.get('sendUpdates');
  const body = bodyOf(text, url.host);
  return {
    atMs,
    method: request.method,
    host: url.host,
    path: url.pathname,
    query: queryOf(url.searchParams),
    ...(call && { call: `calendar.v3.${call}` }),
    ...(email !== undefined && { email }),
    ...(ifMatch !== null && { ifMatch }),
    ...(ifNoneMatch !== null && { ifNoneMatch }),
    ...(body !== undefined && { body }),
    ...(sendUpdates !== null && { sendUpdates }),
    status,
    ...(fault !== undefined && { fault }),
  };
}

function queryOf(params: URLSearchParams): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(params.keys())) {
    if (name === 'access_token' || name === 'oauth_token' || name === 'token') continue;
    const values = params.getAll(name);
    query[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return query;
}

function bodyOf(text: string, host: string): unknown {
  if (text === '' || host === 'oauth2.googleapis.com') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
