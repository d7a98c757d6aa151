import { describe, expect, it } from 'vitest';
import { busyAfternoons } from './calendar.ts';
import { ADA, undoLast, World } from './world.ts';

/** Connected, with a role, a plan seen and approved, everything written. */
async function protectedWorld() {
  const world = new World(busyAfternoons());
  const machine = world.start();
  expect(await machine.app.connect()).toEqual({ ok: true, value: undefined });
  await machine.app.chooseRole('cto');
  const plan = await machine.app.proposePlan();
  if (!plan.ok) throw new Error(plan.problem.code);
  await machine.app.approvePlan(plan.value.id);
  await machine.app.drain();
  return { world, machine, plan: plan.value };
}

describe('the path from a fresh installation to protected weeks', () => {
  it('knows whose calendar it is from the events alone', async () => {
    const world = new World(busyAfternoons());
    const { app, live } = world.start();
    await app.connect();
    expect((await live()).account).toMatchObject({ id: ADA, kind: 'google', zone: 'Europe/Berlin' });
  });

  it('writes nothing before a plan was approved', async () => {
    const world = new World(busyAfternoons());
    const { app } = world.start();
    await app.connect();
    await app.chooseRole('cto');
    await app.lookBack();
    await app.proposePlan();
    expect(world.writes()).toEqual([]);
  });

  it('writes every series and block of the plan once, with our property and no guests', async () => {
    const { world, plan } = await protectedWorld();
    expect(plan.changes.length).toBeGreaterThan(0);
    expect(world.blocks()).toHaveLength(plan.changes.length);
    for (const block of world.blocks()) {
      expect(block.attendees).toBeUndefined();
    }
    const series = plan.changes.filter(({ kind }) => kind === 'create-series');
    const rules = world.blocks().flatMap(({ recurrence }) => recurrence?.[0] ?? []);
    expect(rules).toHaveLength(series.length);
    for (const rule of rules) expect(rule).toMatch(/^RRULE:FREQ=WEEKLY/);
    expect(world.writes().map((request) => request.sendUpdates)).toEqual(plan.changes.map(() => 'none'));
  });

  it('shows the week greener afterwards than before', async () => {
    const { machine, plan } = await protectedWorld();
    const [, next] = plan.weeks;
    expect(next?.after.doingMinutes).toBeGreaterThan(next?.before.doingMinutes ?? Infinity);
    const shown = await machine.app.viewWeek(next?.week ?? '');
    expect(shown.ok && shown.value.verdict.doingMinutes).toBe(next?.after.doingMinutes);
  });

  it('proposes nothing more once the plan stands in the calendar', async () => {
    const { machine } = await protectedWorld();
    const again = await machine.app.proposePlan();
    expect(again.ok && again.value.changes).toEqual([]);
  });

  it('takes exactly the plan back when it is undone', async () => {
    const { world, machine } = await protectedWorld();
    await undoLast(machine);
    await machine.app.drain();
    expect(world.blocks()).toEqual([]);
    expect((await machine.live()).undo).toBeUndefined();
  });

  it('leaves a block that somebody moved when the plan is undone, and says so', async () => {
    const { world, machine } = await protectedWorld();
    const [block] = world.blocks();
    world.nowMs += 60_000;
    const startMs = Date.parse(block?.start?.dateTime ?? '') + 15 * 60_000;
    world.google.control.moveAsOther(ADA, block?.id ?? '', { startMs });
    await undoLast(machine);
    await machine.app.drain();
    expect(world.blocks().map((each) => each.id)).toEqual([block?.id]);
    expect((await machine.live()).problems).toHaveLength(1);
  });

  it('withdraws what was not sent yet when it is undone offline', async () => {
    const world = new World(busyAfternoons());
    const { app, live } = world.start();
    await app.connect();
    await app.chooseRole('cto');
    const plan = await app.proposePlan();
    world.google.control.fault({ kind: 'drop-before', method: 'POST', times: 'always' });
    if (plan.ok) await app.approvePlan(plan.value.id);
    await app.drain();
    await undoLast({ app, live });
    world.google.control.clearFaults();
    world.nowMs += 3_600_000;
    await app.drain();
    expect(world.blocks()).toEqual([]);
    expect((await live()).waitingWrites).toBe(0);
  });

  it('finds and removes every block after a reinstallation', async () => {
    const { world } = await protectedWorld();
    const elsewhere = new World(busyAfternoons());
    Object.assign(elsewhere, { google: world.google });
    const machine = elsewhere.start();
    await machine.app.connect();
    expect((await machine.live()).found?.count).toBe(world.blocks().length);
    await machine.app.removeAllBlocks();
    await machine.app.drain();
    expect(world.blocks()).toEqual([]);
  });

  it('writes new blocks after all were removed, beside the tombstones of the old ones', async () => {
    const { world, machine } = await protectedWorld();
    const seriesOf = () => world.blocks().filter(({ recurrence }) => recurrence).length;
    const before = seriesOf();
    world.nowMs += 60_000;
    await machine.app.removeAllBlocks();
    await machine.app.drain();
    world.nowMs += 60_000;
    const plan = await machine.app.proposePlan();
    if (plan.ok) await machine.app.approvePlan(plan.value.id);
    await machine.app.drain();
    expect(seriesOf()).toBe(before);
    // What this week had may begin too soon to be written again.
    expect(world.blocks()).toHaveLength(plan.ok ? plan.value.changes.length : 0);
  });

  it('reads an unchanged calendar with one conditional request and stores nothing', async () => {
    const { world, machine } = await protectedWorld();
    await machine.app.sync();
    world.google.control.clearLog();
    await machine.app.sync();
    const log = world.google.control.log();
    expect(log.map((request) => [request.method, request.status])).toEqual([['GET', 304]]);
  });
});
