import { describe, expect, it } from 'vitest';
import type { ConflictAnswer } from '../../lib/domain/conflict.ts';
import { weekSpan } from '../../lib/domain/civil.ts';
import { answersEn } from '../../lib/i18n/en/answers.ts';
import { en } from '../../lib/i18n/en.ts';
import { press, waitForText } from '../browsers/page.ts';
import { waitUntil } from '../browsers/wait.ts';
import { waitForLive, waitUntilSettled } from '../demo/steps.ts';
import { occurrencesIn, overlap, spanOf } from './blocks.ts';
import { BROWSERS } from './fresh-start.ts';
import {
  blocksIn,
  inviteOnto,
  protectedStart,
  refresh,
  stored,
  type ProtectedStart,
  type StoredEvent,
} from './protected-start.ts';

const REVIEW = 'review-pull-requests';

/** An invitation arrives, the panel shows it, and the user answers it there in two clicks. */
async function answerWith(start: ProtectedStart, block: StoredEvent, kind: ConflictAnswer['kind']) {
  const { panel } = start;
  const meeting = inviteOnto(start, block);
  await refresh(start);
  await waitForLive(
    panel,
    ({ conflicts }) => conflicts.some((one) => one.meeting.eventId === meeting.id),
    'the conflict',
  );
  await press(panel, answersEn.answerName(kind, false));
  await press(panel, answersEn.answerSend(kind, true));
  await waitUntil(() => answerIn(start, meeting)?.responseStatus !== 'needsAction', 'the answer to arrive');
  await waitUntilSettled(panel);
  return { meeting, answer: answerIn(start, meeting) };
}

function answerIn(start: ProtectedStart, { id }: StoredEvent) {
  return stored(start, id ?? '')?.attendees?.find(({ self }) => self);
}

/** An accepted meeting in the afternoon of the block's day, beside the block: called off, it gives the block a place. */
function meetingBeside(
  { world, zone, nextWeek }: ProtectedStart,
  block: StoredEvent,
): StoredEvent | undefined {
  const day = block.start?.dateTime?.slice(0, 10) ?? '';
  const { meetings } = occurrencesIn(world, weekSpan(nextWeek, zone));
  return meetings.find(
    (meeting) =>
      meeting.start?.dateTime?.startsWith(day) &&
      /T1[4-6]/.test(meeting.start.dateTime) &&
      !overlap(spanOf(meeting), spanOf(block)),
  );
}

describe.each(BROWSERS)('in %s, an invitation on a block', (name) => {
  it('says what accepting costs, and is answered in each of four ways', async () => {
    const start = await protectedStart(name);
    const { panel, nextWeek } = start;
    const blocks = blocksIn(start, nextWeek, REVIEW);
    expect(blocks.length).toBeGreaterThanOrEqual(4);
    const movable = blocks.find((block) => meetingBeside(start, block))!;
    const [first, second, third] = blocks.filter((block) => block !== movable) as [
      StoredEvent,
      StoredEvent,
      StoredEvent,
    ];

    const declined = await answerWith(start, first, 'decline');
    expect(declined.answer?.responseStatus).toBe('declined');
    expect(declined.answer?.comment).toContain('Review pull requests');
    await waitForLive(panel, ({ conflicts }) => conflicts.length === 0, 'no conflict left');

    const proposed = await answerWith(start, second, 'propose');
    expect(proposed.answer?.responseStatus).toBe('declined');
    expect(proposed.answer?.comment?.split('\n–').length).toBeGreaterThan(1);

    const exception = await answerWith(start, third, 'accept-as-exception');
    expect(exception.answer?.responseStatus).toBe('accepted');
    expect(spanOf(stored(start, third.id ?? '') ?? third)).toEqual(spanOf(third));

    start.world.control.cancelAsOther(start.world.email, meetingBeside(start, movable)?.id ?? '');
    const moved = await answerWith(start, movable, 'accept-and-move');
    expect(moved.answer?.responseStatus).toBe('accepted');
    const place = spanOf(stored(start, movable.id ?? '') ?? movable);
    expect(place).not.toEqual(spanOf(movable));
    expect(overlap(place, spanOf(moved.meeting))).toBe(false);

    const mails = start.world.control.log().filter(({ sendUpdates }) => sendUpdates === 'all');
    expect(mails).toHaveLength(4);
    await waitForText(panel, en.warnings);
  });
});
