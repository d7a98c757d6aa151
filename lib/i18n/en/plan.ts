import type { Decision } from '../../domain/decision.ts';
import type { PlanChange } from '../../domain/plan/plan.ts';
import type { Format } from '../../format.ts';
import { counted, partsOf } from '../counted.ts';

/** How many changes of each kind a plan has. */
export type PlanCounts = Readonly<Record<PlanChange['kind'], number>>;

const KINDS: Record<PlanChange['kind'], (count: number) => string> = {
  'create-series': (count) => `${String(count)} weekly series`,
  'end-series': (count) => counted(count, 'series that ends', 'series that end'),
  'create-block': (count) => counted(count, 'single block', 'single blocks'),
  'move-block': (count) => counted(count, 'move', 'moves'),
  'shrink-block': (count) => counted(count, 'block made shorter', 'blocks made shorter'),
  'release-block': (count) => counted(count, 'block released', 'blocks released'),
};

const WOULD: Record<PlanChange['kind'], (count: number) => string> = {
  'create-series': (count) => `${String(count)} weekly series would be added`,
  'end-series': (count) => `${String(count)} series would end`,
  'move-block': (count) => `${counted(count, 'block', 'blocks')} would move`,
  'shrink-block': (count) => `${counted(count, 'block', 'blocks')} would get shorter`,
  'create-block': (count) => `${counted(count, 'block', 'blocks')} would be added`,
  'release-block': (count) => `${counted(count, 'block', 'blocks')} would be released`,
};

const moreChanges = (count: number): string => counted(count, 'more change', 'more changes');

const DECISIONS: Record<Decision['kind'], string> = {
  'approve-plan': 'Last plan',
  keep: 'Kept protected for you',
  answer: 'Your answer',
  undo: 'Undo',
  'remove-all': 'Removal',
  adopt: 'Rhythm taken over',
  collapse: 'Doubles taken out',
  end: 'Series ended',
};

/** What a plan says of itself at first sight, and what became of it. */
export const planEn = {
  planWaiting: (changes: number): string =>
    `A plan with ${counted(changes, 'change', 'changes')} waits for you.`,
  planUnasked: (counts: PlanCounts, f: Format): string =>
    `Your calendar changed: ${f.list(partsOf(counts, WOULD, 2, moreChanges))}.`,
  review: 'Review',
  reviewPlan: 'Review the plan',
  planTitle: (counts: PlanCounts, weekMinutes: number, f: Format): string => {
    const parts = partsOf(counts, KINDS, 3, moreChanges);
    const week = parts.length === 1 && weekMinutes > 0 ? `, ${f.duration(weekMinutes)} a week` : '';
    return `${f.list(parts)}${week}.`;
  },
  planNote: 'Nothing has been written yet. It can all be undone, and every block can be removed at once.',
  planEmpty: 'Nothing to change: what you want to do already stands in your calendar.',
  planNothingFits: 'No free time was found that would hold.',
  planNothingMore: 'Nothing more is worth adding.',
  planStillAtRisk: (blocks: number): string =>
    `No better place was found: ${counted(blocks, 'block stays', 'blocks stay')} at risk.`,
  approve: 'Approve and write',
  discard: 'Not now',
  weekColumn: 'Week of',
  verdictColumn: 'Verdict',
  planning: 'Looking for the times that hold…',

  // Writing
  writing: (waiting: number): string =>
    `${counted(waiting, 'change is', 'changes are')} being written to Google Calendar.`,
  written: (changes: number): string =>
    `${counted(changes, 'change was', 'changes were')} written to your calendar.`,
  waitingOffline: (waiting: number): string =>
    `${counted(waiting, 'change is', 'changes are')} waiting. Nothing is lost.`,
  undo: 'Undo',
  /** Of the last thing done to the calendar: only what Google has confirmed counts as written. */
  lastDecision: (kind: Decision['kind'], changes: number, waiting: number): string => {
    const what = DECISIONS[kind];
    if (waiting === 0) {
      return `${what}: ${changes === 0 ? 'nothing' : counted(changes, 'change', 'changes')} written.`;
    }
    return changes === 0
      ? `${what}: ${counted(waiting, 'change', 'changes')} waiting to be written.`
      : `${what}: ${counted(changes, 'change', 'changes')} written, ${String(waiting)} waiting.`;
  },
};
