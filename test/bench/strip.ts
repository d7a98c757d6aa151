import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Opened } from '../browsers/opened.ts';
import { waitForStrip } from '../demo/calendar-tab.ts';
import type { Pair } from './browser.ts';
import { medianOf, print } from './timing.ts';

const RUNS = 3;
const WATCHED_MS = 10_000;
const BUSY = 'https://calendar.google.com/calendar/u/0/r?variant=busy';

declare global {
  interface Window {
    longTasksMs?: number[];
  }
}

interface Cost {
  /** Share of the main thread's time. */
  readonly share: number;
  readonly longTasks: number;
}

/** What the strip costs a calendar that changes two hundred times a second: the same page with and without it. */
export async function benchStrip({ ours, empty }: Pair): Promise<void> {
  const shares: number[] = [];
  let withStrip = 0;
  let without = 0;
  for (let run = 0; run < RUNS; run++) {
    const own = await costOf(ours, (page) => waitForStrip(page));
    const plain = await costOf(empty, (page) => page.waitForSelector('[data-eventchip]'));
    shares.push(own.share - plain.share);
    withStrip += own.longTasks;
    without += plain.longTasks;
  }
  const share = `${(100 * medianOf(shares)).toFixed(2)} % of the main thread`;
  print('strip, 10 s of a busy calendar, with less without', share, 'below 2 %');
  print(
    '   long tasks with, without',
    `${withStrip}, ${without} in ${RUNS} × 10 s`,
    'no more with than without',
  );
}

async function costOf(opened: Opened, ready: (page: Page) => Promise<unknown>): Promise<Cost> {
  const page = await opened.newPage();
  await page.bringToFront();
  await page.goto(BUSY);
  await ready(page);
  await pause(2000);
  await page.evaluate(() => {
    const seen: number[] = (window.longTasksMs = []);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.push(duration);
    }).observe({ type: 'longtask' });
  });
  const before = await page.metrics();
  await pause(WATCHED_MS);
  const after = await page.metrics();
  const longTasks = await page.evaluate(() => window.longTasksMs?.length ?? 0);
  await page.close();
  const seconds = (after.Timestamp ?? NaN) - (before.Timestamp ?? NaN);
  return { share: ((after.TaskDuration ?? NaN) - (before.TaskDuration ?? NaN)) / seconds, longTasks };
}
