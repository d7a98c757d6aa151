import { browser } from 'wxt/browser';
import type { App } from '../../lib/app/app.ts';
import { loadContext } from '../../lib/app/context.ts';
import type { Deps } from '../../lib/app/deps.ts';
import { FOCUS_MS, nextReadMs } from '../../lib/app/schedule.ts';

type Job = 'sync' | 'drain';

/** Alarms outlive the worker, but not always the browser: each start makes sure of them. */
export function createAlarms(deps: Deps, app: App) {
  const wakeAt = (job: Job, atMs: number): Promise<void> => browser.alarms.create(job, { when: atMs });

  const scheduleRead = async (): Promise<void> => {
    const context = await loadContext(deps);
    if (!context.ok) return;
    const { account, settings } = context.value;
    const watched = await isWatched();
    const { nowMs, random } = deps.clock;
    await wakeAt('sync', nextReadMs({ nowMs: nowMs(), random: random(), watched, account, settings }));
  };

  let lastFocusMs = 0;

  return {
    wakeAt,
    async ensure(): Promise<void> {
      if (!(await browser.alarms.get('sync'))) await scheduleRead();
      // Whatever was queued when the last worker died goes on now.
      await app.drain();
    },
    async ring(name: string): Promise<void> {
      if (name === 'drain') await app.drain();
      if (name !== 'sync') return;
      await app.catchUp();
      await scheduleRead();
    },
    /** Somebody looks at the calendar: read it, if the last look is old enough. */
    async readOnFocus(): Promise<void> {
      const nowMs = deps.clock.nowMs();
      const { sync } = await deps.live.read();
      const lastMs = Math.max(lastFocusMs, sync.asOfMs ?? 0);
      if (sync.kind !== 'idle' || nowMs - lastMs < FOCUS_MS) return;
      // Also a read that fails counts: its failure makes the strip ask again.
      lastFocusMs = nowMs;
      await app.sync();
      await scheduleRead();
    },
  };
}

async function isWatched(): Promise<boolean> {
  const tabs = await browser.tabs.query({ url: 'https://calendar.google.com/*', active: true });
  return tabs.length > 0;
}
