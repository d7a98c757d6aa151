import { describe, expect, it } from 'vitest';
import { blockOn, endOf, invite, NEXT_TUESDAY, pass, protectedWorld, startOf } from './protected.ts';

const REVIEW = 'review-pull-requests';

/** Two plans were approved, and the user has given leave. */
async function keptWorld() {
  const start = await protectedWorld();
  const { world, machine } = start;
  // A lost block is what the second plan is about.
  const block = blockOn(world, '2026-03-24', REVIEW);
  invite(world, { startMs: startOf(block), endMs: endOf(block) });
  await pass(world, machine);
  const plan = await machine.app.proposePlan();
  if (!plan.ok) throw new Error(plan.problem.code);
  expect(plan.value.changes.length).toBeGreaterThan(0);
  await machine.app.approvePlan(plan.value.id);
  await pass(world, machine);
  expect(await machine.app.changeProtection({ mode: 'keep' })).toEqual({ ok: true, value: undefined });
  await pass(world, machine);
  return start;
}

describe('keep it protected for me', () => {
  it('cannot be chosen before two plans were approved', async () => {
    const { machine } = await protectedWorld();
    expect((await machine.live()).plansApproved).toBe(1);
    expect(await machine.app.changeProtection({ mode: 'keep' })).toEqual({
      ok: false,
      problem: { code: 'two-plans-first' },
    });
  });

  it('moves a firm block that lost its time, says so in the journal, and undo puts it back for good', async () => {
    const { world, machine } = await keptWorld();
    const block = blockOn(world, NEXT_TUESDAY, REVIEW);
    invite(world, { startMs: startOf(block), endMs: endOf(block) });
    await pass(world, machine);
    const moved = blockOn(world, NEXT_TUESDAY, REVIEW);
    expect(moved.id).toBe(block.id);
    expect(startOf(moved)).not.toBe(startOf(block));
    const [latest] = (await machine.live()).journal;
    expect(latest).toMatchObject({
      kind: 'keep',
      undoable: true,
      lines: [{ kind: 'move-block', state: 'done' }],
    });

    await machine.app.undo(latest?.decisionId ?? '');
    await pass(world, machine);
    await pass(world, machine);
    expect(startOf(blockOn(world, NEXT_TUESDAY, REVIEW))).toBe(startOf(block));
  });

  it('leaves a block alone under an invitation that was not answered', async () => {
    const { world, machine } = await keptWorld();
    const block = blockOn(world, NEXT_TUESDAY, REVIEW);
    invite(world, { startMs: startOf(block), endMs: endOf(block) }, 'needsAction');
    await pass(world, machine);
    expect(startOf(blockOn(world, NEXT_TUESDAY, REVIEW))).toBe(startOf(block));
    expect((await machine.live()).conflicts).toMatchObject([{ answered: false }]);
  });

  it('touches nothing today or tomorrow', async () => {
    const { world, machine } = await keptWorld();
    world.nowMs += 5 * 24 * 60 * 60_000;
    const block = blockOn(world, NEXT_TUESDAY, REVIEW);
    await pass(world, machine);
    invite(world, { startMs: startOf(block), endMs: endOf(block) });
    await pass(world, machine);
    expect(startOf(blockOn(world, NEXT_TUESDAY, REVIEW))).toBe(startOf(block));
  });

  it('writes nothing when nothing has changed', async () => {
    const { world, machine } = await keptWorld();
    const writes = world.writes().length;
    for (let hour = 0; hour < 30; hour += 1) await pass(world, machine, 60);
    expect(world.writes().length).toBe(writes);
  });

  it('books nothing by itself after all blocks were removed', async () => {
    const { world, machine } = await keptWorld();
    await machine.app.removeAllBlocks();
    await pass(world, machine);
    await pass(world, machine);
    expect(world.blocks()).toEqual([]);
  });
});

describe('asking first', () => {
  it('shows what it would do as a plan nobody asked for, once', async () => {
    const { world, machine } = await protectedWorld();
    const block = blockOn(world, NEXT_TUESDAY, REVIEW);
    invite(world, { startMs: startOf(block), endMs: endOf(block) });
    const writes = world.writes().length;
    await pass(world, machine);
    const { plan, planUnasked } = await machine.live();
    expect(planUnasked).toBe(true);
    expect(plan?.changes).toContainEqual(expect.objectContaining({ kind: 'move-block', eventId: block.id }));
    expect(world.writes().length).toBe(writes);

    await machine.app.discardPlan(plan?.id ?? '');
    await pass(world, machine);
    expect((await machine.live()).plan).toBeUndefined();
  });
});
