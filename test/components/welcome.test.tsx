import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { WelcomeView } from '../../components/welcome-view.tsx';
import { FIRST_PATH, stepOf } from '../../components/welcome/step.ts';
import type { WelcomeData, WelcomeStep } from '../../components/welcome/step.ts';
import { EMPTY_LIVE } from '../../lib/state/live.ts';
import type { Problem } from '../../lib/problems.ts';
import { live, LOOK_BACK, NOW_MS, PLAN } from './fixtures.ts';
import { quiet } from './quiet-actions.ts';
import { show } from './clicking.tsx';
import { buttons, markup, said, whole } from './say.tsx';

const roles = [
  {
    id: 'cto',
    name: 'CTO',
    practices: [
      { id: 'code', name: 'Code' },
      { id: 'review', name: 'Review' },
    ],
  },
  { id: 'own', name: 'Own', practices: [] },
];
const samples = [{ id: 's1', roleId: 'cto', name: 'Jana Brandt', company: 'Lindwerk', sentence: 'Drowns.' }];

function welcome(some: Partial<WelcomeData> = {}): string {
  const data = { live: EMPTY_LIVE, path: FIRST_PATH, samples, roles, nowMs: NOW_MS, ...some };
  return markup(<WelcomeView data={data} actions={quiet} />);
}

const found = { count: 2, practices: [{ practiceId: 'code', name: 'Code', count: 2 }] };

describe('the next question', () => {
  it.each<[string, Parameters<typeof stepOf>[0], WelcomeStep]>([
    ['waits for the first read', { live: undefined, path: FIRST_PATH }, 'loading'],
    ['is which calendar', { live: EMPTY_LIVE, path: FIRST_PATH }, 'start'],
    [
      'stays while connecting, though the account is known',
      { live: live(), path: FIRST_PATH, busy: 'connect' },
      'start',
    ],
    ['is what becomes of found blocks', { live: live({ roleId: null, found }), path: FIRST_PATH }, 'found'],
    [
      'is the role once that is settled',
      { live: live({ roleId: null, found }), path: { ...FIRST_PATH, foundSettled: true } },
      'role',
    ],
    ['is none: the past is told', { live: live(), path: FIRST_PATH }, 'look-back'],
    ['is the plan', { live: live(), path: { ...FIRST_PATH, lookBackSeen: true } }, 'plan'],
    [
      'is none any more',
      { live: live(), path: { ...FIRST_PATH, lookBackSeen: true, finished: true } },
      'done',
    ],
  ])('%s', (_, state, step) => {
    expect(stepOf(state)).toBe(step);
  });
});

beforeAll(async () => {
  // What loads later is there in what follows.
  const data = { live: live({ plan: PLAN }), path: { ...FIRST_PATH, lookBackSeen: true } };
  await whole(<WelcomeView data={{ ...data, samples, roles, nowMs: NOW_MS }} actions={quiet} />);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('welcome', () => {
  it('offers two doors and explains the permission before Google asks', () => {
    const html = welcome();
    expect(buttons(html)).toEqual(['Connect Google', 'Look around with a sample calendar']);
    expect(said(html)).toContain('One permission');
  });

  it.each<Problem>([
    { code: 'consent-denied' },
    { code: 'consent-closed' },
    { code: 'offline' },
    { code: 'scope-missing' },
  ])('leaves both doors open after $code, and says what happened', (problem) => {
    const html = welcome({ problem });
    expect(html).toContain('<output>');
    expect(buttons(html)).toEqual(['Connect Google', 'Look around with a sample calendar']);
    expect(html).not.toContain('aria-disabled');
  });

  it('shows the way to take the permission back when Google could not be told', () => {
    const html = welcome({ problem: { code: 'offline' }, failed: 'disconnect' });
    expect(said(html)).toContain('The extension has forgotten the account and its key.');
    expect(html).toContain('href="https://myaccount.google.com/connections"');
  });

  it('gives five steps, the redirect address and a field where a client id is needed', () => {
    const redirectUrl = 'https://abc.chromiumapp.org/';
    const html = welcome({ path: { ...FIRST_PATH, door: 'client-id' }, redirectUrl });
    expect(html.match(/<ol.*<\/ol>/s)?.[0].match(/<li>/g)).toHaveLength(5);
    expect(said(html)).toContain(redirectUrl);
    expect(html).toMatch(/<label for="([^"]+)">Client id<\/label><input id="\1"/);
  });

  it('offers the samples with their roles, and roles with their practices', () => {
    expect(said(welcome({ path: { ...FIRST_PATH, door: 'samples' } }))).toContain(
      'Jana Brandt CTO, Lindwerk Drowns.',
    );
    const html = welcome({ live: live({ roleId: null }) });
    expect(said(html)).toContain('CTO Code and Review');
    expect(said(html)).not.toContain('My own');
  });

  it('asks about blocks found before anything is planned', () => {
    const html = welcome({ live: live({ roleId: null, found }) });
    expect(said(html)).toContain('2 blocks of ours are in this calendar already.');
    expect(buttons(html)).toEqual(['Start over', 'Use this rhythm here', 'Remove them']);
  });

  it('says how far the year is read, and what it was', () => {
    expect(said(welcome({ live: live({ lookBack: { monthsDone: 5, months: 12 } }) }))).toContain(
      '5 of 12 months read',
    );
    const text = said(welcome({ live: live(), lookBack: LOOK_BACK }));
    expect(text).toContain('29 of 49 weeks were all meetings, no doing.');
    expect(text).toContain(
      'An average week held 4 h hands-on (1 h 20 of it not confirmed) and 23 h 50 of meetings.',
    );
    expect(text).toContain('cannot tell from your calendar There was room for 5 h 40 a week.');
    expect(text).toContain('Code 2 h 10 of 10 h a week There was room for 3 h 40 a week.');
    expect(text).toContain('In 52 weeks: Hands-on 270 h 20');
  });

  it('has words for a calendar without a past', () => {
    const lookBack = { ...LOOK_BACK, weeks: [], practices: [], countedWeeks: 0, redWeeks: 0 };
    expect(said(welcome({ live: live(), lookBack }))).toContain(
      'There is no past in this calendar to judge.',
    );
  });

  it('lets a failed look-back be tried again or left out', () => {
    const html = welcome({ live: live(), problem: { code: 'offline' } });
    expect(buttons(html)).toEqual(['Start over', 'Try again', 'Skip this']);
  });

  it('writes on one click only, and that one says so', async () => {
    const approvePlan = vi.fn<(planId: string) => void>();
    const data = { live: live({ plan: PLAN }), path: { ...FIRST_PATH, lookBackSeen: true } };
    const actions = { ...quiet, approvePlan };
    const page = await show(
      <WelcomeView data={{ ...data, samples, roles, nowMs: NOW_MS }} actions={actions} />,
    );
    expect(page.buttons()).toEqual(['Start over', 'Approve and write', 'Not now']);
    await page.click('Start over');
    await page.click('Not now');
    expect(approvePlan).not.toHaveBeenCalled();
    await page.click('Approve and write');
    expect(approvePlan).toHaveBeenCalledExactlyOnceWith(PLAN.id);
  });

  it('ends with what is true: being written, then written', () => {
    const path = { ...FIRST_PATH, lookBackSeen: true, finished: true };
    const undo = { decisionId: 'd1', kind: 'approve-plan', approvedMs: NOW_MS } as const;
    const text = (blocks: number, waiting: number): string =>
      said(welcome({ path, live: live({ undo: { ...undo, blocks, waiting }, waitingWrites: waiting }) }));
    expect(text(0, 3)).toContain('Your plan is approved. 3 changes are being written');
    expect(text(2, 1)).toContain('Last plan: 2 changes written, 1 waiting.');
    expect(text(2, 1)).not.toContain('Your work has its place.');
    expect(text(3, 0)).toContain('Your work has its place. 3 changes were written');
    const problems = [{ entryId: 'q', practiceName: 'Code', problem: { code: 'gone' } as const }];
    const refused = live({ undo: { ...undo, blocks: 2, waiting: 0 }, problems });
    expect(said(welcome({ path, live: refused }))).not.toContain('Your work has its place.');
    expect(said(welcome({ path, live: live() }))).toContain('Your week is ready to read.');
  });
});
