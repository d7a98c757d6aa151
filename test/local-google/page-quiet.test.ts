import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenQuiet } from '../../lib/page/quiet.ts';

describe('Waiting for quiet', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function counted() {
    const run = vi.fn<() => void>();
    const startedMs = Date.now();
    const quiet = whenQuiet(run, { quietMs: 180, atMostMs: 1000, nowMs: () => Date.now() - startedMs });
    return { run, quiet };
  }

  it('runs once after a burst', () => {
    const { run, quiet } = counted();
    for (let stir = 0; stir < 50; stir += 1) {
      quiet.stir();
      vi.advanceTimersByTime(2);
    }
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(run).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(5000);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('runs about once a second where it never gets quiet', () => {
    const { run, quiet } = counted();
    for (let ms = 0; ms < 10_000; ms += 5) {
      quiet.stir();
      vi.advanceTimersByTime(5);
    }
    expect(run.mock.calls.length).toBeGreaterThanOrEqual(9);
    expect(run.mock.calls.length).toBeLessThanOrEqual(10);
  });

  it('does nothing by itself, and nothing once cancelled', () => {
    const { run, quiet } = counted();
    vi.advanceTimersByTime(5000);
    quiet.stir();
    quiet.cancel();
    vi.advanceTimersByTime(5000);
    expect(run).not.toHaveBeenCalled();
  });
});
