import { browser } from 'wxt/browser';
import type { StripNudge } from '../../lib/messages/protocol.ts';
import type { Live } from '../../lib/state/live.ts';

const NUDGE: StripNudge = { kind: 'strip-changed' };

/** Tells calendar tabs to ask again, when what they show may have changed and not at every step of a long read. */
export function createStripNudge(): (live: Live) => void {
  let told = '';
  return (live) => {
    const shown = [live.account?.id, live.roleId, live.sync.asOfMs, live.blocksInCalendar].join();
    if (shown === told) return;
    told = shown;
    void nudgeTabs();
  };
}

async function nudgeTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: 'https://calendar.google.com/*' });
  await Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.tabs.sendMessage(id, NUDGE)])),
  );
}
