import { browser } from 'wxt/browser';
import type { Clock } from '../../lib/clock.ts';

/** A page of ours that was opened this recently counts as open. */
const LOOK_MS = 5 * 60_000;

/** Whether somebody looks: a calendar tab is in front, or a page of ours was opened just now. */
export function createWatch(clock: Clock) {
  let lastLookMs = -Infinity;
  return {
    look: (): void => {
      lastLookMs = clock.nowMs();
    },
    isWatched: async (): Promise<boolean> => {
      if (clock.nowMs() - lastLookMs < LOOK_MS) return true;
      const tabs = await browser.tabs.query({ url: 'https://calendar.google.com/*', active: true });
      return tabs.length > 0;
    },
  };
}
