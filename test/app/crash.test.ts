import { describe, expect, it } from 'vitest';
import { busyAfternoons } from './calendar.ts';
import { defaultSettings } from '../../lib/domain/defaults.ts';
import { ADA, World } from './world.ts';

/** Runs `work` and abandons it before its `at`-th step; says whether there was one. */
async function killedAt(world: World, at: number, work: () => Promise<unknown>): Promise<boolean> {
  let steps = 0;
  const killed = new Promise<'killed'>((resolve) => {
    world.step = () => {
      steps += 1;
      if (steps <= at) return Promise.resolve();
      resolve('killed');
      return new Promise(() => {});
    };
  });
  const end = await Promise.race([killed, work().then(() => 'finished' as const)]);
  world.step = async () => {};
  return end === 'killed';
}

async function readyToApprove() {
  const world = new World(busyAfternoons());
  const machine = world.start();
  await machine.app.connect();
  // Two practices are enough to have writes before and after the one that is interrupted.
  const settings = defaultSettings('cto', { domain: 'lovelace.example' });
  await machine.deps.history.saveSettings(ADA, { ...settings, practices: settings.practices.slice(2, 4) });
  const plan = await machine.app.proposePlan();
  if (!plan.ok) throw new Error(plan.problem.code);
  return { world, machine, plan: plan.value };
}

async function wakeTwice(world: World) {
  for (let wake = 0; wake < 2; wake += 1) {
    world.nowMs += 3_600_000;
    await world.start().app.catchUp();
  }
  return (await world.start().deps.live.read()).waitingWrites;
}

describe('a background killed between any two steps', { timeout: 120_000 }, () => {
  it('of approving and writing a plan has written each block once, or none, two wakes later', async () => {
    let at = 0;
    for (; ; at += 1) {
      const { world, machine, plan } = await readyToApprove();
      const killed = await killedAt(world, at, async () => {
        await machine.app.approvePlan(plan.id);
        await machine.app.drain();
      });
      const waiting = await wakeTwice(world);
      expect([0, plan.changes.length], `killed at step ${at}`).toContain(world.blocks().length);
      expect(new Set(world.blocks().map((block) => block.id)).size).toBe(world.blocks().length);
      expect(waiting).toBe(0);
      if (!killed) break;
    }
    expect(at).toBeGreaterThan(20);
  });

  it('of an undo leaves either the whole plan or none of it, two wakes later', async () => {
    for (let at = 0; ; at += 1) {
      const { world, machine, plan } = await readyToApprove();
      await machine.app.approvePlan(plan.id);
      await machine.app.drain();
      const killed = await killedAt(world, at, async () => {
        await machine.app.undoLastPlan();
        await machine.app.drain();
      });
      await wakeTwice(world);
      expect([0, plan.changes.length], `killed at step ${at}`).toContain(world.blocks().length);
      if (!killed) break;
    }
  });

  it('of writing, then undone, leaves no block behind', async () => {
    for (let at = 0; ; at += 1) {
      const { world, machine, plan } = await readyToApprove();
      const killed = await killedAt(world, at, async () => {
        await machine.app.approvePlan(plan.id);
        await machine.app.drain();
      });
      const next = world.start();
      await next.app.undoLastPlan();
      await next.app.drain();
      await wakeTwice(world);
      expect(world.blocks(), `killed at step ${at}`).toEqual([]);
      if (!killed) break;
    }
  });
});
