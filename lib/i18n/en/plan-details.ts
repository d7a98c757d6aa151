import type {
  AtRiskBlock,
  BlockPlace,
  BrokenReason,
  NamedEvent,
  PlanChange,
  PlanReason,
  PlanWeek,
  UnmetBecause,
  WeekShortReason,
} from '../../domain/plan/plan.ts';
import type { Level, PartOfDay } from '../../domain/practice.ts';
import type { Format } from '../../format.ts';
import { counted, setApart } from '../counted.ts';

const PARTS: Record<PartOfDay, string> = {
  morning: 'in the morning',
  midday: 'around midday',
  afternoon: 'in the afternoon',
  any: 'at any hour',
};

const UNMET: Record<UnmetBecause, (missing: string) => string> = {
  'no-time': (missing) => `no free time found for ${missing} a week.`,
  'too-little-gain': (missing) => `${missing} a week would fit, but a series of its own gains too little.`,
  'too-short-rest': (missing) => `${missing} a week are left, less than its shortest session.`,
  'daily-limit': (missing) =>
    `${missing} a week are left, but the days hold as much planned work as they may.`,
  'three-times': (missing) => `${missing} a week are left, but it has three times of day already.`,
};

const LEVELS: Record<Level, string> = { flexible: 'flexible', firm: 'firm', sacred: 'sacred' };

function preference(
  { preferred, fit }: { readonly preferred: PartOfDay; readonly fit: number },
  f: Format,
): string {
  if (preferred === 'any') return '';
  return fit <= 0
    ? `; none of it ${PARTS[preferred]}, which you prefer`
    : `; ${f.percent(fit)} of it ${PARTS[preferred]}, as preferred`;
}

const quoted = ({ title }: Pick<NamedEvent, 'title'>): string =>
  title.trim() === '' ? 'Something without a title' : `“${setApart(title)}”`;

function taken(by: NamedEvent, lostMinutes: number, ofMinutes: number, f: Format): string {
  const lost = lostMinutes >= ofMinutes ? 'all' : f.duration(lostMinutes);
  return `${quoted(by)} lies there (${f.span(by.startMs, by.endMs)}): the block loses ${lost} of its ${f.duration(ofMinutes)}`;
}

function broken({ by, lostMinutes, oldMinutes, newMinutes }: BrokenReason, f: Format): string {
  const why = taken(by, lostMinutes, oldMinutes, f);
  if (newMinutes >= oldMinutes) return `${why}; this way it keeps all of them.`;
  return newMinutes > 0 ? `${why}; this way it keeps ${f.duration(newMinutes)}.` : `${why}.`;
}

function weekShort(r: WeekShortReason, f: Format): string {
  const inSessions = r.targetSessions !== undefined && r.countedSessions !== undefined;
  const have = inSessions ? f.number(r.countedSessions ?? 0) : f.duration(r.countedMinutes);
  const of = inSessions ? counted(r.targetSessions ?? 0, 'session', 'sessions') : f.duration(r.targetMinutes);
  const owed = r.debtMinutes > 0 ? `, ${f.duration(r.debtMinutes)} of which make good a lost block` : '';
  return `Without it, ${have} would stand of the ${of} asked for${owed}; it adds ${f.duration(r.givesMinutes)}${preference(r, f)}.`;
}

/** What a plan would do and why, and blocks at risk. */
export const planDetailsEn = {
  planChanges: 'What would be written',
  everyWeek: 'Every week',
  planWeeks: 'What it does to your weeks',
  /** What happens to it, beside its name. */
  change: (c: PlanChange, f: Format): string => {
    switch (c.kind) {
      case 'create-series':
        return `from ${f.date(c.firstDate)}`;
      case 'end-series':
        return `no more from ${f.date(c.endDate)}`;
      case 'create-block':
        return 'new, this once';
      case 'move-block':
        return 'moves';
      case 'shrink-block':
        return 'gets shorter';
      case 'release-block':
        return 'released';
    }
  },
  planReason: (r: PlanReason, f: Format): string => {
    switch (r.code) {
      case 'rhythm': {
        const often = `Free on ${f.number(r.freeOccurrences)} of the ${f.number(r.occurrences)} days in the ${f.number(r.weeks)} weeks looked at`;
        const needed =
          r.neededSessions === undefined || r.givesSessions === undefined
            ? `${f.duration(r.givesMinutes)} of the ${f.duration(r.neededMinutes)}`
            : `${f.number(r.givesSessions)} of the ${counted(r.neededSessions, 'session', 'sessions')}`;
        return `${often}; gives ${needed} a week still needed${preference(r, f)}.`;
      }
      case 'week-short':
        return weekShort(r, f);
      case 'broken':
        return broken(r, f);
      case 'more-value':
        return `Worth ${f.number(r.newValue)} there against ${f.number(r.oldValue)} here, even with ${f.number(r.stayBonus)} added for staying (in weighed minutes).`;
      case 'used-up':
        return `${quoted(r.by)} takes place (${f.span(r.by.startMs, r.by.endMs)}): this time was held for it.`;
      case 'need-met':
        return `The rest already gives ${f.duration(r.countedMinutes)} of the ${f.duration(r.targetMinutes)} asked for.`;
      case 'rhythm-changed': {
        const worth = `The new rhythm is worth ${f.number(r.newValue)} against ${f.number(r.oldValue)} weighed minutes a week`;
        return r.troubledWeeks === 0
          ? `${worth}.`
          : `${worth}; in ${f.number(r.troubledWeeks)} of the next ${counted(r.ofWeeks, 'week', 'weeks')} this series had to move or was at risk.`;
      }
      case 'level-changed':
        return `It was ${LEVELS[r.from]} and is now ${LEVELS[r.to]}: Google needs a new series for that.`;
      case 'asked':
        return 'You asked for it.';
    }
  },
  leftOut: (dates: string): string => `Left out, because something immovable is there: ${dates}.`,
  andMore: (list: string, more: number): string => `${list} and ${String(more)} more`,
  planWeekChange: (w: PlanWeek, f: Format): string => {
    const change = `${f.duration(w.before.doingMinutes)} → ${f.duration(w.after.doingMinutes)}`;
    if (w.targetMinutes === 0) return w.noneBecause === 'away' ? 'Away: no target' : 'No target';
    return `${change} of ${f.duration(w.targetMinutes)}`;
  },
  unmet: (name: string, missing: string, because?: UnmetBecause): string =>
    `${name}: ${UNMET[because ?? 'no-time'](missing)}`,
  unmetTitle: 'What is still missing',
  /** What lies on a block of `ofMinutes`, and how much of it that takes. */
  taken: (by: NamedEvent, lostMinutes: number, ofMinutes: number, f: Format): string =>
    `${taken(by, lostMinutes, ofMinutes, f)}.`,
  atRiskLine: (name: string, from: BlockPlace, f: Format): string => `${name}, ${f.place(from)}, is at risk.`,
  atRiskMore: (more: number): string => counted(more, 'more block is at risk.', 'more blocks are at risk.'),
  atRiskBecause: {
    'nothing-fits':
      'It stays there: no free piece as long as its shortest session is left that week. A meeting less would make room.',
    sacred: 'It stays there: a sacred block is never moved for you. You can move it yourself.',
    'moved-by-hand': 'It stays there: you moved it there yourself. Only you move it again.',
    'has-guests': 'It stays there: somebody has been invited to it. Only you can move it.',
    'too-soon': 'It stays there: nothing of today or tomorrow is moved by itself. You can move it yourself.',
  } satisfies Record<AtRiskBlock['because'], string>,
};

/** A language has the same sentences. */
export type PlanDetailWords = typeof planDetailsEn;
