import { de } from '../../lib/i18n/de.ts';
import { en } from '../../lib/i18n/en.ts';
import { speechFor } from '../../lib/i18n/index.ts';
import type { Speech } from '../../lib/i18n/index.ts';
import { ZONE } from './fixtures.ts';

/** A language in Berlin, at hand without loading. */
export function speech(tag: string): Speech {
  const spoken = tag.startsWith('de') ? { language: 'de', words: de } : { language: 'en', words: en };
  return speechFor(spoken, tag, ZONE);
}
