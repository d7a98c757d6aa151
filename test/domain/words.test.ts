import { describe, expect, it } from 'vitest';
import { findWord, fold, foldText } from '../../lib/domain/words.ts';

describe('folding a title', () => {
  it.each([
    ['Café  Review!', 'cafe review'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['GROẞE Straße', 'grosse strasse'],
    ['İstanbul', 'istanbul'],
    ['Ａｒｃｈｉ', 'archi'],
    ['post-mortem/PIR', 'post mortem pir'],
    ['<img onerror=alert(1)>', 'img onerror alert 1'],
    ['de\u00admo', 'demo'],
    ['zero\u200bwidth', 'zerowidth'],
    ['ΣΙΣΥΦΟΣ', 'σισυφοσ'],
    ['🚀🚀', ''],
    ['', ''],
  ])('%j becomes %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('finding a word', () => {
  it.each([
    ['a whole word', 'Code with me', 'code', true],
    ['not inside another word', 'Barcode scanner', 'code', false],
    ['not as a beginning', 'Codes of conduct', 'code', false],
    ['with other accents and case', 'CAFÉ', 'cafe', true],
    ['between punctuation', '[demo]: ACME', 'demo', true],
    ['a beginning with a star behind', 'Pairing with Ada', 'pair*', true],
    ['no ending with a star behind', 'Repair the roof', 'pair*', false],
    ['an ending with a star in front', 'Produktdemo bei Kunde', '*demo', true],
    ['no beginning with a star in front', 'Demographics', '*demo', false],
    ['the whole word for either star', 'Demo', '*demo', true],
    ['a middle with two stars', 'Kundengespräche', '*gesprach*', true],
    ['a phrase', 'The design review: API', 'design review', true],
    ['a phrase over punctuation', 'design-review', 'design review', true],
    ['not the words of a phrase apart', 'design of the review', 'design review', false],
    ['a phrase that ends in a beginning', 'Design reviews', 'design review*', true],
    ['Japanese anywhere', '明日は設計レビューです', '設計レビュー', true],
    ['Japanese over a space', '設計 レビュー', '設計レビュー', true],
    ['Thai anywhere', 'ประชุมลูกค้าพรุ่งนี้', 'ลูกค้า', true],
    ['a Latin word inside Japanese', '設計review会', 'review', true],
    ['Korean as whole words', '데모 회의', '데모', true],
    ['nothing for a word of punctuation only', 'anything !!!', '!!!', false],
    ['nothing for a lonely star', 'anything', '*', false],
    ['nothing in an empty title', '', 'code', false],
    ['symbols of regular expressions as text', 'a.b', '.*', false],
  ])('finds %s', (_, title, word, found) => {
    expect(findWord(foldText(title), [word])).toBe(found ? word : undefined);
  });

  it('names the first word of the list that stands there', () => {
    expect(findWord(foldText('Sales demo'), ['pitch', 'demo', 'sales'])).toBe('demo');
  });

  it('takes time in proportion to the text, also where words nearly match', () => {
    const steps = (length: number) => {
      const text = foldText('a'.repeat(length));
      const words = [`${'a'.repeat(40)}b`, '*ab', 'aab*'];
      return { text, words };
    };
    // A million letters that nearly match: anything worse than linear would not come back within the test's time.
    const { text, words } = steps(1_000_000);
    expect(findWord(text, words)).toBeUndefined();
  });
});
