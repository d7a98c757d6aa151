import { describe, expect, it } from 'vitest';
import type { Grant } from '../../lib/google/auth-provider.ts';
import { createCalendarClient } from '../../lib/google/client.ts';
import { pullWindow } from '../../lib/google/pull.ts';
import { EVENTS_SCOPE } from '../../lib/google/scopes.ts';
import { createTokenSource } from '../../lib/google/token-source.ts';
import { createWebAuth } from '../../lib/google/web-auth.ts';
import { ADA, localWorld, NOW_MS, timed, WEEK } from './local-world.ts';
import { toyBrowser } from './toy-browser.ts';

const REQUEST = { clientId: 'hands-on.apps.googleusercontent.com', scopes: [EVENTS_SCOPE] };
const CONNECTED = { ...REQUEST, loginHint: ADA };
const HOUR_MS = 3_600_000;

function setUp(kind: 'chromium' | 'firefox') {
  const { google } = localWorld([timed('review', '2026-11-25', '14:00', '15:00')]);
  const { control } = google;
  const fetch = (request: Request) => google.handle(request);
  const browser = toyBrowser(kind, fetch);
  const clock = { nowMs: () => control.nowMs() };
  let bytes = 0;
  const randomBytes = (count: number) => Uint8Array.from({ length: count }, () => (bytes += 1));
  const auth = createWebAuth({ identity: browser, firefox: kind === 'firefox', clock, randomBytes, fetch });
  const stored: { grant?: Grant | undefined } = {};
  const tokens = createTokenSource({
    auth,
    clock,
    request: async () => CONNECTED,
    grants: {
      read: async () => stored.grant,
      write: async (grant) => {
        stored.grant = grant;
      },
    },
  });
  const client = createCalendarClient({ fetch, tokens });
  async function connect() {
    control.consent({ mode: 'auto' });
    const grant = await auth.connect(REQUEST);
    if (!grant.ok) throw new Error(JSON.stringify(grant));
    stored.grant = grant.value;
    control.consent({ mode: 'click' });
  }
  return { control, browser, auth, client, connect, stored };
}

describe.each(['chromium', 'firefox'] as const)('signing in to the local Google with %s', (kind) => {
  it('gives a token with which the calendar can be read, for an hour', async () => {
    const { connect, client, stored } = setUp(kind);
    await connect();
    expect(stored.grant).toMatchObject({ scopes: ['calendar.events.owned'] });
    expect(stored.grant?.expiresMs).toBe(NOW_MS + HOUR_MS - 1000);
    expect(await pullWindow(client, WEEK)).toMatchObject({ ok: true, value: { addresses: [ADA] } });
  });

  it('is renewed without a window where Google redirects by its status', async () => {
    const { connect, client, control, browser } = setUp(kind);
    await connect();
    control.consent({ promptNone: '302' });
    control.advance(HOUR_MS);
    expect(await pullWindow(client, WEEK)).toMatchObject({ ok: true });
    expect(browser.flows).toEqual(['window', 'silent']);
  });

  it('closes its window by itself while the permission stands', async () => {
    const { connect, auth } = setUp(kind);
    await connect();
    expect(await auth.connect(CONNECTED)).toMatchObject({ ok: true });
  });

  it('says so when the user declines, or closes the window', async () => {
    const { auth, control } = setUp(kind);
    control.consent({ mode: 'deny' });
    expect(await auth.connect(REQUEST)).toEqual({ ok: false, problem: { code: 'consent-denied' } });
    control.consent({ mode: 'click' });
    expect(await auth.connect(REQUEST)).toEqual({ ok: false, problem: { code: 'consent-closed' } });
  });

  it('says so when there is no network', async () => {
    const { auth, control } = setUp(kind);
    control.fault({ kind: 'drop-before', times: 'always' });
    expect(await auth.connect(REQUEST)).toEqual({ ok: false, problem: { code: 'offline' } });
    expect(await auth.renew(CONNECTED)).toEqual({ ok: false, problem: { code: 'offline' } });
  });

  it('needs the user after the permission was withdrawn at Google, and opens no window for that', async () => {
    const { connect, client, control, browser } = setUp(kind);
    await connect();
    control.withdraw(ADA);
    expect(await pullWindow(client, WEEK)).toEqual({ ok: false, problem: { code: 'sign-in-needed' } });
    expect(browser.flows).toEqual(['window', 'silent']);
  });

  it('gives the permission back so that the token is worth nothing', async () => {
    const { connect, auth, stored, client } = setUp(kind);
    await connect();
    expect(await auth.revoke(stored.grant?.accessToken ?? '')).toEqual({ ok: true, value: undefined });
    expect(await pullWindow(client, WEEK)).toEqual({ ok: false, problem: { code: 'sign-in-needed' } });
  });
});

describe('where Google redirects by a script', () => {
  it('Chromium renews without a window', async () => {
    const { connect, client, control, browser } = setUp('chromium');
    await connect();
    control.advance(HOUR_MS);
    expect(await pullWindow(client, WEEK)).toMatchObject({ ok: true });
    expect(browser.flows).toEqual(['window', 'silent']);
  });

  it('Firefox needs the user’s next click', async () => {
    const { connect, client, control, auth } = setUp('firefox');
    await connect();
    control.advance(HOUR_MS);
    expect(await pullWindow(client, WEEK)).toEqual({ ok: false, problem: { code: 'sign-in-needed' } });
    expect(await auth.connect(CONNECTED)).toMatchObject({ ok: true });
  });
});

describe('a client id Google does not know', () => {
  it('is named as the cause where the browser sees Google’s error page', async () => {
    const { auth } = setUp('chromium');
    expect(await auth.connect({ ...REQUEST, clientId: 'nobody' })).toEqual({
      ok: false,
      problem: { code: 'client-id-refused' },
    });
  });
});
