import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { startConnectProxy } from '../local-google/connect-proxy.ts';
import type { Network, Opened } from './opened.ts';
import { waitUntil } from './wait.ts';

export interface FirefoxOptions {
  readonly path: string;
  readonly extensionFolder: string;
  /** `browser_specific_settings.gecko.id` of the build. */
  readonly geckoId: string;
  readonly network: Network;
  readonly headless: boolean;
  readonly dark?: boolean;
}

/** Firefox gives each installation another address; the tests want to know it. */
const UUID = '8f6ae8e2-4c1b-4f5e-9d3a-0123456789ab';

/** Opens Firefox with a fresh profile, the unmodified build installed, and every host but Google's offline. */
export async function openFirefox(options: FirefoxOptions): Promise<Opened> {
  const profile = await mkdtemp(join(tmpdir(), 'hands-on-hours-'));
  const proxy = await startConnectProxy(options.network.hosts, options.network.port);
  const browser = await launch({
    browser: 'firefox',
    executablePath: options.path,
    headless: options.headless,
    acceptInsecureCerts: true,
    userDataDir: profile,
    defaultViewport: options.headless ? { width: 1280, height: 860 } : null,
    // Without this a driver may not look at moz-extension:// pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.no_proxies_on': '',
      'extensions.webextensions.uuids': JSON.stringify({ [options.geckoId]: UUID }),
      // 0 is dark, 1 is light: a driver cannot switch it later, as it can in Chromium.
      'layout.css.prefers-color-scheme.content-override': options.dark === true ? 0 : 1,
      'intl.accept_languages': 'en-US',
      'intl.locale.requested': 'en-US',
    },
  });
  await browser.installExtension(resolve(options.extensionFolder));
  const extensionUrl = `moz-extension://${UUID}/`;
  return {
    name: 'firefox',
    browser,
    extensionUrl,
    newPage: () => browser.newPage(),
    openExtensionPage: (path) => openExtensionPage(browser, extensionUrl + path),
    openPopup: () => openExtensionPage(browser, `${extensionUrl}popup.html`),
    stopBackground: null,
    close: async () => {
      await browser.close();
      await proxy.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

async function openExtensionPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  // A navigation to a moz-extension page never settles for a driver: start it, then look.
  page.goto(url).catch(() => {});
  await waitUntil(
    () => page.evaluate((url) => location.href.startsWith(url) && document.readyState === 'complete', url),
    `${url} to load`,
  );
  return page;
}
