import { describe, expect, it } from 'vitest';
import type { ConflictAnswer } from '../../lib/domain/conflict.ts';
import { weekSpan } from '../../lib/domain/civil.ts';
import { answersEn } from '../../lib/i18n/en/answers.ts';
import { en } from '../../lib/i18n/en.ts';
import { press, waitForText } from '../browsers/page.ts';
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
  await waitForLive(panel, ({ waitingWrites }) => waitingWrites === 0, 'the answer to be sent');
  await waitUntilSettled(panel);
  return { meeting, answer: answerIn(start, meeting) };
}

function answerIn(start: ProtectedStart, { id }: StoredEvent) {
  return stored(start, id ?? '')?.attendees?.find(({ self }) => self);
}

/** A meeting on the day of the block is called off, so that the block could go there. */
function makeRoomOnTheDayOf({ world, zone, nextWeek }: ProtectedStart, block: StoredEvent): void {
  const day = block.start?.dateTime?.slice(0, 10) ?? '';
  const { meetings } = occurrencesIn(world, weekSpan(nextWeek, zone));
  const free = meetings.find(
    (meeting) => meeting.start?.dateTime?.startsWith(`${day}T14`) && !overlap(spanOf(meeting), spanOf(block)),
  );
  if (!free?.id) throw new Error(`no meeting in the afternoon of ${day}`);
  world.control.cancelAsOther(world.email, free.id);
}

describe.each(BROWSERS)('in %s, an invitation on a block', (name) => {
  it('says what accepting costs, and is answered in each of four ways', async () => {
    const start = await protectedStart(name);
    const { panel, nextWeek } = start;
    const blocks = blocksIn(start, nextWeek, REVIEW);
    expect(blocks.length).toBeGreaterThanOrEqual(4);
    const [first, second, third, fourth] = blocks as [StoredEvent, StoredEvent, StoredEvent, StoredEvent];

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

    makeRoomOnTheDayOf(start, fourth);
    const moved = await answerWith(start, fourth, 'accept-and-move');
    expect(moved.answer?.responseStatus).toBe('accepted');
    const place = spanOf(stored(start, fourth.id ?? '') ?? fourth);
    expect(place).not.toEqual(spanOf(fourth));
    expect(overlap(place, spanOf(moved.meeting))).toBe(false);

    const mails = start.world.control.log().filter(({ sendUpdates }) => sendUpdates === 'all');
    expect(mails).toHaveLength(4);
    await waitForText(panel, en.warnings);
  });
});
