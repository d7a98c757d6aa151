import type { AuthRequest } from './auth-provider.ts';

const AUTHORISE_URL = 'https://accounts.google.com/o/oauth2/v2/auth';

export interface SignInUrlInput {
  readonly request: AuthRequest;
  readonly redirectUrl: string;
  readonly state: string;
  readonly silent: boolean;
}

/** Google's authorisation address for an implicit token (https://developers.google.com/identity/protocols/oauth2/javascript-implicit-flow). */
export function signInUrl({ request, redirectUrl, state, silent }: SignInUrlInput): string {
  const query = new URLSearchParams({
    client_id: request.clientId.trim(),
    redirect_uri: redirectUrl,
    response_type: 'token',
    scope: request.scopes.join(' '),
    state,
    include_granted_scopes: 'true',
  });
  if (request.loginHint !== undefined) query.set('login_hint', request.loginHint);
  if (silent) query.set('prompt', 'none');
  // The first time the user says which account; afterwards the window closes by itself while the grant stands.
  else if (request.loginHint === undefined) query.set('prompt', 'select_account');
  return `${AUTHORISE_URL}?${query}`;
}

/**
 * Firefox's own redirect address belongs to a domain Google will not accept; the loopback one made of the same hash is
 * what Firefox offers instead
 * (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/identity#getting_the_redirect_url).
 */
export function redirectUrlFor(browserRedirectUrl: string, firefox: boolean): string {
  if (!firefox) return browserRedirectUrl;
  return `http://127.0.0.1/mozoauth2/${new URL(browserRedirectUrl).hostname.split('.')[0]}`;
}
