import { formatFor } from '../format.ts';
import type { Format } from '../format.ts';
import type { Zone } from '../domain/civil.ts';
import { en } from './en.ts';
import type { Words } from './en.ts';

export type { Words } from './en.ts';

/** The sentences of one language. */
export interface Language {
  /** BCP 47, for the document's `lang`. */
  readonly language: string;
  readonly words: Words;
}

/** Sentences and numbers in one language: what every view speaks with. */
export interface Speech extends Language {
  readonly format: Format;
}

/** The sentences for a browser's language tag; English, which is always at hand, where there are none. */
export async function loadLanguage(tag: string): Promise<Language> {
  if (baseOf(tag) === 'de') {
    const { de } = await import('./de.ts');
    return { language: 'de', words: de };
  }
  return { language: 'en', words: en };
}

/**
 * Sentences with numbers that fit them: the user's own region when the sentences are in their language, else English
 * with the clock (12 or 24 hours) they are used to.
 */
export function speechFor(spoken: Language, tag: string, zone: Zone): Speech {
  const own = baseOf(tag) === spoken.language;
  const format = own
    ? formatFor({ locale: tag, zone })
    : formatFor({ locale: spoken.language, zone, ...clockOf(tag) });
  return { ...spoken, format };
}

function baseOf(tag: string): string {
  return tag.split(/[-_]/)[0]?.toLowerCase() ?? '';
}

function clockOf(tag: string): { hourCycle?: 'h12' | 'h23' } {
  try {
    const { hour12 } = new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions();
    return hour12 === undefined ? {} : { hourCycle: hour12 ? 'h12' : 'h23' };
  } catch {
    return {};
  }
}
