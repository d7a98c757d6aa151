import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Opened } from '../browsers/opened.ts';
import { emulateDark, shoot } from '../browsers/page.ts';

export interface Shots {
  /** A picture of what the page shows now; with `dark` a second one of its dark twin. */
  take(page: Page, name: string, options?: { dark?: boolean; wholePage?: boolean }): Promise<void>;
  /** File names in the order they were made. */
  readonly files: readonly string[];
}

/** Pictures in a folder, numbered in the order they are made unless their names should last. */
export function shotsInto(folder: string, { numbered }: { numbered: boolean }): Shots {
  const files: string[] = [];
  const save = async (page: Page, name: string, wholePage: boolean): Promise<void> => {
    const file = `${numbered ? `${String(files.length + 1).padStart(2, '0')}-` : ''}${name}.png`;
    await shoot(page, join(folder, file) as `${string}.png`, wholePage);
    files.push(file);
  };
  return {
    files,
    take: async (page, name, { dark = false, wholePage = false } = {}) => {
      await save(page, name, wholePage);
      if (!dark) return;
      await emulateDark(page, true);
      await save(page, `${name}-dark`, wholePage);
      await emulateDark(page, false);
    },
  };
}

/** After a failure: every open page as it is. */
export async function shootWhatIsThere(opened: Opened, folder: string): Promise<void> {
  for (const [index, page] of (await opened.browser.pages()).entries()) {
    const path = join(folder, `failed-${String(index + 1)}.png`) as `${string}.png`;
    await shoot(page, path).catch(() => {});
  }
}
