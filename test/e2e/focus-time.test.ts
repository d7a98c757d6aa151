import { describe, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en.ts';
import { press } from '../browsers/page.ts';
import { waitUntilWritten } from '../demo/steps.ts';
import { standingSeries } from './blocks.ts';
import { BROWSERS, connectedStart } from './fresh-start.ts';
import { practiceOf, protectedStart } from './protected-start.ts';

describe.each(BROWSERS)('in %s, a sacred practice', (name) => {
  it('is written as focus time that declines nothing, where the account has it', async () => {
    const { world } = await protectedStart(name);
    const code = standingSeries(world).filter((event) => practiceOf(event) === 'code');
    expect(code.length).toBeGreaterThan(0);
    for (const event of code) {
      expect(event.eventType).toBe('focusTime');
      expect(event.focusTimeProperties?.autoDeclineMode).toBe('declineNone');
    }
  });

  it('is a busy event where Google refuses focus time, and nobody is bothered with that', async () => {
    const { world, opened } = await connectedStart(name);
    world.control.fault({
      kind: 'error',
      reason: 'eventTypeRestriction',
      method: 'POST',
      path: '/events',
      times: 1,
    });
    const panel = await opened.openExtensionPage('sidepanel.html');
    await press(panel, en.previewPlan);
    await press(panel, en.approve);
    const live = await waitUntilWritten(panel);
    expect(live.problems).toEqual([]);
    const code = standingSeries(world).find((event) => practiceOf(event) === 'code');
    expect(code?.eventType ?? 'default').toBe('default');
    expect(code?.transparency ?? 'opaque').toBe('opaque');
  });
});
