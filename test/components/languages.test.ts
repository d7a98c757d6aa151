import { describe, expect, it } from 'vitest';
import { ROLES } from '../../lib/domain/practices/index.ts';
import { de } from '../../lib/i18n/de.ts';
import { stripDe } from '../../lib/i18n/de/strip.ts';
import { en } from '../../lib/i18n/en.ts';
import type { Words } from '../../lib/i18n/en.ts';
import { stripEn } from '../../lib/i18n/en/strip.ts';
import { conflict, EVERY_CHANGE } from './conflict-fixtures.ts';
import { weekView } from './fixtures.ts';
import { STRIP, THIN, VERDICT } from './samples.ts';
import { speech } from './speech.ts';
import { countsOf } from '../../components/plan-counts.ts';

const plain = (text: string): string => text.replaceAll(/\s/g, ' ');
const { format } = speech('en-GB');

/** The sentences that take something. */
type Sentence = {
  [Key in keyof Words]: Words[Key] extends (...all: never[]) => unknown ? Key : never;
}[keyof Words];

/** What each sentence that takes something says to it. */
const SAID: { readonly [Key in Sentence]: (words: Words) => unknown } = {
  headline: (w) => w.headline(weekView(), format),
  verdict: (w) => w.verdict(VERDICT),
  verdictWord: (w) => w.verdictWord('none'),
  partUnconfirmed: (w) => w.partUnconfirmed(60, format),
  contested: (w) => w.contested(60, format),
  outside: (w) => w.outside(60, format),
  practice: (w) => w.practice('Build'),
  progress: (w) => w.progress('1', '2'),
  sessionsOf: (w) => w.sessionsOf(1, 2),
  planned: (w) => w.planned('1'),
  unconfirmed: (w) => w.unconfirmed('1'),
  sessions: (w) => w.sessions(2),
  lastDone: (w) => w.lastDone('2', 3),
  warning: (w) => w.warning(THIN, format),
  planWaiting: (w) => w.planWaiting(2),
  planUnasked: (w) => w.planUnasked(countsOf(EVERY_CHANGE), format),
  planTitle: (w) => w.planTitle(countsOf(EVERY_CHANGE), 60, format),
  planStillAtRisk: (w) => w.planStillAtRisk(2),
  writing: (w) => w.writing(2),
  written: (w) => w.written(2),
  waitingOffline: (w) => w.waitingOffline(2),
  lastDecision: (w) => w.lastDecision('keep', 1, 2),
  conflictHead: (w) => w.conflictHead(conflict()),
  conflictCost: (w) => w.conflictCost(conflict(), format),
  conflictNext: (w) => w.conflictNext(conflict(), format),
  conflictsMore: (w) => w.conflictsMore(2),
  asOf: (w) => w.asOf('10:00'),
  reconnectText: (w) => w.reconnectText(0),
  problem: (w) => w.problem({ code: 'offline' }),
  foundTitle: (w) => w.foundTitle(2),
  lookBackTitle: (w) => w.lookBackTitle(1, 2),
  lookBackMeans: (w) => w.lookBackMeans('1', '2'),
  lookBackMonths: (w) => w.lookBackMonths(1, 2),
  overWeeks: (w) => w.overWeeks(2),
  lookBackStrip: (w) => w.lookBackStrip(1, 2, 3),
  perWeek: (w) => w.perWeek('1', '2'),
  lookBackRoom: (w) => w.lookBackRoom('1'),
  connectedAs: (w) => w.connectedAs('a'),
  blocksCount: (w) => w.blocksCount(2),
};

describe('the German sentences', () => {
  const same = new Set(['appName']);
  const strings = Object.entries(en).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const german = new Map<string, unknown>(Object.entries(de));

  it.each(strings.filter(([key]) => !same.has(key)))('translate “%s”', (key, english) => {
    expect(german.get(key)).toEqual(expect.any(String));
    expect(german.get(key)).not.toBe(english);
  });

  it.each(Object.entries(SAID))('translate what “%s” makes of its numbers', (_, say) => {
    expect(say(de)).not.toEqual(say(en));
  });

  it('call every practice of every role by a German name, and a renamed one by its own', () => {
    const names = ROLES.flatMap(({ practices }) => practices.map(({ name }) => name));
    expect(names.filter((name) => de.practice(name) === name)).toEqual([]);
    expect(de.practice('Code & tea')).toBe('Code & tea');
    expect(en.practice('Code')).toBe('Code');
  });

  it.each(['red', 'amber', 'green'] as const)(
    'judge a %s week alike in the pages and in the strip',
    (kind) => {
      const view = { verdict: kind, notConfirmed: false } as const;
      expect(stripDe.verdict({ ...STRIP, ...view })).toBe(de.verdict({ ...VERDICT, kind }));
      expect(stripEn.verdict({ ...STRIP, ...view })).toBe(en.verdict({ ...VERDICT, kind }));
    },
  );
});

describe('the strip', () => {
  it.each([
    ['past', 600, '10 h of 10 h planned or done.', '10 h von 10 h geplant oder getan.'],
    ['current', 600, '10 h of 10 h planned or done.', '10 h von 10 h geplant oder getan.'],
    [
      'current',
      240,
      '4 h so far, 10 h if the rest stands, of 10 h.',
      '4 h bisher, 10 h, wenn der Rest hält, von 10 h.',
    ],
    ['ahead', 0, '10 h of 10 h held hands-on.', '10 h von 10 h für eigene Arbeit.'],
  ] as const)(
    'never says of a %s week with %i minutes behind us that all was done',
    (when, soFarMinutes, ...said) => {
      const view = { ...STRIP, when, soFarMinutes };
      expect([stripEn, stripDe].map((words) => plain(words.sentence(view, format)))).toEqual(said);
    },
  );

  it('says of a contested block what accepting leaves, and names nobody’s meeting in Google’s page', () => {
    const found = { id: 'contested-block', conflict: conflict(), others: 2 } as const;
    const said = [stripEn, stripDe].map((words) => plain(words.warning(found, format) ?? ''));
    expect(said).toEqual([
      'Contested block: accepting leaves 5 h 30 of 8 h.',
      'Umstrittener Block: Zusagen ließe 5 h 30 von 8 h.',
    ]);
  });
});
