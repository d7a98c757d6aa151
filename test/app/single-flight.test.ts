import { describe, expect, it } from 'vitest';
import { oneAtATime, singleFlight } from '../../lib/app/single-flight.ts';

/** Work that ends when told to. */
function steered() {
  const ends: (() => void)[] = [];
  let started = 0;
  const work = () => {
    started += 1;
    const run = started;
    return new Promise<number>((resolve) => ends.push(() => resolve(run)));
  };
  return { work, end: () => ends.shift()?.(), runs: () => started };
}

describe('single flight', () => {
  it('gives everybody who asks meanwhile the same run', async () => {
    const { work, end, runs } = steered();
    const once = singleFlight(work);
    const both = Promise.all([once(), once()]);
    end();
    expect(await both).toEqual([1, 1]);
    expect(runs()).toBe(1);
  });

  it('starts anew once the run has failed', async () => {
    let fails = true;
    const once = singleFlight(async () => {
      if (fails) throw new Error('no');
      return 'yes';
    });
    await expect(once()).rejects.toThrow('no');
    fails = false;
    expect(await once()).toBe('yes');
  });
});

describe('one at a time', () => {
  it('runs once more for all who asked during a run, and not more often', async () => {
    const { work, end, runs } = steered();
    const one = oneAtATime(work);
    const first = one();
    const later = Promise.all([one(), one(), one()]);
    end();
    expect(await first).toBe(1);
    end();
    expect(await later).toEqual([2, 2, 2]);
    expect(runs()).toBe(2);
  });

  it('runs the next one also after a failure', async () => {
    let runs = 0;
    const one = oneAtATime(async () => {
      runs += 1;
      if (runs === 1) throw new Error('no');
      return runs;
    });
    const first = one();
    const second = one();
    await expect(first).rejects.toThrow('no');
    expect(await second).toBe(2);
  });
});
