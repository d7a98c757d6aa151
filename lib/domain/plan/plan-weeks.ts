import type { Facts } from '../facts.ts';
import { judgeWeek, type JudgedWeek } from '../judged-week.ts';
import { prepare } from '../prepared.ts';
import { currentWeek, rhythmWeeks } from './apply.ts';
import type { PlanWeek, PlanWeekDoing } from './plan.ts';

/** This week and those of the rhythm, with and without the plan. */
export function beforeAndAfter(before: Facts, after: Facts): PlanWeek[] {
  return [currentWeek(before), ...rhythmWeeks(before)].map((week) => {
    const planned = judgeWeek(prepare(after), week);
    const { noneBecause, targetMinutes } = planned.verdict;
    return {
      week,
      before: doingOf(judgeWeek(prepare(before), week)),
      after: doingOf(planned),
      targetMinutes,
      ...(noneBecause && { noneBecause }),
    };
  });
}

function doingOf({ balance, verdict }: JudgedWeek): PlanWeekDoing {
  return {
    doingMinutes: verdict.doingMinutes,
    confirmedMinutes: balance.doingConfirmedMinutes,
    unconfirmedMinutes: balance.doingUnconfirmedMinutes,
    aheadMinutes: balance.doingAheadMinutes,
    verdict: verdict.kind,
  };
}
