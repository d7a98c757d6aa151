import { describe, expect, it } from 'vitest';
import {
  at,
  BLOCK,
  BLOCK_ID,
  DEC_2,
  end,
  eventOf,
  insertOf,
  move,
  perform,
  release,
} from './local-blocks.ts';
import { SERIES, SERIES_ID, standing } from './local-blocks.ts';
import { blocksIn, localWorld } from './local-world.ts';

const SACRED = [
  ['a series', insertOf({ ...SERIES, level: 'sacred' }), SERIES_ID],
  ['a single block', insertOf({ ...BLOCK, level: 'sacred' }), BLOCK_ID],
] as const;
const WORDS = 'Hands-on time. Please choose another one.';

describe.each(SACRED)('%s as focus time', (_, insert, id) => {
  it('declines nothing without words to decline with', async () => {
    const { client } = localWorld();
    expect(eventOf(await perform(client, insert))).toMatchObject({
      id,
      eventType: 'focusTime',
      focusTimeProperties: { autoDeclineMode: 'declineNone' },
    });
  });

  it('declines only new invitations, in the user’s words', async () => {
    const { client } = localWorld();
    const event = eventOf(await perform(client, { ...insert, declineMessage: WORDS }));
    expect(event.focusTimeProperties).toEqual({
      autoDeclineMode: 'declineOnlyNewConflictingInvitations',
      declineMessage: WORDS,
    });
  });

  it.each(['refused-400', 'refused-403', 'stored-as-default'] as const)(
    'is a busy event where the account may not have it, and tells so: %s',
    async (consumerFocusTime) => {
      const world = localWorld([], 'consumer');
      world.google.control.behave({ consumerFocusTime });
      const event = eventOf(await perform(world.client, { ...insert, declineMessage: WORDS }));
      expect(event).toMatchObject({ id, eventType: 'default' });
      expect(event).not.toHaveProperty('focusTimeProperties');
      expect(event.transparency ?? 'opaque').toBe('opaque');
      expect(blocksIn(world)).toHaveLength(1);
      expect(await perform(world.client, insert)).toMatchObject({ kind: 'done', adopted: true });
    },
  );

  it('never declines by itself where it is no focus time', async () => {
    const { client, google } = localWorld();
    await perform(client, { ...insert, focusTime: false, declineMessage: WORDS });
    expect(JSON.stringify(google.control.log())).not.toContain('decline');
  });
});

describe('focus time that is changed', () => {
  it('is still focus time, with what it declines, after one date moved and the series ended', async () => {
    const world = localWorld();
    await perform(world.client, { ...SACRED[0][1], declineMessage: WORDS });
    const moved = eventOf(
      await perform(
        world.client,
        move(DEC_2, at('2026-12-02', '09:00', '10:30'), at('2026-12-03', '13:00', '14:00')),
      ),
    );
    expect(moved).toMatchObject({ eventType: 'focusTime', focusTimeProperties: { declineMessage: WORDS } });
    const dec9 = `${SERIES_ID}_20261209T080000Z`;
    expect(await perform(world.client, release(dec9, at('2026-12-09', '09:00', '10:30')))).toMatchObject({
      kind: 'done',
    });
    expect(eventOf(await perform(world.client, end('2026-12-14')))).toMatchObject({ eventType: 'focusTime' });
    expect(standing(world)).toEqual([
      '11-23T09:00',
      '11-25T09:00',
      '11-30T09:00',
      '12-03T13:00',
      '12-07T09:00',
    ]);
  });
});
