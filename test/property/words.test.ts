import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWord, fold, foldText } from '../../lib/domain/words.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 60 });
const word = fc.stringMatching(/^[a-z]{2,8}$/);
const RUNS = { numRuns: 100, seed: 20261122 };

describe('folding', () => {
  it('twice is the same as once', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(fold(fold(one))).toBe(fold(one));
      }),
      RUNS,
    );
  });

  it('leaves no capital letter, no punctuation and no double space of a Latin text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (one) => {
        expect(fold(one)).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
      }),
      RUNS,
    );
  });
});

describe('finding a word', () => {
  it('finds each word of a title, its beginning and its ending, and no word that is not there', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.nat(), word, (words, at, other) => {
        const title = foldText(words.join(', ').toUpperCase());
        const one = words[at % words.length] ?? '';
        expect(findWord(title, [one])).toBe(one);
        expect(findWord(title, [`${one.slice(0, 2)}*`])).toBe(`${one.slice(0, 2)}*`);
        expect(findWord(title, [`*${one.slice(-2)}`])).toBe(`*${one.slice(-2)}`);
        expect(findWord(title, [other]) !== undefined).toBe(words.includes(other));
        expect(findWord(title, [`${other}*`]) !== undefined).toBe(
          words.some((each) => each.startsWith(other)),
        );
        expect(findWord(title, [`*${other}`]) !== undefined).toBe(words.some((each) => each.endsWith(other)));
      }),
      RUNS,
    );
  });

  it('never fails, whatever a stranger writes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }),
        (title, words) => {
          expect([undefined, ...words]).toContain(findWord(foldText(title), words));
        },
      ),
      RUNS,
    );
  });
});
