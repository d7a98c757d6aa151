import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until the answer is neither false, null nor undefined; throws after `withinMs`. */
export async function waitFor<T>(
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  what: string,
  withinMs = 20_000,
): Promise<T> {
  const giveUp = performance.now() + withinMs;
  let fault: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      fault = undefined;
    } catch (error) {
      fault = error;
    }
    if (performance.now() > giveUp) {
      const seconds = Math.round(withinMs / 1000);
      const last = fault instanceof Error ? ` ${fault.message}` : '';
      throw new Error(`Waited ${seconds} s in vain for ${what}.${last}`, { cause: fault });
    }
    await pause(50);
  }
}

export async function waitUntil(
  ask: () => Promise<boolean> | boolean,
  what: string,
  withinMs?: number,
): Promise<void> {
  await waitFor(ask, what, withinMs);
}
