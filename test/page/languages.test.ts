import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPage, openBrowser, openCalendar, startStrip, waitForStrip } from './browsers.ts';
import { busyCalendar } from './calendar-week.ts';
import { servePage } from './serve-page.ts';

describe('In other languages and weeks', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser('chromium');
  });
  afterAll(async () => {
    await browser.close();
  });

  it.each([
    ['German', { locale: 'de', weekStart: 1 }, '2026-11-19'],
    ['Korean, the week begins on Sunday', { locale: 'ko', weekStart: 0 }, '2026-11-18'],
    [
      'Persian, right to left, its own digits, the week begins on Saturday',
      { locale: 'fa', weekStart: 6 },
      '2026-11-17',
    ],
    ['English without weekends', { locale: 'en', weekStart: 0, hideWeekends: true }, '2026-11-18'],
  ] as const)('the displayed week is found: %s', async (_what, account, date) => {
    const served = await servePage(busyCalendar(account));
    const page = await openCalendar(browser, `${served.origin}/calendar/u/0/r`);
    try {
      await startStrip(page);
      const strip = await waitForStrip(page);
      const asked = await inPage(page, (probe) =>
        probe.asked.map(({ input }) => (input as { date: string }).date),
      );
      expect(new Set(asked)).toEqual(new Set([date]));
      const middle = (strip.box.left + strip.box.right) / 2;
      const search = await page.$eval(
        'header i',
        (icon) => icon.parentElement?.getBoundingClientRect().left ?? 0,
      );
      expect(middle > search).toBe(account.locale === 'fa');
    } finally {
      await page.close();
      await served.close();
    }
  });

  it('the strip speaks German where the user does', async () => {
    const served = await servePage(busyCalendar());
    const page = await openCalendar(browser, `${served.origin}/calendar/u/0/r`);
    try {
      await inPage(page, (probe) => {
        probe.start('de-DE');
      });
      expect((await waitForStrip(page)).text).toContain('Nur Termine, kaum eigene Arbeit.');
      expect(await page.$eval('hands-on-hours', (host) => (host as HTMLElement).lang)).toBe('de');
    } finally {
      await page.close();
      await served.close();
    }
  });
});
