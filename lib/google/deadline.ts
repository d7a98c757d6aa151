/** Why a wait ended without an answer. */
export class WaitEnded extends Error {
  readonly why: 'stopped' | 'timeout';
  constructor(why: 'stopped' | 'timeout') {
    super(why);
    this.why = why;
  }
}

export interface Deadline {
  /** Hand this to whatever does the work. */
  readonly signal: AbortSignal;
  /** Rejects with `WaitEnded` as soon as the caller stops or the time is up, even if the work heeds no signal. */
  race<T>(work: Promise<T>): Promise<T>;
  /** Always call when done: a timer left behind keeps a worker alive. */
  clear(): void;
}

export function startDeadline(timeoutMs: number, stop?: AbortSignal): Deadline {
  const controller = new AbortController();
  const end = (why: 'stopped' | 'timeout') => controller.abort(new WaitEnded(why));
  const onStop = () => end('stopped');
  const timer = setTimeout(() => end('timeout'), timeoutMs);
  if (stop?.aborted) onStop();
  else stop?.addEventListener('abort', onStop, { once: true });
  const { signal } = controller;
  const ended = new Promise<never>((_, reject) => {
    const fail = () => reject(signal.reason as WaitEnded);
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
  // Nobody may be racing when it ends.
  ended.catch(() => undefined);
  return {
    signal,
    race: (work) => Promise.race([work, ended]),
    clear() {
      clearTimeout(timer);
      stop?.removeEventListener('abort', onStop);
    },
  };
}
