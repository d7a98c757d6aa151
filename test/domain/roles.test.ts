import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classify } from '../../lib/domain/classify.ts';
import { defaultSettings } from '../../lib/domain/defaults.ts';
import { ROLES, roleById } from '../../lib/domain/practices/index.ts';
import type { Attendee } from '../../lib/domain/event.ts';
import { readBlockMark, writeBlockMark } from '../../lib/domain/block.ts';
import { ACCOUNT, event, guest, mark, ME } from './making.ts';

/** `amount sessions people level preferred marks`, as the presets promise it. */
function sketch(roleId: string): string[] {
  const role = roleById(roleId);
  return (role?.practices ?? []).map(
    ({ name, target, session, withPeople, level, preferred, focusTimeCounts, usesProduct }) => {
      const amount =
        target.kind === 'sessions' ? `${target.count} sessions` : `${target.kind} ${target.minutes}`;
      const lengths = `${session.minMinutes}/${session.idealMinutes}/${session.maxMinutes}`;
      const marks = [
        withPeople && 'with people',
        preferred !== 'any' && preferred,
        focusTimeCounts && 'focus',
        usesProduct && 'product',
      ];
      return [name, amount, lengths, level, ...marks.filter(Boolean)].join(' · ');
    },
  );
}

describe('the presets', () => {
  it('of a CTO', () => {
    expect(sketch('cto')).toEqual([
      'Code · daily 120 · 90/120/180 · sacred · morning · focus',
      'Review pull requests · daily 30 · 30/30/60 · firm',
      'Critical technical decisions · 1 sessions · 30/60/120 · flexible · with people',
      'Ship with the team · 1 sessions · 60/90/120 · flexible · with people',
      'Feel the debt · weekly 60 · 45/60/120 · firm',
    ]);
  });

  it('of a CEO', () => {
    expect(sketch('ceo')).toEqual([
      'Sales calls · 3 sessions · 30/45/60 · flexible · with people',
      'Key customers · 2 sessions · 30/45/60 · flexible · with people',
      'Support tickets · 2 sessions · 30/45/90 · firm',
      'Use the product · 1 sessions · 30/30/60 · sacred · product',
      'Close deals · 1 sessions · 30/60/120 · firm',
    ]);
  });

  it('of a CRO', () => {
    expect(sketch('cro')).toEqual([
      'Own quota · 5 sessions · 30/60/120 · firm',
      'Sales calls · 5 sessions · 30/45/60 · flexible · with people',
      'Hard customers · 1 sessions · 30/45/60 · flexible · with people',
      'Close beside the team · 2 sessions · 30/45/60 · flexible · with people',
      'Feel the sales process · 1 sessions · 30/30/60 · firm',
    ]);
  });

  it('are seven, with slugs that a block can carry, each once in its role', () => {
    expect(ROLES.map(({ id }) => id)).toEqual([
      'cto',
      'ceo',
      'cro',
      'cpo',
      'vp-engineering',
      'founder',
      'own',
    ]);
    for (const { practices } of ROLES) {
      expect(new Set(practices.map(({ id }) => id)).size).toBe(practices.length);
      for (const { id } of practices) expect(readBlockMark(writeBlockMark(mark(id)))).toEqual(mark(id));
    }
  });

  it('are each registered, one file each', () => {
    const files = readdirSync(new URL('../../lib/domain/practices/', import.meta.url)).map((name) =>
      name.replace('.ts', ''),
    );
    const roles = files.filter((name) => !['index', 'role', 'engineering', 'customers'].includes(name));
    expect(ROLES.map(({ id }) => id).sort()).toEqual(roles.sort());
  });

  it('let focus time count for code of technical roles only', () => {
    const taking = ROLES.filter(({ practices }) => practices.some(({ focusTimeCounts }) => focusTimeCounts));
    expect(taking.map(({ id }) => id)).toEqual(['cto', 'vp-engineering']);
  });

  it('each ask for sessions of a sensible order and carry words against them', () => {
    for (const { practices } of ROLES) {
      for (const { session, rules } of practices) {
        expect(session.minMinutes).toBeLessThanOrEqual(session.idealMinutes);
        expect(session.idealMinutes).toBeLessThanOrEqual(session.maxMinutes);
        expect(rules.every(({ anyWords, noneWords }) => anyWords?.length && noneWords?.length)).toBe(true);
      }
    }
  });
});

describe('titles as people write them', () => {
  const outsider = [guest(ME), guest('carla@customer.test')];
  const colleague = [guest(ME), guest('bob@example.com')];
  it.each([
    ['cto', 'Coding', [], 'code'],
    ['cto', 'Coding', colleague, undefined],
    ['cto', 'Code review', [], 'review-pull-requests'],
    ['cto', 'Pull requests', [], 'review-pull-requests'],
    ['cto', 'RFC 42: storage', colleague, 'technical-decisions'],
    ['cto', 'Architekturrunde', colleague, 'technical-decisions'],
    ['cto', 'Post-mortem: outage', colleague, 'technical-decisions'],
    ['cto', 'Architecture', [], undefined],
    ['cto', 'Pairing with Bob', colleague, 'ship-with-the-team'],
    ['cto', 'Mobile roadmap', colleague, undefined],
    ['cto', 'Architecture interview: candidate', colleague, undefined],
    ['cto', 'Vendor architecture pitch', outsider, undefined],
    ['cto', 'Bugfixing', [], 'feel-the-debt'],
    ['cto', 'Kickoff planning: release', colleague, undefined],
    ['ceo', 'Demo ACME', outsider, 'sales-calls'],
    ['ceo', 'Produktdemo ACME', outsider, 'sales-calls'],
    ['ceo', 'Sales weekly', colleague, undefined],
    ['ceo', 'Intro: candidate', outsider, undefined],
    ['ceo', 'Vendor demo', outsider, undefined],
    ['ceo', 'QBR ACME', outsider, 'key-customers'],
    ['ceo', 'Check-in with Carla', outsider, 'key-customers'],
    ['ceo', 'Kundentermin ACME', outsider, 'key-customers'],
    ['ceo', 'Customer strategy', colleague, undefined],
    ['ceo', 'Support tickets', [], 'support-tickets'],
    ['ceo', 'Dogfooding', [], 'use-the-product'],
    ['ceo', 'Contract ACME', [], 'close-deals'],
    ['ceo', 'Month-end close', colleague, undefined],
    ['ceo', 'Monatsabschluss', colleague, undefined],
    ['cro', 'My deals', [], 'own-quota'],
    ['cro', 'Escalation ACME', outsider, 'hard-customers'],
    ['cro', 'Deal review', colleague, 'close-beside-the-team'],
    ['cro', 'CRM', [], 'feel-the-sales-process'],
    ['cro', 'CRM vendor training', [], undefined],
    ['cpo', 'User interview: Carla', outsider, 'talk-to-users'],
    ['cpo', 'Interview candidate Carla', outsider, undefined],
    ['cpo', 'Kundeninterview mit Carla', outsider, 'talk-to-users'],
    ['cpo', 'User research interview', outsider, 'talk-to-users'],
    ['cpo', 'Interview: customer success manager', outsider, undefined],
    ['cpo', 'Customer success interview with Carla', outsider, undefined],
    ['cpo', 'Fachinterview: Kunden-Team', outsider, undefined],
    ['cpo', 'User interview: candidate Carla', outsider, undefined],
    ['founder', 'Build', [], 'build'],
  ])('%s: %j with %j is %s', (roleId, title, attendees, practiceId) => {
    const settings = defaultSettings(roleId, { domain: 'example.com' });
    const found = classify(event({ title, attendees }), { account: ACCOUNT, settings });
    expect(found.practiceId).toBe(practiceId);
  });
});

describe('words that speak against a practice', () => {
  const words = ROLES.flatMap(({ id, practices }) =>
    practices.flatMap(({ rules }) =>
      rules.flatMap((rule) => {
        const attendees = rule.outsider ? [guest(ME), guest('carla@customer.test')] : [];
        const guests = rule.people === 'with' ? [guest(ME), guest('bob@example.com')] : attendees;
        return rule.anyWords!.map((word) => ({ id, guests, title: word.replaceAll('*', '') }));
      }),
    ),
  );
  const practiceOf = (roleId: string, title: string, attendees: Attendee[]): string | undefined => {
    const settings = defaultSettings(roleId, { domain: 'example.com' });
    return classify(event({ title, attendees }), { account: ACCOUNT, settings }).practiceId;
  };

  it.each([
    'Interview: %',
    'Job interview %',
    '%: candidate Carla',
    'Hiring: %',
    '% vendor',
    '% training',
    'Kickoff planning %',
    'Bewerbungsgespräch %',
    'Schulung: %',
  ])('are carried by every word of every preset: %j', (against) => {
    const doing = words
      .filter(({ title }) => !(against.includes('nterview') && title.includes('interview')))
      .filter(({ id, title, guests }) => practiceOf(id, against.replace('%', title), guests));
    expect(doing).toEqual([]);
  });

  it('leave every word of every preset that stands alone', () => {
    expect(words.length).toBeGreaterThan(300);
    expect(words.filter(({ id, title, guests }) => !practiceOf(id, title, guests))).toEqual([]);
  });
});

describe('default settings', () => {
  it('keep my own domain, but no public one', () => {
    expect(defaultSettings('cto', { domain: 'Example.com' }).myDomains).toEqual(['example.com']);
    expect(defaultSettings('cto', { domain: 'gmail.com' }).myDomains).toEqual([]);
    expect(defaultSettings('cto').myDomains).toEqual([]);
  });

  it('start empty for an unknown role', () => {
    expect(defaultSettings('admiral').practices).toEqual([]);
  });

  it('work Monday to Friday, nine to half past twelve and half past one to six', () => {
    const { workingHours, dailyLimitMinutes, breathingMinutes, weekStart } = defaultSettings('ceo');
    expect(workingHours.FR).toEqual([
      { startMinute: 540, endMinute: 750 },
      { startMinute: 810, endMinute: 1080 },
    ]);
    expect(workingHours.SA).toEqual([]);
    expect({ dailyLimitMinutes, breathingMinutes, weekStart }).toEqual({
      dailyLimitMinutes: 240,
      breathingMinutes: 0,
      weekStart: 'MO',
    });
  });
});
