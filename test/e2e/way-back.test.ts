import { describe, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en.ts';
import { fill, press, waitForText } from '../browsers/page.ts';
import { chooseRole, waitForLive, waitUntilSettled, waitUntilWritten } from '../demo/steps.ts';
import { standingBlocks } from './blocks.ts';
import { BROWSERS, connectedStart, freshStart, type FreshStart } from './fresh-start.ts';

/** Approves in the panel, where the strip's fix leads. */
async function approveInPanel({ opened }: Pick<FreshStart, 'opened'>) {
  const panel = await opened.openExtensionPage('sidepanel.html');
  await press(panel, en.previewPlan);
  await press(panel, en.approve);
  await waitUntilWritten(panel);
  await panel.close();
}

describe.each(BROWSERS)('in %s, whoever thinks again', (name) => {
  it('undoes the last plan in the popup, and it is gone from Google Calendar', async () => {
    const start = await connectedStart(name);
    await approveInPanel(start);
    expect(standingBlocks(start.world).length).toBeGreaterThan(0);

    const popup = await start.opened.openExtensionPage('popup.html');
    await press(popup, en.undo);
    await waitForLive(popup, (live) => live.undo === undefined && live.blocksInCalendar === 0, 'the undo');
    expect(standingBlocks(start.world)).toEqual([]);
  });

  it('finds the blocks of another browser before anything is planned, uses them, and removes them all', async () => {
    const first = await connectedStart(name);
    await approveInPanel(first);
    const { world } = first;
    const count = standingBlocks(world).length;

    const second = await freshStart(name, { world });
    // Google has the permission already: its window closes by itself.
    await press(second.welcome, en.connectGoogle);
    await fill(second.welcome, en.clientId, world.clientId);
    await press(second.welcome, en.connectGoogle);
    await press(second.welcome, en.adopt);
    await chooseRole(second.welcome, world.roleId);
    await waitUntilSettled(second.welcome);
    expect(standingBlocks(world)).toHaveLength(count);

    const options = await second.opened.openExtensionPage('options.html');
    await press(options, en.removeAll);
    await press(options, en.removeAllYes);
    await waitForLive(
      options,
      (live) => live.blocksInCalendar === 0 && live.waitingWrites === 0,
      'the removal',
    );
    expect(standingBlocks(world)).toEqual([]);
    await waitForText(options, en.removeAll);
  });
});
