/** Calls `run` once after things have been quiet, and at the latest after a while. */
export interface Quiet {
  /** Something may have changed. Costs next to nothing, however often it is called. */
  readonly stir: () => void;
  readonly cancel: () => void;
}

/** Milliseconds. `nowMs` is any clock that only goes forward. */
export interface QuietTimes {
  readonly quietMs: number;
  readonly atMostMs: number;
  readonly nowMs: () => number;
}

export function whenQuiet(run: () => void, { quietMs, atMostMs, nowMs }: QuietTimes): Quiet {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstMs = 0;
  let lastMs = 0;

  // The timer is moved when it fires, not at every stir: two hundred stirs a second are two hundred assignments.
  const check = (): void => {
    const dueMs = Math.min(lastMs + quietMs, firstMs + atMostMs);
    const restMs = dueMs - nowMs();
    if (restMs > 0) {
      timer = setTimeout(check, restMs);
      return;
    }
    timer = undefined;
    run();
  };

  return {
    stir: () => {
      lastMs = nowMs();
      if (timer !== undefined) return;
      firstMs = lastMs;
      timer = setTimeout(check, quietMs);
    },
    cancel: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
