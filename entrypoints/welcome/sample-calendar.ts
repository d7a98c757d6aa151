import { systemClock } from '../../lib/clock.ts';
import { dateOf } from '../../lib/domain/civil.ts';
import { SAMPLES, sampleSeed } from '../../lib/stand-in/sample/index.ts';

/** A sample calendar laid out around today: made here, so that the background need not know how. */
export function sampleCalendar(sampleId: string) {
  const today = dateOf(systemClock.nowMs(), systemClock.zone());
  const seed = sampleSeed(sampleId, { today });
  const sample = SAMPLES.find(({ id }) => id === sampleId);
  return {
    roleId: sample?.roleId ?? '',
    email: sample?.email ?? '',
    timeZone: seed.accounts[0]?.timeZone ?? systemClock.zone(),
    seed: JSON.stringify(seed),
  };
}
