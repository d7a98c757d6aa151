import { describe, expect, it } from 'vitest';
import { protectionEn } from '../../lib/i18n/en/protection.ts';
import { press, unfold } from '../browsers/page.ts';
import { command, waitForLive } from '../demo/steps.ts';
import { BROWSERS } from './fresh-start.ts';
import { protectedStart } from './protected-start.ts';

describe.each(BROWSERS)('in %s, a pause', (name) => {
  it('lowers the targets until it is over, and the old ones are back by themselves', async () => {
    const { panel, nextWeek } = await protectedStart(name);
    const target = async () => (await command(panel, 'viewWeek', { week: nextWeek })).verdict.targetMinutes;
    const full = await target();
    expect(full).toBeGreaterThan(0);
    await unfold(panel, protectionEn.pausing.start);
    await press(panel, protectionEn.pausing.begin);
    const { pause } = await waitForLive(panel, (live) => live.pause !== undefined, 'the pause');
    expect(await target()).toBeLessThan(full);
    expect(pause && pause.until > pause.from).toBe(true);
    await press(panel, protectionEn.pausing.endNow);
    await waitForLive(panel, (live) => live.pause === undefined, 'the end of the pause');
    expect(await target()).toBe(full);
  });
});
