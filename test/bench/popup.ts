import type { Page } from 'puppeteer-core';
import type { Opened } from '../browsers/opened.ts';
import { waitFor } from '../browsers/wait.ts';
import type { Pair } from './browser.ts';
import { reportRatio } from './timing.ts';

const RUNS = 9;

declare global {
  interface Window {
    /** When the week's sentence was first painted, since the page's start. */
    sentencePaintedMs?: number | undefined;
  }
}

/** Since the page's start, as presented on the screen. */
interface Paints {
  /** The skeleton has no words: to the browser it is painted, and no content. */
  readonly anythingMs: number;
  readonly firstMs: number;
  readonly sentenceMs: number;
}

/** The popup's page in a tab, as soon as it says something and as soon as it says how the week is. */
export async function benchPopup({ ours, empty }: Pair): Promise<void> {
  const skeleton: number[] = [];
  const first: number[] = [];
  const sentence: number[] = [];
  const yardstick: number[] = [];
  // The first opening of each fills the caches every later one finds.
  for (let run = 0; run <= RUNS; run++) {
    const popup = await paints(ours, 'popup.html', true);
    const nothing = await paints(empty, 'page.html', false);
    if (run === 0) continue;
    skeleton.push(popup.anythingMs);
    first.push(popup.firstMs);
    sentence.push(popup.sentenceMs);
    yardstick.push(nothing.firstMs);
  }
  reportRatio('popup, anything painted ÷ empty page’s first words', skeleton, yardstick, 'none');
  reportRatio('popup, first contentful paint ÷ empty page’s', first, yardstick, 'at most 1.3 ×');
  reportRatio('popup, week’s sentence painted ÷ the same', sentence, yardstick, 'at most 2.2 ×');
}

async function paints(opened: Opened, path: string, hasSentence: boolean): Promise<Paints> {
  const page = await opened.newPage();
  await page.bringToFront();
  await page.evaluateOnNewDocument(watchForSentence);
  await page.goto(opened.extensionUrl + path);
  const firstMs = await waitFor(() => paintMs(page, 'first-contentful-paint'), `a first paint of ${path}`);
  const anythingMs = (await paintMs(page, 'first-paint')) ?? NaN;
  const sentenceMs = hasSentence
    ? await waitFor(() => page.evaluate(() => window.sentencePaintedMs), 'the week’s sentence')
    : NaN;
  await page.close();
  return { anythingMs, firstMs, sentenceMs };
}

function paintMs(page: Page, name: string): Promise<number | undefined> {
  return page.evaluate((entry) => performance.getEntriesByName(entry)[0]?.startTime, name);
}

/** Runs in the page, before anything of its own: the browser times what carries this attribute when it is painted. */
function watchForSentence(): void {
  const watch = new MutationObserver(() => {
    const sentence = document.querySelector('.headline h1');
    if (!sentence) return;
    watch.disconnect();
    sentence.setAttribute('elementtiming', 'sentence');
  });
  watch.observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    window.sentencePaintedMs ??= list.getEntries()[0]?.startTime;
  }).observe({ type: 'element', buffered: true });
}
