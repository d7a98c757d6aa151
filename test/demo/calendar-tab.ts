import type { ElementHandle, Page } from 'puppeteer-core';
import type { DateString } from '../../lib/domain/civil.ts';
import { en } from '../../lib/i18n/en.ts';
import type { Opened } from '../browsers/opened.ts';
import { waitForPage, waitForText } from '../browsers/page.ts';
import { waitFor } from '../browsers/wait.ts';

const STRIP = 'hands-on-hours >>> section';

/** A tab with Google Calendar, on the week that holds `date`. */
export async function openCalendar(opened: Opened, date?: DateString): Promise<Page> {
  const page = await opened.newPage();
  await showWeek(page, date);
  return page;
}

export async function showWeek(page: Page, date?: DateString): Promise<void> {
  const path = date ? `/week/${date.split('-').map(Number).join('/')}` : '';
  await page.bringToFront();
  await page.goto(`https://calendar.google.com/calendar/u/0/r${path}`);
}

/** Google's chips arrive in batches: waits until a second brought no more, and nothing moves. */
export async function waitUntilStill(page: Page): Promise<void> {
  let chips = -1;
  let sinceMs = performance.now();
  await waitFor(async () => {
    const now = await page.evaluate(() => ({
      chips: document.querySelectorAll('[data-eventchip]').length,
      moving: document.getAnimations().some(({ playState }) => playState === 'running'),
    }));
    if (now.chips !== chips || now.moving) sinceMs = performance.now();
    chips = now.chips;
    return performance.now() - sinceMs > 1000;
  }, 'the calendar to be still');
}

/** What the strip says, once it is shown and says what is wanted. */
export function waitForStrip(page: Page, wanted: (text: string) => boolean = () => true): Promise<string> {
  return waitFor(async () => {
    const text = await stripText(page);
    if (text !== null && wanted(text)) return text;
    throw new Error(text === null ? 'There is no strip.' : `The strip says “${text}”.`);
  }, 'the strip in Google Calendar');
}

/** What the strip says, or null where there is none to be seen. */
export async function stripText(page: Page): Promise<string | null> {
  const strip = await page.$(STRIP);
  if (!strip) return null;
  const text = await strip.evaluate((section) => {
    if (!section.checkVisibility()) return null;
    const parts = section.querySelectorAll<HTMLElement>('.which, .sentence, .hours, .verdict, .warning');
    return [...parts].flatMap((part) => (part.checkVisibility() ? part.innerText.trim() : [])).join(' ');
  });
  await strip.dispose();
  return text;
}

/**
 * Clicks the strip's fix, and gives the page that opens on the plan: the side panel. Firefox opens the popup instead,
 * which its drivers cannot see: there it is the same page in a tab, opened just as soon after the click.
 */
export async function openFix(opened: Opened, calendar: Page): Promise<Page> {
  await calendar.bringToFront();
  const fix = await waitFor<ElementHandle>(
    () => calendar.$('hands-on-hours >>> button.fix'),
    'the strip’s fix',
  );
  await fix.click();
  if (opened.name === 'chromium') return waitForPage(opened.browser, `${opened.extensionUrl}sidepanel.html`);
  const popup = await opened.openPopup(calendar);
  await waitForText(popup, en.backToThisWeek);
  return popup;
}
