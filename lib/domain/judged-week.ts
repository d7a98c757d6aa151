import { balanceOf, sumTallies } from './balance.ts';
import type { DateString } from './civil.ts';
import { entriesTouching, type Prepared } from './prepared.ts';
import { progressOf } from './progress.ts';
import { contains, intersect, type Span, totalMinutes } from './span.ts';
import { sweptWeek, type SweptWeek } from './swept-week.ts';
import { dayTarget, type Presence, presenceOf } from './targets.ts';
import { verdictOf } from './verdict.ts';
import type { Balance, PracticeProgress, Verdict } from './week-view.ts';

/** A week with its sums and its verdict. */
export interface JudgedWeek {
  readonly week: DateString;
  readonly swept: SweptWeek;
  readonly presence: Presence;
  readonly balance: Balance;
  readonly practices: readonly PracticeProgress[];
  readonly verdict: Verdict;
}

const judgedWeeks = new WeakMap<SweptWeek, JudgedWeek>();

export function judgeWeek(prepared: Prepared, week: DateString): JudgedWeek {
  const swept = sweptWeek(prepared, week);
  const judged = judgedWeeks.get(swept) ?? judge(prepared, swept);
  judgedWeeks.set(swept, judged);
  return judged;
}

function judge(prepared: Prepared, swept: SweptWeek): JudgedWeek {
  const balance = balanceOf(sumTallies(swept.days));
  const presence = presenceOf(swept, prepared.facts.settings.pauses);
  const practices = progressOf(prepared, swept);
  const verdict = verdictOf({
    balance,
    targetMinutes: practices.reduce((sum, { targetMinutes }) => sum + targetMinutes, 0),
    presentDays: presence.presentDays,
    workingDays: presence.workingDays,
    read: isRead(prepared, swept.time),
    anyEvent: entriesTouching(prepared, swept.time).length > 0,
    nothingAsked: !prepared.facts.settings.practices.some(({ target }) =>
      target.kind === 'sessions' ? target.count > 0 : target.minutes > 0,
    ),
    contestedMinutes: contestedAheadMinutes(swept, prepared.nowMs),
    over: swept.time.endMs <= prepared.nowMs,
  });
  return { week: swept.time.week, swept, presence, balance, practices, verdict };
}

/** Whether the facts hold all events of the span. */
function isRead({ facts: { completeFor } }: Prepared, span: Span): boolean {
  return completeFor === undefined || contains(completeFor, span);
}

function contestedAheadMinutes({ contested, time }: SweptWeek, nowMs: number): number {
  if (contested.size === 0) return 0;
  const ahead = { startMs: Math.max(time.startMs, nowMs), endMs: time.endMs };
  return totalMinutes(intersect([...contested.values()].flat(), [ahead]));
}

/** What each day is asked for: its daily practices, and an even share of the weekly ones; less during a pause. Minutes. */
export function dayTargets({ practices, presence: { shares } }: JudgedWeek): number[] {
  const weekly = practices.reduce(
    (sum, { target, targetMinutes }) => sum + (target.kind === 'daily' ? 0 : targetMinutes),
    0,
  );
  const asked = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => {
    const daily = practices.reduce(
      (sum, { target }) => sum + (target.kind === 'daily' ? dayTarget(target.minutes, share) : 0),
      0,
    );
    return share === 0 ? 0 : daily + (weekly * share) / asked;
  });
}
