/** One way in which a page may differ from the plain one. What is hostile here may be Google's page of next month. */
export const PAGE_SWITCHES = [
  // Looks
  'dark',
  'compact',
  'second-zone',
  // Order of things
  'late-body', // the body's attributes come half a second after the grid
  'stuck-slide', // the old grid never goes
  'instant', // everything at once: for screenshots
  'restless', // chips are replaced, re-used for other events, and restyled
  'busy', // two hundred mutations a second
  // Things that are missing or wrong
  'no-datekey',
  'wrong-datekey', // each key speaks of a week later
  'broken-datekey',
  'no-range',
  'no-eventchip',
  'no-viewkey',
  'no-roles',
  'renamed', // every data attribute
  'no-user',
  'no-header',
  'crowded-header',
  'evicting', // throws foreign children out of the document
  // Details that sources contradict each other about
  'day-button',
  'several-people',
  'all-day-keys',
  'nonce-style',
] as const;

export type PageSwitch = (typeof PAGE_SWITCHES)[number];
export type PageVariant = readonly PageSwitch[];

/** `?variant=dark,no-datekey`; unknown words are an error, so that no test passes by a typing slip. */
export function readVariant(text: string | null): PageVariant {
  const words = (text ?? '').split(',').filter(Boolean);
  const known: readonly string[] = PAGE_SWITCHES;
  for (const word of words)
    if (!known.includes(word)) throw new RangeError(`no page variant is called ${word}`);
  return words as PageSwitch[];
}
