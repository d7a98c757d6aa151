import type { TokenSource } from '../../lib/google/calendar-client.ts';

/** One answer of a Google that follows a script: a response, or an error that `fetch` throws. */
export type Scripted = Response | Error | ((request: Request) => Promise<Response>);

/** Answers in order; what comes after the script's end is a mistake of the test. */
export function scriptedGoogle(...script: Scripted[]) {
  const requests: Request[] = [];
  return {
    requests,
    fetch: async (request: Request): Promise<Response> => {
      requests.push(request);
      const next = script.shift();
      if (!next) throw new Error(`unscripted ${request.method} ${request.url}`);
      if (next instanceof Error) throw next;
      return typeof next === 'function' ? next(request) : next;
    },
  };
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8', ...headers },
  });
}

export function html(status = 200): Response {
  return new Response('<!doctype html><title>Sign in to the hotel Wi-Fi</title>', {
    status,
    headers: { 'content-type': 'text/html' },
  });
}

/** The Calendar backend's form of an error. */
export function refused(status: number, reason: string, headers: Record<string, string> = {}): Response {
  const message = 'Words of Google about somebody’s event';
  return json(
    { error: { errors: [{ domain: 'global', reason, message }], code: status, message } },
    status,
    headers,
  );
}

/** The shared front end's form. */
export function scopeRefused(): Response {
  return json(
    {
      error: {
        code: 403,
        message: 'Request had insufficient authentication scopes.',
        errors: [{ message: 'Insufficient Permission', domain: 'global', reason: 'insufficientPermissions' }],
        status: 'PERMISSION_DENIED',
        details: [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT', domain: 'googleapis.com' }],
      },
    },
    403,
  );
}

export const expired = () => refused(401, 'authError');

/** A network that is not there, as `fetch` reports it. */
export const noNetwork = () => new TypeError('Failed to fetch');

/** Hands out these tokens one after the other: the next one after each `invalidate`. */
export function tokenList(...tokens: string[]): TokenSource & { readonly invalidated: string[] } {
  const invalidated: string[] = [];
  return {
    invalidated,
    token: async () => {
      const value = tokens[invalidated.length];
      return value === undefined ? { ok: false, problem: { code: 'sign-in-needed' } } : { ok: true, value };
    },
    invalidate: async (token) => {
      invalidated.push(token);
    },
  };
}
