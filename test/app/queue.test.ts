import { describe, expect, it } from 'vitest';
import { busyAfternoons } from './calendar.ts';
import { ADA, undoLast, World } from './world.ts';

const HOUR_MS = 3_600_000;

async function approved(before: (world: World) => void = () => {}) {
  const world = new World(busyAfternoons());
  const machine = world.start();
  await machine.app.connect();
  await machine.app.chooseRole('cto');
  const plan = await machine.app.proposePlan();
  if (!plan.ok) throw new Error(plan.problem.code);
  before(world);
  await machine.app.approvePlan(plan.value.id);
  await machine.app.drain();
  return { world, count: plan.value.changes.length, ...machine };
}

describe('writes that wait', () => {
  it('go on by themselves after two days without network', async () => {
    const { world, app, live, count } = await approved(({ google }) =>
      google.control.fault({ kind: 'drop-before', times: 'always' }),
    );
    for (let hour = 0; hour < 48; hour += 1) {
      world.nowMs += HOUR_MS;
      await app.drain();
    }
    expect(await live()).toMatchObject({ waitingWrites: count, problems: [] });
    world.google.control.clearFaults();
    world.nowMs += HOUR_MS;
    await app.drain();
    expect(world.blocks()).toHaveLength(count);
  });

  it('wake nobody while the user must sign in first', async () => {
    const { world, app } = await approved((world) => {
      world.google.control.invalidateTokens();
      world.silent = 'needs-user';
    });
    world.wakes = [];
    world.nowMs += 60_000;
    await app.drain();
    expect(world.wakes.filter(({ job }) => job === 'drain')).toEqual([]);
  });

  it('keep their alarm when somebody looks before they are due', async () => {
    const { world, app } = await approved(({ google }) =>
      google.control.fault({ kind: 'rate-limit', retryAfterSeconds: 600, method: 'POST', times: 'always' }),
    );
    world.wakes = [];
    await app.drain();
    const next = world.wakes.findLast(({ job }) => job === 'drain');
    expect(next?.atMs).toBeGreaterThanOrEqual(world.nowMs + 600_000);
  });

  it('all keep the pause that Google asks of one of them', async () => {
    const { world } = await approved(({ google }) =>
      google.control.fault({ kind: 'rate-limit', retryAfterSeconds: 600, method: 'POST', times: 'always' }),
    );
    expect(world.writes()).toHaveLength(1);
    const next = world.wakes.findLast(({ job }) => job === 'drain');
    expect(next?.atMs).toBeGreaterThanOrEqual(world.nowMs + 600_000);
  });

  it('are still tried after the user has heard that Google keeps failing', async () => {
    const { world, app, live, count } = await approved(({ google }) =>
      google.control.fault({ kind: 'error', reason: 'backendError', method: 'POST', times: 'always' }),
    );
    for (let hour = 0; hour < 20; hour += 1) {
      world.nowMs += HOUR_MS;
      await app.drain();
    }
    expect((await live()).problems[0]?.problem.code).toBe('google-failing');
    world.google.control.clearFaults();
    world.nowMs += HOUR_MS;
    await app.drain();
    expect(world.blocks()).toHaveLength(count);
    expect(await live()).toMatchObject({ waitingWrites: 0, problems: [] });
  });

  it('are not called written before Google has confirmed them', async () => {
    const { live, count } = await approved(({ google }) =>
      google.control.fault({ kind: 'drop-before', method: 'POST', times: 'always' }),
    );
    expect((await live()).undo).toMatchObject({ blocks: 0, waiting: count });
  });

  it('are given up where the user deleted the block meanwhile, and say so', async () => {
    const { world, app, live, count } = await approved(({ google }) =>
      google.control.fault({ kind: 'drop-after', method: 'POST' }),
    );
    const [written] = world.blocks();
    world.nowMs += 60_000;
    world.google.control.cancelAsOther(ADA, written?.id ?? '');
    world.nowMs += HOUR_MS;
    await app.drain();
    expect(world.blocks()).toHaveLength(count - 1);
    expect((await live()).problems.map(({ problem }) => problem.code)).toEqual(['deleted-by-user']);
  });
});

describe('a new plan', () => {
  it('does not propose again what is approved and still waits', async () => {
    const { app } = await approved(({ google }) =>
      google.control.fault({ kind: 'drop-before', method: 'POST', times: 'always' }),
    );
    const plan = await app.proposePlan();
    expect(plan.ok && plan.value.changes).toEqual([]);
  });
});

describe('undo', () => {
  it('leaves a block that somebody renamed', async () => {
    const { world, app, live } = await approved();
    const [block] = world.blocks();
    world.nowMs += 60_000;
    world.google.control.changeAsOther(ADA, block?.id ?? '', { summary: 'Deep work' });
    await undoLast({ app, live });
    await app.drain();
    expect(world.blocks().map(({ summary }) => summary)).toEqual(['Deep work']);
    expect((await live()).problems.map(({ problem }) => problem.code)).toEqual(['moved-by-hand']);
  });

  it('of a write whose answer was lost takes away what it wrote, and nothing of another generation', async () => {
    const { world, app, live } = await approved();
    world.nowMs += 60_000;
    await app.removeAllBlocks();
    await app.drain();
    world.nowMs += 60_000;
    const again = await app.proposePlan();
    if (!again.ok) throw new Error(again.problem.code);
    world.google.control.fault({ kind: 'drop-after', method: 'POST', nth: 2 });
    await app.approvePlan(again.value.id);
    await app.drain();
    await undoLast({ app, live });
    world.nowMs += HOUR_MS;
    await app.drain();
    expect(world.blocks()).toEqual([]);
  });

  it('of a write whose answer was lost leaves what a human put elsewhere meanwhile', async () => {
    const { world, app, live } = await approved(({ google }) =>
      google.control.fault({ kind: 'drop-after', method: 'POST', nth: 1 }),
    );
    const series = world.blocks().find(({ recurrence }) => recurrence);
    const first = Date.parse(series?.start?.dateTime ?? '');
    const [occurrence] = world.google.control
      .events(ADA, ADA, { startMs: first, endMs: first + 15 * 24 * HOUR_MS })
      .filter(({ recurringEventId }) => recurringEventId === series?.id)
      .slice(-1);
    const startMs = Date.parse(occurrence?.start?.dateTime ?? '') + HOUR_MS;
    world.google.control.moveAsOther(ADA, occurrence?.id ?? '', { startMs });
    await undoLast({ app, live });
    world.nowMs += HOUR_MS;
    await app.drain();
    expect(world.blocks().map(({ id }) => id)).toContain(series?.id);
  });
});
