import { describe, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en.ts';
import { has, press, waitForPage, waitForText } from '../browsers/page.ts';
import { waitFor } from '../browsers/wait.ts';
import { allow, readLive, waitForLive } from '../demo/steps.ts';
import { BROWSERS, connectedStart } from './fresh-start.ts';

describe.each(BROWSERS)('in %s, a user who takes the permission back at Google', (name) => {
  it('still sees the week, is asked calmly to sign in again, and goes on afterwards', async () => {
    const { world, opened } = await connectedStart(name);
    world.control.withdraw(world.email);
    world.control.invalidateTokens(world.email);

    const popup = await opened.openExtensionPage('popup.html');
    await press(popup, en.refresh);
    await waitForText(popup, en.reconnectTitle);
    expect(await has(popup, en.practices, 'heading'), 'the week is still there').toBe(true);
    expect(
      (await opened.browser.pages()).filter((page) => page.url().includes('accounts.google.com')),
    ).toEqual([]);

    const readMs = (await readLive(popup)).sync.asOfMs ?? 0;
    await press(popup, en.signInAgain);
    await allow(await waitForPage(opened.browser, 'https://accounts.google.com/'));
    await waitForLive(popup, ({ connection }) => connection === 'connected', 'the connection to be back');
    await waitFor(
      async () => ((await readLive(popup)).sync.asOfMs ?? 0) > readMs,
      'the calendar to be read again',
    );
    expect(await has(popup, en.signInAgain)).toBe(false);
  });
});
