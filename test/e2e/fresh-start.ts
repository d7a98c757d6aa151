import { onTestFinished } from 'vitest';
import type { Page } from 'puppeteer-core';
import { builtFolder } from '../browsers/built-extension.ts';
import { openChromium } from '../browsers/chromium.ts';
import { findBrowser } from '../browsers/find.ts';
import { openFirefox } from '../browsers/firefox.ts';
import type { Opened } from '../browsers/opened.ts';
import type { BrowserName } from '../browsers/places.ts';
import { geckoId } from '../browsers/redirect-addresses.ts';
import { chooseRole, connectGoogle, findWelcome, waitForLive, waitUntilSettled } from '../demo/steps.ts';
import type { World } from '../local-google/world.ts';
import { startWorld } from '../local-google/world.ts';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

export interface FreshStart {
  readonly world: World;
  readonly opened: Opened;
  /** The page the extension opened by itself. */
  readonly welcome: Page;
}

export interface FreshOptions {
  readonly sampleId?: string;
  /** Another executive signed in to the same browser, as `/u/1`. */
  readonly alsoSignedIn?: string;
  readonly dark?: boolean;
  /** A local Google that is there already: another browser of the same person. */
  readonly world?: World;
}

/** A local Google and a browser with the unmodified build, just installed; both end with the test. */
export async function freshStart(name: BrowserName, options: FreshOptions = {}): Promise<FreshStart> {
  const { sampleId = 'drowning-cto', alsoSignedIn, dark = false } = options;
  const world = options.world ?? (await startWorld({ sampleId, ...(alsoSignedIn ? { alsoSignedIn } : {}) }));
  if (!options.world) onTestFinished(() => world.close());
  const opened = await openBrowser(name, world, dark);
  onTestFinished(() => opened.close());
  return { world, opened, welcome: await findWelcome(opened) };
}

/** Connected, with a role, everything read; the welcome page stands at the look-back. */
export async function connectedStart(name: BrowserName, options: FreshOptions = {}): Promise<FreshStart> {
  const start = await freshStart(name, options);
  await connectGoogle(start.opened, start.welcome, start.world.clientId);
  await chooseRole(start.welcome, start.world.roleId);
  await waitForLive(
    start.welcome,
    (live) => live.roleId !== null && live.week !== undefined,
    'the first week',
  );
  await waitUntilSettled(start.welcome);
  return start;
}

function openBrowser(name: BrowserName, world: World, dark: boolean): Promise<Opened> {
  const common = { path: findBrowser(name), network: world.network, headless: true };
  return name === 'chromium'
    ? openChromium({ ...common, extensionFolder: builtFolder('chrome') })
    : openFirefox({ ...common, extensionFolder: builtFolder('firefox'), geckoId: geckoId(), dark });
}
