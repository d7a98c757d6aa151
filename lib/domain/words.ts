/** Scripts written without spaces between words: there a word is found wherever it stands. */
const UNSPACED = String.raw`\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}`;
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');
const UNSPACED_LETTER = new RegExp(`[${UNSPACED}]`, 'gu');

const COMBINING = /[\u0300-\u036f]/g;
/** Soft hyphens, joiners, direction marks: seen by nobody, so they part no word. */
const INVISIBLE = /\p{Cf}/gu;
const NO_WORD = /[^\p{L}\p{N}\p{M}]+/gu;
const PLAIN = /^[\x20-\x7e]*$/;
const NO_PLAIN_WORD = /[^a-z0-9]+/g;

/** Marks, case and punctuation gone: words parted by single spaces, none at the ends. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(NO_PLAIN_WORD, ' ').trim();
  return text
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .replace(COMBINING, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .replace(NO_WORD, ' ')
    .trim();
}

/** A title made ready for any number of word lists. */
export interface FoldedText {
  /** With a space at each end. */
  readonly padded: string;
  /** What was found of each list so far: the titles of a series are asked the same again and again. */
  readonly found: Map<readonly string[], string | undefined>;
}

export function foldText(text: string): FoldedText {
  const folded = fold(text);
  if (PLAIN.test(folded)) return { padded: ` ${folded} `, found: new Map() };
  return { padded: ` ${HAS_UNSPACED.test(folded) ? setApart(folded) : folded} `, found: new Map() };
}

/** Parts "設計review" into its two scripts, so that the Latin word is a whole word. */
function setApart(folded: string): string {
  return folded
    .replace(UNSPACED_LETTER, '\u0000$&\u0000')
    .replaceAll('\u0000\u0000', '')
    .replaceAll('\u0000', ' ');
}

interface CompiledWord {
  readonly word: string;
  readonly needle: string;
  /** The needle stands in a script without spaces: spaces in the text do not matter to it. */
  readonly anywhere: boolean;
}

const compiledLists = new WeakMap<readonly string[], readonly CompiledWord[]>();

/** The first of `words` that stands in the text, as it was written in the list. */
export function findWord(text: FoldedText, words: readonly string[]): string | undefined {
  if (text.found.has(words)) return text.found.get(words);
  const first = compile(words).find(({ needle, anywhere }) =>
    anywhere ? text.padded.replaceAll(' ', '').includes(needle) : text.padded.includes(needle),
  );
  text.found.set(words, first?.word);
  return first?.word;
}

function compile(words: readonly string[]): readonly CompiledWord[] {
  const known = compiledLists.get(words);
  if (known) return known;
  const compiled = words.flatMap((word) => compileWord(word) ?? []);
  compiledLists.set(words, compiled);
  return compiled;
}

function compileWord(word: string): CompiledWord | undefined {
  const folded = fold(word);
  if (folded === '') return undefined;
  if (HAS_UNSPACED.test(folded)) return { word, needle: folded.replaceAll(' ', ''), anywhere: true };
  const trimmed = word.trim();
  const before = trimmed.startsWith('*') ? '' : ' ';
  const after = trimmed.endsWith('*') ? '' : ' ';
  return { word, needle: `${before}${folded}${after}`, anywhere: false };
}
