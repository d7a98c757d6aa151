import { describe, expect, it } from 'vitest';
import { countsOf } from '../../components/plan-counts.ts';
import type { AtRiskBlock, Plan, PlanReason } from '../../lib/domain/plan/plan.ts';
import { de } from '../../lib/i18n/de.ts';
import { planDetailsDe } from '../../lib/i18n/de/plan-details.ts';
import { en } from '../../lib/i18n/en.ts';
import { planDetailsEn } from '../../lib/i18n/en/plan-details.ts';
import { planDetailWordsFor } from '../../lib/i18n/plan-details.ts';
import type { PlanDetailWords } from '../../lib/i18n/plan-details.ts';
import { atRisk, BOARD, EVERY_CHANGE, MOVES, REASONS, REPAIR } from './conflict-fixtures.ts';
import { HOSTILE, PLAN } from './fixtures.ts';
import { speech } from './speech.ts';

/** Without the marks that set strangers' words apart, spaces of every kind as plain ones. */
const plain = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '').replaceAll(/\s/g, ' ');
const { format } = speech('en-GB');
const german = speech('de-DE').format;

describe('the reason of a change', () => {
  const rhythm = 'Free on 22 of the 24 days in the 8 weeks looked at;';
  const { broken } = REASONS;
  const lost = '“Board prep” lies there (Tue 24 Nov 09:30–11:00): the block loses 1 h 30 of its 2 h';
  it.each<[PlanReason, string]>([
    [
      REASONS.rhythm,
      `${rhythm} gives 2 h 15 of the 3 h a week still needed; 50% of it in the morning, as preferred.`,
    ],
    [
      { ...REASONS.rhythm, fit: 0 },
      `${rhythm} gives 2 h 15 of the 3 h a week still needed; none of it in the morning, which you prefer.`,
    ],
    [
      { ...REASONS.rhythm, preferred: 'any', neededSessions: 3, givesSessions: 3 },
      `${rhythm} gives 3 of the 3 sessions a week still needed.`,
    ],
    [
      REASONS['week-short'],
      'Without it, 3 h would stand of the 5 h asked for, 1 h of which make good a lost block; it adds 2 h; 100% of it in the morning, as preferred.',
    ],
    [
      { ...REASONS['week-short'], debtMinutes: 0, preferred: 'any', targetSessions: 1, countedSessions: 0 },
      'Without it, 0 would stand of the 1 session asked for; it adds 2 h.',
    ],
    [broken, `${lost}; this way it keeps all of them.`],
    [{ ...broken, newMinutes: 60 }, `${lost}; this way it keeps 1 h.`],
    [{ ...broken, newMinutes: 0 }, `${lost}.`],
    [
      { ...broken, lostMinutes: 120 },
      '“Board prep” lies there (Tue 24 Nov 09:30–11:00): the block loses all of its 2 h; this way it keeps all of them.',
    ],
    [
      REASONS['more-value'],
      'Worth 142 there against 96 here, even with 24 added for staying (in weighed minutes).',
    ],
    [
      { ...REASONS['used-up'], by: { ...BOARD, title: '' } },
      'Something without a title takes place (Tue 24 Nov 09:30–11:00): this time was held for it.',
    ],
    [REASONS['need-met'], 'The rest already gives 5 h 30 of the 5 h asked for.'],
    [
      REASONS['rhythm-changed'],
      'The new rhythm is worth 1240 against 1100 weighed minutes a week; in 3 of the next 4 weeks this series had to move or was at risk.',
    ],
    [
      { ...REASONS['rhythm-changed'], troubledWeeks: 0 },
      'The new rhythm is worth 1240 against 1100 weighed minutes a week.',
    ],
    [REASONS['level-changed'], 'It was firm and is now sacred: Google needs a new series for that.'],
    [REASONS.asked, 'You asked for it.'],
  ])('with %o', (reason, sentence) => {
    expect(plain(planDetailsEn.planReason(reason, format))).toBe(sentence);
  });

  it.each(Object.values(REASONS))('$code names the same numbers in German', (reason) => {
    const numbers = (text: string): readonly string[] =>
      (
        plain(text)
          .replaceAll(/\d+[.:]? ?(Nov|November)\.?|\d\d:\d\d/g, '')
          .match(/\d+/g) ?? []
      ).sort();
    const spoken = planDetailsDe.planReason(reason, german);
    expect(spoken).toMatch(/\.$/);
    expect(numbers(spoken)).toEqual(numbers(planDetailsEn.planReason(reason, format)));
  });

  it('sets a title apart, whatever its characters try', () => {
    const title = `a\u2069b\u2068${HOSTILE}`;
    const sentence = planDetailsEn.planReason({ ...REASONS.broken, by: { ...BOARD, title } }, format);
    expect(sentence.match(/[\u2066-\u2069]/g)).toEqual(['\u2068', '\u2069']);
    expect(sentence).toContain(HOSTILE);
  });
});

describe('what a plan says of itself', () => {
  const kinds = (...wanted: readonly string[]): Plan['changes'] =>
    EVERY_CHANGE.filter(({ kind }) => wanted.includes(kind));
  it.each<[Plan['changes'], number, string, string]>([
    [PLAN.changes, 780, '3 weekly series, 13 h a week.', '3 wöchentliche Serien, 13 h die Woche.'],
    [MOVES.changes, 0, '1 single block and 1 move.', '1 einzelner Block und 1 Verschiebung.'],
    [
      kinds('create-series', 'end-series', 'move-block'),
      600,
      '1 weekly series, 1 series that ends and 1 move.',
      '1 wöchentliche Serie, 1 endende Serie und 1 Verschiebung.',
    ],
    [
      REPAIR.changes,
      600,
      '1 weekly series, 1 series that ends and 4 more changes.',
      '1 wöchentliche Serie, 1 endende Serie und 4 weitere Änderungen.',
    ],
  ])('counts what it would do, in at most three parts', (changes, minutes, english, inGerman) => {
    expect(plain(en.planTitle(countsOf(changes), minutes, format))).toBe(english);
    expect(plain(de.planTitle(countsOf(changes), minutes, german))).toBe(inGerman);
  });

  it.each<[Plan['changes'], string]>([
    [kinds('move-block'), 'Your calendar changed: 1 block would move.'],
    [
      [...MOVES.changes, ...MOVES.changes],
      'Your calendar changed: 2 blocks would move and 2 blocks would be added.',
    ],
    [REPAIR.changes, 'Your calendar changed: 1 weekly series would be added and 5 more changes.'],
  ])('is announced calmly when nobody asked for it', (changes, sentence) => {
    expect(en.planUnasked(countsOf(changes), format)).toBe(sentence);
  });

  it.each(['create-series', 'end-series', 'create-block', 'move-block', 'shrink-block', 'release-block'])(
    'has words for one and for several of %s',
    (kind) => {
      const one = kinds(kind);
      for (const [words, manner] of [
        [en, format],
        [de, german],
      ] as const) {
        const [single, several] = [one, [...one, ...one]].map((of) => [
          words.planTitle(countsOf(of), 0, manner),
          words.planUnasked(countsOf(of), manner),
        ]);
        expect(single?.join(' ')).toMatch(/\b1\b/);
        expect(several?.join(' ')).not.toMatch(/\b1\b/);
      }
    },
  );
});

describe('a block at risk', () => {
  const why: readonly AtRiskBlock['because'][] = [
    'nothing-fits',
    'sacred',
    'moved-by-hand',
    'has-guests',
    'too-soon',
  ];
  it.each(why)('because of %s says why it stays, and what can be done, in two languages', (because) => {
    expect(planDetailsEn.atRiskBecause[because]).toMatch(/^It stays there: .+\. .*\.$/);
    expect(planDetailsDe.atRiskBecause[because]).toMatch(/^Er bleibt dort: .+\. .*\.$/);
  });

  it('is named with its place', () => {
    expect(plain(planDetailsEn.atRiskLine('Code', atRisk().from, format))).toBe(
      'Code, Tue 24 Nov 09:00–11:00, is at risk.',
    );
  });
});

/** The sentences that take something. */
type Sentence = {
  [Key in keyof PlanDetailWords]: PlanDetailWords[Key] extends (...all: never[]) => unknown ? Key : never;
}[keyof PlanDetailWords];

const SAID: { readonly [Key in Sentence]: (words: PlanDetailWords) => readonly unknown[] } = {
  change: (w) => EVERY_CHANGE.map((change) => w.change(change, format)),
  planReason: (w) => Object.values(REASONS).map((reason) => w.planReason(reason, format)),
  leftOut: (w) => [w.leftOut('2')],
  andMore: (w) => [w.andMore('a', 2)],
  planWeekChange: (w) => PLAN.weeks.map((week) => w.planWeekChange(week, format)),
  unmet: (w) => [w.unmet('x', '1 h'), w.unmet('x', '1 h', 'daily-limit')],
  taken: (w) => [w.taken(BOARD, 90, 120, format)],
  atRiskLine: (w) => [w.atRiskLine('x', atRisk().from, format)],
  atRiskMore: (w) => [w.atRiskMore(1), w.atRiskMore(2)],
};

describe('the German sentences of plans', () => {
  const inGerman = new Map<string, unknown>(Object.entries(planDetailsDe));
  const strings = Object.entries(planDetailsEn).filter(([, words]) => typeof words === 'string');

  it.each(strings)('translate “%s”', (key, english) => {
    expect(inGerman.get(key)).toEqual(expect.any(String));
    expect(inGerman.get(key)).not.toBe(english);
  });

  it.each(Object.entries(SAID))('translate what “%s” makes of its numbers', (_, say) => {
    const english = say(planDetailsEn);
    for (const [index, sentence] of say(planDetailsDe).entries()) expect(sentence).not.toBe(english[index]);
  });

  it('are spoken where the page speaks German, and the English ones everywhere else', () => {
    expect(['de', 'en', 'fr'].map(planDetailWordsFor)).toEqual([planDetailsDe, planDetailsEn, planDetailsEn]);
  });
});
