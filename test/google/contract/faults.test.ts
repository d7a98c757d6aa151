import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fault, StandIn } from '../../../lib/stand-in/handle.ts';
import { ADA, berlin, newStandIn, NOW_MS, SEED, startLocalGoogle } from './local-google.ts';
import type { LocalGoogle } from './local-google.ts';

const EVENTS = 'https://www.googleapis.com/calendar/v3/calendars/primary/events';
const DAY = { startMs: NOW_MS, endMs: NOW_MS + 2 * 86_400_000 };

let google: StandIn;
let authorization: string;
beforeEach(() => {
  google = newStandIn();
  authorization = `Bearer ${google.control.mintToken({ email: ADA }).accessToken}`;
});

const list = (): Promise<Response> => google.handle(new Request(EVENTS, { headers: { authorization } }));
const insert = (): Promise<Response> =>
  google.handle(
    new Request(EVENTS, {
      method: 'POST',
      headers: { authorization },
      body: JSON.stringify(berlin('2026-03-03', '09:00', '10:00')),
    }),
  );
const stored = (): number => google.control.events(ADA, ADA, DAY).length;

describe('faults', () => {
  const ERRORS: [Fault, number, string][] = [
    [{ kind: 'error', reason: 'authError' }, 401, 'authError'],
    [{ kind: 'error', reason: 'insufficientPermissions' }, 403, 'ACCESS_TOKEN_SCOPE_INSUFFICIENT'],
    [{ kind: 'error', reason: 'userRateLimitExceeded' }, 403, 'userRateLimitExceeded'],
    [{ kind: 'error', reason: 'quotaExceeded' }, 403, 'quotaExceeded'],
    [{ kind: 'error', reason: 'fullSyncRequired' }, 410, 'fullSyncRequired'],
    [{ kind: 'error', reason: 'conditionNotMet' }, 412, 'conditionNotMet'],
    [{ kind: 'error', reason: 'backendError' }, 500, 'backendError'],
    [{ kind: 'error', reason: 'backendError', status: 503 }, 503, 'backendError'],
  ];
  it.each(ERRORS)('answer %j without doing anything', async (fault, status, words) => {
    google.control.fault(fault);
    const answer = await insert();
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(words)]);
    expect(stored()).toBe(0);
  });

  it('limit the rate with a Retry-After', async () => {
    google.control.fault({ kind: 'rate-limit', retryAfterSeconds: 7 });
    const answer = await list();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '7']);
  });

  it.each([
    ['html-200', 200],
    ['html-503', 503],
  ] as const)('send a page instead of JSON: %s', async (kind, status) => {
    google.control.fault({ kind });
    const answer = await list();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      expect.stringContaining('text/html'),
    ]);
  });

  it('cut JSON short', async () => {
    google.control.fault({ kind: 'truncated-json' });
    const answer = await list();
    await expect(answer.json()).rejects.toThrow(SyntaxError);
  });

  it('lose the connection before anything happened', async () => {
    google.control.fault({ kind: 'drop-before' });
    await expect(insert()).rejects.toThrow(TypeError);
    expect(stored()).toBe(0);
  });

  it('lose the answer after it happened', async () => {
    google.control.fault({ kind: 'drop-after' });
    await expect(insert()).rejects.toThrow(TypeError);
    expect(stored()).toBe(1);
  });

  it('stand in the log as answers lost', async () => {
    google.control.fault({ kind: 'drop-after' });
    await expect(insert()).rejects.toThrow(TypeError);
    expect(google.control.log()).toMatchObject([
      { method: 'POST', status: 0, fault: 'drop-after', email: ADA },
    ]);
  });

  it('hit once unless said otherwise', async () => {
    google.control.fault({ kind: 'html-503' });
    expect([(await list()).status, (await list()).status]).toEqual([503, 200]);
  });

  it('begin at the nth request and last as long as told', async () => {
    google.control.fault({ kind: 'html-503', nth: 2, times: 2 });
    const statuses = [await list(), await list(), await list(), await list()].map(({ status }) => status);
    expect(statuses).toEqual([200, 503, 503, 200]);
  });

  it('hit only the method and the path meant', async () => {
    google.control.fault({ kind: 'html-503', method: 'POST', path: '/events', times: 'always' });
    expect([(await list()).status, (await insert()).status, (await insert()).status]).toEqual([
      200, 503, 503,
    ]);
  });

  it('are over when cleared', async () => {
    google.control.fault({ kind: 'html-503', times: 'always' });
    google.control.clearFaults();
    expect((await list()).status).toBe(200);
  });
});

describe('over HTTP', () => {
  let local: LocalGoogle;
  beforeAll(async () => {
    local = await startLocalGoogle();
  });
  afterAll(() => local.close());
  const door = async (verb: string, ...args: unknown[]): Promise<Response> =>
    fetch(`${local.rootUrl}_control/${verb}`, { method: 'POST', body: JSON.stringify(args) });

  it('a lost connection is a lost connection', async () => {
    const { accessToken } = local.control.mintToken({ email: ADA });
    local.control.fault({ kind: 'drop-before' });
    const call = fetch(`${local.rootUrl}calendar/v3/colors`, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    await expect(call).rejects.toThrow('fetch failed');
  });

  it('the control door seeds, mints tokens and moves the clock', async () => {
    await door('seed', SEED);
    const minted = (await (await door('mintToken', { email: ADA, expiresInSeconds: 60 })).json()) as {
      expiresMs: number;
    };
    await door('advance', 5000);
    expect([minted.expiresMs, local.control.nowMs()]).toEqual([NOW_MS + 60_000, NOW_MS + 5000]);
  });

  it('the control door has somebody invite', async () => {
    const event = {
      summary: 'Board',
      ...berlin('2026-03-03', '09:00', '10:00'),
      organizer: { email: 'boss@example.com' },
    };
    const answer = await door('insertAsOther', ADA, event);
    expect(await answer.json()).toMatchObject({ summary: 'Board', attendees: [{ email: ADA, self: true }] });
  });

  it('the control door tells what it did not understand', async () => {
    expect([(await door('explode')).status, (await door('cancelAsOther', ADA, 'nothing')).status]).toEqual([
      404, 400,
    ]);
  });

  it('web pages may call the API', async () => {
    const headers = { origin: 'https://page.example', 'access-control-request-method': 'PATCH' };
    const answer = await google.handle(new Request(EVENTS, { method: 'OPTIONS', headers }));
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://page.example');
    expect(answer.headers.get('access-control-allow-headers')).toContain('if-match');
  });

  it('an address nobody knows is a page, not JSON', async () => {
    const answer = await google.handle(new Request('https://www.googleapis.com/calendar/v3/nonsense'));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8']);
  });
});
