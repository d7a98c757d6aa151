import type { ReactNode } from 'react';
import { OptionsView } from '../../../components/options-view.tsx';
import { PanelView } from '../../../components/panel-view.tsx';
import type { PanelData } from '../../../components/panel-view.tsx';
import { PopupView } from '../../../components/popup-view.tsx';
import type { PopupData } from '../../../components/popup-data.ts';
import { WelcomeView } from '../../../components/welcome-view.tsx';
import { FIRST_PATH } from '../../../components/welcome/step.ts';
import type { WelcomeData } from '../../../components/welcome/step.ts';
import { ROLES } from '../../../lib/domain/practices/index.ts';
import { SAMPLES } from '../../../lib/stand-in/sample/index.ts';
import { EMPTY_LIVE } from '../../../lib/state/live.ts';
import { quiet } from '../quiet-actions.ts';
import { days, HOSTILE, live, LOOK_BACK, NOW_MS, PLAN, weekView } from '../fixtures.ts';
import { CONFLICT_SCREENS } from './conflict-screens.tsx';
import { PROTECTION_SCREENS } from './protection-screens.tsx';

const sample = {
  id: 'sample',
  kind: 'sample',
  addresses: ['marta@example.com'],
  zone: 'Europe/Berlin',
} as const;
const undo = { decisionId: 'd1', kind: 'approve-plan', blocks: 3, waiting: 0, approvedMs: NOW_MS } as const;

function popup(some: Partial<PopupData>): ReactNode {
  const data = { live: live(), view: weekView(), nowMs: NOW_MS, planning: false, planOpen: false, ...some };
  return <PopupView data={data} actions={quiet} />;
}

function panel(some: Partial<PanelData>): ReactNode {
  const data = { live: live(), view: weekView(), nowMs: NOW_MS, planning: false, ...some };
  return <PanelView data={data} actions={quiet} />;
}

function welcome(some: Partial<WelcomeData>): ReactNode {
  const data = { live: EMPTY_LIVE, path: FIRST_PATH, samples: SAMPLES, roles: ROLES, nowMs: NOW_MS, ...some };
  return <WelcomeView data={data} actions={quiet} />;
}

const full = weekView({
  warnings: [],
  days: days([
    { doingConfirmedMinutes: 180, meetingMinutes: 210, freeMinutes: 90 },
    { doingConfirmedMinutes: 120, doingUnconfirmedMinutes: 60, meetingMinutes: 180, freeMinutes: 120 },
    { doingConfirmedMinutes: 150, meetingMinutes: 240, soloMinutes: 30, freeMinutes: 60 },
    { doingConfirmedMinutes: 60, doingAheadMinutes: 120, meetingMinutes: 200, freeMinutes: 100 },
    { awayMinutes: 480 },
    { meetingMinutes: 60, meetingOutsideMinutes: 60 },
    {},
  ]),
  verdict: { ...weekView().verdict, kind: 'green', doingMinutes: 690, soFarMinutes: 570 },
});

const notConfirmed = weekView({
  week: '2026-11-09',
  when: 'past',
  ahead: [],
  days: days(
    [{ doingUnconfirmedMinutes: 300 }, { doingUnconfirmedMinutes: 300, meetingMinutes: 120 }],
    '2026-11-09',
    7,
  ),
  verdict: {
    ...weekView().verdict,
    kind: 'amber',
    doingMinutes: 600,
    soFarMinutes: 600,
    targetMinutes: 600,
    notConfirmed: true,
  },
  warnings: [
    {
      severity: 'amber',
      evidence: {
        id: 'thin-week',
        doingMinutes: 600,
        targetMinutes: 600,
        meetingMinutes: 120,
        notConfirmed: true,
      },
      actions: [],
    },
  ],
});
const { week: _week, ...known } = live();
const unread = {
  ...known,
  sync: { kind: 'idle', problem: { code: 'google-failing', status: 503 } },
} as const;

/** Every state of every page, as somebody would meet it. The first part of a name says how wide it is. */
export const SCREENS: Readonly<Record<string, ReactNode>> = {
  ...CONFLICT_SCREENS,
  ...PROTECTION_SCREENS,
  'popup-red': popup({}),
  'popup-red-plan-waits': popup({ live: live({ plan: PLAN }) }),
  'popup-green-sample': popup({
    live: live({ account: sample, week: full, undo, waitingWrites: 2 }),
    view: full,
  }),
  'popup-planning': popup({ planning: true, planOpen: true }),
  'popup-plan-outdated': popup({
    live: live({ plan: PLAN }),
    planOpen: true,
    problem: { code: 'plan-outdated' },
    failed: 'approvePlan',
  }),
  'popup-week-not-read': popup({
    week: '2027-06-07',
    view: undefined,
    weekProblem: { code: 'week-not-read' },
  }),
  'popup-writing': popup({ live: live({ undo: { ...undo, blocks: 1, waiting: 2 }, waitingWrites: 2 }) }),
  'popup-settings-unreadable': popup({
    live: live({ roleId: null, sync: { kind: 'idle', problem: { code: 'settings-unreadable' } } }),
    view: undefined,
  }),
  'popup-plan': popup({ live: live({ plan: PLAN }), planOpen: true }),
  'popup-past': popup({
    week: '2026-11-09',
    view: weekView({ week: '2026-11-09', when: 'past', ahead: [], warnings: [] }),
  }),
  'popup-not-confirmed': popup({
    live: live({ plan: PLAN }),
    week: '2026-11-09',
    view: notConfirmed,
  }),
  'popup-storage-failing': popup({
    live: { ...EMPTY_LIVE, sync: { kind: 'idle', problem: { code: 'storage-failing' } } },
    view: undefined,
  }),
  'popup-week-will-not-come': popup({ live: unread, view: undefined }),
  'popup-loading': popup({ live: undefined, view: undefined }),
  'popup-empty': popup({ live: EMPTY_LIVE, view: undefined }),
  'popup-reconnect': popup({
    live: live({
      connection: 'reconnect',
      waitingWrites: 3,
      sync: { kind: 'idle', asOfMs: NOW_MS - 9e7, problem: { code: 'sign-in-needed' } },
      problems: [
        {
          entryId: 'q1',
          practiceName: HOSTILE,
          problem: { code: 'refused', status: 403, reason: 'forbidden' },
        },
      ],
    }),
  }),
  'panel-red': panel({}),
  'panel-plan': panel({ live: live({ plan: PLAN }) }),
  'panel-written': panel({ live: live({ undo }) }),
  'panel-planning': panel({ planning: true }),
  'panel-problems': panel({
    live: live({
      undo: { ...undo, blocks: 2, waiting: 0 },
      problems: [
        { entryId: 'q1', practiceName: 'Code', problem: { code: 'deleted-by-user' } },
        { entryId: 'q2', practiceName: 'Review pull requests', problem: { code: 'moved-by-hand' } },
      ],
    }),
    problem: { code: 'no-answer' },
    failed: 'approvePlan',
  }),
  'welcome-start': welcome({}),
  'welcome-disconnected': welcome({ problem: { code: 'offline' }, failed: 'disconnect' }),
  'welcome-denied': welcome({
    live: { ...EMPTY_LIVE, hasClientId: true },
    problem: { code: 'consent-denied' },
  }),
  'welcome-client-id': welcome({
    path: { ...FIRST_PATH, door: 'client-id' },
    redirectUrl: 'https://mnopqrstuvwxabcdefghijklmnopqrst.chromiumapp.org/',
  }),
  'welcome-samples': welcome({ path: { ...FIRST_PATH, door: 'samples' } }),
  'welcome-found': welcome({
    live: live({
      roleId: null,
      found: {
        count: 4,
        practices: [
          { practiceId: 'code', name: 'Code', count: 2 },
          { practiceId: 'x', name: 'Ship with the team', count: 2 },
        ],
      },
    }),
  }),
  'welcome-role': welcome({ live: live({ roleId: null }) }),
  'welcome-reading': welcome({ live: live({ lookBack: { monthsDone: 5, months: 12 } }) }),
  'welcome-look-back': welcome({ live: live(), lookBack: LOOK_BACK }),
  'welcome-plan': welcome({ live: live({ plan: PLAN }), path: { ...FIRST_PATH, lookBackSeen: true } }),
  'welcome-done': welcome({
    live: live({ undo }),
    path: { ...FIRST_PATH, lookBackSeen: true, finished: true },
  }),
  'welcome-writing': welcome({
    live: live({ undo: { ...undo, blocks: 1, waiting: 2 }, waitingWrites: 2 }),
    path: { ...FIRST_PATH, lookBackSeen: true, finished: true },
  }),
  'welcome-plan-outdated': welcome({
    live: live({ plan: PLAN }),
    path: { ...FIRST_PATH, lookBackSeen: true },
    problem: { code: 'plan-outdated' },
    failed: 'approvePlan',
  }),
  'options-disconnected': (
    <OptionsView
      data={{ live: EMPTY_LIVE, roles: ROLES, problem: { code: 'offline' }, failed: 'disconnect' }}
      actions={quiet}
    />
  ),
  'options-connected': <OptionsView data={{ live: live(), roles: ROLES }} actions={quiet} />,
  'options-loading': <OptionsView data={{ roles: ROLES }} actions={quiet} />,
  'welcome-loading': welcome({ live: undefined }),
  'options-none': <OptionsView data={{ live: EMPTY_LIVE, roles: ROLES }} actions={quiet} />,
};
