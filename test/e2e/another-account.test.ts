import { describe, expect, it } from 'vitest';
import { waitUntil } from '../browsers/wait.ts';
import { openCalendar, stripText, waitForStrip } from '../demo/calendar-tab.ts';
import { BROWSERS, connectedStart } from './fresh-start.ts';

const CHIPS_SHOWN = '[data-eventchip]';

describe.each(BROWSERS)('in %s, a Google Calendar of another account', (name) => {
  it('shows nothing of the connected one', async () => {
    const { opened } = await connectedStart(name, { alsoSignedIn: 'ceo' });
    const own = await openCalendar(opened);
    await waitForStrip(own);

    const other = await opened.newPage();
    await other.goto('https://calendar.google.com/calendar/u/1/r');
    await other.waitForSelector(CHIPS_SHOWN);
    // The strip's own patience with a page that is still loading is three seconds.
    const settledMs = performance.now() + 4000;
    await waitUntil(() => performance.now() > settledMs, 'the page to have had its time');
    expect(await stripText(other)).toBeNull();
  });
});
