import * as v from 'valibot';
import type { Settings } from '../domain/facts.ts';
import { settingsSchema } from './schema.ts';

/**
 * Settings as stored, or nothing where they cannot be understood: then whoever asked keeps the stored value
 * aside and says so. A value that is not understood is never overwritten by defaults without a word.
 */
export function readSettings(stored: unknown): Settings | undefined {
  const checked = v.safeParse(settingsSchema, stored);
  // An optional field that is absent stays absent, which is what `Settings` means by `?`.
  return checked.success ? (checked.output as Settings) : undefined;
}
