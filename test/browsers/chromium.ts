import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page, Target } from 'puppeteer-core';
import { launch, TargetType } from 'puppeteer-core';
import type { Network, Opened } from './opened.ts';
import { waitUntil } from './wait.ts';

export interface ChromiumOptions {
  readonly path: string;
  readonly extensionFolder: string;
  readonly network: Network;
  readonly headless: boolean;
  readonly language?: string;
}

/** Opens Chromium with a fresh profile, the unmodified build installed, and every host but Google's offline. */
export async function openChromium(options: ChromiumOptions): Promise<Opened> {
  const profile = await mkdtemp(join(tmpdir(), 'hands-on-hours-'));
  const browser = await launch({
    executablePath: options.path,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: options.headless ? { width: 1280, height: 860 } : null,
    args: [...switches(options)],
  });
  const id = await browser.installExtension(resolve(options.extensionFolder));
  const extensionUrl = `chrome-extension://${id}/`;
  return {
    name: 'chromium',
    browser,
    extensionUrl,
    newPage: () => browser.newPage(),
    openExtensionPage: async (path) => {
      const page = await browser.newPage();
      await page.goto(extensionUrl + path);
      return page;
    },
    openPopup: (over) => openActionPopup(browser, id, over),
    stopBackground: () => stopWorker(browser, extensionUrl),
    close: async () => {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

function* switches({ network, headless, language }: ChromiumOptions): Generator<string> {
  const mapped = network.hosts.map((host) => `MAP ${host} 127.0.0.1:${network.port}`);
  yield `--host-resolver-rules=${[...mapped, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join(', ')}`;
  // Unlike --ignore-certificate-errors this leaves the address bar as it is for everybody.
  yield `--ignore-certificate-errors-spki-list=${network.spki}`;
  yield* [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
  ];
  yield* ['--disable-sync', '--disable-search-engine-choice-screen'];
  // Chrome itself, unlike Chromium, installs unpacked extensions over the pipe with this only.
  yield '--enable-unsafe-extension-debugging';
  yield `--lang=${language ?? 'en-US'}`;
  if (!headless) yield '--window-size=1360,960';
  if (process.getuid?.() === 0) yield '--no-sandbox';
}

async function openActionPopup(browser: Browser, id: string, over: Page): Promise<Page> {
  await over.bringToFront();
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('The extension is not installed.');
  // The popup's page may stand in a tab as well.
  const before = new Set(browser.targets());
  await extension.triggerAction(over);
  const isPopup = (target: Target) => !before.has(target) && target.url().endsWith('/popup.html');
  const target = await browser.waitForTarget(isPopup, { timeout: 10_000 });
  return target.asPage();
}

async function stopWorker(browser: Browser, extensionUrl: string): Promise<void> {
  const running = () =>
    browser
      .targets()
      .find((target) => target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(extensionUrl));
  const worker = await running()?.worker();
  await worker?.close();
  await waitUntil(() => running() === undefined, 'the worker to be gone');
}
