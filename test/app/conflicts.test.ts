import { describe, expect, it } from 'vitest';
import type { ConflictAnswer } from '../../lib/domain/conflict.ts';
import { blockOn, BOB, endOf, invite, NEXT_TUESDAY, pass, protectedWorld, startOf } from './protected.ts';
import { ADA } from './world.ts';

const REVIEW = 'review-pull-requests';

async function contested(more: Parameters<typeof invite>[3] = {}) {
  const start = await protectedWorld();
  const { world, machine } = start;
  const block = blockOn(world, NEXT_TUESDAY, REVIEW);
  const meeting = invite(world, { startMs: startOf(block), endMs: endOf(block) }, 'needsAction', more);
  await pass(world, machine);
  const answer = (how: ConflictAnswer) =>
    machine.app.answerConflict({ blockId: block.id!, meetingId: meeting.id!, answer: how });
  return { ...start, block, meeting, answer };
}

function answersSent({ world }: Pick<Awaited<ReturnType<typeof contested>>, 'world'>) {
  return world.writes().filter(({ sendUpdates }) => sendUpdates === 'all');
}

function rowsOf({ world, meeting }: Pick<Awaited<ReturnType<typeof contested>>, 'world' | 'meeting'>) {
  const stored = world.google.control.storedEvents(ADA, ADA).find(({ id }) => id === meeting.id);
  return stored?.attendees ?? [];
}

describe('an invitation on a block', () => {
  it('is shown with what accepting costs and where the block would go', async () => {
    const { machine, block, meeting } = await contested();
    const [conflict, ...others] = (await machine.live()).conflicts;
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({
      block: { eventId: block.id, practiceId: REVIEW },
      meeting: { eventId: meeting.id, organizer: BOB, vip: false },
      answered: false,
      canAnswer: true,
      lostMinutes: 30,
    });
    expect((conflict?.beforeMinutes ?? 0) - (conflict?.afterMinutes ?? 0)).toBe(30);
    expect(conflict?.movesTo).toBeDefined();
  });

  it('is declined in the user’s words, to everybody on the list and without touching anybody else’s row', async () => {
    const start = await contested();
    expect((await start.answer({ kind: 'decline', comment: 'I write code then.' })).ok).toBe(true);
    await pass(start.world, start.machine);
    expect(rowsOf(start)).toMatchObject([
      { email: BOB, responseStatus: 'accepted' },
      { email: ADA, responseStatus: 'declined', comment: 'I write code then.' },
    ]);
    expect(answersSent(start)).toHaveLength(1);
    expect(answersSent(start)[0]?.ifMatch).toBeTruthy();
    expect((await start.machine.live()).conflicts).toEqual([]);
    const { undo } = await start.machine.live();
    expect(undo?.kind).toBe('answer');
  });

  it('is accepted, and the block moves', async () => {
    const start = await contested();
    expect((await start.answer({ kind: 'accept-and-move' })).ok).toBe(true);
    await pass(start.world, start.machine);
    expect(rowsOf(start)).toMatchObject([{}, { email: ADA, responseStatus: 'accepted' }]);
    const moved = start.world.google.control.storedEvents(ADA, ADA).find(({ id }) => id === start.block.id);
    expect(startOf(moved ?? {})).not.toBe(startOf(start.block));
    expect((await start.machine.live()).conflicts).toEqual([]);
  });

  it('is accepted as an exception, with its reason and its debt', async () => {
    const start = await contested();
    expect((await start.answer({ kind: 'accept-as-exception', reason: 'customer' })).ok).toBe(true);
    await pass(start.world, start.machine);
    expect(rowsOf(start)).toMatchObject([{}, { email: ADA, responseStatus: 'accepted' }]);
    expect(startOf(blockOn(start.world, NEXT_TUESDAY, REVIEW))).toBe(startOf(start.block));
    expect(await start.machine.deps.history.exceptions(ADA)).toMatchObject([
      { eventId: start.block.id, practiceId: REVIEW, reason: 'customer', lostMinutes: 30 },
    ]);
  });

  it('is answered back by undo', async () => {
    const start = await contested();
    await start.answer({ kind: 'decline', comment: '' });
    await pass(start.world, start.machine);
    const { undo } = await start.machine.live();
    await start.machine.app.undo(undo?.decisionId ?? '');
    await pass(start.world, start.machine);
    expect(rowsOf(start)).toMatchObject([{}, { email: ADA, responseStatus: 'needsAction' }]);
  });

  it('from somebody on the VIP list is never declined', async () => {
    const start = await contested();
    await start.machine.app.changeProtection({ vips: [' Bob@Lovelace.example '] });
    expect((await start.machine.live()).conflicts).toMatchObject([{ meeting: { vip: true } }]);
    expect((await start.answer({ kind: 'decline', comment: '' })).ok).toBe(false);
    await pass(start.world, start.machine);
    expect(answersSent(start)).toEqual([]);
  });

  it('with a hidden guest list cannot be answered from here', async () => {
    const start = await contested({ guestsCanSeeOtherGuests: false });
    expect(await start.answer({ kind: 'decline', comment: '' })).toEqual({
      ok: false,
      problem: { code: 'cannot-answer', because: 'guests-hidden' },
    });
    expect(answersSent(start)).toEqual([]);
  });

  it('that is gone by the time it is answered is said to be', async () => {
    const start = await contested();
    start.world.google.control.cancelAsOther(ADA, start.meeting.id!);
    await pass(start.world, start.machine);
    expect(await start.answer({ kind: 'decline', comment: '' })).toEqual({
      ok: false,
      problem: { code: 'plan-outdated' },
    });
  });
});
