import { addDays, weekDates } from '../../lib/domain/civil.ts';
import type { LookBack } from '../../lib/domain/look-back.ts';
import type { CreateSeries, Plan } from '../../lib/domain/plan/plan.ts';
import type { Balance, DayView, PracticeProgress, WeekView } from '../../lib/domain/week-view.ts';
import { EMPTY_LIVE } from '../../lib/state/live.ts';
import type { Live } from '../../lib/state/live.ts';

export const ZONE = 'Europe/Berlin';
export const WEEK = '2026-11-16';
/** Thursday 19 November 2026, 10:42 in Berlin. */
export const NOW_MS = Date.parse('2026-11-19T10:42:00+01:00');

export const HOSTILE = '<img src=x onerror=alert(1)>"&\u202Egnp';

const NOTHING: Balance = {
  workingMinutes: 480,
  doingConfirmedMinutes: 0,
  doingUnconfirmedMinutes: 0,
  doingAheadMinutes: 0,
  doingUnansweredMinutes: 0,
  meetingMinutes: 0,
  meetingInsideMinutes: 0,
  meetingUnansweredMinutes: 0,
  soloMinutes: 0,
  awayMinutes: 0,
  freeMinutes: 0,
  doingOutsideMinutes: 0,
  meetingOutsideMinutes: 0,
  contestedMinutes: 0,
};

export function balance(some: Partial<Balance>): Balance {
  return { ...NOTHING, ...some };
}

const BERLIN_DAYS: readonly Partial<Balance>[] = [
  { doingConfirmedMinutes: 60, meetingMinutes: 330, soloMinutes: 30, freeMinutes: 60 },
  { doingUnconfirmedMinutes: 60, meetingMinutes: 375, freeMinutes: 45 },
  {
    doingConfirmedMinutes: 45,
    meetingMinutes: 405,
    meetingOutsideMinutes: 60,
    soloMinutes: 45,
    freeMinutes: 45,
  },
  { doingUnconfirmedMinutes: 45, doingAheadMinutes: 60, meetingMinutes: 300, freeMinutes: 75 },
  { doingAheadMinutes: 60, meetingMinutes: 270, awayMinutes: 60, freeMinutes: 90 },
  {},
  {},
];

export function days(of: readonly Partial<Balance>[], week = WEEK, today = 3): DayView[] {
  return weekDates(week).map((date, day) => ({
    date,
    balance: balance({ ...(day > 4 ? { workingMinutes: 0 } : {}), ...of[day] }),
    working: day < 5,
    away: false,
    targetMinutes: day < 5 ? 168 : 0,
    when: day < today ? 'past' : day === today ? 'today' : 'ahead',
  }));
}

function sum(all: readonly DayView[]): Balance {
  const keys = Object.keys(NOTHING) as (keyof Balance)[];
  return Object.fromEntries(
    keys.map((key) => [key, all.reduce((s, d) => s + d.balance[key], 0)]),
  ) as unknown as Balance;
}

export function practice(some: Partial<PracticeProgress> & { readonly name: string }): PracticeProgress {
  return {
    practiceId: some.name.toLowerCase().replaceAll(' ', '-'),
    level: 'firm',
    target: { kind: 'daily', minutes: 120 },
    targetMinutes: 600,
    confirmedMinutes: 0,
    unconfirmedMinutes: 0,
    aheadMinutes: 0,
    confirmedSessions: 0,
    unconfirmedSessions: 0,
    aheadSessions: 0,
    missingMinutes: 0,
    ...some,
  };
}

const PRACTICES: readonly PracticeProgress[] = [
  practice({
    name: 'Code',
    confirmedMinutes: 60,
    unconfirmedMinutes: 60,
    aheadMinutes: 120,
    lastDoneMs: Date.parse('2026-11-16T09:00:00Z'),
  }),
  practice({
    name: 'Review pull requests',
    targetMinutes: 150,
    confirmedMinutes: 45,
    lastDoneMs: Date.parse('2026-11-18T09:00:00Z'),
  }),
  practice({
    name: 'Critical technical decisions',
    target: { kind: 'sessions', count: 1 },
    targetMinutes: 60,
    targetSessions: 1,
    confirmedMinutes: 75,
    confirmedSessions: 1,
    lastDoneMs: Date.parse('2026-11-19T08:00:00Z'),
  }),
  practice({
    name: 'Ship with the team',
    target: { kind: 'sessions', count: 1 },
    targetMinutes: 90,
    targetSessions: 1,
    aheadSessions: 1,
    aheadMinutes: 60,
    lastDoneMs: Date.parse('2026-11-02T08:00:00Z'),
  }),
  practice({ name: 'Feel the debt', target: { kind: 'weekly', minutes: 60 }, targetMinutes: 60 }),
];

const atMs = (text: string): number => Date.parse(text);

export function weekView(some: Partial<WeekView> = {}): WeekView {
  const all = some.days ?? days(BERLIN_DAYS);
  return {
    accountId: 'ada@example.com',
    sample: false,
    week: WEEK,
    weekStart: 'MO',
    zone: ZONE,
    madeMs: NOW_MS,
    when: 'current',
    days: all,
    balance: sum(all),
    practices: PRACTICES,
    verdict: {
      kind: 'red',
      doingMinutes: 330,
      soFarMinutes: 210,
      targetMinutes: 840,
      meetingInsideMinutes: 1620,
      availableMinutes: 2340,
      contestedMinutes: 0,
      notConfirmed: false,
    },
    warnings: [
      {
        severity: 'red',
        evidence: { id: 'all-meetings', doingMinutes: 330, targetMinutes: 840, meetingMinutes: 1680 },
        actions: [{ kind: 'preview-plan' }, { kind: 'dismiss-for-week' }],
      },
      {
        severity: 'amber',
        evidence: {
          id: 'unprotected-ahead',
          shortWeek: '2026-11-30',
          doingMinutes: 120,
          targetMinutes: 840,
          pieces: [
            {
              practiceId: 'code',
              startMs: atMs('2026-12-03T14:00:00+01:00'),
              endMs: atMs('2026-12-03T16:00:00+01:00'),
            },
            {
              practiceId: 'code',
              startMs: atMs('2026-12-04T09:00:00+01:00'),
              endMs: atMs('2026-12-04T10:30:00+01:00'),
            },
          ],
        },
        actions: [{ kind: 'preview-plan' }, { kind: 'show-week', week: '2026-11-30' }],
      },
    ],
    ahead: [
      {
        eventId: 'e1',
        practiceId: 'code',
        title: 'Code — hands-on',
        ours: true,
        contested: true,
        startMs: atMs('2026-11-19T14:00:00+01:00'),
        endMs: atMs('2026-11-19T15:00:00+01:00'),
      },
    ],
    longestFreeMinutes: 60,
    longestDoingMinutes: 60,
    sliverMinutes: 45,
    eventCount: 41,
    ...some,
  };
}

function series(
  some: Partial<CreateSeries> & Pick<CreateSeries, 'practiceId' | 'practiceName'>,
): CreateSeries {
  return {
    kind: 'create-series',
    level: 'firm',
    withPeople: false,
    generation: 'g1',
    ordinal: 0,
    days: ['MO', 'TU', 'WE', 'TH', 'FR'],
    firstDate: '2026-11-23',
    startMinute: 540,
    minutes: 120,
    leftOut: [],
    reason: {
      code: 'rhythm',
      weeks: 8,
      freeOccurrences: 37,
      occurrences: 40,
      neededMinutes: 600,
      givesMinutes: 600,
      preferred: 'morning',
      fit: 1,
    },
    ...some,
  };
}

/** What is still to come nobody can have confirmed. */
function aheadOnly(doingMinutes: number) {
  return { doingMinutes, confirmedMinutes: 0, unconfirmedMinutes: 0, aheadMinutes: doingMinutes };
}

export const PLAN: Plan = {
  id: 'p1',
  atRisk: [],
  accountId: 'ada@example.com',
  zone: ZONE,
  madeMs: NOW_MS,
  changes: [
    series({
      practiceId: 'code',
      practiceName: 'Code',
      level: 'sacred',
      leftOut: ['2026-12-03', '2026-12-10', '2026-12-24'],
    }),
    series({
      practiceId: 'review',
      practiceName: 'Review pull requests',
      days: ['MO', 'WE', 'TH'],
      startMinute: 690,
      minutes: 30,
      reason: {
        code: 'rhythm',
        weeks: 8,
        freeOccurrences: 22,
        occurrences: 24,
        neededMinutes: 150,
        givesMinutes: 90,
        preferred: 'any',
        fit: 1,
      },
    }),
    series({
      practiceId: 'ship',
      practiceName: 'Ship with the team',
      level: 'flexible',
      withPeople: true,
      days: ['TH'],
      startMinute: 840,
      minutes: 90,
      reason: {
        code: 'rhythm',
        weeks: 8,
        freeOccurrences: 7,
        occurrences: 8,
        neededMinutes: 90,
        givesMinutes: 90,
        preferred: 'afternoon',
        fit: 1,
      },
    }),
  ],
  weeks: [1, 2, 3, 4].map((n) => ({
    week: addDays(WEEK, 7 * n),
    before: { ...aheadOnly(60 * (n % 3)), verdict: 'red' },
    after: { ...aheadOnly(n === 2 ? 560 : 780), verdict: n === 2 ? 'amber' : 'green' },
    targetMinutes: 840,
  })),
  unmet: [{ practiceId: 'debt', practiceName: 'Feel the debt', missingMinutes: 60 }],
};

export function live(some: Partial<Live> = {}): Live {
  return {
    ...EMPTY_LIVE,
    revision: 3,
    account: { id: 'ada@example.com', kind: 'google', addresses: ['ada@example.com'], zone: ZONE },
    roleId: 'cto',
    connection: 'connected',
    sync: { kind: 'idle', asOfMs: atMs('2026-11-19T10:40:00+01:00') },
    week: weekView(),
    hasClientId: true,
    blocksInCalendar: 3,
    ...some,
  };
}

const VERDICTS = ['red', 'red', 'amber', 'red', 'green', 'amber', 'red'] as const;

export const LOOK_BACK: LookBack = {
  weeks: Array.from({ length: 52 }, (_, n) => {
    const verdict = VERDICTS[(n * 5 + (n % 4)) % VERDICTS.length] ?? 'red';
    return {
      week: addDays('2025-11-17', n * 7),
      verdict,
      targetMinutes: 840,
      doingMinutes: verdict === 'green' ? 700 : verdict === 'amber' ? 420 : 90 + (n % 5) * 30,
      doingConfirmedMinutes: verdict === 'green' ? 400 : verdict === 'amber' ? 300 : 90,
      meetingMinutes: 1200 + ((n * 37) % 9) * 60,
    };
  }),
  practices: [
    {
      practiceId: 'code',
      name: 'Code',
      meanMinutes: 131,
      meanConfirmedMinutes: 78,
      targetMinutes: 600,
      withPeople: false,
      cannotTell: false,
      roomMinutes: 220,
    },
    {
      practiceId: 'review',
      name: 'Review pull requests',
      meanMinutes: 0,
      meanConfirmedMinutes: 0,
      targetMinutes: 150,
      withPeople: false,
      cannotTell: true,
      roomMinutes: 340,
    },
    {
      practiceId: 'decisions',
      name: 'Critical technical decisions',
      meanMinutes: 72,
      meanConfirmedMinutes: 43,
      targetMinutes: 60,
      withPeople: true,
      cannotTell: false,
      roomMinutes: 500,
    },
    {
      practiceId: 'ship',
      name: 'Ship with the team',
      meanMinutes: 35,
      meanConfirmedMinutes: 21,
      targetMinutes: 90,
      withPeople: true,
      cannotTell: false,
      roomMinutes: 180,
    },
    {
      practiceId: 'debt',
      name: 'Feel the debt',
      meanMinutes: 0,
      meanConfirmedMinutes: 0,
      targetMinutes: 60,
      withPeople: false,
      cannotTell: true,
      roomMinutes: 260,
    },
  ],
  countedWeeks: 49,
  redWeeks: 29,
  meanDoingMinutes: 238,
  meanDoingConfirmedMinutes: 160,
  meanMeetingMinutes: 1432,
};
