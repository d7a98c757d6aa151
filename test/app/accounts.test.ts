import { describe, expect, it } from 'vitest';
import { done, failed } from '../../lib/problems.ts';
import { busyAfternoons } from './calendar.ts';
import { ADA, BERLIN, World } from './world.ts';

const EVE = 'eve@elsewhere.example';

/** Ada's calendar, and Eve's, who uses the same browser. */
function sharedBrowser(): World {
  const { accounts } = busyAfternoons();
  const eve = {
    email: EVE,
    name: 'Eve',
    timeZone: BERLIN,
    kind: 'workspace',
    calendars: [{ id: EVE, summary: EVE, accessRole: 'owner', timeZone: BERLIN, events: [] }],
  } as const;
  return new World({ accounts: [...accounts, eve] });
}

async function connected() {
  const world = sharedBrowser();
  const machine = world.start();
  await machine.app.connect();
  await machine.app.chooseRole('cto');
  return { world, ...machine };
}

describe('two people in one browser', () => {
  it('never write into each other’s calendar: another sign-in is refused and its permission not kept', async () => {
    const { world, app, live } = await connected();
    const plan = await app.proposePlan();
    if (!plan.ok) throw new Error(plan.problem.code);
    world.google.control.invalidateTokens();
    world.silent = 'needs-user';
    await app.approvePlan(plan.value.id);
    await app.drain();

    world.signedInAs = EVE;
    expect(await app.reconnect()).toMatchObject({ problem: { code: 'wrong-account', expected: ADA } });
    world.nowMs += 3_600_000;
    await app.catchUp();
    expect(world.google.control.storedEvents(EVE, EVE)).toEqual([]);
    expect(await live()).toMatchObject({ connection: 'reconnect', waitingWrites: plan.value.changes.length });

    world.signedInAs = ADA;
    expect((await app.reconnect()).ok).toBe(true);
    await app.drain();
    expect(world.blocks()).toHaveLength(plan.value.changes.length);
  });

  it('each have their own facts and settings when both connect, one after the other', async () => {
    const { world, app, live } = await connected();
    world.signedInAs = EVE;
    await app.connect();
    expect(await live()).toMatchObject({ account: { id: EVE }, roleId: null, blocksInCalendar: 0 });
    world.signedInAs = ADA;
    await app.connect();
    expect(await live()).toMatchObject({ account: { id: ADA }, roleId: 'cto' });
  });
});

describe('disconnecting', () => {
  it('tells Google, also when the last permission has run out', async () => {
    const world = sharedBrowser();
    const revoked: string[] = [];
    const { app, deps } = world.start();
    Object.assign(deps.auth, {
      revoke: async (token: string) => {
        revoked.push(token);
        return done(undefined);
      },
    });
    await app.connect();
    world.nowMs += 2 * 3_600_000;
    expect(await app.disconnect()).toEqual(done(undefined));
    expect(revoked).toHaveLength(1);
  });

  it('says so when Google could not be told, and has forgotten the account all the same', async () => {
    const { world, app, deps, live } = await connected();
    Object.assign(deps.auth, { revoke: async () => failed({ code: 'offline' }) });
    expect(await app.disconnect()).toEqual(failed({ code: 'offline' }));
    expect(await live()).toMatchObject({ account: null, connection: 'none' });
    expect(world.session['grant']).toBeUndefined();
  });
});

describe('choosing another role', () => {
  it('keeps what else was set', async () => {
    const { app, deps, live } = await connected();
    const settings = deps.readSettings(await deps.history.settings(ADA));
    await deps.history.saveSettings(ADA, { ...settings, daysOff: ['2026-03-12'] });
    await app.chooseRole('ceo');
    const after = deps.readSettings(await deps.history.settings(ADA));
    expect(after).toMatchObject({ roleId: 'ceo', daysOff: ['2026-03-12'] });
    expect((await live()).roleId).toBe('ceo');
  });

  it('is the way out when stored settings cannot be understood; they are kept aside', async () => {
    const { app, deps, live } = await connected();
    await deps.history.saveSettings(ADA, { roleId: 7 });
    await app.publish();
    expect(await live()).toMatchObject({
      account: { id: ADA },
      roleId: null,
      sync: { problem: { code: 'settings-unreadable' } },
    });
    await app.chooseRole('cto');
    expect(await live()).toMatchObject({ roleId: 'cto' });
    expect((await live()).sync.problem).toBeUndefined();
    expect(await deps.history.note('set-aside-settings')).toBe('{"roleId":7}');
  });
});
