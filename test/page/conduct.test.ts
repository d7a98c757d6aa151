import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { waitFor, waitUntil } from '../browsers/wait.ts';
import {
  BROWSERS,
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

/** Without today in it nothing of the page moves by itself. */
const STILL_WEEK = '/calendar/u/0/r/week/2026/11/24?variant=instant';

describe.each(BROWSERS)('On Google’s page the strip, in %s,', (name) => {
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

  async function openWithStrip(path = STILL_WEEK): Promise<void> {
    page = await openCalendar(browser, served.origin + path);
    await startStrip(page);
    await waitForStrip(page);
  }

  it('leaves every node of Google’s as it was', async () => {
    page = await openCalendar(browser, served.origin + STILL_WEEK);
    await waitFor(() => page.$('[data-eventchip]'), 'chips');
    const serialise = () =>
      page.evaluate(() => [document.head.outerHTML, document.body.outerHTML].join('\n'));
    const before = await serialise();
    await startStrip(page);
    await waitForStrip(page);
    await lookAgain(page);
    expect(await serialise()).toBe(before);
    const children = await page.evaluate(() =>
      Array.from(document.documentElement.children, (child) => child.localName),
    );
    expect(children).toEqual(['head', 'body', 'hands-on-hours']);
  });

  it.runIf(isChromium).each([1680, 1440, 1280, 1120, 960, 800, 640])(
    'covers nothing at %i px',
    async (width) => {
      page = await openCalendar(browser, served.origin + STILL_WEEK);
      await page.setViewport({ width, height: 800 });
      await startStrip(page);
      await waitUntil(() => inPage(page, (probe) => probe.asked.length > 0), 'a question');
      await lookAgain(page);
      const strip = await stripOn(page);
      expect(strip !== null || width < 1120).toBe(true);
      const covered = await page.evaluate((box) => {
        const things = [...document.querySelectorAll('header *')].filter(
          (element) => element.children.length === 0 && element.checkVisibility(),
        );
        return things
          .filter((thing) => {
            const { left, right, top, bottom, width, height } = thing.getBoundingClientRect();
            if (!box || width < 2 || height < 2) return false;
            const isEmpty = !thing.textContent && !(thing instanceof SVGElement);
            return !isEmpty && left < box.right && right > box.left && top < box.bottom && bottom > box.top;
          })
          .map((thing) => thing.outerHTML);
      }, strip?.box);
      expect(covered).toEqual([]);
    },
  );

  it.runIf(isChromium)('becomes smaller where there is less room', async () => {
    const forms: string[] = [];
    for (const width of [1680, 1280, 1120]) {
      page = await openCalendar(browser, served.origin + STILL_WEEK);
      await page.setViewport({ width, height: 800 });
      await startStrip(page);
      forms.push((await waitForStrip(page)).form);
      if (width !== 1120) await page.close();
    }
    const sizes = forms.map((form) => ['full', 'middle', 'short', 'brief', 'pill'].indexOf(form));
    expect(sizes[0]).toBe(0);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(sizes[2]).toBeGreaterThan(0);
  });

  it.runIf(isChromium)('stays away from a bar without room', async () => {
    page = await openCalendar(browser, `${served.origin}${STILL_WEEK},crowded-header`);
    await startStrip(page);
    await waitUntil(() => inPage(page, (probe) => probe.asked.length > 0), 'a question');
    await lookAgain(page);
    expect(await stripOn(page)).toBeNull();
  });

  it('steps aside for an event’s bubble and comes back', async () => {
    await openWithStrip();
    await (await page.$('[data-eventchip]'))?.click();
    await waitUntil(async () => (await stripOn(page)) === null, 'the strip to go');
    await page.mouse.click(640, 840);
    expect((await waitForStrip(page)).text).toContain('Protect it');
  });

  it('opens the panel on a person’s click, and on nobody else’s', async () => {
    await openWithStrip();
    await page.evaluate(() => {
      const fix = document.querySelector('hands-on-hours')?.shadowRoot?.querySelector<HTMLElement>('.fix');
      fix?.click();
      fix?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    });
    const opened = () =>
      inPage(page, (probe) => probe.asked.filter(({ request }) => request === 'openPanel'));
    expect(await opened()).toEqual([]);
    await clickPart(page, '.fix');
    await waitUntil(async () => (await opened()).length > 0, 'the panel to be asked for');
    expect(await opened()).toEqual([{ request: 'openPanel', input: { week: '2026-11-23', intent: 'plan' } }]);
  });

  it.runIf(isChromium)('takes no click while the page makes it invisible', async () => {
    await openWithStrip();
    await page.evaluate(() => {
      document.documentElement.style.opacity = '0';
    });
    await clickPart(page, '.fix');
    await clickPart(page, '.close');
    const requests = await inPage(page, (probe) => probe.asked.map(({ request }) => request));
    expect(new Set(requests)).toEqual(new Set(['showWeek']));
  });

  it.runIf(isChromium)('closes for this week, and for this week only', async () => {
    await openWithStrip();
    await clickPart(page, '.close');
    await waitUntil(async () => (await stripOn(page)) === null, 'the strip to go');
    await lookAgain(page);
    expect(await stripOn(page)).toBeNull();
    const dismissed = await inPage(page, (probe) =>
      probe.asked.filter(({ request }) => request === 'dismissWeek'),
    );
    expect(dismissed).toEqual([{ request: 'dismissWeek', input: { week: '2026-11-23' } }]);
    await turn(page, 1);
    await waitForStrip(page);
    await turn(page, -1);
    await waitUntil(async () => (await stripOn(page)) === null, 'the closed week to stay closed');
  });

  it('keeps presses, keys and the wheel to itself', async () => {
    await openWithStrip();
    const strip = await waitForStrip(page);
    await page.evaluate(() => {
      const heard: string[] = [];
      (globalThis as unknown as { heard: string[] }).heard = heard;
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'wheel', 'keydown', 'keyup']) {
        document.addEventListener(type, () => heard.push(type));
      }
    });
    await clickPart(page, '.fix');
    await page.mouse.move(strip.box.left + 20, strip.box.top + 16);
    await page.mouse.wheel({ deltaY: 40 });
    await page.keyboard.press('c');
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
  });

  it('writes nothing while the page churns', async () => {
    await openWithStrip('/calendar/u/0/r/week/2026/11/16?variant=restless,busy');
    await page.evaluate(() => {
      const host = document.querySelector('hands-on-hours');
      const seen: string[] = [];
      (globalThis as unknown as { writes: string[] }).writes = seen;
      const watch = new MutationObserver((records) => seen.push(...records.map(({ type }) => type)));
      const all = { attributes: true, childList: true, characterData: true, subtree: true };
      if (host?.shadowRoot) watch.observe(host.shadowRoot, all);
      if (host) watch.observe(host, { attributes: true });
    });
    await lookAgain(page);
    await lookAgain(page);
    expect(await page.evaluate(() => (globalThis as unknown as { writes: string[] }).writes)).toEqual([]);
  });

  it.runIf(isChromium)('takes the page’s theme, not the system’s', async () => {
    await openWithStrip(`${STILL_WEEK},dark`);
    expect((await stripOn(page))?.theme).toBe('dark');
    await page.close();
    await openWithStrip();
    expect((await stripOn(page))?.theme).toBe('light');
  });

  it('breaks no rule of the page’s security policy, which is in force', async () => {
    page = await openCalendar(browser, served.origin + STILL_WEEK);
    await page.evaluate(() => {
      const broken: string[] = [];
      (globalThis as unknown as { broken: string[] }).broken = broken;
      document.addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective));
    });
    await startStrip(page);
    await waitForStrip(page);
    const broken = () => page.evaluate(() => (globalThis as unknown as { broken: string[] }).broken);
    expect(await broken()).toEqual([]);
    const refused = await page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b>x</b>';
        return false;
      } catch {
        return true;
      }
    });
    expect(refused).toBe(true);
  });

  it('is styled even where the page lets no style in', async () => {
    await openWithStrip(`${STILL_WEEK},nonce-style`);
    const strip = await stripOn(page);
    expect(strip && strip.box.bottom - strip.box.top).toBe(32);
  });

  it.runIf(isChromium)('replaces what an earlier version of itself left behind', async () => {
    page = await openCalendar(browser, served.origin + STILL_WEEK);
    await page.evaluate(() => document.documentElement.append(document.createElement('hands-on-hours')));
    await startStrip(page);
    await waitForStrip(page);
    expect(await page.$$eval('hands-on-hours', (hosts) => hosts.length)).toBe(1);
  });

  it.runIf(isChromium)('does not fight a page that throws it out', async () => {
    page = await openCalendar(browser, `${served.origin}${STILL_WEEK},evicting`);
    await page.evaluate(() => {
      const arrivals: string[] = [];
      (globalThis as unknown as { arrivals: string[] }).arrivals = arrivals;
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const node of addedNodes) arrivals.push(node.nodeName);
      }).observe(document.documentElement, { childList: true });
    });
    await startStrip(page);
    for (let round = 0; round < 4; round += 1) await lookAgain(page);
    const arrivals = await page.evaluate(() => (globalThis as unknown as { arrivals: string[] }).arrivals);
    expect(arrivals.length).toBeGreaterThan(0);
    expect(arrivals.length).toBeLessThanOrEqual(4);
  });
});

async function clickPart(page: Page, part: string): Promise<void> {
  const middle = await page.evaluate((part) => {
    const box = document
      .querySelector('hands-on-hours')
      ?.shadowRoot?.querySelector(part)
      ?.getBoundingClientRect();
    return box && { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  }, part);
  if (!middle) throw new Error(`The strip has no ${part}.`);
  await page.mouse.click(middle.x, middle.y);
}
