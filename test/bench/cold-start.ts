import type { Page } from 'puppeteer-core';
import type { Opened } from '../browsers/opened.ts';
import type { Pair } from './browser.ts';
import { ascending, report, reportRatio } from './timing.ts';

declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

const RUNS = 21;

/**
 * From a message that finds no worker to its answer. A driver that sees the worker start holds it for a moment; the
 * empty worker is held just as long.
 */
export async function benchColdStart({ ours, empty }: Pair): Promise<void> {
  const page = await ours.openExtensionPage('options.html');
  const beside = await empty.openExtensionPage('page.html');
  const measured: number[] = [];
  const yardstick: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    measured.push(await coldAnswerMs(ours, page));
    yardstick.push(await coldAnswerMs(empty, beside));
  }
  await page.close();
  await beside.close();
  const budget = 'median below 50 ms, p95 below 100 ms';
  report('worker, cold start to answered message', ascending(measured), budget);
  report('   the same of an empty worker', ascending(yardstick), 'none');
  reportRatio('   ours ÷ empty', measured, yardstick, 'none');
}

async function coldAnswerMs(opened: Opened, page: Page): Promise<number> {
  await page.bringToFront();
  await opened.stopBackground?.();
  return page.evaluate(async () => {
    const startMs = performance.now();
    await chrome.runtime.sendMessage({ to: 'background', command: 'redirectUrl', input: {} });
    return performance.now() - startMs;
  });
}
