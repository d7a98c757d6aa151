import { builtFolder } from '../browsers/built-extension.ts';
import { openChromium } from '../browsers/chromium.ts';
import { findBrowser } from '../browsers/find.ts';
import type { Opened } from '../browsers/opened.ts';
import {
  chooseRole,
  command,
  connectGoogle,
  findWelcome,
  waitForLive,
  waitUntilSettled,
} from '../demo/steps.ts';
import type { World } from '../local-google/world.ts';
import { startWorld } from '../local-google/world.ts';
import { benchColdStart } from './cold-start.ts';
import { emptyExtension } from './empty-extension.ts';
import { benchPopup } from './popup.ts';
import { benchPull } from './pull.ts';
import { benchStrip } from './strip.ts';

/** Two browsers of one kind on one local Google: one with the product, one with next to nothing. */
export interface Pair {
  readonly ours: Opened;
  readonly empty: Opened;
}

/** The shipped build in Chromium, beside an empty extension in another one. */
export async function benchBrowser(): Promise<void> {
  await using stack = new AsyncDisposableStack();
  const world = await startWorld({ sampleId: 'drowning-cto' });
  stack.defer(() => world.close());
  const nothing = await emptyExtension();
  stack.defer(() => nothing.remove());
  const open = async (extensionFolder: string): Promise<Opened> => {
    const path = findBrowser('chromium', console.log);
    const opened = await openChromium({ path, extensionFolder, network: world.network, headless: true });
    stack.defer(() => opened.close());
    return opened;
  };
  const pair: Pair = { ours: await open(builtFolder('chrome')), empty: await open(nothing.folder) };
  await fillHistory(pair.ours, world);
  await benchColdStart(pair);
  await benchPopup(pair);
  await benchStrip(pair);
  await benchPull(pair.ours, world);
}

/** Connected, with everything stored that is ever read: the window and the twelve months before it. */
async function fillHistory(opened: Opened, { clientId, roleId }: World): Promise<void> {
  const welcome = await findWelcome(opened);
  await connectGoogle(opened, welcome, clientId);
  await chooseRole(welcome, roleId);
  await waitForLive(welcome, (live) => live.roleId !== null && live.week !== undefined, 'the first week');
  await command(welcome, 'lookBack', {});
  await waitUntilSettled(welcome);
  await welcome.close();
}
