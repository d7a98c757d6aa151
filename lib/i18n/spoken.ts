/** The languages that every sentence is there in. */
type SpokenLanguage = 'en' | 'de';

/**
 * The sentences of a language that pages speak (`Language.language`); English where there are none. Whoever adds a language
 * is told by the compiler of all that come later than their page.
 */
export function inLanguage<Words>(words: Readonly<Record<SpokenLanguage, Words>>, language: string): Words {
  return Object.hasOwn(words, language) ? words[language as SpokenLanguage] : words.en;
}
