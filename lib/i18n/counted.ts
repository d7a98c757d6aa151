/** A number with the word that fits it. */
export const counted = (count: number, one: string, many: string): string =>
  `${String(count)} ${count === 1 ? one : many}`;

/**
 * The kinds that occur, each in its words, in the order of `say`. Where there are more than `most`, the rest is one
 * number: no title is to become a wall.
 */
export function partsOf<Kind extends string>(
  counts: Readonly<Record<Kind, number>>,
  say: Readonly<Record<Kind, (count: number) => string>>,
  most: number,
  rest: (count: number) => string,
): string[] {
  const kinds = (Object.keys(say) as Kind[]).filter((kind) => counts[kind] > 0);
  const told = kinds.slice(0, kinds.length > most ? most - 1 : most);
  const more = kinds.slice(told.length).reduce((sum, kind) => sum + counts[kind], 0);
  return [...told.map((kind) => say[kind](counts[kind])), ...(more > 0 ? [rest(more)] : [])];
}

/**
 * A stranger's words inside a sentence of ours: set apart, so that a view finds them again, and without the characters
 * that would end the setting apart.
 */
export const setApart = (text: string): string => `\u2068${text.replaceAll(/[\u2066-\u2069]/g, '')}\u2069`;
