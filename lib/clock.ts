/** The only door to the machine's own time and chance. Everything else takes them as arguments. */
export interface Clock {
  readonly nowMs: () => number;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
  /** The browser's zone: a fallback until the calendar's own is known. */
  readonly zone: () => string;
}

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  random: () => Math.random(),
  zone: () => Temporal.Now.timeZoneId(),
};
