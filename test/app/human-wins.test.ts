import { describe, expect, it } from 'vitest';
import { addDays } from '../../lib/domain/civil.ts';
import {
  at,
  blockOn,
  blocksOn,
  NEXT_TUESDAY,
  pass,
  practiceOf,
  protectedWorld,
  startOf,
} from './protected.ts';
import { ADA } from './world.ts';

const REVIEW = 'review-pull-requests';

async function releasesOf({ deps }: Awaited<ReturnType<typeof protectedWorld>>['machine']) {
  return deps.history.releases(ADA);
}

/** What a new plan would do for the practice in the week of the deleted or dragged block. */
async function proposedFor(
  machine: Awaited<ReturnType<typeof protectedWorld>>['machine'],
  practiceId: string,
) {
  const plan = await machine.app.proposePlan();
  if (!plan.ok) throw new Error(plan.problem.code);
  return plan.value.changes.filter(
    (change) =>
      change.practiceId === practiceId &&
      'to' in change &&
      change.to.date >= '2026-03-16' &&
      change.to.date < '2026-03-23',
  );
}

describe('a block the user deleted in Google Calendar', () => {
  it('stays deleted: its time is given back, and the user is asked whether for always', async () => {
    const { world, machine } = await protectedWorld();
    const block = blockOn(world, NEXT_TUESDAY, REVIEW);
    world.google.control.cancelAsOther(ADA, block.id!);
    await pass(world, machine);
    expect(await releasesOf(machine)).toMatchObject([
      { eventId: block.id, practiceId: REVIEW, scope: 'once', date: NEXT_TUESDAY, asking: true },
    ]);
    expect((await machine.live()).questions).toMatchObject([{ kind: 'only-this-or-always', id: block.id }]);
    expect(await proposedFor(machine, REVIEW)).toEqual([]);
  });

  it('is not asked about again once the user has said that it was only this one', async () => {
    const { world, machine } = await protectedWorld();
    const { id = '' } = blockOn(world, NEXT_TUESDAY, REVIEW);
    world.google.control.cancelAsOther(ADA, id!);
    await pass(world, machine);
    await machine.app.answerQuestion({ id: id!, answer: { kind: 'only-this' } });
    expect((await machine.live()).questions).toEqual([]);
    await pass(world, machine);
    expect((await machine.live()).questions).toEqual([]);
    expect(blocksOn(world, addDays(NEXT_TUESDAY, 7)).map(practiceOf)).toContain(REVIEW);
  });

  it('takes the rest of its series with it when the user says always, and undo brings that back', async () => {
    const { world, machine } = await protectedWorld();
    const { id = '' } = blockOn(world, NEXT_TUESDAY, REVIEW);
    const later = blocksOn(world, addDays(NEXT_TUESDAY, 7)).length;
    world.google.control.cancelAsOther(ADA, id!);
    await pass(world, machine);
    await machine.app.answerQuestion({ id: id!, answer: { kind: 'always' } });
    await pass(world, machine);
    const after = blocksOn(world, addDays(NEXT_TUESDAY, 7));
    expect(after.length).toBe(later - 1);
    const { undo } = await machine.live();
    expect(undo?.kind).toBe('end');
    await machine.app.undo(undo?.decisionId ?? '');
    await pass(world, machine);
    expect(blocksOn(world, addDays(NEXT_TUESDAY, 7)).length).toBe(later);
  });

  it('with its whole series is one release and no question', async () => {
    const { world, machine } = await protectedWorld();
    const { recurringEventId = '' } = blockOn(world, NEXT_TUESDAY, REVIEW);
    world.google.control.cancelAsOther(ADA, recurringEventId!);
    await pass(world, machine);
    expect(await releasesOf(machine)).toMatchObject([
      { eventId: recurringEventId, practiceId: REVIEW, scope: 'series', asking: false },
    ]);
    expect((await machine.live()).questions).toEqual([]);
  });

  it('with all that follow is a series given back from that date on', async () => {
    const { world, machine } = await protectedWorld();
    const date = addDays(NEXT_TUESDAY, 14);
    const { recurringEventId = '' } = blockOn(world, date, REVIEW);
    const master = world.blocks().find(({ id }) => id === recurringEventId);
    const [rule = '', ...rest] = master?.recurrence ?? [];
    const until = new Date(at(date, '00:00') - 1000).toISOString().replaceAll(/[-:]|\.\d+/g, '');
    world.google.control.changeAsOther(ADA, recurringEventId!, {
      recurrence: [`${rule};UNTIL=${until}`, ...rest],
    });
    await pass(world, machine);
    const [release, ...others] = await releasesOf(machine);
    expect(others).toEqual([]);
    expect(release).toMatchObject({ eventId: recurringEventId, scope: 'series' });
    expect((release?.date ?? '') >= date).toBe(true);
  });

  it('is a block again when the user brings it back', async () => {
    const { world, machine } = await protectedWorld();
    const { id = '' } = blockOn(world, NEXT_TUESDAY, REVIEW);
    world.google.control.cancelAsOther(ADA, id!);
    await pass(world, machine);
    world.google.control.changeAsOther(ADA, id!, { status: 'confirmed' });
    await pass(world, machine);
    expect(await releasesOf(machine)).toEqual([]);
  });

  it('is never concluded from a read that failed or an id nobody knows', async () => {
    const { world, machine } = await protectedWorld();
    const { id = '' } = blockOn(world, NEXT_TUESDAY, REVIEW);
    world.google.control.cancelAsOther(ADA, id!);
    world.nowMs += 600_000;
    world.google.control.fault({ kind: 'error', reason: 'backendError', method: 'GET', path: id! });
    expect((await machine.app.sync()).ok).toBe(false);
    expect(await releasesOf(machine)).toEqual([]);
    expect((await machine.app.sync()).ok).toBe(true);
    expect(await releasesOf(machine)).toHaveLength(1);
  });
});

describe('a block the user dragged', () => {
  it('stays where it was put, is no deletion, and counts', async () => {
    const { world, machine } = await protectedWorld();
    const block = blockOn(world, NEXT_TUESDAY, REVIEW);
    world.google.control.moveAsOther(ADA, block.id!, { startMs: startOf(block) + 15 * 60_000 });
    await pass(world, machine);
    expect(await releasesOf(machine)).toEqual([]);
    expect(await proposedFor(machine, REVIEW)).toEqual([]);
    expect(startOf(blockOn(world, NEXT_TUESDAY, REVIEW))).toBe(startOf(block) + 15 * 60_000);
  });
});
