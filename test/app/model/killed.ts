import type { Deps } from '../../../lib/app/deps.ts';
import { defaultSettings } from '../../../lib/domain/defaults.ts';
import type { Seed } from '../../../lib/stand-in/seed.ts';
import { ADA, World } from '../world.ts';
import { Device } from './device.ts';
import { copyQuickly } from './quick-copies.ts';

const HOUR_MS = 3_600_000;

export interface Stage {
  readonly world: World;
  readonly device: Device;
  /** What its background is made of, for tests that decide for themselves. */
  readonly deps: Deps;
}

/** Connected, with the practices of these ids. */
export async function connected(seed: Seed, practiceIds: readonly string[]): Promise<Stage> {
  copyQuickly();
  const world = new World(seed);
  const device = new Device(world, 'the device', (_, request) => world.google.handle(request));
  await device.run((app) => app.connect());
  const settings = defaultSettings('cto', { domain: 'lovelace.example' });
  const practices = settings.practices.filter(({ id }) => practiceIds.includes(id));
  await device.peek.saveSettings(ADA, { ...settings, practices });
  return { world, device, deps: device.deps };
}

/** Two wakes later: what still waits to be written, stuck or not. */
export async function wakeTwice({ world, device }: Stage): Promise<number> {
  for (let wake = 0; wake < 2; wake += 1) {
    world.nowMs += HOUR_MS;
    await device.run((app) => app.catchUp());
  }
  return (await device.peek.queue(ADA)).length;
}

/**
 * Sets the stage anew for each moment before and after something `work` changes, kills it there and lets `check` look; the
 * last time it is let live. Says how many moments there were.
 */
export async function killAtEveryStep<Set extends Stage>(
  set: () => Promise<Set>,
  work: (stage: Set, steps: number) => Promise<boolean>,
  check: (stage: Set, at: number) => Promise<void>,
  from = 0,
): Promise<number> {
  for (let at = from; ; at += 1) {
    const stage = await set();
    const died = await work(stage, at);
    await check(stage, at);
    await stage.device.close();
    if (!died) return at;
  }
}
