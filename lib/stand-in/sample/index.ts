import type { DateString } from '../../domain/civil.ts';
import type { Seed } from '../seed.ts';
import { ceo } from './ceo.ts';
import { cro } from './cro.ts';
import { drowningCto } from './drowning-cto.ts';
import { healthy } from './healthy.ts';
import type { Executive } from './rows.ts';
import { infoOf, type SampleInfo, seedOf } from './seed-of.ts';

export type { SampleInfo } from './seed-of.ts';

const EXECUTIVES: readonly Executive[] = [drowningCto, ceo, cro, healthy];

export const SAMPLES: readonly SampleInfo[] = EXECUTIVES.map(infoOf);

/** As `seedOf`, by id. Throws a RangeError for an id that is not in `SAMPLES`. */
export function sampleSeed(
  sampleId: string,
  options: { readonly today: DateString; readonly seed?: number },
): Seed {
  const executive = EXECUTIVES.find(({ id }) => id === sampleId);
  if (!executive) throw new RangeError(`no sample calendar named ${sampleId}`);
  return seedOf(executive, options);
}
