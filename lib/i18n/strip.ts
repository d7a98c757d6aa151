import { formatFor } from '../format.ts';
import type { Format } from '../format.ts';
import { stripDe } from './de/strip.ts';
import { stripEn } from './en/strip.ts';

export type StripWords = typeof stripEn;

/** What the strip speaks with. Its own small files: the content script carries no other sentence. */
export interface StripSpeech {
  readonly language: string;
  readonly words: StripWords;
  readonly format: Format;
}

/** The user's language, English where we do not speak it. */
export function stripSpeechFor(tag: string): StripSpeech {
  const german = /^de\b/i.test(tag);
  const english = /^en\b/i.test(tag);
  return {
    language: german ? 'de' : 'en',
    words: german ? stripDe : stripEn,
    format: formatFor({ locale: german || english ? tag : 'en', zone: 'UTC' }),
  };
}
