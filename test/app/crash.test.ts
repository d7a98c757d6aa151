import { describe, expect, it } from 'vitest';
import { connected, killAtEveryStep, wakeTwice } from './model/killed.ts';
import type { Stage } from './model/killed.ts';
import { modelCalendar } from './model/model-calendar.ts';
import { ADA } from './world.ts';

/** Two practices are enough to have writes before and after the one that is interrupted. */
const ready = () => connected(modelCalendar(), ['review-pull-requests', 'technical-decisions']);

async function planned() {
  const stage = await ready();
  await stage.device.run((app) => app.proposePlan());
  const made = await stage.device.peek.waitingPlan(ADA);
  if (!made) throw new Error('no plan');
  return { ...stage, plan: made };
}

async function written() {
  const stage = await planned();
  await approve(stage);
  const [decision] = await stage.device.peek.decisions(ADA);
  return { ...stage, decisionId: decision?.id ?? '' };
}

type Planned = Awaited<ReturnType<typeof planned>>;

const approve = ({ device, plan }: Planned, steps?: number) =>
  device.run(async (app) => {
    await app.approvePlan(plan.id);
    await app.drain();
  }, steps);

const undo = ({ device }: Stage, decisionId: string, steps?: number) =>
  device.run(async (app) => {
    await app.undo(decisionId);
    await app.drain();
  }, steps);

const series = ({ world }: Stage) => new Set(world.blocks().map(({ id }) => id)).size;

describe('a background killed between any two steps', { timeout: 120_000 }, () => {
  it('of planning has written nothing, and plans the same when asked again', async () => {
    const { plan } = await planned();
    const steps = await killAtEveryStep(
      ready,
      ({ device }, at) => device.run((app) => app.proposePlan(), at),
      async ({ world, device }, at) => {
        expect(world.writes(), `killed at step ${at}`).toEqual([]);
        await device.run((app) => app.proposePlan());
        expect((await device.peek.waitingPlan(ADA))?.changes).toEqual(plan.changes);
      },
    );
    expect(steps).toBeGreaterThan(1);
  });

  it('of approving and writing a plan has written each block once, or none, two wakes later', async () => {
    const steps = await killAtEveryStep(planned, approve, async (stage, at) => {
      expect(await wakeTwice(stage), `killed at step ${at}`).toBe(0);
      expect([0, stage.plan.changes.length], `killed at step ${at}`).toContain(series(stage));
      expect(stage.world.blocks()).toHaveLength(series(stage));
    });
    expect(steps).toBeGreaterThan(20);
  });

  it('of an undo leaves either the whole plan or none of it, two wakes later', async () => {
    const steps = await killAtEveryStep(
      written,
      (stage, at) => undo(stage, stage.decisionId, at),
      async (stage, at) => {
        expect(await wakeTwice(stage), `killed at step ${at}`).toBe(0);
        expect([0, stage.plan.changes.length], `killed at step ${at}`).toContain(series(stage));
      },
    );
    expect(steps).toBeGreaterThan(20);
  });

  it('of writing, then undone, leaves no block behind', async () => {
    await killAtEveryStep(planned, approve, async (stage, at) => {
      const decision = (await stage.device.peek.decisions(ADA)).find(({ kind }) => kind === 'approve-plan');
      if (decision) await undo(stage, decision.id);
      await wakeTwice(stage);
      expect(stage.world.blocks(), `killed at step ${at}`).toEqual([]);
    });
  });
});
