import { describe, expect, it } from 'vitest';
import { defaultSettings, PRESETS } from '../../lib/domain/defaults.ts';
import { readSettings } from '../../lib/settings/read-settings.ts';

const STORED = defaultSettings('cto', { domain: 'lovelace.example' });
const [CODE] = STORED.practices;

const withPractice = (change: object): object => ({ ...STORED, practices: [{ ...CODE, ...change }] });

describe('settings as stored', () => {
  it.each(PRESETS.roles)('of $id come back as they went', ({ id }) => {
    const settings = defaultSettings(id, { domain: 'lovelace.example' });
    expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });

  it('keep every kind of target and what is optional', () => {
    const practices = [
      { kind: 'daily', minutes: 0 },
      { kind: 'weekly', minutes: 7 * 1440 },
      { kind: 'sessions', count: 3 },
    ].map((target) => ({
      ...CODE,
      target,
      days: ['MO', 'FR'],
      hours: { startMinute: 0, endMinute: 1440 },
      rules: [{ anyWords: ['code'], atLeastOthers: 1, people: 'with' }],
    }));
    const stored = {
      ...STORED,
      practices,
      daysOff: ['2026-12-24'],
      corrections: [{ scope: 'series', id: 'abc', class: 'doing', practiceId: 'code' }],
    };
    expect(readSettings(stored)).toEqual(stored);
  });

  it('lose what nobody here knows', () => {
    expect(readSettings({ ...STORED, mood: 'good' })).toEqual(STORED);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'settings'],
    ['no practices', { ...STORED, practices: undefined }],
    ['an id with spaces', withPractice({ id: 'my practice' })],
    ['an unknown target', withPractice({ target: { kind: 'monthly', minutes: 60 } })],
    ['a target without its number', withPractice({ target: { kind: 'sessions', minutes: 60 } })],
    ['half a minute', withPractice({ target: { kind: 'weekly', minutes: 0.5 } })],
    ['minutes before the first', withPractice({ hours: { startMinute: -1, endMinute: 60 } })],
    ['minutes past midnight', withPractice({ hours: { startMinute: 0, endMinute: 1441 } })],
    ['more minutes than a week has', { ...STORED, dailyLimitMinutes: 7 * 1440 + 1 }],
    ['minutes in words', { ...STORED, breathingMinutes: '15' }],
    ['a level there is not', withPractice({ level: 'holy' })],
    ['a day off without a date', { ...STORED, daysOff: ['Christmas'] }],
    ['a weekday missing', { ...STORED, workingHours: { ...STORED.workingHours, SU: undefined } }],
  ])('are not understood with %s', (_, stored) => {
    expect(readSettings(stored)).toBeUndefined();
  });
});
