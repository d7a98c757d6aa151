import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { waitFor, waitUntil } from '../browsers/wait.ts';
import {
  BROWSERS,
  choose,
  datesAsked,
  inPage,
  lookAgain,
  openBrowser,
  openCalendar,
  startStrip,
  stripOn,
  turn,
  waitForStrip,
} from './browsers.ts';
import { busyCalendar } from './calendar-week.ts';
import { servePage } from './serve-page.ts';
import type { ServedPage } from './serve-page.ts';

describe.each(BROWSERS)('The strip follows the page in %s', (name) => {
  // What rests on the engine runs in both, the rest in one.
  const isChromium = name === 'chromium';
  let browser: Browser;
  let served: ServedPage;
  let page: Page;

  beforeAll(async () => {
    served = await servePage(busyCalendar());
    browser = await openBrowser(name);
  });
  afterEach(async () => {
    await page.close();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  async function open(path: string): Promise<void> {
    page = await openCalendar(browser, `${served.origin}/calendar/u/0${path}`);
    await startStrip(page);
  }

  it.runIf(isChromium).each([
    ['a bare address', '/r', '2026-11-19'],
    ['a bare address whose body is late', '/r?variant=late-body', '2026-11-19'],
    ['a week', '/r/week/2026/11/24', '2026-11-26'],
    ['the week across the year’s end', '/r/week/2026/12/30', '2026-12-31'],
    ['a day', '/r/day/2026/11/20', '2026-11-20'],
    ['a day with several people', '/r/day/2026/11/20?variant=several-people', '2026-11-20'],
    ['four days', '/r/customday/2026/11/19', '2026-11-20'],
    ['a month, where it speaks of the current week', '/r/month/2026/11/3', '2026-11-18'],
    ['a busy page', '/r/week/2026/11/24?variant=busy,restless', '2026-11-26'],
  ])('on %s', async (_what, path, date) => {
    await open(path);
    const strip = await waitForStrip(page);
    expect(strip.text).toContain('All meetings, no doing.');
    expect(new Set(await datesAsked(page))).toEqual(new Set([date]));
  });

  it('from week to week, and asks once for each', async () => {
    await open('/r/week/2026/11/16');
    await waitForStrip(page);
    await turn(page, 1);
    await waitUntil(async () => (await datesAsked(page)).length === 2, 'the next week');
    await turn(page, 1);
    await waitUntil(async () => (await datesAsked(page)).length === 3, 'the week after');
    await page.goBack();
    await waitUntil(async () => (await datesAsked(page)).length === 4, 'the way back');
    expect(await datesAsked(page)).toEqual(['2026-11-19', '2026-11-26', '2026-12-03', '2026-11-26']);
    expect(await stripOn(page)).not.toBeNull();
  });

  it('through every view, and is silent where no week is shown', async () => {
    await open('/r/week/2026/11/16');
    await waitForStrip(page);
    for (const key of ['a', 'y'] as const) {
      await choose(page, key);
      await waitUntil(async () => (await stripOn(page)) === null, `silence in view ${key}`);
      await choose(page, 'm');
      const inMonth = await waitForStrip(page);
      expect(inMonth.text).toContain('This week:');
    }
    await choose(page, 'd');
    await waitUntil(
      async () => !(await waitForStrip(page)).text.includes('This week:'),
      'the strip of a day',
    );
  });

  it.runIf(isChromium).each(['/r/eventedit', '/r/settings', '/r/search', '/r/month/2027/3/1'])(
    'and asks nothing at %s',
    async (path) => {
      await open(path);
      await lookAgain(page);
      expect(await datesAsked(page)).toEqual([]);
      expect(await stripOn(page)).toBeNull();
    },
  );

  it('and asks again when told, showing what is new and saying a new verdict aloud once', async () => {
    await open('/r/week/2026/11/16');
    await waitForStrip(page);
    expect(await spoken(page)).toBe('');
    await inPage(page, (probe) => {
      const before = probe.answer;
      probe.answer = async (input) => {
        const view = await before(input);
        return view && { ...view, verdict: 'green', doingMinutes: 780, canFix: false };
      };
      probe.following?.askAgain();
    });
    const strip = await waitFor(async () => {
      const seen = await stripOn(page);
      return seen?.text.includes('On track.') ? seen : null;
    }, 'the new verdict');
    expect(strip.text).toBe('3 h 30 so far, 13 h if the rest stands, of 14 h. On track.');
    expect(await spoken(page)).toContain('On track.');
  });

  it.runIf(isChromium)('and drops an answer that came after the page moved on', async () => {
    await open('/r/week/2026/11/16');
    await waitForStrip(page);
    await inPage(page, (probe) => {
      const before = probe.answer;
      probe.answer = async (input) => {
        const late = input.date === '2026-11-26';
        await new Promise((go) => setTimeout(go, late ? 2500 : 0));
        const view = await before(input);
        return view && { ...view, doingMinutes: late ? 60 : 120 };
      };
    });
    await turn(page, 1);
    await waitUntil(async () => (await datesAsked(page)).length === 2, 'the slow week');
    await waitUntil(async () => (await stripOn(page)) === null, 'the old week’s words to go');
    await turn(page, 1);
    await waitUntil(async () => (await stripOn(page))?.text.startsWith('2 h of') ?? false, 'the third week');
    await page.evaluate(() => new Promise((seen) => setTimeout(seen, 2600)));
    expect((await stripOn(page))?.text).toContain('2 h of');
  });

  it('and goes for good, without a word, when its extension is gone', async () => {
    await open('/r/week/2026/11/16');
    await waitForStrip(page);
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await inPage(page, (probe) => {
      probe.alive = false;
    });
    await turn(page, 1);
    await waitUntil(() => page.evaluate(() => !document.querySelector('hands-on-hours')), 'the host to go');
    await turn(page, 1);
    await page.evaluate(() => new Promise((seen) => setTimeout(seen, 1500)));
    expect(await datesAsked(page)).toEqual(['2026-11-19']);
    expect(errors).toEqual([]);
  });
});

function spoken(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      document.querySelector('hands-on-hours')?.shadowRoot?.querySelector('[role="status"]')?.textContent ??
      'none',
  );
}
