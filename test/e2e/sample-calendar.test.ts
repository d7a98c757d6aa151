import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en.ts';
import { SAMPLES } from '../../lib/stand-in/sample/index.ts';
import { choose, has, press, waitForText } from '../browsers/page.ts';
import { openCalendar, stripText } from '../demo/calendar-tab.ts';
import { command, readLive, waitForLive, waitUntilWritten } from '../demo/steps.ts';
import { readWeeks } from '../demo/summary.ts';
import { BROWSERS, freshStart } from './fresh-start.ts';

async function lookAround(welcome: Page): Promise<void> {
  const sample = SAMPLES.find(({ id }) => id === 'drowning-cto');
  if (!sample) throw new Error('no such sample');
  await press(welcome, en.lookAround);
  await waitForText(welcome, en.samplesTitle);
  await choose(welcome, sample.name);
  await waitForText(welcome, en.lookBackNote, 60_000);
}

async function planAndApprove(welcome: Page): Promise<void> {
  await press(welcome, en.seePlan);
  await waitForText(welcome, en.planNote, 60_000);
  await press(welcome, en.approve);
  await waitForText(welcome, en.doneTitle, 60_000);
  await waitUntilWritten(welcome);
}

describe.each(BROWSERS)('in %s, a visitor who does not want to connect', (name) => {
  it('goes the whole way in a sample calendar, plainly marked, and nothing reaches Google', async () => {
    const { world, opened, welcome } = await freshStart(name);
    await lookAround(welcome);
    const before = await readWeeks(welcome);
    await planAndApprove(welcome);
    const after = await readWeeks(welcome);
    const [, next] = [...before.keys()];
    expect(after.get(next ?? '')?.minutes.doing).toBeGreaterThan(before.get(next ?? '')?.minutes.doing ?? 0);

    const calendar = await openCalendar(opened);
    const popup = await opened.openPopup(calendar);
    await waitForText(popup, en.sampleBanner);
    expect(await stripText(calendar), 'a real calendar says nothing of the sample').toBeNull();
    expect(world.control.log().filter(({ host }) => host === 'www.googleapis.com')).toEqual([]);

    const page = await opened.openExtensionPage('popup.html');
    await press(page, en.leaveSample);
    await waitForLive(page, ({ account }) => account === null, 'the sample to be left');
    expect(await has(page, en.leaveSample)).toBe(false);
  });
});

describe('in chromium, a worker that was stopped', () => {
  it('has the sample calendar again: it reads it, writes to it, and finds what it wrote', async () => {
    const { opened, welcome } = await freshStart('chromium');
    await lookAround(welcome);
    await opened.stopBackground?.();
    await command(welcome, 'sync', {});
    await planAndApprove(welcome);
    const { blocksInCalendar } = await readLive(welcome);
    await opened.stopBackground?.();
    await command(welcome, 'sync', {});
    expect((await readLive(welcome)).blocksInCalendar).toBe(blocksInCalendar);
  });
});
