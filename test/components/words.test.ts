import { describe, expect, it } from 'vitest';
import type { Balance, Verdict, WeekView } from '../../lib/domain/week-view.ts';
import type { WarningEvidence } from '../../lib/domain/warning.ts';
import type { Decision } from '../../lib/domain/decision.ts';
import { de } from '../../lib/i18n/de.ts';
import { blockWordsFor } from '../../lib/i18n/block-words.ts';
import { en } from '../../lib/i18n/en.ts';
import type { Problem } from '../../lib/problems.ts';
import { balance } from './fixtures.ts';
import { THIN, VERDICT } from './samples.ts';
import { speech } from './speech.ts';

const plain = (text: string): string => text.replaceAll(/\s/g, ' ');
const { format } = speech('en-GB');

/** Confirmed, not confirmed, ahead. */
type Doing = readonly [number, number, number];

function doingOf([confirmed, open, ahead]: Doing): Balance {
  return balance({
    doingConfirmedMinutes: confirmed,
    doingUnconfirmedMinutes: open,
    doingAheadMinutes: ahead,
  });
}

describe('the week’s sentence', () => {
  it.each<[WeekView['when'], Partial<Verdict>, string, Doing?]>([
    ['current', {}, '3 h 30 so far, 9 h if the rest stands, of 16 h.'],
    ['current', {}, '3 h 30 so far, not confirmed; 9 h if the rest stands, of 16 h.', [0, 210, 330]],
    ['current', {}, '3 h 30 so far, 9 h if the rest stands, of 16 h.', [60, 150, 330]],
    ['current', { doingMinutes: 210 }, '3 h 30 of 16 h hands-on.', [210, 0, 0]],
    ['current', { doingMinutes: 210 }, '3 h 30 of 16 h so far, not confirmed.', [0, 210, 0]],
    ['past', {}, '9 h of 16 h hands-on.', [540, 0, 0]],
    ['past', {}, '9 h of 16 h planned, none of it confirmed.', [0, 540, 0]],
    ['past', {}, '2 h of 16 h hands-on, 7 h more not confirmed.', [120, 420, 0]],
    ['ahead', { soFarMinutes: 0 }, '9 h of 16 h hands-on, if it stands.', [0, 0, 540]],
    ['past', { kind: 'none', noneBecause: 'away' }, 'You were away that week.'],
    ['current', { kind: 'none', noneBecause: 'away' }, 'You are away this week.'],
    ['ahead', { kind: 'none', noneBecause: 'away' }, 'You will be away that week.'],
    ['past', { kind: 'none', noneBecause: 'no-target' }, '1 h hands-on.', [60, 0, 0]],
    ['past', { kind: 'none', noneBecause: 'few-days' }, '1 h hands-on, 2 h not confirmed.', [60, 120, 0]],
    ['ahead', { kind: 'none', noneBecause: 'few-days' }, '3 h planned.', [0, 0, 180]],
    ['ahead', { kind: 'none', noneBecause: 'no-target' }, '0 h hands-on.', [0, 0, 0]],
    ['past', { kind: 'none', noneBecause: 'nothing-known' }, 'Nothing is in the calendar of this week.'],
    ['ahead', { kind: 'none', noneBecause: 'not-read' }, 'This week has not been read.'],
  ])('of a week that is %s with %o is “%s”', (when, some, sentence, doing = [210, 0, 330]) => {
    const week = { when, verdict: { ...VERDICT, ...some }, balance: doingOf(doing) };
    expect(plain(en.headline(week, format))).toBe(sentence);
  });

  it.each<[Partial<Verdict>, string]>([
    [{ kind: 'red' }, 'All meetings, no doing.'],
    [{ kind: 'amber' }, 'Thin week.'],
    [{ kind: 'green' }, 'On track.'],
    [{ kind: 'amber', notConfirmed: true }, 'Not confirmed.'],
    [{ kind: 'none', noneBecause: 'no-target' }, 'No target, so no verdict.'],
    [{ kind: 'none', noneBecause: 'few-days' }, 'Fewer than two working days, so no verdict.'],
    [{ kind: 'none', noneBecause: 'nothing-known' }, 'No verdict.'],
  ])('is judged in words: %o', (some, words) => {
    expect(en.verdict({ ...VERDICT, ...some })).toBe(words);
  });
});

describe('the last decision', () => {
  it.each<[Decision['kind'], number, number, string, string]>([
    ['approve-plan', 3, 0, 'Last plan: 3 changes written.', 'Letzter Plan: 3 Änderungen eingetragen.'],
    [
      'approve-plan',
      0,
      1,
      'Last plan: 1 change waiting to be written.',
      'Letzter Plan: 1 Änderung wartet auf das Eintragen.',
    ],
    [
      'keep',
      2,
      1,
      'Kept protected for you: 2 changes written, 1 waiting.',
      'Für Sie geschützt: 2 Änderungen eingetragen, 1 wartet noch.',
    ],
    ['answer', 1, 0, 'Your answer: 1 change written.', 'Ihre Antwort: 1 Änderung eingetragen.'],
    ['undo', 0, 0, 'Undo: nothing written.', 'Zurückgenommen: nichts eingetragen.'],
  ])('%s with %i confirmed and %i waiting counts them apart', (kind, changes, waiting, english, german) => {
    expect(en.lastDecision(kind, changes, waiting)).toBe(english);
    expect(de.lastDecision(kind, changes, waiting)).toBe(german);
  });
});

describe('what a block says in the calendar', () => {
  it.each([
    ['de-AT', de.removeAll, '— eigene Arbeit'],
    ['en-US', en.removeAll, '— hands-on'],
    ['fr', en.removeAll, '— hands-on'],
  ])('for “%s” names the button that removes all of them', (tag, button, ending) => {
    const { titleEnding, description } = blockWordsFor(tag);
    expect(titleEnding).toBe(ending);
    expect(description('Code', '')).toContain(button);
    expect(description('Code', '')).toMatch(/: Code\.\n\n/);
    expect(description('Code', 'Call twice.')).toContain('Call twice.');
  });
});

describe('a warning', () => {
  const evidence: WarningEvidence = {
    id: 'unprotected-ahead',
    shortWeek: '2026-11-30',
    doingMinutes: 120,
    targetMinutes: 840,
    pieces: [1, 2, 3, 4].map((day) => ({
      practiceId: 'code',
      startMs: Date.parse(`2026-12-0${String(day)}T14:00:00+01:00`),
      endMs: Date.parse(`2026-12-0${String(day)}T16:00:00+01:00`),
    })),
  };

  it('names its numbers and at most three free pieces', () => {
    const { title, why } = en.warning(evidence, format);
    expect(title).toBe('The week of 30 November is not protected.');
    expect(plain(why)).toBe(
      'It holds 2 h of 14 h hands-on. Still free: Tue 14:00 (2 h), Wed 14:00 (2 h) and Thu 14:00 (2 h).',
    );
  });

  it('promises no piece where there is none', () => {
    expect(en.warning({ ...evidence, pieces: [] }, format).why).not.toContain('free');
  });
});

describe('a week that nobody confirmed', () => {
  it('is not called thin: its warning says what is known', () => {
    const english = en.warning({ ...THIN, notConfirmed: true }, format);
    expect(english.title).toBe('Not confirmed.');
    expect(plain(english.why)).toBe('10 h of 10 h were in the calendar; less than half of it is confirmed.');
    const german = de.warning({ ...THIN, notConfirmed: true }, format);
    expect(german.title).toBe('Nicht bestätigt.');
    expect(german.why).not.toContain('eigene Arbeit');
  });

  it('is told apart from one that is thin', () => {
    const { title, why } = en.warning(THIN, format);
    expect(title).toBe('Thin week.');
    expect(plain(why)).toBe('10 h of 10 h planned or done, 15 h in meetings during working hours.');
  });
});

const PROBLEMS: Record<Problem['code'], Problem> = {
  offline: { code: 'offline' },
  'sign-in-needed': { code: 'sign-in-needed' },
  'consent-denied': { code: 'consent-denied' },
  'consent-closed': { code: 'consent-closed' },
  'client-id-missing': { code: 'client-id-missing' },
  'client-id-refused': { code: 'client-id-refused' },
  'scope-missing': { code: 'scope-missing' },
  'wrong-account': { code: 'wrong-account', expected: 'ada@example.com' },
  'rate-limited': { code: 'rate-limited' },
  'google-failing': { code: 'google-failing', status: 503 },
  'not-google': { code: 'not-google' },
  'not-found': { code: 'not-found' },
  gone: { code: 'gone' },
  taken: { code: 'taken' },
  'changed-meanwhile': { code: 'changed-meanwhile' },
  refused: { code: 'refused', status: 403, reason: 'forbidden' },
  stopped: { code: 'stopped' },
  'storage-full': { code: 'storage-full' },
  'storage-failing': { code: 'storage-failing' },
  'plan-outdated': { code: 'plan-outdated' },
  'not-connected': { code: 'not-connected' },
  'moved-by-hand': { code: 'moved-by-hand' },
  'deleted-by-user': { code: 'deleted-by-user' },
  'cannot-answer': { code: 'cannot-answer', because: 'guests-hidden' },
  'two-plans-first': { code: 'two-plans-first' },
  'too-many-at-once': { code: 'too-many-at-once' },
  'settings-unreadable': { code: 'settings-unreadable' },
  'week-not-read': { code: 'week-not-read' },
  'no-answer': { code: 'no-answer' },
  unexpected: { code: 'unexpected', detail: 'TypeError: x is undefined at https://…' },
};

describe.each([
  ['English', en],
  ['German', de],
])('every problem in %s', (_, words) => {
  it.each(Object.values(PROBLEMS))('$code is two calm sentences without a code', (problem) => {
    const { what, hint } = words.problem(problem);
    expect(what).toMatch(/\.$/);
    expect(hint).toMatch(/\.$/);
    expect(`${what} ${hint}`).not.toMatch(/oops|error \d|\b40\d\b|\b50\d\b|TypeError|undefined|!/i);
  });

  it('says why it cannot answer for the user', () => {
    const hidden = words.problem({ code: 'cannot-answer', because: 'guests-hidden' });
    const stranger = words.problem({ code: 'cannot-answer', because: 'not-invited' });
    expect(hidden.what).not.toBe(stranger.what);
    expect(hidden.hint).toBe(stranger.hint);
  });

  it.each(['unexpected', 'no-answer', 'storage-full', 'storage-failing'] as const)(
    '%s claims nothing about the calendar that nobody knows',
    (code) => {
      const { what, hint } = words.problem(PROBLEMS[code]);
      expect(`${what} ${hint}`).not.toMatch(
        /untouched|left as it is|nothing was|unberührt|blieb|nichts wurde/i,
      );
    },
  );
});
