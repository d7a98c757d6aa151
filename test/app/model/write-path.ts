import { allWrites, calendarWithBlocks, decide, placesOf } from './all-writes.ts';
import { connected, wakeTwice, type Stage } from './killed.ts';

export interface Decided extends Stage {
  readonly decisionId: string;
  /** Where blocks stood before anything was written. */
  readonly before: readonly string[];
}

/** Connected to a calendar with blocks; one write of each kind is decided on and waits. */
export async function decidedOn(): Promise<Decided> {
  const stage = await connected(calendarWithBlocks(), ['code']);
  const before = placesOf(stage.world);
  const decisionId = await decide(stage.deps, allWrites(stage.world));
  return { ...stage, decisionId, before };
}

export const writing = ({ device }: Stage, steps?: number): Promise<boolean> =>
  device.run((app) => app.drain(), steps);

export async function written(): Promise<Decided> {
  const stage = await decidedOn();
  await writing(stage);
  await wakeTwice(stage);
  return stage;
}

export const undoing = ({ device, decisionId }: Decided, steps?: number): Promise<boolean> =>
  device.run(async (app) => {
    await app.undo(decisionId);
    await app.drain();
  }, steps);
