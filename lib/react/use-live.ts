import { browser } from 'wxt/browser';
import { create } from 'zustand';
import { send } from '../messages/send.ts';
import type { Problem } from '../problems.ts';
import { EMPTY_LIVE } from '../state/live.ts';
import type { Live } from '../state/live.ts';

const KEY = 'live';

interface LiveStore {
  /** Absent until the first read has come back. */
  readonly live?: Live;
}

/** The state that the background keeps for pages. */
export const useLive = create<LiveStore>(() => ({}));

/**
 * Reads the state once and follows it from then on, and tells the background whenever somebody looks at this page.
 * Call it before the first render; it does not wait.
 */
export function startLive(): void {
  browser.storage.session.onChanged.addListener((changes) => {
    const change = changes[KEY];
    if (change?.newValue) take(change.newValue as Live);
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void send('look', {});
  });
  void readFirst();
}

async function readFirst(): Promise<void> {
  const looking = send('look', {});
  try {
    if (await read()) return;
    // A background that has not run since the browser started has written nothing yet: being looked at wakes it.
    const looked = await looking;
    if (await read()) return;
    take(looked.ok ? EMPTY_LIVE : withoutState(looked.problem));
  } catch {
    take(withoutState({ code: 'storage-failing' }));
  }
}

/** Nothing is known, and that is no empty state: no page may wait for ever or claim that no calendar is connected. */
function withoutState(problem: Problem): Live {
  return { ...EMPTY_LIVE, revision: -1, sync: { kind: 'idle', problem } };
}

async function read(): Promise<boolean> {
  const stored = await browser.storage.session.get(KEY);
  const live = stored[KEY] as Live | undefined;
  if (live) take(live);
  return live !== undefined;
}

/** A read may come back after a change was told: the newer revision stays. */
function take(live: Live): void {
  const held = useLive.getState().live;
  if (!held || live.revision >= held.revision) useLive.setState({ live });
}
