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

/**
 * Does so many random runs of so many steps and brings each to rest. Gives the shortest run that fails, and why; undefined
 * when all hold.
 */
export async function firstFailure({ runs, steps, seed, path, told }: Size): Promise<string | undefined> {
  copyQuickly();
  let failures = 0;
  const property = fc.asyncProperty(runsOf(steps), async (run) => {
    const scene = new Scene();
    try {
      await scene.begin();
      await fc.asyncModelRun(() => ({ model: {}, real: scene }), run);
      await scene.end();
    } catch (error) {
      failures += 1;
      if (failures === 1) told?.([String(error), ...scene.story].join('\n'));
      throw error;
    } finally {
      await scene.close();
    }
  });
  const ran = await fc.check(property, {
    numRuns: runs,
    ...(seed === undefined ? {} : { seed }),
    ...(path === undefined ? {} : { path }),
  });
  if (!ran.failed) return undefined;
  const story = ran.counterexample?.[0].map(String).filter((step) => step !== NOTHING) ?? [];
  const where = `seed ${ran.seed}, path ${ran.counterexamplePath}, run ${ran.numRuns}`;
  const cause = ran.errorInstance instanceof Error ? ran.errorInstance.stack : String(ran.errorInstance);
  return [cause, where, ...story].join('\n');
}
