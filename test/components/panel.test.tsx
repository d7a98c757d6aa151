import { describe, expect, it } from 'vitest';
import { PanelView } from '../../components/panel-view.tsx';
import type { PanelData } from '../../components/panel-view.tsx';
import type { Problem } from '../../lib/problems.ts';
import { HOSTILE, live, NOW_MS, PLAN, weekView } from './fixtures.ts';
import { quiet } from './quiet-actions.ts';
import { buttons, markup, said } from './say.tsx';

function panel(some: Partial<PanelData> = {}): string {
  const data = { live: live(), view: weekView(), nowMs: NOW_MS, planning: false, ...some };
  return markup(<PanelView data={data} actions={quiet} />);
}

const undo = { planId: 'p1', blocks: 3, waiting: 0, approvedMs: NOW_MS };

describe('the panel', () => {
  it('lists every warning with why', () => {
    const text = said(panel());
    expect(text).toContain('5 h 30 of 14 h planned or done, 28 h in meetings during working hours.');
    expect(text).toContain('The week of 30 November is not protected.');
    expect(buttons(panel())).toContain('Show that week');
  });

  it('says so when there is nothing to warn about', () => {
    expect(said(panel({ view: weekView({ warnings: [] }) }))).toContain(
      'Nothing to warn you about this week.',
    );
  });

  it('gives each change of a plan its time, its reason and its numbers', () => {
    const text = said(panel({ live: live({ plan: PLAN }) }));
    expect(text).toContain('3 weekly series, 13 h a week.');
    expect(text).toMatch(/Code from 23 November Mon–Fri 0?9:00 ?– ?11:00/);
    expect(text).toContain(
      'Free on 37 of the 40 days in the 8 weeks looked at; gives 10 h of the 10 h a week still needed; 100% of it in the morning, as preferred.',
    );
    expect(text).toContain('Left out, because something immovable is there: 3 Dec, 10 Dec, 24 Dec.');
    expect(text).toContain('1 h → 13 h of 14 h');
    expect(text).toContain('Feel the debt: no free time found for 1 h a week.');
  });

  it('offers one door to the plan, not one per warning', () => {
    expect(buttons(panel({ live: live({ plan: PLAN }) }))).not.toContain('Preview a plan');
  });

  it('offers nothing to approve where nothing would change', () => {
    const html = panel({ live: live({ plan: { ...PLAN, changes: [], unmet: [] } }) });
    expect(said(html)).toContain('what you want to do already stands in your calendar');
    expect(buttons(html)).not.toContain('Approve and write');
  });

  it.each([
    ['no-time', 'No free time was found that would hold.'],
    ['too-little-gain', 'Nothing more is worth adding.'],
    ['daily-limit', 'Nothing more is worth adding.'],
  ] as const)('says of an empty plan because of %s: “%s”', (because, title) => {
    const unmet = PLAN.unmet.map((each) => ({ ...each, because }));
    const text = said(panel({ live: live({ plan: { ...PLAN, changes: [], unmet } }) }));
    expect(text).toContain(title);
    expect(text).not.toContain('list');
  });

  it('keeps the order of its headings: what belongs to the plan stands below the plan', () => {
    const html = panel({ live: live({ plan: PLAN }) });
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    const jumps = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1);
    expect(jumps).toEqual([]);
    expect(html).toMatch(/<h3[^>]*>What would be written/);
  });

  it('calls blocks written only when Google has confirmed all of them', () => {
    expect(said(panel({ live: live({ undo }) }))).toContain(
      '3 recurring blocks were written to your calendar.',
    );
    const some = live({ undo: { ...undo, blocks: 1, waiting: 2 }, waitingWrites: 2 });
    expect(said(panel({ live: some }))).toContain('2 changes are being written to Google Calendar.');
    expect(said(panel({ live: some }))).toContain('Last plan: 1 block written, 2 waiting.');
    expect(said(panel({ live: some }))).not.toMatch(/(were|was) written/);
    const none = live({ undo: { ...undo, blocks: 0, waiting: 3 } });
    expect(said(panel({ live: none }))).toContain('Last plan: 3 blocks waiting to be written.');
    expect(said(panel({ live: none }))).not.toMatch(/blocks? (was |were )?written|recurring/);
  });

  it('says that a plan is being made', () => {
    expect(said(panel({ planning: true }))).toContain('Looking for the times that hold…');
  });

  it('answers a failed approval with a plan to look at, not with another read', () => {
    const failed = { problem: { code: 'offline' }, failed: 'approvePlan' } as const;
    const gone = buttons(panel({ ...failed, view: weekView({ warnings: [] }) }));
    expect(gone).toContain('Preview a plan');
    expect(gone).not.toContain('Try again');
    const there = panel({ live: live({ plan: PLAN }), ...failed, problem: { code: 'plan-outdated' } });
    expect(said(there)).toContain('Nothing was written. Look at the new plan before you approve.');
    expect(buttons(there)).toContain('Approve and write');
    expect(buttons(there)).not.toContain('Try again');
  });

  it.each<[Problem, readonly string[]]>([
    [{ code: 'google-failing', status: 503 }, ['Try again', 'Dismiss']],
    [{ code: 'deleted-by-user' }, ['Preview a plan', 'Dismiss']],
    [{ code: 'moved-by-hand' }, ['Dismiss']],
    [{ code: 'refused', status: 403, reason: 'has-guests' }, ['Dismiss']],
  ])('offers for a write with %o only what helps', (problem, offered) => {
    const problems = [{ entryId: 'q', practiceName: 'Code', problem }];
    const html = panel({ live: live({ problems }), view: weekView({ warnings: [] }) });
    expect(buttons(html).filter((name) => /again|plan$|Dismiss/.test(name))).toEqual(offered);
  });

  it('does not claim to be writing while there is no network', () => {
    const sync = { kind: 'idle', problem: { code: 'offline' } } as const;
    const text = said(panel({ live: live({ waitingWrites: 1, sync }) }));
    expect(text).toContain('1 change is waiting. Nothing is lost.');
    expect(text).not.toContain('being written');
  });

  it('shows the title of a block to remove as text', () => {
    const change = { kind: 'remove-block', practiceId: 'x', eventId: 'e', title: HOSTILE } as const;
    const html = panel({ live: live({ plan: { ...PLAN, changes: [change] } }) });
    expect(html).not.toContain('<img');
    expect(said(html)).toContain(HOSTILE);
  });
});
