import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { waitFor } from './wait.ts';

export type Role = 'button' | 'link' | 'radio' | 'textbox' | 'heading' | 'tab' | 'checkbox';

const named = (name: string, role: Role): string => `::-p-aria([name="${name}"][role="${role}"])`;

/** Clicks what a screen reader would call by this name, once it is there and ready. */
export async function press(page: Page, name: string, role: Role = 'button'): Promise<void> {
  await click(page, named(name, role), `a ${role} named “${name}”`);
}

/** Clicks the card with this title: one of several answers to a page's question. */
export async function choose(page: Page, title: string): Promise<void> {
  await click(page, `button ::-p-xpath(.//strong[.="${title}"])`, `a choice “${title}”`);
}

/** Opens what is folded away under this line. */
export async function unfold(page: Page, title: string): Promise<void> {
  await click(page, `::-p-xpath(//summary[.="${title}"])`, `something folded under “${title}”`);
}

async function click(page: Page, selector: string, what: string): Promise<void> {
  // A tab in the background paints nothing, and its accessibility tree is not answered for.
  await page.bringToFront();
  const element = await waitFor(async () => {
    const found = await page.$(selector);
    const ready = await found?.evaluate((node) => !node.closest('[aria-disabled="true"], :disabled'));
    return ready ? found : null;
  }, `${what} at ${page.url()}`);
  await element.evaluate((node) => node.scrollIntoView({ block: 'center' }));
  await element.click();
  await element.dispose();
}

/** Types into the field of this name. */
export async function fill(page: Page, name: string, text: string): Promise<void> {
  await page.bringToFront();
  const field = await waitFor(
    () => page.$(named(name, 'textbox')),
    `a field named “${name}” at ${page.url()}`,
  );
  await field.click({ count: 3 });
  await field.type(text);
  await field.dispose();
}

/** Whether something of this name and role is on the page. */
export async function has(page: Page, name: string, role: Role = 'button'): Promise<boolean> {
  const element = await page.$(named(name, role));
  await element?.dispose();
  return element !== null;
}

/** What a reader sees, shadow roots included, white space folded. */
export function textOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const parts: string[] = [];
    const visit = (root: Document | ShadowRoot) => {
      parts.push(root instanceof Document ? document.body.innerText : root.textContent);
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) visit(element.shadowRoot);
    };
    visit(document);
    return parts.join(' ').replaceAll(/\s+/g, ' ').trim();
  });
}

export async function waitForText(page: Page, wanted: string | RegExp, withinMs?: number): Promise<string> {
  let text = '';
  try {
    return await waitFor(
      async () => {
        text = await textOf(page);
        const found = typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
        return found ? text : null;
      },
      `“${wanted}” at ${page.url()}`,
      withinMs,
    );
  } catch (error) {
    throw new Error(`${(error as Error).message}\nThe page says: ${text.slice(0, 1500)}`, { cause: error });
  }
}

/** The first open page whose address holds this: a consent window, a tab the extension opened. */
export function waitForPage(browser: Browser, addressPart: string, withinMs?: number): Promise<Page> {
  return waitFor(
    async () => {
      for (const page of await browser.pages())
        if ((await addressOf(page)).includes(addressPart)) return page;
      const target = browser.targets().find((target) => target.url().includes(addressPart));
      return target ? target.asPage() : null;
    },
    `a page at ${addressPart}`,
    withinMs,
  );
}

/** Firefox tells its drivers nothing of where a tab with an extension's page went; the page itself knows. */
async function addressOf(page: Page): Promise<string> {
  return page.url() === 'about:blank' ? page.evaluate(() => location.href) : page.url();
}

/** In Chromium only. */
export async function emulateDark(page: Page, dark: boolean): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
    // A picture must not catch a button on its way from one colour to the other.
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}

/** A picture of what is to be seen, or of all there is above the end of the content. */
export async function shoot(page: Page, path: `${string}.png`, wholePage = false): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await page.bringToFront();
  await waitFor(
    () => page.evaluate(() => !document.querySelector('.skeleton')),
    `${page.url()} to be filled`,
  );
  if (!wholePage) {
    await page.screenshot({ path });
    return;
  }
  const clip = await page.evaluate(() => {
    // A table that only a screen reader sees is longer than the picture it stands for.
    const seen = [...document.querySelectorAll('main *')].filter((element) => !element.closest('.unseen'));
    const boxes = seen.map((element) => element.getBoundingClientRect());
    const bottom = Math.max(...boxes.map((box) => box.bottom + scrollY));
    return { x: 0, y: 0, width: innerWidth, height: Math.ceil(bottom) + 40 };
  });
  await page.screenshot({ path, clip, captureBeyondViewport: true });
}
