import { describe, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en.ts';
import { press, waitForText } from '../browsers/page.ts';
import { waitUntil } from '../browsers/wait.ts';
import { readLive, waitForLive } from '../demo/steps.ts';
import type { FreshStart } from './fresh-start.ts';
import { standingBlocks } from './blocks.ts';
import { BROWSERS, connectedStart } from './fresh-start.ts';

async function approveWithLostAnswer({ world, welcome }: FreshStart): Promise<number> {
  await waitForText(welcome, en.lookBackNote, 60_000);
  await press(welcome, en.seePlan);
  await waitForText(welcome, en.planNote, 60_000);
  const planned = (await readLive(welcome)).plan?.changes.length ?? 0;
  expect(planned).toBeGreaterThan(1);
  world.control.fault({ kind: 'drop-after', method: 'POST', path: '/events' });
  await press(welcome, en.approve);
  await waitUntil(() => standingBlocks(world).length > 0, 'the insert whose answer is lost');
  return planned;
}

interface Written {
  readonly series: number;
  /** Different times and rules among them. */
  readonly places: number;
  readonly problems: number;
}

async function writeTheRest({ world, opened }: FreshStart): Promise<Written> {
  const popup = await opened.openExtensionPage('popup.html');
  await press(popup, en.refresh);
  const live = await waitForLive(
    popup,
    ({ waitingWrites }) => waitingWrites === 0,
    'everything written',
    30_000,
  );
  const places = standingBlocks(world).map(
    ({ start, recurrence }) => `${start?.dateTime} ${recurrence?.join()}`,
  );
  return { series: places.length, places: new Set(places).size, problems: live.problems.length };
}

describe.each(BROWSERS)('in %s, an insert that Google took and whose answer was lost', (name) => {
  it('leads to no block twice and none missing', async () => {
    const start = await connectedStart(name);
    const planned = await approveWithLostAnswer(start);
    expect(await writeTheRest(start)).toEqual({ series: planned, places: planned, problems: 0 });
  });
});

describe('in chromium, a background killed between an insert and its answer', () => {
  it('goes on from what it had stored: no block twice, none missing', async () => {
    const start = await connectedStart('chromium');
    const planned = await approveWithLostAnswer(start);
    await start.opened.stopBackground?.();
    expect(await writeTheRest(start)).toEqual({ series: planned, places: planned, problems: 0 });
  });
});
