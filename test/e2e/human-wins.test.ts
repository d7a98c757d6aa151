import { describe, expect, it } from 'vitest';
import { addDays } from '../../lib/domain/civil.ts';
import { answersEn } from '../../lib/i18n/en/answers.ts';
import { en } from '../../lib/i18n/en.ts';
import { press, waitForText } from '../browsers/page.ts';
import { command, readLive, waitForLive } from '../demo/steps.ts';
import { spanOf } from './blocks.ts';
import { BROWSERS } from './fresh-start.ts';
import { blocksIn, protectedStart, refresh, stored, type ProtectedStart } from './protected-start.ts';

const REVIEW = 'review-pull-requests';
const QUARTER_MS = 15 * 60_000;

function writes({ world }: ProtectedStart): number {
  return world.control.log().filter(({ method, call }) => method !== 'GET' && call?.includes('Events'))
    .length;
}

describe.each(BROWSERS)('in %s, what the user does to blocks in Google Calendar', (name) => {
  it('stands: one is dragged, one deleted, and then a whole series', async () => {
    const start = await protectedStart(name);
    const { world, panel, nextWeek } = start;
    const [dragged, deleted] = blocksIn(start, nextWeek, REVIEW);
    const { startMs } = spanOf(dragged!);
    world.control.moveAsOther(world.email, dragged?.id ?? '', { startMs: startMs - QUARTER_MS });
    world.control.cancelAsOther(world.email, deleted?.id ?? '');
    const before = writes(start);
    await refresh(start);
    const { questions } = await readLive(panel);
    expect(questions).toMatchObject([{ kind: 'only-this-or-always', id: deleted?.id }]);
    await press(panel, answersEn.onlyThis);
    await waitForLive(panel, (live) => live.questions.length === 0, 'the question to be answered');
    const plan = await command(panel, 'proposePlan', {});
    const touched = plan.changes.flatMap((change) => ('eventId' in change ? change.eventId : []));
    expect(touched).not.toContain(dragged?.id);
    expect(touched).not.toContain(deleted?.id);
    expect(spanOf(stored(start, dragged?.id ?? '') ?? {}).startMs).toBe(startMs - QUARTER_MS);
    expect(writes(start), 'nothing was written').toBe(before);

    const [later] = blocksIn(start, addDays(nextWeek, 14), 'code');
    world.control.cancelAsOther(world.email, later?.recurringEventId ?? '');
    await refresh(start);
    expect((await readLive(panel)).questions).toEqual([]);
    expect(writes(start), 'a deleted series is not written again').toBe(before);
    expect(blocksIn(start, addDays(nextWeek, 14), 'code').map((one) => one.recurringEventId)).not.toContain(
      later?.recurringEventId,
    );
  });

  it('counts for a holiday: the week asks for nothing, and its blocks stay where they are', async () => {
    const start = await protectedStart(name);
    const { world, panel, nextWeek } = start;
    const standing = blocksIn(start, nextWeek, REVIEW).map(({ id }) => id);
    world.control.insertAsOther(world.email, {
      summary: 'Vacation',
      start: { date: nextWeek },
      end: { date: addDays(nextWeek, 7) },
      transparency: 'opaque',
    });
    const before = writes(start);
    await refresh(start);
    const view = await command(panel, 'viewWeek', { week: nextWeek });
    expect(view.verdict).toMatchObject({ kind: 'none', noneBecause: 'away', targetMinutes: 0 });
    const { changes } = await command(panel, 'proposePlan', {});
    expect(
      changes.filter((one) => 'to' in one && one.to.date >= nextWeek && one.to.date < addDays(nextWeek, 7)),
    ).toEqual([]);
    expect(blocksIn(start, nextWeek, REVIEW).map(({ id }) => id)).toEqual(standing);
    expect(writes(start)).toBe(before);
    await waitForText(panel, en.practices);
  });
});
