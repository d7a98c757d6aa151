import type { Browser, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../browsers/find.ts';
import { waitFor } from '../browsers/wait.ts';
import type { Probe } from './probe.ts';

export const BROWSERS = ['chromium', 'firefox'] as const;

/** A bare browser: these tests need no extension. */
export async function openBrowser(name: (typeof BROWSERS)[number]): Promise<Browser> {
  const chromium = name === 'chromium';
  return launch({
    ...(chromium ? {} : { browser: 'firefox' }),
    executablePath: findBrowser(name),
    headless: true,
    args: chromium ? ['--no-sandbox', '--lang=en-US'] : [],
    defaultViewport: { width: 1440, height: 860 },
  });
}

/** Opens an address of the local page, once its grid stands. */
export async function openCalendar(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  await waitFor(
    () => page.evaluate(() => document.body.dataset['loaded'] !== undefined),
    'the page to draw itself',
  );
  return page;
}

export async function startStrip(page: Page): Promise<void> {
  await waitFor(() => page.evaluate(() => 'probe' in globalThis), 'the probe');
  await inPage(page, (probe) => {
    probe.start();
  });
}

/** Runs in the page with the probe. */
export function inPage<T, Given = undefined>(
  page: Page,
  run: (probe: Probe, given: Given) => T,
  given?: Given,
): Promise<Awaited<T>> {
  const body = `(${String(run)})(globalThis.probe, ${JSON.stringify(given) ?? 'undefined'})`;
  return page.evaluate(body) as Promise<Awaited<T>>;
}

export interface StripSeen {
  readonly text: string;
  readonly form: string;
  readonly theme: string;
  readonly box: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

/** The strip as one sees it, or null where none is to be seen. */
export function stripOn(page: Page): Promise<StripSeen | null> {
  return page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('hands-on-hours');
    const strip = host?.shadowRoot?.querySelector<HTMLElement>('.strip');
    if (!host || !strip || !host.checkVisibility()) return null;
    const { left, right, top, bottom } = strip.getBoundingClientRect();
    const seen = [...strip.querySelectorAll<HTMLElement>('span, button')].filter(
      (element) => element.children.length === 0 && element.checkVisibility() && !element.matches('.spoken'),
    );
    return {
      text: seen
        .map((element) => element.textContent)
        .filter(Boolean)
        .join(' ')
        .replaceAll('\u00A0', ' '),
      form: strip.dataset['form'] ?? '',
      theme: strip.dataset['theme'] ?? '',
      box: { left, right, top, bottom },
    };
  });
}

export function waitForStrip(page: Page): Promise<StripSeen> {
  return waitFor(() => stripOn(page), `a strip at ${page.url()}`, 10_000);
}

/** The dates asked for so far. */
export function datesAsked(page: Page): Promise<string[]> {
  return inPage(page, (probe) =>
    probe.asked
      .filter(({ request }) => request === 'showWeek')
      .map(({ input }) => (input as { date: string }).date),
  );
}

/** Makes the strip look at the page anew, twice, and waits until it has. */
export async function lookAgain(page: Page): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    const before = await inPage(page, (probe) => {
      probe.following?.askAgain();
      return probe.looks;
    });
    await waitFor(() => inPage(page, (probe, before) => probe.looks > before, before), 'another look');
  }
}

/** Waits until the page has been looked at for as long as it may be unsure, and then some. */
export async function outlastPatience(page: Page): Promise<void> {
  const startedMs = await page.evaluate(() => performance.now());
  await waitFor(
    () => page.evaluate((since) => performance.now() - since > 4500, startedMs),
    'patience to end',
  );
}

/** A press of Google's own button by what it does: `1` later, `-1` earlier. */
export async function turn(page: Page, direction: 1 | -1): Promise<void> {
  await page.evaluate(
    (key) => document.dispatchEvent(new KeyboardEvent('keydown', { key })),
    direction === 1 ? 'j' : 'k',
  );
}

export async function choose(page: Page, key: 'd' | 'w' | 'm' | 'x' | 'a' | 'y'): Promise<void> {
  await page.evaluate((key) => document.dispatchEvent(new KeyboardEvent('keydown', { key })), key);
}
