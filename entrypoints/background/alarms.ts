import { browser } from 'wxt/browser';
import type { App } from '../../lib/app/app.ts';

type Job = 'sync' | 'drain';

export function wakeAt(job: Job, atMs: number): Promise<void> {
  return browser.alarms.create(job, { when: atMs });
}

/** What an alarm is for. Each job sets its next alarm itself, before it does anything that could fail. */
export async function ring(app: App, name: string): Promise<void> {
  if (name === 'drain') await app.drain();
  if (name === 'sync') await app.catchUp();
}

/** Alarms outlive the worker, but not always the browser: each start makes sure of them, and of what was queued. */
export async function ensureAlarms(app: App): Promise<void> {
  if (!(await browser.alarms.get('sync'))) await app.schedule();
  await app.drain();
}
