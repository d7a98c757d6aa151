import { describe, expect, it } from 'vitest';
import { askedJustNow, awaitsPlan } from '../../lib/react/use-asked.ts';
import { live, NOW_MS, PLAN } from './fixtures.ts';

const asked = { panelWeek: '2026-11-23', panelIntent: 'plan', panelAskedMs: NOW_MS } as const;

describe('a page opened from the calendar', () => {
  it('shows the week it was opened for, and what it was opened for', () => {
    expect(askedJustNow(live(asked), NOW_MS + 4000)).toEqual({
      week: '2026-11-23',
      intent: 'plan',
      atMs: NOW_MS,
    });
  });

  it('shows the present when it is opened by itself, however long ago a week was asked for', () => {
    expect(askedJustNow(live(asked), NOW_MS + 10_001)).toBeUndefined();
    expect(askedJustNow(live(), NOW_MS)).toBeUndefined();
    expect(askedJustNow(undefined, NOW_MS)).toBeUndefined();
  });

  it('awaits the plan until it is there', () => {
    const ask = { week: '2026-11-23', intent: 'plan', atMs: NOW_MS } as const;
    expect(awaitsPlan(live(asked), ask)).toBe(true);
    expect(awaitsPlan(live({ ...asked, plan: PLAN }), ask)).toBe(false);
    expect(awaitsPlan(live(asked), { ...ask, intent: 'week' })).toBe(false);
  });

  it('awaits no plan that has been approved since', () => {
    const ask = { week: '2026-11-23', intent: 'plan', atMs: NOW_MS } as const;
    const undo = { decisionId: 'd1', kind: 'approve-plan', blocks: 3, waiting: 0 } as const;
    expect(awaitsPlan(live({ undo: { ...undo, approvedMs: NOW_MS + 5000 } }), ask)).toBe(false);
    expect(awaitsPlan(live({ undo: { ...undo, approvedMs: NOW_MS - 5000 } }), ask)).toBe(true);
  });
});
