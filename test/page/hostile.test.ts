import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../browsers/wait.ts';
import {
  datesAsked,
  inPage,
  lookAgain,
  openBrowser,
  openCalendar,
  outlastPatience,
  startStrip,
  stripOn,
  turn,
  waitForStrip,
} from './browsers.ts';
import { busyCalendar, OTHER_ADDRESS } from './calendar-week.ts';
import { servePage } from './serve-page.ts';
import type { ServedPage } from './serve-page.ts';

describe('On a page that is not as we know it', () => {
  let browser: Browser;
  let served: ServedPage;
  let page: Page;

  beforeAll(async () => {
    served = await servePage(busyCalendar());
    browser = await openBrowser('chromium');
  });
  afterEach(async () => {
    await page.close();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  async function open(path: string): Promise<void> {
    page = await openCalendar(browser, `${served.origin}/calendar/u/${path}`);
    await startStrip(page);
  }

  const WEEK = '0/r/week/2026/11/24';

  it.each([
    ['the days’ keys are gone, their range is not', 'no-datekey'],
    ['the body says no view', 'no-viewkey'],
    ['the range is gone', 'no-range'],
    ['chips are called otherwise', 'no-eventchip'],
    ['the grid’s background has keys as well', 'all-day-keys'],
  ])('shows the right week though %s', async (_what, variant) => {
    await open(`${WEEK}?variant=${variant}`);
    await waitForStrip(page);
    expect(new Set(await datesAsked(page))).toEqual(new Set(['2026-11-26']));
  });

  it.each([
    ['all data attributes are renamed', 'renamed'],
    ['roles are gone', 'no-roles'],
    ['keys are no dates and there is no range', 'broken-datekey,no-range'],
  ])('believes the address alone, late, when %s', async (_what, variant) => {
    await open(`${WEEK}?variant=${variant}`);
    await waitForStrip(page);
    expect(new Set(await datesAsked(page))).toEqual(new Set(['2026-11-24']));
  });

  it.each([
    ['the grid contradicts the address', '0/r/week/2026/11/3?variant=wrong-datekey,no-range'],
    ['the grid contradicts itself', '0/r/week/2026/11/3?variant=wrong-datekey'],
    ['a bare address has a page without keys', '0/r?variant=renamed'],
    ['a bare address has a page without roles', '0/r?variant=no-roles'],
    ['a month has no keys', '0/r/month/2026/11/1?variant=renamed'],
  ])('shows nothing, ever, when %s', async (_what, path) => {
    await open(path);
    await outlastPatience(page);
    await lookAgain(page);
    expect(await stripOn(page)).toBeNull();
    expect(await datesAsked(page)).toEqual([]);
  });

  it('never shows another week than the address when the old grid does not go', async () => {
    await open(`${WEEK}?variant=stuck-slide`);
    await waitForStrip(page);
    await turn(page, 1);
    await waitUntil(
      async () => (await datesAsked(page)).at(-1) === '2026-12-03',
      'the new week to be believed',
    );
    expect(await datesAsked(page)).toEqual(['2026-11-26', '2026-12-03']);
  });

  it('draws nothing without a header bar', async () => {
    await open(`${WEEK}?variant=no-header`);
    await waitUntil(async () => (await datesAsked(page)).length > 0, 'a question');
    await lookAgain(page);
    expect(await stripOn(page)).toBeNull();
  });

  it('tells another account’s address, and draws nothing when the answer is no', async () => {
    await open('1/r/week/2026/11/24');
    await waitUntil(async () => (await datesAsked(page)).length > 0, 'a question');
    await lookAgain(page);
    const addresses = await inPage(page, (probe) =>
      probe.asked.map(({ input }) => (input as { address?: string }).address),
    );
    expect(new Set(addresses)).toEqual(new Set([OTHER_ADDRESS]));
    expect(await stripOn(page)).toBeNull();
  });

  it('tells the chips’ names where there is no address, and again as more arrive', async () => {
    page = await openCalendar(browser, `${served.origin}/calendar/u/${WEEK}?variant=no-user`);
    await page.evaluate(() => undefined);
    await waitUntil(() => page.evaluate(() => 'probe' in globalThis), 'the probe');
    await inPage(page, (probe) => {
      const before = probe.answer;
      probe.answer = (input) =>
        input.eids.length >= 15 ? before({ ...input, address: 'ada.lind@example.com' }) : null;
      probe.start();
    });
    await waitForStrip(page);
    const asked = await inPage(page, (probe) =>
      probe.asked.map(({ input }) => input as { address?: string; eids: string[] }),
    );
    expect(asked.every(({ address, eids }) => address === undefined && eids.length <= 20)).toBe(true);
    expect(new Set(asked.at(-1)?.eids).size).toBeGreaterThanOrEqual(15);
  });
});
