import { beforeAll, describe, expect, it } from 'vitest';
import { ADA } from './world.ts';
import { allWrites, answerOf, calendarOf, placesOf } from './model/all-writes.ts';
import { stored } from './model/calendar-side.ts';
import { killAtEveryStep, wakeTwice } from './model/killed.ts';
import { decidedOn, undoing, writing, written } from './model/write-path.ts';

/** What the calendar is like when nothing was killed. */
let [asWritten, asUndone]: string[][] = [];

beforeAll(async () => {
  const stage = await written();
  asWritten = calendarOf(stage.world);
  await undoing(stage);
  await wakeTwice(stage);
  asUndone = calendarOf(stage.world);
});

describe('a background killed between any two steps', { timeout: 120_000 }, () => {
  it('of writing every kind of change leaves the same calendar as one that lives, two wakes later', async () => {
    const steps = await killAtEveryStep(decidedOn, writing, async (stage, at) => {
      expect(await wakeTwice(stage), `killed at step ${at}`).toBe(0);
      expect(calendarOf(stage.world), `killed at step ${at}`).toEqual(asWritten);
      const [decision] = await stage.device.peek.decisions(ADA);
      expect(decision?.steps.map(({ state }) => state)).toEqual(allWrites(stage.world).map(() => 'done'));
    });
    expect(steps).toBeGreaterThan(30);
  });

  it('of taking it all back leaves the same calendar as one that lives', async () => {
    const steps = await killAtEveryStep(written, undoing, async (stage, at) => {
      // Before the click was stored there is nothing to go on with.
      const isStored = (await stage.device.peek.decisions(ADA)).some(({ kind }) => kind === 'undo');
      expect(await wakeTwice(stage), `killed at step ${at}`).toBe(0);
      expect(calendarOf(stage.world), `killed at step ${at}`).toEqual(isStored ? asUndone : asWritten);
    });
    expect(steps).toBeGreaterThan(30);
  });

  it('of writing, then taken back, leaves every block where it was, but for the one it had removed', async () => {
    await killAtEveryStep(decidedOn, writing, async (stage, at) => {
      await undoing(stage);
      expect(await wakeTwice(stage), `killed at step ${at}`).toBe(0);
      const gone = stage.before.filter((place) => !placesOf(stage.world).includes(place));
      const { status } = stored(stage.world).get('removedblock') ?? {};
      expect(gone, `killed at step ${at}`).toHaveLength(status === 'cancelled' ? 1 : 0);
      expect(placesOf(stage.world)).toHaveLength(stage.before.length - gone.length);
      expect(answerOf(stage.world), `killed at step ${at}`).toBe('needsAction');
    });
  });
});
