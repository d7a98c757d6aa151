import { describe, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en.ts';
import { has, press, waitForPage, waitForText } from '../browsers/page.ts';
import { allow, connectGoogle, readLive } from '../demo/steps.ts';
import { BROWSERS, freshStart } from './fresh-start.ts';

const words = (code: 'consent-denied' | 'consent-closed') => en.problem({ code });

describe.each(BROWSERS)('in %s, a user who hesitates at Google’s question', (name) => {
  it('may say no, is told that nothing happened, and may say yes later', async () => {
    const { world, opened, welcome } = await freshStart(name);
    await connectGoogle(opened, welcome, world.clientId, async (consent) => {
      await consent.waitForSelector('#deny');
      await consent.click('#deny');
    });
    await waitForText(welcome, words('consent-denied').what);
    expect(world.control.log().filter(({ host }) => host === 'www.googleapis.com')).toEqual([]);
    expect((await readLive(welcome)).connection).toBe('none');

    await press(welcome, (await has(welcome, en.tryAgain)) ? en.tryAgain : en.connectGoogle);
    await allow(await waitForPage(opened.browser, 'https://accounts.google.com/'));
    await waitForText(welcome, en.roleTitle, 60_000);
  });

  it('may close the window, and is told that it was closed', async () => {
    const { world, opened, welcome } = await freshStart(name);
    await connectGoogle(opened, welcome, world.clientId, (consent) => consent.close());
    await waitForText(welcome, words('consent-closed').what);
    expect((await readLive(welcome)).connection).toBe('none');
  });
});
