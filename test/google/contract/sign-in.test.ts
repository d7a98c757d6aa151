import { beforeEach, describe, expect, it } from 'vitest';
import type { StandIn } from '../../../lib/stand-in/handle.ts';
import { ADA, BEN, newStandIn } from './local-google.ts';

const CLIENT = '1-abc.apps.googleusercontent.com';
const REDIRECT = 'https://abcdefgh.chromiumapp.org/';
const OWNED = 'https://www.googleapis.com/auth/calendar.events.owned';
const LISTS = 'https://www.googleapis.com/auth/calendar.calendarlist.readonly';

let google: StandIn;
beforeEach(() => {
  google = newStandIn();
  google.control.signedIn([ADA]);
});

async function authorise(more: Record<string, string> = {}): Promise<Response> {
  const query = {
    client_id: CLIENT,
    redirect_uri: REDIRECT,
    response_type: 'token',
    scope: OWNED,
    state: 's1',
    ...more,
  };
  return google.handle(
    new Request(`https://accounts.google.com/o/oauth2/v2/auth?${new URLSearchParams(query)}`),
  );
}

/** Presses a button of the consent page. */
async function click(page: Response, decision: 'allow' | 'deny', granted?: string[]): Promise<Response> {
  const html = await page.text();
  const value = (name: string): string =>
    unescaped(new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '');
  const boxes = [...html.matchAll(/name="granted" value="([^"]*)"(?: checked)?>/g)].map((match) =>
    unescaped(match[1] ?? ''),
  );
  const body = new URLSearchParams({ query: value('query'), email: value('email'), decision });
  for (const scope of granted ?? boxes) body.append('granted', scope);
  return google.handle(
    new Request('https://accounts.google.com/o/oauth2/v2/auth/decision', { method: 'POST', body }),
  );
}

const unescaped = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');

/** The fragment a redirect by status carries. */
const fragmentOf = (response: Response): URLSearchParams =>
  new URLSearchParams(new URL(response.headers.get('location') ?? '').hash.slice(1));

/** The fragment a redirect by script carries. */
async function scriptedFragmentOf(response: Response): Promise<URLSearchParams> {
  const address = /location\.replace\((".*?")\)<\/script>/.exec(await response.text())?.[1] ?? '""';
  return new URLSearchParams(new URL(JSON.parse(address) as string).hash.slice(1));
}

const asks = (token: string, path = 'calendar/v3/calendars/primary/events'): Promise<Response> =>
  google.handle(
    new Request(`https://www.googleapis.com/${path}`, { headers: { authorization: `Bearer ${token}` } }),
  );

async function allowed(more: Record<string, string> = {}): Promise<URLSearchParams> {
  return fragmentOf(await click(await authorise(more), 'allow'));
}

describe('the consent page', () => {
  it('names the app, the account and the one scope, without a box and without a script', async () => {
    const html = await (await authorise()).text();
    expect(html).toContain('<span id="app">Hands-On Hours</span>');
    expect(html).toContain(`<p id="account">${ADA}</p>`);
    expect(html).toContain(`data-scope="${OWNED}"`);
    expect(html).not.toMatch(/checkbox|<script|onclick/);
    expect(html).toMatch(/<button id="deny".*<button id="allow"/);
  });

  it('gives after *allow* a token that works, and the state back', async () => {
    const fragment = await allowed();
    expect(Object.fromEntries(fragment)).toMatchObject({
      state: 's1',
      token_type: 'Bearer',
      expires_in: '3599',
      scope: OWNED,
    });
    expect((await asks(fragment.get('access_token') ?? '')).status).toBe(200);
  });

  it('gives after *deny* access_denied, and the state back', async () => {
    const fragment = fragmentOf(await click(await authorise(), 'deny'));
    expect(Object.fromEntries(fragment)).toEqual({ error: 'access_denied', state: 's1' });
  });

  it('has a box for each of several scopes, and grants the ticked ones', async () => {
    const page = await authorise({ scope: `${OWNED} ${LISTS}` });
    expect((await page.clone().text()).match(/type="checkbox"/g)).toHaveLength(2);
    expect(fragmentOf(await click(page, 'allow', [LISTS])).get('scope')).toBe(LISTS);
  });

  it('grants old scopes again with include_granted_scopes', async () => {
    await allowed();
    expect(
      (await allowed({ scope: LISTS, include_granted_scopes: 'true' })).get('scope')?.split(' '),
    ).toEqual([OWNED, LISTS]);
  });

  it('asks which account is meant when several are signed in', async () => {
    google.control.signedIn([ADA, BEN]);
    const html = await (await authorise()).text();
    expect([
      html.includes(`data-email="${ADA}"`),
      html.includes(`data-email="${BEN}"`),
      html.includes('id="allow"'),
    ]).toEqual([true, true, false]);
  });

  it('takes the account of the hint', async () => {
    google.control.signedIn([ADA, BEN]);
    expect(await (await authorise({ login_hint: BEN })).text()).toContain(`<p id="account">${BEN}</p>`);
  });

  it('is skipped where everything was allowed before', async () => {
    await allowed();
    const again = await authorise({ login_hint: ADA });
    expect((await scriptedFragmentOf(again)).has('access_token')).toBe(true);
  });

  it('shows a hostile app name as text', async () => {
    google.control.client({ id: CLIENT, redirectUris: [REDIRECT], name: '<img src=x onerror=alert(1)>' });
    expect(await (await authorise()).text()).not.toContain('<img');
  });

  it('answers at once when the test says so', async () => {
    google.control.consent({ mode: 'auto' });
    expect(fragmentOf(await authorise()).has('access_token')).toBe(true);
    google.control.consent({ mode: 'deny' });
    expect(fragmentOf(await authorise()).get('error')).toBe('access_denied');
  });

  it('leaves out by itself the boxes a test unticks', async () => {
    google.control.consent({ mode: 'auto', untick: ['calendar.calendarlist.readonly'] });
    expect(fragmentOf(await authorise({ scope: `${OWNED} ${LISTS}` })).get('scope')).toBe(OWNED);
  });
});

describe('prompt=none', () => {
  it('answers 200 and goes on by script', async () => {
    await allowed();
    const page = await authorise({ prompt: 'none', login_hint: ADA });
    expect(page.status).toBe(200);
    expect((await scriptedFragmentOf(page)).get('state')).toBe('s1');
  });

  it('answers 302 when the test says so', async () => {
    await allowed();
    google.control.consent({ promptNone: '302' });
    const answer = await authorise({ prompt: 'none', login_hint: ADA });
    expect([answer.status, fragmentOf(answer).has('access_token')]).toEqual([302, true]);
  });

  it('cannot escape its script by the state', async () => {
    google.control.consent({ promptNone: 'script' });
    const html = await (
      await authorise({ prompt: 'none', state: '</script><script>alert(1)</script>' })
    ).text();
    expect(html.match(/<script>/g)).toHaveLength(1);
  });

  const FAILURES: [string, () => void, Record<string, string>, string][] = [
    ['consent_required where nothing was allowed', () => {}, { login_hint: ADA }, 'consent_required'],
    ['login_required where nobody is signed in', () => google.control.signedIn([]), {}, 'login_required'],
    [
      'login_required where somebody else is',
      () => google.control.signedIn([BEN]),
      { login_hint: ADA },
      'login_required',
    ],
    [
      'account_selection_required where several are',
      () => google.control.signedIn([ADA, BEN]),
      {},
      'account_selection_required',
    ],
    [
      'interaction_required when the test says so',
      () => google.control.consent({ promptNone: 'interaction' }),
      {},
      'interaction_required',
    ],
  ];
  it.each(FAILURES)('fails with %s', async (_, arrange, more, error) => {
    arrange();
    expect((await scriptedFragmentOf(await authorise({ prompt: 'none', ...more }))).get('error')).toBe(error);
  });

  it('fails after the user withdrew the permission', async () => {
    await allowed();
    google.control.withdraw(ADA);
    const page = await authorise({ prompt: 'none', login_hint: ADA });
    expect((await scriptedFragmentOf(page)).get('error')).toBe('consent_required');
  });
});

describe('error pages', () => {
  const CASES: [string, Record<string, string>, number, string][] = [
    ['a client nobody knows', { client_id: 'nobody' }, 401, 'invalid_client'],
    [
      'another redirect than the registered',
      { redirect_uri: 'https://evil.example/' },
      400,
      'redirect_uri_mismatch',
    ],
    ['no scope', { scope: '' }, 400, 'invalid_request'],
    ['a scope without its prefix', { scope: 'calendar.events.owned' }, 400, 'invalid_scope'],
    ['a response type it does not speak', { response_type: 'code' }, 400, 'unsupported_response_type'],
  ];
  it.each(CASES)('meet %s, without going back to the client', async (_, more, status, error) => {
    google.control.client({ id: CLIENT, redirectUris: [REDIRECT] });
    const answer = await authorise(more);
    expect([answer.status, answer.headers.get('location')]).toEqual([status, null]);
    expect(await answer.text()).toContain(error);
  });
});

describe('tokens', () => {
  const post = (path: string, fields: Record<string, string>): Promise<Response> =>
    google.handle(
      new Request(`https://oauth2.googleapis.com/${path}`, {
        method: 'POST',
        body: new URLSearchParams(fields),
      }),
    );

  it('end with the permission when revoked', async () => {
    const token = (await allowed()).get('access_token') ?? '';
    expect((await post('revoke', { token })).status).toBe(200);
    expect((await asks(token)).status).toBe(401);
    expect((await scriptedFragmentOf(await authorise({ prompt: 'none' }))).get('error')).toBe(
      'consent_required',
    );
  });

  it('cannot be revoked twice', async () => {
    const token = (await allowed()).get('access_token') ?? '';
    await post('revoke', { token });
    const again = await post('revoke', { token });
    expect([again.status, await again.json()]).toMatchObject([400, { error: 'invalid_token' }]);
  });

  it('tell their client and scopes, and no address', async () => {
    const token = (await allowed()).get('access_token') ?? '';
    const info = await google.handle(
      new Request(`https://oauth2.googleapis.com/tokeninfo?access_token=${token}`),
    );
    const body = (await info.json()) as object;
    expect([body, 'email' in body]).toMatchObject([{ aud: CLIENT, scope: OWNED, expires_in: '3599' }, false]);
  });

  it('are not given for a code without the client’s secret', async () => {
    const answer = await post('token', { grant_type: 'authorization_code', code: 'x', code_verifier: 'y' });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { error: 'invalid_request', error_description: 'client_secret is missing.' },
    ]);
  });

  it('open userinfo only with a sign-in scope', async () => {
    const { accessToken } = google.control.mintToken({ email: ADA, scopes: ['email'] });
    const known = await asks(accessToken, 'oauth2/v2/userinfo');
    expect(await known.json()).toMatchObject({ email: ADA, verified_email: true });
    const calendarOnly = google.control.mintToken({ email: ADA }).accessToken;
    expect((await asks(calendarOnly, 'oauth2/v3/userinfo')).status).toBe(401);
  });
});
