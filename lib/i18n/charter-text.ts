import type { Charter } from '../domain/charter.ts';
import type { Level } from '../domain/practice.ts';
import type { Format } from '../format.ts';

/** For whom a charter is written out. */
export const CHARTER_VARIANTS = ['colleagues', 'short', 'assistant'] as const;
export type CharterVariant = (typeof CHARTER_VARIANTS)[number];

/** What a charter's text is made of, in one language; in the first person, since the user says it. */
export interface CharterPhrases {
  readonly opening: Readonly<Record<CharterVariant, string>>;
  readonly closing: Readonly<Record<CharterVariant, (week: string, zone: string) => string>>;
  readonly held: Readonly<Record<'colleagues' | 'assistant', Readonly<Record<Level, string>>>>;
  readonly withPeople: string;
  readonly emergency: (text: string) => string;
  readonly sentence: (times: string) => string;
}

/** The practices' names, and `charterEn` or `charterDe`. */
export interface CharterWords {
  readonly practice: (name: string) => string;
  readonly charterPhrases: CharterPhrases;
}

/** The charter as plain text, to be pasted; its lines end in `\n`. Empty where nothing stands. */
export function charterText(
  charter: Charter,
  variant: CharterVariant,
  words: CharterWords,
  format: Format,
): string {
  const { charterPhrases: phrases } = words;
  const times = timesOf(charter, words, format);
  if (times.length === 0) return '';
  const closing = phrases.closing[variant](format.duration(charter.weekMinutes), format.zone);
  const emergency = charter.emergency === '' ? [] : [phrases.emergency(charter.emergency)];
  if (variant === 'short') {
    const all = times.map(({ name, when }) => `${name} ${when}`).join('; ');
    return [`${phrases.opening.short} ${all} (${format.zone}).`, closing, ...emergency].join(' ');
  }
  const lines = times.map(({ name, when, level, withPeople }) => {
    const people = withPeople ? `, ${phrases.withPeople}` : '';
    return `• ${name}: ${when}${people} (${phrases.held[variant][level]})`;
  });
  return [phrases.opening[variant], lines.join('\n'), closing, ...emergency].join('\n\n');
}

/**
 * One sentence without the emergency line, for a block's description or a decline: the times of one practice, or of all.
 * Empty where nothing stands.
 */
export function charterSentence(
  charter: Charter,
  words: CharterWords,
  format: Format,
  practiceId?: string,
): string {
  const practices = charter.practices.filter(
    (each) => practiceId === undefined || each.practiceId === practiceId,
  );
  const times = timesOf({ ...charter, practices }, words, format).map(
    ({ name, when }) => `${name} (${when})`,
  );
  return times.length === 0 ? '' : words.charterPhrases.sentence(format.list(times));
}

interface Times {
  readonly name: string;
  readonly when: string;
  readonly level: Level;
  readonly withPeople: boolean;
}

/** A practice may stand at up to three times; it is named once. */
function timesOf({ practices }: Charter, words: CharterWords, format: Format): Times[] {
  const byPractice = new Map<string, Times>();
  for (const { practiceId, practiceName, days, startMinute, endMinute, level, withPeople } of practices) {
    const when = `${format.weekdays(days)} ${format.minuteRange(startMinute, endMinute - startMinute)}`;
    const before = byPractice.get(practiceId);
    byPractice.set(practiceId, {
      name: words.practice(practiceName),
      when: before ? `${before.when}, ${when}` : when,
      level,
      withPeople,
    });
  }
  return [...byPractice.values()];
}
