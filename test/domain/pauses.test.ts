import { describe, expect, it } from 'vitest';
import type { Pause } from '../../lib/domain/facts.ts';
import type { Practice } from '../../lib/domain/practice.ts';
import { viewWeek } from '../../lib/domain/week.ts';
import { at, block, facts, practice, WEEK } from './making.ts';

function pause(change: Partial<Pause> = {}): Pause {
  return { kind: 'fundraise', from: '2026-11-16', until: '2026-11-23', share: 0.5, ...change };
}

function view(target: Practice['target'], pauses: readonly Pause[], week = WEEK) {
  return viewWeek(
    facts({ nowMs: at(0, '08:00'), settings: { practices: [practice({ target })], pauses } }),
    week,
  );
}

/** What the week asks of its one practice. */
function asked(...given: Parameters<typeof view>): number {
  return view(...given).practices[0]!.targetMinutes;
}

const daily = { kind: 'daily', minutes: 60 } as const;
const weekly = { kind: 'weekly', minutes: 300 } as const;
const sessions = { kind: 'sessions', count: 4 } as const;

describe('a pause', () => {
  it('lowers targets by its share', () => {
    expect([daily, weekly, sessions].map((target) => asked(target, [pause()]))).toEqual([150, 150, 180]);
  });

  it('lowers them by the days it takes of the week', () => {
    const fromThursday = [pause({ from: '2026-11-19', until: '2026-12-03', share: 0 })];
    expect([daily, weekly, sessions].map((target) => asked(target, fromThursday))).toEqual([180, 180, 180]);
    const days = view(daily, fromThursday).days.map(({ targetMinutes }) => targetMinutes);
    expect(days).toEqual([60, 60, 60, 0, 0, 0, 0]);
    expect(view(weekly, fromThursday).days[0]!.targetMinutes).toBe(60);
  });

  it('is over by itself', () => {
    const before = pause({ from: '2026-11-09', until: '2026-11-16' });
    expect(asked(daily, [before])).toBe(300);
    expect(asked(daily, [pause({ until: '2026-11-18' })], '2026-11-23')).toBe(300);
  });

  it('of the whole week leaves nothing to judge it by', () => {
    const { verdict, practices } = view(weekly, [pause({ share: 0 })]);
    expect(verdict).toMatchObject({ kind: 'none', noneBecause: 'no-target', targetMinutes: 0 });
    expect(practices[0]).toMatchObject({ targetMinutes: 0, missingMinutes: 0 });
  });

  it('lowers what is missing of each day too', () => {
    const practices = [practice({ target: daily })];
    const events = [block('code', { startMs: at(0, '09:00'), minutes: 60 })];
    const given = facts({ events, settings: { practices, pauses: [pause()] } });
    expect(viewWeek(given, WEEK).practices[0]!.missingMinutes).toBe(4 * 30);
  });

  it('of two that overlap is the one that asks for less', () => {
    expect(asked(daily, [pause(), pause({ share: 0.25 })])).toBe(5 * 15);
  });
});
