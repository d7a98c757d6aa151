import { describe, expect, it } from 'vitest';
import type { Fault } from '../../lib/stand-in/fault.ts';
import { busyAfternoons } from './calendar.ts';
import { World } from './world.ts';

async function connected() {
  const world = new World(busyAfternoons());
  const machine = world.start();
  await machine.app.connect();
  await machine.app.chooseRole('cto');
  return { world, ...machine };
}

async function approved(app: Awaited<ReturnType<typeof connected>>['app']) {
  const plan = await app.proposePlan();
  if (!plan.ok) throw new Error(plan.problem.code);
  await app.approvePlan(plan.value.id);
  return plan.value.changes.length;
}

/** Time passes and the background wakes, as the alarms asked for. */
async function later(world: World, app: { catchUp(): Promise<unknown> }) {
  for (let wake = 0; wake < 4; wake += 1) {
    world.nowMs += 2 * 3_600_000;
    await app.catchUp();
  }
}

describe('connecting', () => {
  it.each([
    ['deny', 'consent-denied'],
    ['close', 'consent-closed'],
  ] as const)('leaves everything as it was when the user says %s', async (consent, code) => {
    const world = new World(busyAfternoons());
    world.consent = consent;
    const { app, live } = world.start();
    expect(await app.connect()).toEqual({ ok: false, problem: { code } });
    expect((await live()).account).toBeNull();
  });

  it('says offline, and works when tried again', async () => {
    const world = new World(busyAfternoons());
    world.google.control.fault({ kind: 'drop-before' });
    const { app } = world.start();
    expect(await app.connect()).toEqual({ ok: false, problem: { code: 'offline' } });
    expect(await app.connect()).toEqual({ ok: true, value: undefined });
  });

  it('refuses what is no client id before Google sees it', async () => {
    const world = new World(busyAfternoons());
    const { app } = world.start();
    expect(await app.connect('hunter2')).toEqual({ ok: false, problem: { code: 'client-id-refused' } });
  });
});

const READ_FAULTS: readonly (readonly [string, Fault, string])[] = [
  ['no network', { kind: 'drop-before' }, 'offline'],
  ['an answer lost on the way', { kind: 'drop-after' }, 'offline'],
  ['a rate limit as 403', { kind: 'error', reason: 'userRateLimitExceeded' }, 'rate-limited'],
  ['a rate limit as 429', { kind: 'rate-limit', retryAfterSeconds: 30 }, 'rate-limited'],
  ['a missing scope', { kind: 'error', reason: 'insufficientPermissions' }, 'scope-missing'],
  ['a failing backend', { kind: 'error', reason: 'backendError' }, 'google-failing'],
  ['a page instead of JSON', { kind: 'html-200' }, 'not-google'],
  ['a page of the front end', { kind: 'html-503' }, 'google-failing'],
  ['half an answer', { kind: 'truncated-json' }, 'offline'],
  ['410', { kind: 'error', reason: 'fullSyncRequired' }, 'gone'],
];

describe('reading', () => {
  it.each(READ_FAULTS)('keeps everything stored and names the problem at %s', async (_, fault, code) => {
    const { world, app, live } = await connected();
    const before = (await live()).week?.eventCount;
    world.google.control.fault({ ...fault, times: 'always' });
    const outcome = await app.sync();
    expect(outcome).toMatchObject({ ok: false, problem: { code } });
    const shown = await live();
    expect(shown.week?.eventCount).toBe(before);
    expect(shown.sync.problem?.code).toBe(code);
    world.google.control.clearFaults();
    expect((await app.sync()).ok).toBe(true);
    expect((await live()).sync.problem).toBeUndefined();
  });

  it('renews the permission silently once when a token is refused', async () => {
    const { world, app } = await connected();
    world.google.control.invalidateTokens();
    expect((await app.sync()).ok).toBe(true);
  });

  it('asks the user to sign in when it cannot, shows what is stored, and goes on after reconnecting', async () => {
    const { world, app, live } = await connected();
    world.google.control.invalidateTokens();
    world.silent = 'needs-user';
    expect(await app.sync()).toMatchObject({ ok: false, problem: { code: 'sign-in-needed' } });
    expect(await live()).toMatchObject({ connection: 'reconnect' });
    expect((await live()).week).toBeDefined();
    expect((await app.reconnect()).ok).toBe(true);
    expect(await live()).toMatchObject({ connection: 'connected' });
  });

  it('takes no empty answer for an empty calendar without asking twice', async () => {
    const { world, app, live } = await connected();
    const before = (await live()).week?.eventCount;
    const handle = world.google.handle.bind(world.google);
    let once = true;
    Object.assign(world.google, {
      handle: async (request: Request) => {
        const response = await handle(request);
        if (!once || !request.url.includes('/events?')) return response;
        once = false;
        const page = (await response.json()) as object;
        return Response.json({ ...page, items: [], etag: '"other"' });
      },
    });
    world.nowMs += 25 * 3_600_000;
    await app.sync();
    expect((await live()).week?.eventCount).toBe(before);
  });

  it('does not mix accounts when somebody else signs in', async () => {
    const { world, app } = await connected();
    world.google.control.invalidateTokens();
    world.google.control.seed({
      accounts: [
        ...busyAfternoons().accounts,
        {
          ...busyAfternoons().accounts[0]!,
          email: 'eve@elsewhere.example',
          calendars: [
            {
              id: 'eve@elsewhere.example',
              summary: 'eve@elsewhere.example',
              accessRole: 'owner',
              timeZone: 'UTC',
              events: [],
            },
          ],
        },
      ],
    });
    world.signedInAs = 'eve@elsewhere.example';
    expect(await app.reconnect()).toMatchObject({ ok: false, problem: { code: 'wrong-account' } });
  });
});

const WRITE_FAULTS: readonly (readonly [string, Fault])[] = [
  ['no network', { kind: 'drop-before', times: 2 }],
  ['the answer to an insert lost', { kind: 'drop-after', times: 3 }],
  ['403 rate limits', { kind: 'error', reason: 'rateLimitExceeded', times: 2 }],
  ['429 with Retry-After', { kind: 'rate-limit', retryAfterSeconds: 60, times: 2 }],
  ['500', { kind: 'error', reason: 'backendError', times: 2 }],
  ['409 conflict', { kind: 'error', reason: 'conflict', times: 2 }],
  ['401', { kind: 'error', reason: 'authError', times: 1 }],
  ['a page instead of JSON', { kind: 'html-200', times: 2 }],
  ['half an answer', { kind: 'truncated-json', times: 2 }],
];

describe('writing', () => {
  it.each(WRITE_FAULTS)('ends with every block once after %s', async (_, fault) => {
    const { world, app, live } = await connected();
    world.google.control.fault({ ...fault, method: 'POST' });
    const count = await approved(app);
    await app.drain();
    await later(world, app);
    expect(world.blocks()).toHaveLength(count);
    expect(await live()).toMatchObject({ waitingWrites: 0, problems: [] });
  });

  it('shows what can never succeed, and forgets it when told to', async () => {
    const { world, app, live } = await connected();
    world.google.control.fault({
      kind: 'error',
      reason: 'requiredAccessLevel',
      method: 'POST',
      times: 'always',
    });
    const count = await approved(app);
    await app.drain();
    const { problems } = await live();
    expect(problems).toHaveLength(count);
    for (const { entryId } of problems) await app.dismissProblem(entryId);
    expect(await live()).toMatchObject({ waitingWrites: 0, problems: [] });
  });

  it('waits for the user to sign in, and loses nothing', async () => {
    const { world, app, live } = await connected();
    const plan = await app.proposePlan();
    if (!plan.ok) throw new Error(plan.problem.code);
    world.google.control.invalidateTokens();
    world.silent = 'needs-user';
    await app.approvePlan(plan.value.id);
    await app.drain();
    expect(await live()).toMatchObject({ connection: 'reconnect', waitingWrites: plan.value.changes.length });
    await app.reconnect();
    await app.drain();
    expect(world.blocks()).toHaveLength(plan.value.changes.length);
  });

  it('shows the new plan instead of writing one that no longer fits', async () => {
    const { world, app } = await connected();
    const plan = await app.proposePlan();
    if (!plan.ok) throw new Error(plan.problem.code);
    world.google.control.insertAsOther('ada@lovelace.example', {
      summary: 'Offsite mornings',
      start: { dateTime: '2026-03-16T09:00:00+01:00', timeZone: 'Europe/Berlin' },
      end: { dateTime: '2026-03-16T12:00:00+01:00', timeZone: 'Europe/Berlin' },
      recurrence: ['RRULE:FREQ=DAILY;COUNT=60'],
      organizer: { email: 'bob@lovelace.example' },
      attendees: [{ email: 'ada@lovelace.example', responseStatus: 'accepted' }],
    });
    world.nowMs += 60_000;
    await app.sync();
    expect(await app.approvePlan(plan.value.id)).toMatchObject({ problem: { code: 'plan-outdated' } });
    expect(world.writes()).toEqual([]);
  });
});
