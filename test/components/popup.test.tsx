import { describe, expect, it } from 'vitest';
import { PopupView } from '../../components/popup-view.tsx';
import type { PopupData } from '../../components/popup-data.ts';
import { EMPTY_LIVE } from '../../lib/state/live.ts';
import { balance, days, HOSTILE, live, NOW_MS, PLAN, weekView } from './fixtures.ts';
import { quiet } from './quiet-actions.ts';
import { buttons, markup, said } from './say.tsx';

function popup(some: Partial<PopupData> = {}, language?: string): string {
  const data = { live: live(), view: weekView(), nowMs: NOW_MS, planning: false, planOpen: false, ...some };
  return markup(<PopupView data={data} actions={quiet} />, language);
}

describe('the popup', () => {
  it('answers first: the sentence as the only headline, then the verdict in words', () => {
    const html = popup();
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(said(/<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1] ?? '')).toBe(
      '3 h 30 so far, 5 h 30 if the rest stands, of 14 h.',
    );
    expect(said(html)).toContain('All meetings, no doing.');
  });

  it('tells the numbers of every bar in a table', () => {
    const table = /<table.*<\/table>/s.exec(popup())?.[0] ?? '';
    const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => said(row));
    expect(rows).toHaveLength(8);
    expect(rows[1]).toBe('Monday 16 November 1 h 0 h 0 h 5 h 30 30 min 0 h 1 h 2 h 48');
    expect(rows[4]).toContain('(today)');
  });

  it('draws all days on one scale, the longest filling it', () => {
    const view = weekView({
      days: days([
        { ...balance({}), doingConfirmedMinutes: 240, meetingMinutes: 240 },
        { ...balance({}), meetingMinutes: 120 },
      ]),
    });
    const widths = [...popup({ view }).matchAll(/class="fill (\w+)" style="inline-size:([\d.]+)%"/g)].map(
      ([, drawing, width]) => [drawing, Number(width)],
    );
    expect(widths.slice(0, 3)).toEqual([
      ['doing', 50],
      ['meeting', 50],
      ['meeting', 25],
    ]);
  });

  it('never paints an unconfirmed or planned minute as done', () => {
    const view = weekView({ days: days([{ doingUnconfirmedMinutes: 60 }, { doingAheadMinutes: 60 }]) });
    const chart = /class="days figures".*?<table/s.exec(popup({ view }))?.[0] ?? '';
    const bars = chart.slice(0, chart.indexOf('totals'));
    expect(bars).toContain('fill hatched');
    expect(bars).not.toContain('fill doing');
  });

  it('says under its sentence how much of the hours so far nobody has confirmed', () => {
    expect(said(popup())).toContain('1 h 45 of the time so far is not confirmed.');
    const view = weekView({ days: days([{ doingConfirmedMinutes: 60, doingAheadMinutes: 60 }]) });
    expect(said(popup({ view }))).not.toContain('of the time so far');
  });

  it('leaves out days off on which nothing happened, and keeps those that were worked', () => {
    const weekend = days([{}, {}, {}, {}, {}, { meetingMinutes: 60 }, {}]);
    const html = popup({ view: weekView({ days: weekend }) });
    const chart = html.slice(html.indexOf('days figures'), html.indexOf('<table'));
    expect(said(chart)).toContain('Sat 21');
    expect(said(chart)).not.toContain('Sun 22');
  });

  it('says what is contested, what lies outside working hours, and when nothing was confirmed', () => {
    const base = weekView();
    const view = weekView({
      verdict: { ...base.verdict, contestedMinutes: 90, notConfirmed: true },
      balance: { ...base.balance, doingOutsideMinutes: 30, meetingOutsideMinutes: 60 },
    });
    const text = said(popup({ view }));
    expect(text).toContain('1 h 30 of it is contested by invitations you have not answered.');
    expect(text).toContain('1 h 30 of work lies outside working hours.');
    expect(text).toContain('Not confirmed.');
  });

  it('says “cannot tell” for a practice without a trace, and the age of the others', () => {
    const text = said(popup());
    expect(text).toContain('cannot tell when you last did this');
    expect(text).toContain('last done 2 Nov, 17 days ago');
    expect(text).toContain('last done yesterday');
  });

  it('offers the first warning’s fix, and the waiting plan instead of a second one', () => {
    expect(buttons(popup())).toContain('Preview a plan');
    const waiting = buttons(popup({ live: live({ plan: PLAN }) }));
    expect(waiting).toContain('Review the plan');
    expect(waiting).not.toContain('Preview a plan');
  });

  it('asks for approval before anything is written', () => {
    const html = popup({ live: live({ plan: PLAN }), planOpen: true });
    expect(buttons(html)).toContain('Approve and write');
    expect(said(html)).toContain('Nothing has been written yet.');
  });

  it('opens on a plan that is still being made, and says so', () => {
    const html = popup({ planning: true, planOpen: true });
    expect(said(html)).toContain('Looking for the times that hold…');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(buttons(html)).toContain('Back');
  });

  it('shows the week again when no plan came of it', () => {
    const html = popup({ planOpen: true, problem: { code: 'offline' }, failed: 'proposePlan' });
    expect(said(html)).toContain('All meetings, no doing.');
    expect(buttons(html)).toContain('Try again');
  });

  it('says beside the plan why an approval failed', () => {
    const html = popup({
      live: live({ plan: PLAN }),
      planOpen: true,
      problem: { code: 'plan-outdated' },
      failed: 'approvePlan',
    });
    expect(said(html)).toContain('Your calendar has changed since this plan was made.');
  });

  it('puts a sentence where a week could not be read, and no empty bars', () => {
    const html = popup({ week: '2027-06-07', view: undefined, weekProblem: { code: 'week-not-read' } });
    expect(said(html)).toContain('This week has not been read. It lies outside the weeks kept');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toContain('class="days');
    expect(said(html)).not.toContain('Opening your week');
  });

  it('says why a role is asked for again when the settings cannot be read', () => {
    const sync = { kind: 'idle', problem: { code: 'settings-unreadable' } } as const;
    const html = popup({ live: live({ roleId: null, sync }), view: undefined });
    expect(said(html)).toContain('Your stored settings cannot be understood. They are kept aside');
  });

  it.each([
    ['no account', EMPTY_LIVE],
    ['no role', { ...EMPTY_LIVE, account: live().account }],
  ])('does not take storage that fails for %s', (_, state) => {
    const sync = { kind: 'idle', problem: { code: 'storage-failing' } } as const;
    const html = popup({ live: { ...state, sync }, view: undefined });
    expect(said(html)).toContain('The browser’s storage does not work.');
    expect(said(html)).not.toMatch(/No calendar yet|One question is open/);
    expect(buttons(html)).toContain('Try again');
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('does not wait for ever for a week that cannot be read', () => {
    const { week: _, ...state } = live();
    const first = { ...state, sync: { kind: 'reading' } } as const;
    expect(said(popup({ live: first, view: undefined }))).toContain('Opening your week…');
    const failed = {
      ...state,
      sync: { kind: 'idle', problem: { code: 'google-failing', status: 503 } },
    } as const;
    const html = popup({ live: failed, view: undefined });
    expect(said(html)).toContain('This week has not been read. Google Calendar is not answering');
    expect(said(html)).not.toContain('Opening your week…');
  });

  it('shows the waiting plan also where a warning leads elsewhere', () => {
    const [, ahead] = weekView().warnings;
    const elsewhere = ahead && {
      ...ahead,
      actions: ahead.actions.filter(({ kind }) => kind === 'show-week'),
    };
    const view = weekView({ week: '2026-11-09', when: 'past', warnings: elsewhere ? [elsewhere] : [] });
    const names = buttons(popup({ live: live({ plan: PLAN }), week: '2026-11-09', view }));
    expect(names).toEqual(expect.arrayContaining(['Show that week', 'Review the plan']));
  });

  it('gives one word one number: hands-on is what is confirmed, in the sums as in the table', () => {
    const view = weekView({ days: days([{ doingConfirmedMinutes: 60, doingUnconfirmedMinutes: 90 }]) });
    const text = said(popup({ view }));
    expect(text).toContain('Hands-on 1 h Planned or not confirmed 1 h 30');
    expect(text).toContain('Line: the day’s target');
  });

  it('has a way to the neighbouring weeks, and back', () => {
    expect(buttons(popup())).toEqual(expect.arrayContaining(['Earlier week', 'Later week', 'Refresh']));
    const past = popup({ week: '2026-11-09', view: weekView({ week: '2026-11-09', when: 'past' }) });
    expect(buttons(past)).toContain('Back to now');
    expect(said(past)).not.toContain('Next Code');
  });

  it('shows the age of what it shows', () => {
    expect(said(popup())).toContain('as of 10:40');
    expect(said(popup({ live: live({ sync: { kind: 'reading' } }) }))).toContain('Reading your calendar…');
    expect(said(popup({ live: live({ sync: { kind: 'idle' } }) }))).toContain('not read yet');
  });

  it('marks the sample, and only the sample', () => {
    const account = { id: 'sample', kind: 'sample', addresses: [], zone: 'Europe/Berlin' } as const;
    expect(said(popup({ live: live({ account }) }))).toContain('Sample calendar — nothing here is real.');
    expect(said(popup())).not.toContain('Sample');
  });

  it('asks calmly for a new sign-in, and says it once', () => {
    const sync = { kind: 'idle', problem: { code: 'sign-in-needed' } } as const;
    const html = popup({ live: live({ connection: 'reconnect', waitingWrites: 3, sync }) });
    expect(said(html)).toContain(
      'Google needs you to sign in again. Your blocks are safe; 3 changes are waiting.',
    );
    expect(said(html).match(/sign in again\./g)).toHaveLength(1);
    expect(buttons(html)).toContain('Sign in again');
  });

  it('undoes the last plan only while that is possible', () => {
    const undo = {
      decisionId: 'd1',
      kind: 'approve-plan',
      blocks: 1,
      waiting: 0,
      approvedMs: NOW_MS,
    } as const;
    expect(buttons(popup({ live: live({ undo }) }))).toContain('Undo');
    expect(said(popup({ live: live({ undo }) }))).toContain('Last plan: 1 change written.');
    expect(buttons(popup())).not.toContain('Undo');
  });

  it('leads to the set-up when there is no account, or no role', () => {
    expect(buttons(popup({ live: EMPTY_LIVE, view: undefined }))).toContain('Set up');
    expect(buttons(popup({ live: live({ roleId: null }), view: undefined }))).toContain('Set up');
  });

  it('has a headline while it loads, and no numbers', () => {
    const html = popup({ live: undefined, view: undefined });
    expect(said(html)).toContain('Opening your week…');
    expect(said(html)).not.toMatch(/\d/);
  });

  it('shows what strangers wrote as text', () => {
    const [item] = weekView().ahead;
    const view = weekView({
      ahead: item ? [{ ...item, title: HOSTILE }] : [],
      practices: weekView().practices.map((each) => ({ ...each, name: HOSTILE })),
    });
    const problems = [{ entryId: 'q', practiceName: HOSTILE, problem: { code: 'gone' } as const }];
    const html = popup({ view, live: live({ problems }) });
    expect(html).not.toContain('<img');
    expect(said(html)).toContain(HOSTILE);
  });

  it('speaks German', () => {
    const html = popup({}, 'de-DE');
    expect(said(html)).toContain('3 h 30 bisher, 5 h 30, wenn der Rest hält, von 14 h.');
    expect(said(html)).toContain('Nur Termine, kaum eigene Arbeit.');
  });
});
