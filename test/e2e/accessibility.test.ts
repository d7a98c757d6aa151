import { describe, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en.ts';
import { findAccessibilityFaults } from '../browsers/axe.ts';
import { emulateDark, press, waitForText } from '../browsers/page.ts';
import { openCalendar, waitForStrip } from '../demo/calendar-tab.ts';
import { connectedStart, freshStart } from './fresh-start.ts';

/** Colours are the same in every browser; what a screen reader gets is made of the same markup. */
describe.each([{ dark: false }, { dark: true }])('for people who read otherwise, dark: $dark', ({ dark }) => {
  it('the welcome page is in order at its first question', async () => {
    const { welcome } = await freshStart('chromium');
    await emulateDark(welcome, dark);
    await waitForText(welcome, en.welcomeTitle);
    expect(await findAccessibilityFaults(welcome)).toEqual([]);
    await press(welcome, en.connectGoogle);
    await waitForText(welcome, en.clientIdTitle);
    expect(await findAccessibilityFaults(welcome)).toEqual([]);
  });

  it('every page is in order with a calendar behind it', async () => {
    const { opened, welcome } = await connectedStart('chromium');
    await emulateDark(welcome, dark);
    await waitForText(welcome, en.lookBackNote, 60_000);
    expect(await findAccessibilityFaults(welcome), 'look-back').toEqual([]);
    await press(welcome, en.seePlan);
    await waitForText(welcome, en.planNote, 60_000);
    expect(await findAccessibilityFaults(welcome), 'plan').toEqual([]);

    for (const path of ['popup.html', 'sidepanel.html', 'options.html']) {
      const page = await opened.openExtensionPage(path);
      await emulateDark(page, dark);
      await waitForText(page, path === 'options.html' ? en.optionsAccount : en.practices);
      expect({ path, faults: await findAccessibilityFaults(page) }).toEqual({ path, faults: [] });
      await page.close();
    }

    const calendar = await openCalendar(opened);
    await emulateDark(calendar, dark);
    await waitForStrip(calendar);
    expect(await findAccessibilityFaults(calendar, 'hands-on-hours'), 'strip').toEqual([]);
  });
});
