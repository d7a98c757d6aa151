import type { Conflict } from '../../lib/domain/conflict.ts';
import type { AtRiskBlock, NamedEvent, Plan, PlanChange, PlanReason } from '../../lib/domain/plan/plan.ts';
import type { Warning } from '../../lib/domain/warning.ts';
import type { Question } from '../../lib/state/live.ts';
import { HOSTILE, PLAN } from './fixtures.ts';

const at = (text: string): number => Date.parse(`${text}:00+01:00`);

/** A stranger's title as long as they come. */
export const LONG_TITLE =
  'Quartalsabstimmungsvorbereitungsbesprechung mit allen Bereichsleitungen und externen Beratern';

export const BOARD: NamedEvent = {
  eventId: 'm1',
  title: 'Board prep',
  startMs: at('2026-11-24T09:30'),
  endMs: at('2026-11-24T11:00'),
};

export function conflict(some: Partial<Conflict> = {}): Conflict {
  return {
    block: {
      eventId: 'b1',
      practiceId: 'code',
      practiceName: 'Code',
      startMs: at('2026-11-19T14:00'),
      endMs: at('2026-11-19T16:00'),
    },
    meeting: {
      eventId: 'm1',
      title: 'Vendor sync',
      organizer: 'anna@vendor.example',
      others: 6,
      recurring: true,
      vip: false,
      startMs: at('2026-11-19T14:30'),
      endMs: at('2026-11-19T15:30'),
    },
    answered: false,
    canAnswer: true,
    lostMinutes: 60,
    beforeMinutes: 480,
    afterMinutes: 330,
    targetMinutes: 840,
    movesTo: { date: '2026-11-20', startMinute: 840, minutes: 120 },
    nextFree: { startMs: at('2026-11-20T14:00'), endMs: at('2026-11-20T16:00') },
    otherTimes: [
      { startMs: at('2026-11-20T10:00'), endMs: at('2026-11-20T11:00') },
      { startMs: at('2026-11-23T15:00'), endMs: at('2026-11-23T16:00') },
      { startMs: at('2026-11-24T16:30'), endMs: at('2026-11-24T17:30') },
    ],
    ...some,
  };
}

/** Another one, days later, with a title that nobody would choose. */
export function laterConflict(index: number, title = HOSTILE): Conflict {
  const { block, meeting } = conflict();
  const dayMs = Date.UTC(2026, 10, 19 + 7 * index) - Date.UTC(2026, 10, 19);
  const shifted = { startMs: block.startMs + dayMs, endMs: block.endMs + dayMs };
  return conflict({
    block: { ...block, ...shifted, eventId: `later-b${String(index)}`, practiceName: 'Review pull requests' },
    meeting: { ...meeting, ...shifted, eventId: `later-m${String(index)}`, title },
    lostMinutes: 120,
  });
}

export const CONTESTED: Warning = {
  severity: 'amber',
  evidence: { id: 'contested-block', conflict: conflict(), others: 2 },
  actions: [{ kind: 'answer-conflict', blockId: 'b1', meetingId: 'm1' }],
};

export function atRisk(some: Partial<AtRiskBlock> = {}): AtRiskBlock {
  return {
    practiceId: 'review',
    practiceName: 'Review pull requests',
    eventId: 'r1',
    etag: '"1"',
    from: { date: '2026-11-24', startMinute: 540, minutes: 120 },
    by: BOARD,
    lostMinutes: 90,
    because: 'nothing-fits',
    ...some,
  };
}

export const QUESTIONS: readonly Question[] = [
  {
    kind: 'only-this-or-always',
    id: 'q1',
    practiceName: 'Code',
    date: '2026-11-25',
    days: ['MO', 'WE'],
    startMinute: 540,
    minutes: 120,
  },
  {
    kind: 'level',
    id: 'q2',
    practiceId: 'code',
    practiceName: 'Code',
    from: 'firm',
    to: 'sacred',
    blocks: 2,
  },
  {
    kind: 'level',
    id: 'q3',
    practiceId: 'ship',
    practiceName: 'Ship with the team',
    from: 'sacred',
    to: 'firm',
    blocks: 4,
  },
  {
    kind: 'why',
    id: 'q4',
    practiceName: 'Feel the debt',
    exception: {
      eventId: 'x1',
      practiceId: 'debt',
      date: '2026-11-18',
      startMs: at('2026-11-18T16:00'),
      lostMinutes: 60,
      lostSession: true,
      reason: 'not-said',
      by: { eventId: 'm9', title: LONG_TITLE },
      atMs: at('2026-11-18T09:00'),
    },
  },
];

/** One reason of each kind, with numbers of its own. */
export const REASONS: {
  readonly [Code in PlanReason['code']]: Extract<PlanReason, { readonly code: Code }>;
} = {
  rhythm: {
    code: 'rhythm',
    weeks: 8,
    freeOccurrences: 22,
    occurrences: 24,
    neededMinutes: 180,
    givesMinutes: 135,
    preferred: 'morning',
    fit: 0.5,
  },
  'week-short': {
    code: 'week-short',
    week: '2026-11-23',
    targetMinutes: 300,
    countedMinutes: 180,
    debtMinutes: 60,
    givesMinutes: 120,
    preferred: 'morning',
    fit: 1,
  },
  broken: { code: 'broken', by: BOARD, lostMinutes: 90, oldMinutes: 120, newMinutes: 120 },
  'more-value': { code: 'more-value', newValue: 141.6, oldValue: 96, stayBonus: 24 },
  'used-up': { code: 'used-up', by: { ...BOARD, title: LONG_TITLE } },
  'need-met': { code: 'need-met', targetMinutes: 300, countedMinutes: 330 },
  'rhythm-changed': {
    code: 'rhythm-changed',
    oldValue: 1100,
    newValue: 1240,
    troubledWeeks: 3,
    ofWeeks: 4,
  },
  'level-changed': { code: 'level-changed', from: 'firm', to: 'sacred' },
  asked: { code: 'asked' },
};

const standing = (
  eventId: string,
  practiceName: string,
  date: string,
  startMinute: number,
  minutes: number,
) => ({
  practiceId: practiceName,
  practiceName,
  eventId,
  etag: '"1"',
  from: { date, startMinute, minutes },
});

const [series] = PLAN.changes;

/** One change of each kind, in no order. */
export const EVERY_CHANGE: readonly PlanChange[] = [
  {
    ...standing('e5', 'Ship with the team', '2026-11-26', 840, 90),
    kind: 'release-block',
    reason: REASONS['used-up'],
  },
  {
    ...standing('e4', 'Code', '2026-12-01', 540, 120),
    kind: 'shrink-block',
    to: { date: '2026-12-01', startMinute: 540, minutes: 60 },
    reason: { ...REASONS.broken, newMinutes: 60 },
  },
  {
    ...standing('e3', 'Code', '2026-11-24', 540, 120),
    kind: 'move-block',
    to: { date: '2026-11-26', startMinute: 840, minutes: 120 },
    reason: { ...REASONS.broken, by: { ...BOARD, title: HOSTILE } },
  },
  {
    kind: 'create-block',
    practiceId: 'debt',
    practiceName: 'Feel the debt',
    level: 'flexible',
    withPeople: false,
    generation: 'w2026-W48',
    ordinal: 0,
    to: { date: '2026-11-27', startMinute: 900, minutes: 120 },
    reason: REASONS['week-short'],
  },
  ...(series ? [series] : []),
  {
    kind: 'end-series',
    practiceId: 'code',
    practiceName: 'Code',
    eventId: 's1',
    days: ['MO', 'WE'],
    startMinute: 960,
    minutes: 60,
    endDate: '2026-11-23',
    reason: REASONS['rhythm-changed'],
  },
];

export const REPAIR: Plan = { ...PLAN, id: 'p2', unmet: [], changes: EVERY_CHANGE, atRisk: [atRisk()] };

/** What a week's repair usually is. */
export const MOVES: Plan = {
  ...REPAIR,
  id: 'p3',
  changes: EVERY_CHANGE.filter(({ kind }) => kind === 'move-block' || kind === 'create-block'),
  atRisk: [],
};
