import type { AccessTokens } from './access-tokens.ts';
import { chooserPage, consentPage, errorPage, scriptRedirect } from './consent-page.ts';
import type { Consent } from './control.ts';
import { fullScope } from './scopes.ts';

export interface Client {
  readonly id: string;
  readonly name: string;
  /** Any, unless it was registered. */
  readonly redirectUris?: readonly string[];
}

/** What the sign-in pages know of the browser in front of them. */
export interface SignInState {
  readonly clients: Map<string, Client>;
  signedIn: readonly string[];
  consent: Required<Consent>;
}

export const WILLING: Required<Consent> = { mode: 'click', promptNone: 'script', untick: [] };
const SIGN_IN_SCOPES = new Set(
  ['openid', 'email', 'profile', 'userinfo.email', 'userinfo.profile'].map(fullScope),
);
const AUTH = '/o/oauth2/v2/auth';

interface Wish {
  readonly client: Client;
  readonly query: URLSearchParams;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly prompt: readonly string[];
  readonly hint: string | undefined;
}

/** `accounts.google.com`: the authorise page and what follows a click on it. */
export async function signIn(request: Request, state: SignInState, tokens: AccessTokens): Promise<Response> {
  const url = new URL(request.url);
  if (url.pathname === AUTH && request.method === 'GET') return authorise(url.searchParams, state, tokens);
  if (url.pathname === `${AUTH}/decision` && request.method === 'POST')
    return decide(await request.text(), state, tokens);
  if (url.pathname === '/ListAccounts')
    return new Response('["gaia.l.a.r",[]]', { headers: { 'content-type': 'application/json' } });
  return errorPage(404, 'not_found', 'The requested URL was not found on this server.');
}

function authorise(query: URLSearchParams, state: SignInState, tokens: AccessTokens): Response {
  const wish = parseWish(query, state);
  if (wish instanceof Response) return wish;
  const email = accountOf(wish, state);
  const granted = email === undefined ? [] : tokens.granted(email, wish.client.id);
  const covered = email !== undefined && wish.scopes.every((scope) => granted.includes(scope));
  if (wish.prompt.includes('none')) return silently(wish, state, tokens, email, covered);
  if (state.consent.mode === 'deny') return redirect(refusal(wish, 'access_denied'));
  const chosen = email ?? state.signedIn[0] ?? wish.hint;
  if (chosen === undefined) return errorPage(400, 'invalid_request', 'Nobody is signed in.');
  if (state.consent.mode === 'auto') {
    const boxes = hasBoxes(wish.scopes);
    const { untick } = state.consent;
    const kept = wish.scopes.filter((scope) => !boxes || !untick.map(fullScope).includes(scope));
    return redirect(allow(wish, tokens, chosen, kept));
  }
  const reselect = wish.prompt.includes('select_account') && !query.has('chosen');
  if (email === undefined || (reselect && state.signedIn.length > 1)) {
    return chooserPage(wish.client.name, state.signedIn, (login_hint) => {
      return `${AUTH}?${new URLSearchParams([...without(query, 'login_hint'), ['login_hint', login_hint], ['chosen', '1']])}`;
    });
  }
  if (covered && !wish.prompt.includes('consent'))
    return scriptRedirect(allow(wish, tokens, email, wish.scopes));
  const { client, scopes } = wish;
  const view = { app: client.name, email, query: query.toString(), scopes, boxes: hasBoxes(scopes) };
  return consentPage({ ...view, untick: state.consent.untick });
}

function silently(
  wish: Wish,
  state: SignInState,
  tokens: AccessTokens,
  email: string | undefined,
  covered: boolean,
): Response {
  const { promptNone } = state.consent;
  const go = promptNone === '302' ? redirect : scriptRedirect;
  if (promptNone === 'interaction') return go(refusal(wish, 'interaction_required'));
  if (state.signedIn.length === 0) return go(refusal(wish, 'login_required'));
  if (email === undefined)
    return go(refusal(wish, wish.hint === undefined ? 'account_selection_required' : 'login_required'));
  if (!covered) return go(refusal(wish, 'consent_required'));
  return go(allow(wish, tokens, email, wish.scopes));
}

function decide(text: string, state: SignInState, tokens: AccessTokens): Response {
  const form = new URLSearchParams(text);
  const wish = parseWish(new URLSearchParams(form.get('query') ?? ''), state);
  if (wish instanceof Response) return wish;
  const granted = form.getAll('granted').filter((scope) => wish.scopes.includes(scope));
  const email = form.get('email') ?? '';
  if (form.get('decision') !== 'allow' || granted.length === 0 || !state.signedIn.includes(email)) {
    return redirect(refusal(wish, 'access_denied'));
  }
  return redirect(allow(wish, tokens, email, granted));
}

/** The request, or the page Google shows where it must not go back to the client. */
function parseWish(query: URLSearchParams, state: SignInState): Wish | Response {
  const id = query.get('client_id') ?? '';
  const known = state.clients.get(id);
  if (!known && !id.endsWith('.apps.googleusercontent.com')) {
    return errorPage(401, 'invalid_client', 'The OAuth client was not found.');
  }
  const redirectUri = query.get('redirect_uri') ?? '';
  if (known?.redirectUris?.includes(redirectUri) === false) {
    return errorPage(
      400,
      'redirect_uri_mismatch',
      'You can’t sign in because this app sent an invalid request.',
    );
  }
  if (!URL.canParse(redirectUri))
    return errorPage(400, 'invalid_request', 'Missing required parameter: redirect_uri');
  const type = query.get('response_type');
  if (type !== 'token')
    return errorPage(400, 'unsupported_response_type', `Invalid response_type: ${type ?? ''}`);
  const scopes = (query.get('scope') ?? '').split(/\s+/).filter(Boolean);
  if (scopes.length === 0) return errorPage(400, 'invalid_request', 'Missing required parameter: scope');
  const wrong = scopes.find((scope) => fullScope(scope) !== scope && !/^(openid|email|profile)$/.test(scope));
  if (wrong !== undefined)
    return errorPage(400, 'invalid_scope', `Some requested scopes were invalid. {invalid=[${wrong}]}`);
  return {
    client: known ?? { id, name: 'Hands-On Hours' },
    query,
    redirectUri,
    scopes: scopes.map(fullScope),
    prompt: (query.get('prompt') ?? '').split(' '),
    hint: query.get('login_hint') ?? undefined,
  };
}

function accountOf(wish: Wish, state: SignInState): string | undefined {
  if (wish.hint !== undefined) return state.signedIn.find((email) => email === wish.hint);
  return state.signedIn.length === 1 ? state.signedIn[0] : undefined;
}

/** One scope that is not for signing in, and nothing else: all or nothing. Otherwise each such scope has its box. */
function hasBoxes(scopes: readonly string[]): boolean {
  const others = scopes.filter((scope) => !SIGN_IN_SCOPES.has(scope));
  return others.length > 1 || (others.length === 1 && scopes.length > 1);
}

function allow(wish: Wish, tokens: AccessTokens, email: string, scopes: readonly string[]): string {
  tokens.grant(email, wish.client.id, scopes);
  const all =
    wish.query.get('include_granted_scopes') === 'true' ? tokens.granted(email, wish.client.id) : scopes;
  const { accessToken } = tokens.mint({ email, clientId: wish.client.id, scopes: all });
  return withFragment(wish, {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: '3599',
    scope: all.join(' '),
    authuser: '0',
  });
}

function refusal(wish: Wish, error: string): string {
  return withFragment(wish, { error });
}

function withFragment(wish: Wish, fields: Record<string, string>): string {
  const state = wish.query.get('state');
  const fragment = new URLSearchParams({ ...(state !== null && { state }), ...fields });
  return `${wish.redirectUri}#${fragment}`;
}

function redirect(address: string): Response {
  return new Response(null, { status: 302, headers: { location: address } });
}

function without(query: URLSearchParams, name: string): [string, string][] {
  return [...query].filter(([key]) => key !== name);
}
