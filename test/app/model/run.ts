import * as fc from 'fast-check';
import { copyQuickly } from './quick-copies.ts';
import { Scene } from './scene.ts';
import { NOTHING, runsOf } from './steps.ts';

export interface Size {
  readonly runs: number;
  readonly steps: number;
  /** The same runs each time; others each time when absent. */
  readonly seed?: number;
  /** Of one run among those of the seed, as a failure names it. */
  readonly path?: string;
  /** Hears of the first failure, before the shortest one is looked for. */
  readonly told?: (failure: string) => void;
}

export interface Ran {
  /** The shortest run that fails, and why. */
  readonly failure?: string;
  /** What was written to the calendar in all runs, as `keep/move-block`, and how often. */
  readonly did: ReadonlyMap<string, number>;
}

/** Does so many random runs of so many steps and brings each to rest. */
export async function runAll({ runs, steps, seed, path, told }: Size): Promise<Ran> {
  copyQuickly();
  const did = new Map<string, number>();
  let failures = 0;
  const property = fc.asyncProperty(fc.boolean(), runsOf(steps), async (settled, run) => {
    const scene = new Scene();
    try {
      await scene.begin(settled);
      await fc.asyncModelRun(() => ({ model: {}, real: scene }), run);
      await scene.end();
    } catch (error) {
      failures += 1;
      if (failures === 1)
        told?.([String(error), settled ? 'a settled user' : 'a new user', ...scene.story].join('\n'));
      throw error;
    } finally {
      for (const [name, times] of scene.guard.did) did.set(name, (did.get(name) ?? 0) + times);
      await scene.close();
    }
  });
  const ran = await fc.check(property, {
    numRuns: runs,
    ...(seed === undefined ? {} : { seed }),
    ...(path === undefined ? {} : { path }),
  });
  if (!ran.failed) return { did };
  const story = ran.counterexample?.[1].map(String).filter((step) => step !== NOTHING) ?? [];
  const where = `seed ${ran.seed}, path ${ran.counterexamplePath}, run ${ran.numRuns}`;
  const cause = ran.errorInstance instanceof Error ? ran.errorInstance.stack : String(ran.errorInstance);
  return {
    failure: [cause, where, ran.counterexample?.[0] ? 'a settled user' : 'a new user', ...story].join('\n'),
    did,
  };
}
