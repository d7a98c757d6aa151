import { describe, expect, it } from 'vitest';
import { EVENTS_SCOPE } from '../../lib/google/scopes.ts';
import { createWebAuth } from '../../lib/google/web-auth.ts';
import { failed, type Problem } from '../../lib/problems.ts';
import { html, json, noNetwork, scriptedGoogle, type Scripted } from './scripted-google.ts';

const NOW_MS = Date.parse('2026-11-22T12:00:00Z');
const CHROMIUM_REDIRECT = 'https://abcdefghijklmnop.chromiumapp.org/';
const HASH = '0e4434ba1f2d3c4b5a69788796a5b4c3d2e1f001';
const STATE = '000102030405060708090a0b0c0d0e0f';
const REQUEST = { clientId: 'id.apps.googleusercontent.com', scopes: [EVENTS_SCOPE] };
const HINTED = { ...REQUEST, loginHint: 'ada@example.com' };

type Details = Parameters<Parameters<typeof createWebAuth>[0]['identity']['launchWebAuthFlow']>[0];
type Flow = (details: Details) => Promise<string | undefined>;

const query = (details: Details) => new URL(details.url).searchParams;

/** Google sends the browser back with these parameters behind `#`. */
const answer =
  (parameters: Record<string, string>): Flow =>
  async (details) => {
    const state = query(details).get('state') ?? '';
    return `${query(details).get('redirect_uri')}#${new URLSearchParams({ state, ...parameters })}`;
  };
const success = (change: Record<string, string> = {}) =>
  answer({
    access_token: 'ya29.canary-token',
    token_type: 'Bearer',
    expires_in: '3599',
    scope: EVENTS_SCOPE,
    ...change,
  });
const fails =
  (message: string): Flow =>
  async () => {
    throw new Error(message);
  };

function setUp(flow: Flow, { firefox = false, fetches = [] as Scripted[] } = {}) {
  const launched: Details[] = [];
  const google = scriptedGoogle(...fetches);
  const auth = createWebAuth({
    identity: {
      launchWebAuthFlow: (details) => {
        launched.push(details);
        return flow(details);
      },
      getRedirectURL: () => (firefox ? `https://${HASH}.extensions.allizom.org/` : CHROMIUM_REDIRECT),
    },
    firefox,
    clock: { nowMs: () => NOW_MS },
    randomBytes: (count) => Uint8Array.from({ length: count }, (_, n) => n),
    fetch: google.fetch,
  });
  return { auth, launched, google };
}

describe('connecting', () => {
  it('opens Google’s window with the one scope, a random state and the choice of an account', async () => {
    const { auth, launched } = setUp(success());
    expect(await auth.connect(REQUEST)).toEqual({
      ok: true,
      value: {
        accessToken: 'ya29.canary-token',
        expiresMs: NOW_MS + 3_599_000,
        scopes: ['calendar.events.owned'],
      },
    });
    const [details] = launched;
    expect(details).toEqual({
      url: expect.stringMatching(/^https:\/\/accounts\.google\.com\/o\/oauth2\/v2\/auth\?/),
      interactive: true,
    });
    expect(details && Object.fromEntries(query(details))).toEqual({
      client_id: REQUEST.clientId,
      redirect_uri: CHROMIUM_REDIRECT,
      response_type: 'token',
      scope: EVENTS_SCOPE,
      state: STATE,
      include_granted_scopes: 'true',
      prompt: 'select_account',
    });
  });

  it('again names the account instead, so that the window closes by itself', async () => {
    const { auth, launched } = setUp(success());
    await auth.connect(HINTED);
    expect(launched[0] && query(launched[0]).get('login_hint')).toBe('ada@example.com');
    expect(launched[0] && query(launched[0]).has('prompt')).toBe(false);
  });

  it('without a client id opens nothing', async () => {
    const { auth, launched } = setUp(success());
    expect(await auth.connect({ ...REQUEST, clientId: ' ' })).toEqual(failed({ code: 'client-id-missing' }));
    expect(launched).toHaveLength(0);
  });

  it('opens one window however often it is clicked', async () => {
    const { auth, launched } = setUp(success());
    await Promise.all([auth.connect(REQUEST), auth.connect(REQUEST)]);
    expect(launched).toHaveLength(1);
    await auth.connect(REQUEST);
    expect(launched).toHaveLength(2);
  });
});

describe('renewing', () => {
  it('asks without a window and gives Google’s script fifteen seconds in Chromium', async () => {
    const { auth, launched } = setUp(success());
    expect(await auth.renew(HINTED)).toMatchObject({ ok: true });
    expect(launched[0]).toMatchObject({
      interactive: false,
      abortOnLoadForNonInteractive: false,
      timeoutMsForNonInteractive: 15_000,
    });
    expect(launched[0] && query(launched[0]).get('prompt')).toBe('none');
  });

  it('in Firefox uses the loopback address, and only the properties Firefox knows', async () => {
    const { auth, launched } = setUp(success(), { firefox: true });
    expect(auth.redirectUrl()).toBe(`http://127.0.0.1/mozoauth2/${HASH}`);
    expect(await auth.renew(HINTED)).toMatchObject({ ok: true });
    expect(Object.keys(launched[0] ?? {}).sort()).toEqual(['interactive', 'url']);
    expect(launched[0] && query(launched[0]).get('redirect_uri')).toBe(`http://127.0.0.1/mozoauth2/${HASH}`);
  });

  it.each([
    'interaction_required',
    'login_required',
    'consent_required',
    'account_selection_required',
    'immediate_failed',
    'access_denied',
  ])('needs the user when Google says %s', async (error) => {
    const { auth } = setUp(answer({ error }));
    expect(await auth.renew(HINTED)).toEqual(failed({ code: 'sign-in-needed' }));
  });

  it.each([
    [
      'Chromium',
      'User interaction required. Try setting `abortOnLoadForNonInteractive` and `timeoutMsForNonInteractive` if multiple navigations are required.',
    ],
    ['Firefox', 'Requires user interaction'],
    ['a closed window', 'The user did not approve access.'],
  ])('needs the user when the browser says so: %s', async (_, message) => {
    const { auth } = setUp(fails(message));
    expect(await auth.renew(HINTED)).toEqual(failed({ code: 'sign-in-needed' }));
  });

  it('knows a dead network from a page that will not load', async () => {
    const offline = setUp(fails('Authorization page could not be loaded.'), { fetches: [noNetwork()] });
    expect(await offline.auth.renew(HINTED)).toEqual(failed({ code: 'offline' }));
    const online = setUp(fails('Authorization page could not be loaded.'), {
      fetches: [json({ error: {} }, 401)],
    });
    expect(await online.auth.renew(HINTED)).toEqual(failed({ code: 'sign-in-needed' }));
    expect(online.google.requests[0]?.headers.has('authorization')).toBe(false);
  });
});

describe('a connection that does not come about', () => {
  const cases: [string, Flow, Problem, Scripted[]?][] = [
    ['the user says no', answer({ error: 'access_denied' }), { code: 'consent-denied' }],
    [
      'the window is closed in Chromium',
      fails('The user did not approve access.'),
      { code: 'consent-closed' },
    ],
    [
      'the window is closed in Firefox',
      fails('User cancelled or denied access.'),
      { code: 'consent-closed' },
    ],
    ['the browser answers nothing', async () => undefined, { code: 'consent-closed' }],
    [
      'there is no network in Chromium',
      fails('Authorization page could not be loaded.'),
      { code: 'offline' },
      [noNetwork()],
    ],
    ['there is no network in Firefox', fails('Invalid request'), { code: 'offline' }, [noNetwork()]],
    [
      'Google shows an error page',
      fails('Authorization page could not be loaded.'),
      { code: 'client-id-refused' },
      [json({}, 401)],
    ],
    [
      'it ends at another address',
      fails('Did not redirect to the right URL.'),
      { code: 'client-id-refused' },
    ],
    ['Google does not know the client', answer({ error: 'invalid_client' }), { code: 'client-id-refused' }],
    [
      'the address is not registered',
      answer({ error: 'redirect_uri_mismatch' }),
      { code: 'client-id-refused' },
    ],
    [
      'the organisation forbids it',
      answer({ error: 'admin_policy_enforced' }),
      { code: 'refused', status: 403, reason: 'admin_policy_enforced' },
    ],
    ['Google is busy', answer({ error: 'temporarily_unavailable' }), { code: 'google-failing', status: 503 }],
    [
      'the scope is not granted',
      success({ scope: 'openid https://www.googleapis.com/auth/calendar.readonly' }),
      { code: 'scope-missing' },
    ],
    [
      'the state is another',
      success({ state: 'ffff' }),
      { code: 'unexpected', detail: 'a sign-in answer to another question' },
    ],
    [
      'the state is missing',
      async () => `${CHROMIUM_REDIRECT}#access_token=ya29.canary-token`,
      { code: 'unexpected', detail: 'a sign-in answer to another question' },
    ],
    [
      'it comes from another address',
      async () => `https://evil.example/#access_token=ya29.canary-token&state=${STATE}`,
      { code: 'unexpected', detail: 'a sign-in answer from elsewhere' },
    ],
    [
      'the token is in the query',
      async () => `${CHROMIUM_REDIRECT}?access_token=ya29.canary-token&state=${STATE}`,
      { code: 'unexpected', detail: 'a sign-in answer without a token' },
    ],
    [
      'the token is no token',
      success({ access_token: 'a\nb' }),
      { code: 'unexpected', detail: 'a sign-in answer without a token' },
    ],
    [
      'the error is a new one',
      answer({ error: 'server_on_holiday' }),
      { code: 'unexpected', detail: 'a sign-in answer with an unknown error' },
    ],
    [
      'the browser has new words',
      fails('Quota exceeded at https://x.example/#access_token=ya29.canary-token'),
      { code: 'unexpected', detail: 'Quota exceeded at …' },
    ],
  ];

  it.each(cases)('%s → its own problem, and no token in it', async (_, flow, problem, fetches = []) => {
    const { auth } = setUp(flow, { fetches });
    const outcome = await auth.connect(REQUEST);
    expect(outcome).toEqual(failed(problem));
    expect(JSON.stringify(outcome)).not.toContain('ya29');
  });
});

describe('what was granted', () => {
  it('is told scope by scope, without Google’s prefix, in whatever order Google names them', async () => {
    const { auth } = setUp(
      success({ scope: `https://www.googleapis.com/auth/calendar.freebusy openid ${EVENTS_SCOPE}` }),
    );
    expect(await auth.connect(REQUEST)).toMatchObject({
      value: { scopes: ['calendar.freebusy', 'openid', 'calendar.events.owned'] },
    });
  });

  it.each([
    ['nothing', undefined, 3600],
    ['nonsense', 'soon', 3600],
    ['a year', '31536000', 86_400],
  ])('lives an hour or a day at most when Google says %s', async (_, expires_in, seconds) => {
    const { auth } = setUp(success({ expires_in: expires_in ?? '' }));
    expect(await auth.connect(REQUEST)).toMatchObject({ value: { expiresMs: NOW_MS + seconds * 1000 } });
  });
});

describe('giving the permission back', () => {
  it('sends the token in the body, not in the address', async () => {
    const { auth, google } = setUp(success(), { fetches: [json({})] });
    expect(await auth.revoke('ya29.canary-token')).toEqual({ ok: true, value: undefined });
    const [request] = google.requests;
    expect(request?.url).toBe('https://oauth2.googleapis.com/revoke');
    expect(request?.method).toBe('POST');
    expect(await request?.text()).toBe('token=ya29.canary-token');
  });

  it.each<[string, Scripted, object]>([
    ['is done when it was dead already', json({ error: 'invalid_token' }, 400), { ok: true }],
    ['fails without a network', noNetwork(), { problem: { code: 'offline' } }],
    ['fails when Google does', html(503), { problem: { code: 'google-failing', status: 503 } }],
  ])('%s', async (_, response, outcome) => {
    const { auth } = setUp(success(), { fetches: [response] });
    expect(await auth.revoke('ya29.canary-token')).toMatchObject(outcome);
  });
});
