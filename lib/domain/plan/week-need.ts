import type { DateString } from '../civil.ts';
import type { Practice } from '../practice.ts';
import { dayTarget, weekTarget } from '../targets.ts';
import type { Debt, PlanningDay, PlanningWeek, StandingBlock } from './planning-week.ts';

/** What changeable blocks and new ones share, and the numbers it comes from. Minutes, never negative. */
interface Needed {
  /** What the week or the day asks for, with its away days and a pause, without debts. */
  readonly targetMinutes: number;
  /** Owed beside it. */
  readonly debtMinutes: number;
  /** Doing that is not ours, and blocks that keep their time whatever is planned. */
  readonly countedMinutes: number;
  /** Of blocks the user deleted: not planned again. */
  readonly givenBackMinutes: number;
  /** Target and debt without the rest. */
  readonly neededMinutes: number;
}

export interface DayNeed extends Needed {
  readonly date: DateString;
}

/**
 * What one practice may still get in one week. Where the target is sessions, minutes are those of so many sessions at
 * their ideal length.
 */
export interface WeekNeed extends Needed {
  readonly practiceId: string;
  readonly sessions?: {
    readonly target: number;
    readonly debt: number;
    readonly counted: number;
    readonly givenBack: number;
    readonly needed: number;
  };
  /**
   * For a daily practice, in the order of the week. What one day gets above its target counts as paid debt, and all days
   * together get no more above theirs than the week's `debtMinutes`: of that, `payableMinutes` are still to be paid.
   */
  readonly days?: readonly DayNeed[];
  readonly payableMinutes?: number;
}

/** What each practice may still get in the week, in the user's order. */
export function weekNeeds(week: PlanningWeek): WeekNeed[] {
  return week.practices.map((practice) =>
    practice.target.kind === 'daily'
      ? dailyNeed(practice, practice.target.minutes, week)
      : weeklyNeed(practice, week),
  );
}

/** Blocks that keep their time and count; on a day that is away none does. */
export function fixedBlocks({ away, standing }: PlanningDay): StandingBlock[] {
  return away ? [] : standing.filter(({ changeable, broken }) => !changeable && !broken);
}

function dailyNeed(practice: Practice, minutesADay: number, week: PlanningWeek): WeekNeed {
  const { targetShare = 1, days, givenBack = [] } = week;
  const debts = debtsOf(practice, week);
  const perDay = days.map((day): DayNeed => {
    const { date } = day;
    const asks = isPresent(day) && (practice.days?.includes(day.weekday) ?? true);
    return needed(
      {
        targetMinutes: asks ? dayTarget(minutesADay, targetShare) : 0,
        debtMinutes: asks ? sum(debts.filter(({ dates }) => dates.includes(date)).map(minutesOf)) : 0,
        countedMinutes: sum(countedOn(day, practice).map(minutesOf)),
        givenBackMinutes: sum(
          givenBack.filter((one) => one.practiceId === practice.id && one.date === date).map(minutesOf),
        ),
      },
      { date },
    );
  });
  const total = (of: (day: DayNeed) => number): number => sum(perDay.map(of));
  const debtMinutes = Math.min(
    sum(debts.map(minutesOf)),
    total((day) => day.debtMinutes),
  );
  const paid = total((day) => Math.min(day.debtMinutes, Math.max(0, beyondTarget(day))));
  const payableMinutes = Math.max(0, debtMinutes - paid);
  return {
    practiceId: practice.id,
    targetMinutes: total((day) => day.targetMinutes),
    debtMinutes,
    countedMinutes: total((day) => day.countedMinutes),
    givenBackMinutes: total((day) => day.givenBackMinutes),
    neededMinutes: total((day) => Math.max(0, -beyondTarget(day))) + payableMinutes,
    days: perDay,
    payableMinutes,
  };
}

/** What the day has above its target already; negative while it lacks something. */
export function beyondTarget({ targetMinutes, countedMinutes, givenBackMinutes }: DayNeed): number {
  return countedMinutes + givenBackMinutes - targetMinutes;
}

function weeklyNeed(practice: Practice, week: PlanningWeek): WeekNeed {
  const { targetShare = 1, days, givenBack = [] } = week;
  const working = days.map((day) => day.working.length > 0);
  const present = days.map(isPresent);
  const target = weekTarget(practice, {
    working,
    away: days.map(({ away }) => away),
    workingDays: working.filter(Boolean).length,
    presentDays: present.filter(Boolean).length,
    shares: present.map((one) => (one ? targetShare : 0)),
  });
  const debts = debtsOf(practice, week);
  const counted = days.flatMap((day) => countedOn(day, practice));
  const given = givenBack.filter((one) => one.practiceId === practice.id);
  const practiceId = practice.id;
  if (target.sessions === undefined) {
    return needed(
      {
        targetMinutes: target.minutes,
        debtMinutes: sum(debts.map(minutesOf)),
        countedMinutes: sum(counted.map(minutesOf)),
        givenBackMinutes: sum(given.map(minutesOf)),
      },
      { practiceId },
    );
  }
  const count = {
    target: target.sessions,
    debt: sum(debts.map((debt) => debt.sessions)),
    counted: sum(counted.map((one) => one.sessions)),
    givenBack: given.length,
  };
  const sessions = {
    ...count,
    needed: Math.max(0, count.target + count.debt - count.counted - count.givenBack),
  };
  const ideal = practice.session.idealMinutes;
  return {
    practiceId,
    targetMinutes: count.target * ideal,
    debtMinutes: count.debt * ideal,
    countedMinutes: count.counted * ideal,
    givenBackMinutes: count.givenBack * ideal,
    neededMinutes: sessions.needed * ideal,
    sessions,
  };
}

function needed<Name>(parts: Omit<Needed, 'neededMinutes'>, name: Name): Needed & Name {
  const { targetMinutes, debtMinutes, countedMinutes, givenBackMinutes } = parts;
  const neededMinutes = Math.max(0, targetMinutes + debtMinutes - countedMinutes - givenBackMinutes);
  return { ...name, ...parts, neededMinutes };
}

function isPresent({ away, working }: PlanningDay): boolean {
  return !away && working.length > 0;
}

/** Owed on at least one day of this week. */
function debtsOf({ id }: Practice, { debts = [], days }: PlanningWeek): readonly Debt[] {
  return debts.filter(
    ({ practiceId, dates }) => practiceId === id && days.some(({ date }) => dates.includes(date)),
  );
}

/** What the day has of the practice: doing that is not ours, and each fixed block as one session. */
export function countedOn(
  day: PlanningDay,
  { id }: Practice,
): { readonly minutes: number; readonly sessions: number }[] {
  const blocks = fixedBlocks(day).map((block) => ({ ...block, sessions: 1 }));
  return [...day.counted, ...blocks].filter(({ practiceId }) => practiceId === id);
}

function minutesOf({ minutes }: { readonly minutes: number }): number {
  return minutes;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
