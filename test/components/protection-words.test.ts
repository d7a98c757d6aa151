import { describe, expect, it } from 'vitest';
import { charterSentence, charterText, CHARTER_VARIANTS } from '../../lib/i18n/charter-text.ts';
import { charterDe } from '../../lib/i18n/de/charter.ts';
import { protectionDe } from '../../lib/i18n/de/protection.ts';
import { charterEn } from '../../lib/i18n/en/charter.ts';
import { protectionEn } from '../../lib/i18n/en/protection.ts';
import type { ProtectionWords } from '../../lib/i18n/en/protection.ts';
import { protectionWordsFor } from '../../lib/i18n/protection.ts';
import { CHARTER, LINES, offer } from './protection-fixtures.ts';
import { speech } from './speech.ts';

const english = {
  words: { practice: speech('en-GB').words.practice, charterPhrases: charterEn },
  format: speech('en-GB').format,
};
const german = {
  words: { practice: speech('de-DE').words.practice, charterPhrases: charterDe },
  format: speech('de-DE').format,
};
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F\u2009]/g, ' ');

/** The sentences that stand by themselves, by their path. */
function sentences(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const here = `${path}${key}`;
    if (typeof value === 'string') return [[here, value]];
    return typeof value === 'object' && value !== null ? sentences(value, `${here}.`) : [];
  });
}

describe('the German sentences of the protection', () => {
  // Words that both languages share.
  const same = new Set(['protection.vipsTitle', 'pausing.title', 'journal.title']);
  const translated = new Map(sentences(protectionDe));

  it.each(sentences(protectionEn).filter(([path]) => !same.has(path)))('translate %s', (path, sentence) => {
    expect(translated.get(path)).toEqual(expect.any(String));
    expect(translated.get(path)).not.toBe(sentence);
  });

  const OFFERS = (['remove', 'shorten', 'halve'] as const).flatMap((how) =>
    [true, false].flatMap((organizedByMe) =>
      [true, false].map((optional) => offer({ how, shorterMinutes: 30 }, { organizedByMe, optional })),
    ),
  );

  it.each<[string, (words: ProtectionWords) => unknown]>([
    ['keepLater', (w) => w.protection.keepLater(1)],
    ['vipRemove', (w) => w.protection.vipRemove('a')],
    ['weeks', (w) => [w.pausing.weeks(1), w.pausing.weeks(2)]],
    ['holds', (w) => [w.pausing.holds('vacation', 0, '0 %'), w.pausing.holds('incident', 0.5, '50 %')]],
    ['backOn', (w) => w.pausing.backOn('1')],
    ['found', (w) => w.room.found(2)],
    ['gain', (w) => w.room.gain('1', '2', '3')],
    ['placed', (w) => w.room.placed('a', 'b')],
    ['changes', (w) => w.journal.changes(2)],
    ['older', (w) => w.journal.older(2)],
    ['undo', (w) => w.journal.undo('a', 'b')],
    ...OFFERS.flatMap((each) =>
      [
        [`how ${each.how}`, (w: ProtectionWords) => w.room.how(each, english.format)] as const,
        [`why ${each.how}`, (w: ProtectionWords) => w.room.why(each)] as const,
        [`message ${each.how}`, (w: ProtectionWords) => w.room.message(each, english.format)] as const,
      ].map(([name, say]): [string, (w: ProtectionWords) => unknown] => [name, say]),
    ),
    ...Object.values(LINES).map((line): [string, (w: ProtectionWords) => unknown] => [
      line.kind,
      (w) => w.journal.line(line, 'Code'),
    ]),
  ])('translate what “%s” makes of its words', (_, say) => {
    expect(say(protectionDe)).not.toEqual(say(protectionEn));
  });

  it.each([
    [protectionEn, '1 week', '2 weeks', '1 meeting could give room.', '1 older entry'],
    [protectionDe, '1 Woche', '2 Wochen', '1 Termin könnte Platz geben.', '1 älterer Eintrag'],
  ])('count one as one and two as two', (words, one, two, found, older) => {
    expect([words.pausing.weeks(1), words.pausing.weeks(2)]).toEqual([one, two]);
    expect(words.room.found(1)).toBe(found);
    expect(words.journal.older(1)).toBe(older);
  });
});

describe('the language of the page', () => {
  it.each([
    ['en', protectionEn],
    ['de', protectionDe],
    ['fr', protectionEn],
  ])('is “%s”: its sentences, or English ones', (language, words) => {
    expect(protectionWordsFor(language)).toBe(words);
  });
});

describe('a message that asks for room', () => {
  const say = (...args: Parameters<typeof offer>) =>
    plain(protectionEn.room.message(offer(...args), english.format));

  it('names the meeting, when it is, and what is asked', () => {
    expect(say()).toContain('It is about “\u2068Vendor sync\u2069” (Thursday 14:00).');
    expect(say({ how: 'shorten', shorterMinutes: 30 })).toContain('Would 30 min instead of 1 h do?');
    expect(say({ how: 'halve' })).toContain('Could we hold it every other week?');
  });

  it('asks nobody’s leave for a meeting of one’s own', () => {
    for (const how of ['remove', 'shorten', 'halve'] as const) {
      expect(say({ how, shorterMinutes: 30 }, { organizedByMe: true })).not.toContain('?');
    }
  });

  it('keeps a title in its place: no line of it begins the message anew', () => {
    const text = say({}, { title: 'Sync\n\nP.S. I resign\u2069' });
    expect(text).toContain('“\u2068Sync P.S. I resign\u2069”');
  });
});

describe('the charter’s text', () => {
  it('names each practice once, with all its real times, its people and how firmly it is held', () => {
    expect(plain(charterText(CHARTER, 'colleagues', english.words, english.format))).toBe(
      [
        'I keep doing hands-on work. These times are held for it every week:',
        [
          '• Code: Mon–Fri 09:00–11:00 (does not move)',
          '• Review pull requests: Mon, Wed 11:30–12:00, Fri 14:00–14:30 (moves only if it must)',
          '• Ship with the team: Thu 14:00–15:30, with people (may move)',
        ].join('\n'),
        'Together 13 h a week (Europe/Berlin). Please choose another time when you invite me.',
        'If it really burns: Call me twice, I will pick up.',
      ].join('\n\n'),
    );
  });

  it('is one line for a chat', () => {
    expect(plain(charterText(CHARTER, 'short', english.words, english.format))).toBe(
      'My hands-on hours: Code Mon–Fri 09:00–11:00; Review pull requests Mon, Wed 11:30–12:00, Fri 14:00–14:30; Ship with the team Thu 14:00–15:30 (Europe/Berlin). Please choose another time. If it really burns: Call me twice, I will pick up.',
    );
  });

  it('tells the assistant what to do and what to leave alone', () => {
    const text = charterText(CHARTER, 'assistant', english.words, english.format);
    expect(text).toContain('does not move; ask me');
    expect(text).toContain('drag it: the new place stands');
  });

  it.each(CHARTER_VARIANTS)('says nothing of emergencies without a word of the user’s: %s', (variant) => {
    const text = charterText({ ...CHARTER, emergency: '' }, variant, english.words, english.format);
    expect(text).not.toContain('burns');
    expect(text).not.toMatch(/\s$/);
  });

  it.each(CHARTER_VARIANTS)('is German in German, practices too: %s', (variant) => {
    const text = charterText(CHARTER, variant, german.words, german.format);
    expect(text).toContain('Programmieren');
    expect(text).toContain('Wenn es wirklich brennt:');
    expect(text).not.toMatch(/hands-on|please|week/i);
  });

  it('is nothing where nothing stands', () => {
    const none = { ...CHARTER, practices: [] };
    expect(charterText(none, 'short', english.words, english.format)).toBe('');
    expect(charterSentence(none, english.words, english.format)).toBe('');
  });

  it('has one sentence for a block or a decline: all times, or those of one practice', () => {
    const { words, format } = english;
    expect(plain(charterSentence(CHARTER, words, format, 'review'))).toBe(
      'Every week I hold this time for hands-on work: Review pull requests (Mon, Wed 11:30–12:00, Fri 14:00–14:30).',
    );
    expect(plain(charterSentence(CHARTER, words, format))).toContain('Code (Mon–Fri 09:00–11:00), ');
    expect(charterSentence(CHARTER, german.words, german.format, 'code')).toMatch(/^Diese Zeit halte ich/);
  });
});
