import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { PopupView } from '../../components/popup-view.tsx';
import type { PopupData } from '../../components/popup-data.ts';
import type { QuestionAnswer } from '../../lib/messages/protocol.ts';
import { show } from './clicking.tsx';
import { atRisk, conflict, CONTESTED, laterConflict, MOVES, QUESTIONS } from './conflict-fixtures.ts';
import { live, NOW_MS, weekView } from './fixtures.ts';
import { quiet } from './quiet-actions.ts';
import { ConflictCard } from '../../components/conflict-card.tsx';
import { buttons, markup, said, whole } from './say.tsx';

function popup(some: Partial<PopupData> = {}): string {
  const data = { live: live(), view: weekView(), nowMs: NOW_MS, planning: false, planOpen: false, ...some };
  return markup(<PopupView data={data} actions={quiet} />);
}

beforeAll(async () => {
  // What loads later is there in what follows.
  const data = {
    live: live({ questions: QUESTIONS, atRisk: [atRisk()] }),
    view: weekView(),
    nowMs: NOW_MS,
    planning: false,
  };
  await whole(<PopupView data={{ ...data, planOpen: false }} actions={quiet} />);
  const card = { conflict: conflict(), live: live(), idle: false, onAnswer: () => undefined };
  await whole(<ConflictCard {...card} heading="h1" />);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what is open, in the popup', () => {
  it('announces a plan that came up by itself in one line, with one door', () => {
    const html = popup({ live: live({ plan: MOVES, planUnasked: true }) });
    expect(said(html)).toContain(
      'Your calendar changed: 1 block would move and 1 block would be added. Review',
    );
    expect(buttons(html).filter((name) => /Review|plan/.test(name))).toEqual(['Review']);
    const open = popup({ live: live({ plan: MOVES, planUnasked: true }), planOpen: true });
    expect(said(/<h1[^>]*>(.*?)<\/h1>/.exec(open)?.[1] ?? '')).toMatch(/^Your calendar changed: /);
  });

  it('tells the soonest conflict in one line, once, and counts the others', () => {
    const conflicts = [conflict(), laterConflict(1), laterConflict(2)];
    const line = popup({ live: live({ conflicts }) });
    expect(said(line)).toContain('lies on Code. 2 more blocks are contested.');
    expect(buttons(line)).toContain('Answer');
    const view = weekView({ warnings: [CONTESTED] });
    const warned = popup({ live: live({ conflicts }), view });
    expect(buttons(warned).filter((name) => name === 'Answer')).toHaveLength(1);
    expect(said(warned)).toContain('Accepting it costs 1 h of the block: 8 h → 5 h 30 that week, of 14 h.');
  });

  it('opens the conflict in place of the week, and goes back', async () => {
    const conflicts = [conflict()];
    const data = { live: live({ conflicts }), view: weekView(), nowMs: NOW_MS, planning: false };
    const page = await show(<PopupView data={{ ...data, planOpen: false }} actions={quiet} />);
    await page.click('Answer');
    expect(page.buttons()).toContain('Decline with your words');
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    await page.click('Back to the week');
    expect(page.buttons()).toContain('Answer');
  });

  it('says which block is at risk, why it stays, and how many more there are', () => {
    const text = said(popup({ live: live({ atRisk: [atRisk(), atRisk({ eventId: 'r2' })] }) }));
    expect(text).toContain('Review pull requests, Tue 24 Nov 09:00–11:00, is at risk.');
    expect(text).toMatch(/It stays there: .* 1 more block is at risk\./);
  });

  it('asks one question at a time, with one tap for the answer', async () => {
    const answerQuestion = vi.fn<(id: string, answer: QuestionAnswer) => void>();
    const data = { live: live({ questions: QUESTIONS.slice(3) }), view: weekView(), nowMs: NOW_MS };
    const page = await show(
      <PopupView
        data={{ ...data, planning: false, planOpen: false }}
        actions={{ ...quiet, answerQuestion }}
      />,
    );
    expect(page.text()).toContain('Why did Feel the debt give way?');
    await page.click('An incident');
    expect(answerQuestion).toHaveBeenCalledExactlyOnceWith('q4', { kind: 'why', reason: 'incident' });
    await page.click('Not now');
    expect(answerQuestion).toHaveBeenLastCalledWith('q4', { kind: 'no' });
  });

  it('takes back the very decision it names', async () => {
    const undo = vi.fn<(decisionId: string) => void>();
    const last = { decisionId: 'd7', kind: 'keep', blocks: 2, waiting: 0, approvedMs: NOW_MS } as const;
    const data = { live: live({ undo: last }), view: weekView(), nowMs: NOW_MS, planning: false };
    const page = await show(<PopupView data={{ ...data, planOpen: false }} actions={{ ...quiet, undo }} />);
    expect(page.text()).toContain('Kept protected for you: 2 changes written.');
    await page.click('Undo');
    expect(undo).toHaveBeenCalledExactlyOnceWith('d7');
  });
});
