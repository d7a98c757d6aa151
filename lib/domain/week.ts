import { balanceOf } from './balance.ts';
import { addDays, dateOf, type DateString, weekSpan } from './civil.ts';
import { classify } from './classify.ts';
import { contestedIn } from './conflicts.ts';
import { doingItems, doingSpans } from './doing-items.ts';
import type { Facts } from './facts.ts';
import { longestMinutes } from './free-time.ts';
import { dayTargets, type JudgedWeek, judgeWeek } from './judged-week.ts';
import { lastDoneClocks } from './last-done.ts';
import { entriesTouching, type Prepared, prepare } from './prepared.ts';
import { minutesOf, overlaps, type Span } from './span.ts';
import { WEEKS_WATCHED_AHEAD } from './thresholds.ts';
import type { ComingWeek } from './warnings/context.ts';
import { findWarnings } from './warnings/index.ts';
import type { DayView, PracticeProgress, WeekEvents, WeekView } from './week-view.ts';

/**
 * All that any surface shows of the week that begins on `week`. Events are classified once for each `facts` object, so
 * looking at many weeks of the same facts is cheap. A week that reaches beyond `Facts.completeFor` is neither judged nor
 * warned of; warnings about the four weeks after the current one need facts that reach that far.
 */
export function viewWeek(facts: Facts, week: DateString): WeekView {
  const { account, settings, nowMs } = facts;
  const prepared = prepare(facts);
  const judged = judgeWeek(prepared, week);
  const { swept } = judged;
  const view: Omit<WeekView, 'warnings'> = {
    accountId: account.id,
    sample: account.kind === 'sample',
    week,
    weekStart: settings.weekStart,
    zone: account.zone,
    madeMs: nowMs,
    when: whenOf(swept.time, nowMs),
    days: dayViews(judged, dateOf(nowMs, account.zone)),
    balance: judged.balance,
    practices: withClocks(judged.practices, prepared),
    verdict: judged.verdict,
    ahead: doingItems(swept).filter(({ startMs }) => startMs > nowMs && isWithin(startMs, swept.time)),
    longestFreeMinutes: longestMinutes(swept.free),
    longestDoingMinutes: longestMinutes(doingSpans(swept)),
    sliverMinutes: sliverMinutes(swept.free, facts),
    eventCount: entriesTouching(prepared, swept.time).length,
  };
  if (view.verdict.noneBecause === 'not-read') return { ...view, warnings: [] };
  const after = view.when === 'current' ? weeksWatched(week) : [];
  const warnings = findWarnings({
    view,
    practices: settings.practices,
    comingWeeks: () => comingWeeks(prepared, after),
    contested: () => contestedIn(prepared, [week, ...after]),
  });
  return { ...view, warnings };
}

/** Every event of the week with its class and the reason, ignored ones included, by start. */
export function weekEvents(facts: Facts, week: DateString): WeekEvents {
  const span = weekSpan(week, facts.account.zone);
  const events = facts.events
    .filter((event) => overlaps(event, span) || isWithin(event.startMs, span))
    .sort((a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : 1))
    .map((event) => classify(event, facts));
  return { week, events };
}

function dayViews(judged: JudgedWeek, today: DateString): DayView[] {
  const { swept, presence } = judged;
  const targets = dayTargets(judged);
  return swept.time.days.flatMap(({ date }, at) => {
    const tally = swept.days[at];
    if (!tally) return [];
    return {
      date,
      balance: balanceOf(tally),
      working: presence.working[at] ?? false,
      away: presence.away[at] ?? false,
      targetMinutes: targets[at] ?? 0,
      when: date < today ? 'past' : date === today ? 'today' : 'ahead',
    };
  });
}

function withClocks(practices: readonly PracticeProgress[], prepared: Prepared): PracticeProgress[] {
  const clocks = lastDoneClocks(prepared);
  return practices.map((progress) => {
    const lastDoneMs = clocks.get(progress.practiceId);
    return lastDoneMs === undefined ? progress : { ...progress, lastDoneMs };
  });
}

function weeksWatched(current: DateString): DateString[] {
  return Array.from({ length: WEEKS_WATCHED_AHEAD }, (_, index) => addDays(current, 7 * (index + 1)));
}

function comingWeeks(prepared: Prepared, weeks: readonly DateString[]): ComingWeek[] {
  const coming: ComingWeek[] = [];
  for (const week of weeks) {
    const judged = judgeWeek(prepared, week);
    if (judged.verdict.noneBecause === 'not-read') break;
    coming.push({
      week: judged.week,
      verdict: judged.verdict,
      practices: judged.practices,
      free: judged.swept.free,
    });
  }
  return coming;
}

/** Free gaps too short for the shortest session there is. */
function sliverMinutes(free: readonly Span[], { settings }: Facts): number {
  const shortest = Math.min(...settings.practices.map(({ session }) => session.minMinutes));
  if (!Number.isFinite(shortest)) return 0;
  return free.reduce((sum, piece) => sum + (minutesOf(piece) < shortest ? minutesOf(piece) : 0), 0);
}

function whenOf({ startMs, endMs }: Span, nowMs: number): WeekView['when'] {
  if (endMs <= nowMs) return 'past';
  return startMs > nowMs ? 'ahead' : 'current';
}

function isWithin(atMs: number, { startMs, endMs }: Span): boolean {
  return startMs <= atMs && atMs < endMs;
}
