import { describe, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en.ts';
import { press, textOf, waitForText } from '../browsers/page.ts';
import { readLive, waitForLive } from '../demo/steps.ts';
import { standingBlocks } from './blocks.ts';
import { BROWSERS, connectedStart } from './fresh-start.ts';

const OFFLINE = en.problem({ code: 'offline' }).what;

describe.each(BROWSERS)('in %s, without a network', (name) => {
  it('keeps what was read, says how old it is, and reads again when the network is back', async () => {
    const { world, opened } = await connectedStart(name);
    const popup = await opened.openExtensionPage('popup.html');
    const before = await readLive(popup);

    world.setReachable(false);
    await press(popup, en.refresh);
    const text = await waitForText(popup, OFFLINE);
    expect(text).toContain(en.practices);
    expect((await readLive(popup)).week?.verdict).toEqual(before.week?.verdict);

    world.setReachable(true);
    await press(popup, en.refresh);
    await waitForLive(
      popup,
      ({ sync }) => sync.problem === undefined && sync.kind === 'idle',
      'a good reading',
    );
    await expect.poll(() => textOf(popup)).not.toContain(OFFLINE);
  });

  it('loses no approved block: it waits and is written later, once', async () => {
    const { world, opened, welcome } = await connectedStart(name);
    await waitForText(welcome, en.lookBackNote, 60_000);
    await press(welcome, en.seePlan);
    await waitForText(welcome, en.planNote, 60_000);
    const planned = (await readLive(welcome)).plan?.changes.length ?? 0;
    expect(planned).toBeGreaterThan(0);

    world.setReachable(false);
    await press(welcome, en.approve);
    await waitForLive(
      welcome,
      ({ waitingWrites, sync }) => waitingWrites > 0 && sync.kind === 'idle',
      'writes to wait',
    );
    expect(standingBlocks(world)).toEqual([]);

    world.setReachable(true);
    const popup = await opened.openExtensionPage('popup.html');
    await press(popup, en.refresh);
    await waitForLive(popup, ({ waitingWrites }) => waitingWrites === 0, 'everything to be written', 30_000);
    expect(standingBlocks(world)).toHaveLength(planned);
  });
});
