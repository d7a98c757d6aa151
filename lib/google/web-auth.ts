import type { Clock } from '../clock.ts';
import { done, failed } from '../problems.ts';
import type { Outcome, Problem } from '../problems.ts';
import type { AuthProvider, AuthRequest, Grant } from './auth-provider.ts';
import { CALENDAR_API } from './client.ts';
import { startDeadline } from './deadline.ts';
import { readSignInAnswer } from './sign-in-answer.ts';
import { redirectUrlFor, signInUrl } from './sign-in-url.ts';

const REVOKE_URL = 'https://oauth2.googleapis.com/revoke';

/** How long Chromium may try without a window: Google's silent page redirects by script, after it has loaded. */
const SILENT_MS = 15_000;

/** Our own patience, for browsers without that option. */
const PATIENCE_MS = 25_000;

interface FlowDetails {
  url: string;
  interactive: boolean;
  abortOnLoadForNonInteractive?: boolean;
  timeoutMsForNonInteractive?: number;
}

export interface WebAuthDeps {
  readonly identity: {
    launchWebAuthFlow(details: FlowDetails): Promise<string | undefined>;
    getRedirectURL(): string;
  };
  readonly firefox: boolean;
  readonly clock: Pick<Clock, 'nowMs'>;
  /** As many random bytes as asked for, from `crypto.getRandomValues`. */
  readonly randomBytes: (count: number) => Uint8Array;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** Google's implicit flow through the browser's `identity.launchWebAuthFlow`. One flow of each kind at a time. */
export function createWebAuth(deps: WebAuthDeps): AuthProvider {
  const running = new Map<string, Promise<Outcome<Grant>>>();
  const redirectUrl = () => redirectUrlFor(deps.identity.getRedirectURL(), deps.firefox);

  async function flow(request: AuthRequest, silent: boolean): Promise<Outcome<Grant>> {
    if (request.clientId.trim() === '') return failed({ code: 'client-id-missing' });
    const state = hex(deps.randomBytes(16));
    const url = signInUrl({ request, redirectUrl: redirectUrl(), state, silent });
    let answerUrl: string | undefined;
    try {
      answerUrl = await launch(url, silent);
    } catch (error) {
      return failed(await problemOfFlow(textOf(error), silent, deps.fetch));
    }
    if (!answerUrl) return failed({ code: silent ? 'sign-in-needed' : 'consent-closed' });
    const { scopes } = request;
    return readSignInAnswer({
      answerUrl,
      redirectUrl: redirectUrl(),
      state,
      scopes,
      silent,
      nowMs: deps.clock.nowMs(),
    });
  }

  async function launch(url: string, silent: boolean): Promise<string | undefined> {
    if (!silent) return deps.identity.launchWebAuthFlow({ url, interactive: true });
    const deadline = startDeadline(PATIENCE_MS);
    try {
      return await deadline.race(
        deps.identity.launchWebAuthFlow({
          url,
          interactive: false,
          // Firefox knows neither and rejects a call with properties it does not know.
          ...(!deps.firefox && {
            abortOnLoadForNonInteractive: false,
            timeoutMsForNonInteractive: SILENT_MS,
          }),
        }),
      );
    } finally {
      deadline.clear();
    }
  }

  function once(request: AuthRequest, silent: boolean): Promise<Outcome<Grant>> {
    const key = JSON.stringify([silent, request.clientId, request.scopes, request.loginHint]);
    const current = running.get(key);
    if (current) return current;
    const started = flow(request, silent).finally(() => running.delete(key));
    running.set(key, started);
    return started;
  }

  return {
    connect: (request) => once(request, false),
    renew: (request) => once(request, true),
    redirectUrl,
    async revoke(accessToken) {
      const deadline = startDeadline(PATIENCE_MS);
      try {
        const response = await deadline.race(deps.fetch(revocation(accessToken, deadline.signal)));
        // 400: it was dead already, which is all we want.
        if (response.ok || response.status === 400) return done(undefined);
        return failed({ code: 'google-failing', status: response.status });
      } catch {
        return failed({ code: 'offline' });
      } finally {
        deadline.clear();
      }
    },
  };
}

/**
 * The browsers' own words for how a flow ended: Chromium's `identity_constants.cc` and `web_auth_flow.cc`, Firefox's
 * `ext-identity.js`. They are not an API, so what is not known is reported as it is; it never contains an address.
 */
async function problemOfFlow(text: string, silent: boolean, fetch: WebAuthDeps['fetch']): Promise<Problem> {
  if (/user interaction/i.test(text) || text === 'timeout') return { code: 'sign-in-needed' };
  if (/did not approve|cancelled or denied/i.test(text))
    return { code: silent ? 'sign-in-needed' : 'consent-closed' };
  // Google's own error pages (a client id it does not know) and a dead network look the same to Chromium.
  if (/could not be loaded|^invalid request$/i.test(text)) {
    if (!(await isGoogleThere(fetch))) return { code: 'offline' };
    return { code: silent ? 'sign-in-needed' : 'client-id-refused' };
  }
  if (/redirect to the right url/i.test(text)) return { code: 'client-id-refused' };
  return { code: 'unexpected', detail: text.replace(/https?:\S*/gi, '…').slice(0, 200) };
}

/** Any answer will do; without a token it is a refusal. */
async function isGoogleThere(fetch: WebAuthDeps['fetch']): Promise<boolean> {
  const deadline = startDeadline(PATIENCE_MS);
  try {
    await deadline.race(
      fetch(
        new Request(`${CALENDAR_API}/colors`, {
          redirect: 'error',
          cache: 'no-store',
          credentials: 'omit',
          signal: deadline.signal,
        }),
      ),
    );
    return true;
  } catch {
    return false;
  } finally {
    deadline.clear();
  }
}

function revocation(accessToken: string, signal: AbortSignal): Request {
  return new Request(REVOKE_URL, {
    method: 'POST',
    body: new URLSearchParams({ token: accessToken }),
    redirect: 'error',
    cache: 'no-store',
    credentials: 'omit',
    signal,
  });
}

function textOf(error: unknown): string {
  const message = (error as { message?: unknown } | null | undefined)?.message;
  return typeof message === 'string' ? message : String(error);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
