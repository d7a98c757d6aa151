import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { PanelView } from '../../components/panel-view.tsx';
import type { PanelData } from '../../components/panel-view.tsx';
import type { Problem } from '../../lib/problems.ts';
import { atRisk, conflict, CONTESTED, laterConflict, MOVES, QUESTIONS, REPAIR } from './conflict-fixtures.ts';
import { HOSTILE, live, NOW_MS, PLAN, weekView } from './fixtures.ts';
import { show } from './clicking.tsx';
import { quiet } from './quiet-actions.ts';
import { buttons, markup, said, whole } from './say.tsx';

function panel(some: Partial<PanelData> = {}): string {
  const data = { live: live(), view: weekView(), nowMs: NOW_MS, planning: false, ...some };
  return markup(<PanelView data={data} actions={quiet} />);
}

beforeAll(async () => {
  // What loads later is there in what follows.
  const data = {
    live: live({ questions: QUESTIONS, plan: REPAIR, atRisk: [atRisk({ eventId: 'r9' })] }),
    nowMs: NOW_MS,
    planning: false,
  };
  await whole(<PanelView data={data} actions={quiet} />);
  await whole(<PanelView data={{ ...data, live: live({ conflicts: [conflict()] }) }} actions={quiet} />);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const undo = { decisionId: 'd1', kind: 'approve-plan', blocks: 3, waiting: 0, approvedMs: NOW_MS } as const;

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

  it('draws no minute of a week that the plan takes away', () => {
    const [week] = PLAN.weeks;
    const some = { confirmedMinutes: 60, unconfirmedMinutes: 0, verdict: 'amber' } as const;
    const weeks = week && [
      {
        ...week,
        targetMinutes: 600,
        before: { ...some, doingMinutes: 600, aheadMinutes: 540 },
        after: { ...some, doingMinutes: 300, aheadMinutes: 240 },
      },
    ];
    const html = panel({ live: live({ plan: { ...PLAN, weeks: weeks ?? [] } }) });
    const bar = /<li class="plan-week">(.*?)<\/li>/s.exec(html)?.[1] ?? '';
    expect([...bar.matchAll(/inline-size:([\d.]+)%/g)].map(([, share]) => Number(share))).toEqual([10, 40]);
    expect(said(bar)).toContain('10 h → 5 h of 10 h');
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
    expect(said(panel({ live: live({ undo }) }))).toContain('3 changes were written to your calendar.');
    const some = live({ undo: { ...undo, blocks: 1, waiting: 2 }, waitingWrites: 2 });
    expect(said(panel({ live: some }))).toContain('2 changes are being written to Google Calendar.');
    expect(said(panel({ live: some }))).toContain('Last plan: 1 change written, 2 waiting.');
    expect(said(panel({ live: some }))).not.toMatch(/(were|was) written/);
    const none = live({ undo: { ...undo, blocks: 0, waiting: 3 } });
    expect(said(panel({ live: none }))).toContain('Last plan: 3 changes waiting to be written.');
    expect(said(panel({ live: none }))).not.toMatch(/changes? (was |were )?written/);
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

  it('puts what is for every week first, then week by week, in the order of the days', () => {
    const html = panel({ live: live({ plan: REPAIR }) });
    const heads = [...html.matchAll(/<h([3-5])[^>]*>(.*?)<\/h\1>/g)].map(([, level, text = '']) => [
      Number(level),
      said(text),
    ]);
    const start = heads.findIndex(([, text]) => text === 'What would be written');
    expect(heads.slice(start, start + 12)).toEqual([
      [3, 'What would be written'],
      [4, 'Every week'],
      [5, 'Code'],
      [5, 'Code'],
      [4, '23 – 29 Nov'],
      [5, 'Code'],
      [5, 'Ship with the team'],
      [5, 'Feel the debt'],
      [4, '30 Nov – 6 Dec'],
      [5, 'Code'],
      [3, 'Blocks at risk'],
      [4, 'Review pull requests'],
    ]);
  });

  it('says of each change from where to where, and shows strangers’ titles as text', () => {
    const html = panel({ live: live({ plan: REPAIR }) });
    const text = said(html);
    expect(text).toContain('Code moves Tue 24 Nov 09:00–11:00 → Thu 14:00–16:00');
    expect(text).toContain('Code gets shorter Tue 1 Dec 09:00–11:00 → 09:00–10:00');
    expect(text).toContain('Ship with the team released Thu 26 Nov 14:00–15:30');
    expect(text).toContain('Feel the debt new, this once Fri 27 Nov 15:00–17:00');
    expect(text).toContain('Code no more from 23 November Mon, Wed 16:00–17:00');
    expect(html).not.toContain('<img');
    expect(text).toContain(HOSTILE);
  });

  it('announces a plan that came up by itself, and offers nothing where it would change nothing', () => {
    const text = said(panel({ live: live({ plan: MOVES, planUnasked: true }) }));
    expect(text).toContain('Your calendar changed: 1 block would move and 1 block would be added.');
    const empty = { ...MOVES, changes: [], atRisk: [atRisk()] };
    const html = panel({ live: live({ plan: empty, planUnasked: true, atRisk: [atRisk()] }) });
    expect(buttons(html)).not.toContain('Dismiss');
    expect(said(html)).toContain('Review pull requests Tue 24 Nov 09:00–11:00');
    const asked = said(panel({ live: live({ plan: empty }) }));
    expect(asked).toContain('No better place was found: 1 block stays at risk.');
  });

  it('unfolds the two soonest conflicts, and counts the others until they are asked for', () => {
    const conflicts = [conflict(), laterConflict(1), laterConflict(2), laterConflict(3)];
    const html = panel({ live: live({ conflicts }), view: weekView({ warnings: [] }) });
    expect(html.match(/<article/g)).toHaveLength(2);
    expect(said(html)).toContain('2 more blocks are contested. Show');
    expect(said(html)).not.toContain('Nothing to warn you about');
  });

  it('tells a conflict once: its card stands for the warning', () => {
    const view = weekView({ warnings: [CONTESTED] });
    const told = panel({ live: live({ conflicts: [conflict()] }), view });
    expect(said(told).match(/lies on Code/g)).toHaveLength(1);
    expect(buttons(told)).not.toContain('Answer');
    const folded = [laterConflict(1), laterConflict(2), conflict()];
    expect(buttons(panel({ live: live({ conflicts: folded }), view }))).toContain('Answer');
  });

  it('unfolds the conflict that a warning leads to', async () => {
    const frames: FrameRequestCallback[] = [];
    vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
    const conflicts = [laterConflict(1), laterConflict(2), conflict()];
    const view = weekView({ warnings: [CONTESTED] });
    const data = { live: live({ conflicts }), view, nowMs: NOW_MS, planning: false };
    const page = await show(<PanelView data={data} actions={quiet} />);
    expect(document.querySelectorAll('article')).toHaveLength(2);
    await page.click('Answer');
    expect(document.querySelectorAll('article')).toHaveLength(3);
    expect(page.buttons()).not.toContain('Answer');
    expect(frames).toHaveLength(1);
    expect(document.getElementById('conflict-b1-m1')?.querySelector('h3[tabindex]')).not.toBeNull();
  });

  it('tells a block at risk once: in its conflict, in the plan, or by itself', () => {
    const by = live({ atRisk: [atRisk()] });
    const name = /Review pull requests Tue 24 Nov/g;
    expect(said(panel({ live: by })).match(name)).toHaveLength(1);
    expect(said(panel({ live: { ...by, plan: REPAIR } })).match(name)).toHaveLength(1);
    const block = { ...conflict().block, eventId: 'r1' };
    expect(said(panel({ live: { ...by, conflicts: [conflict({ block })] } }))).not.toMatch(name);
  });

  it('asks each question with an answer that leaves everything as it is', () => {
    const html = panel({ live: live({ questions: QUESTIONS }), view: weekView({ warnings: [] }) });
    expect(said(html)).toContain(
      'You deleted Code on Wed 25 Nov 09:00–11:00. It recurs on Mon, Wed; always ends the whole series.',
    );
    expect(said(html)).toContain('Make Code sacred? It lost 2 blocks in the last two weeks.');
    expect(said(html)).toContain('Make Ship with the team firm? It kept 4 blocks in the last four weeks.');
    expect(buttons(html)).toEqual(
      expect.arrayContaining(['Only this one', 'Always', 'Make it sacred', 'No', 'A customer', 'Not now']),
    );
  });

  it('keeps the order of its headings whatever is open', () => {
    const html = panel({
      live: live({
        plan: REPAIR,
        conflicts: [conflict(), laterConflict(1)],
        atRisk: [atRisk({ eventId: 'r9' })],
        questions: QUESTIONS,
      }),
    });
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });
});
