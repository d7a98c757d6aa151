import { dateOf, type DateString, weekOf } from './civil.ts';
import { beyondTarget, owedOf } from './debt-ledger.ts';
import type { Facts, Settings } from './facts.ts';
import { judgeWeek } from './judged-week.ts';
import type { Debt } from './plan/planning-week.ts';
import type { Practice } from './practice.ts';
import { prepare, type Prepared } from './prepared.ts';

/**
 * What exceptions add to the needs of the week, one for each practice at most. `facts` must be what they will be once the
 * plans of earlier weeks are carried out: what those make up is not asked for again. A week is first asked to make up its own
 * losses, since it lacks them; so a daily practice owes only for days that are over, a weekly one only to weeks after its
 * own. What is not made up within its due days lapses.
 */
export function debtsFor(facts: Facts, week: DateString): Debt[] {
  if (!facts.exceptions?.length) return [];
  const prepared = prepare(facts);
  return facts.settings.practices.flatMap((practice, at) => debtIn(week, practice, at, prepared) ?? []);
}

function debtIn(week: DateString, practice: Practice, at: number, prepared: Prepared): Debt | undefined {
  const { account, settings, nowMs } = prepared.facts;
  const today = dateOf(nowMs, account.zone);
  const daily = practice.target.kind === 'daily';
  const owes = daily ? today : week;
  // What a week has beyond its target made something up already: without being asked for, it would be given back.
  let madeUp = daily ? 0 : beyondTarget(week, practice, prepared);
  let asked = 0;
  const dates = new Set<DateString>();
  for (const one of owedOf(prepared, practice, daily && today > week ? today : week)) {
    if (one.date >= owes) continue;
    const due = one.due.filter(
      (date) => weekOf(date, settings.weekStart) === week && (!daily || date >= today),
    );
    if (due.length === 0) continue;
    const left = one.owedMinutes - one.paidMinutes;
    const had = Math.min(left, madeUp);
    madeUp -= had;
    const asks = daily || isOpen(one.due, today) ? left : had;
    asked += asks;
    if (asks > 0) for (const date of due) dates.add(date);
  }
  const most = judgeWeek(prepared, week).practices[at]?.targetMinutes ?? 0;
  const minutes = Math.min(asked, most);
  if (minutes <= 0) return undefined;
  const sessions = practice.target.kind === 'sessions' ? minutes / practice.session.idealMinutes : 0;
  return { practiceId: practice.id, minutes, sessions, dates: [...dates].sort() };
}

function isOpen(due: readonly DateString[], today: DateString): boolean {
  return due.some((date) => date >= today);
}

/** What exceptions took from a practice, and what became of it. The three add up to what was lost. Minutes. */
export interface DebtBalance {
  readonly practiceId: string;
  /** Still to be made up, and there are days left for it; at most one week's target. */
  readonly owedMinutes: number;
  /** Made up, or planned again. */
  readonly paidMinutes: number;
  /** Not made up in time, or more than one week's target. */
  readonly lapsedMinutes: number;
}

/** For each practice with exceptions in weeks that were read, in the user's order. */
export function debtBalance(facts: Facts): DebtBalance[] {
  const prepared = prepare(facts);
  const today = dateOf(facts.nowMs, facts.account.zone);
  return facts.settings.practices.flatMap((practice) => {
    const owed = owedOf(prepared, practice);
    if (owed.length === 0) return [];
    let openMinutes = 0;
    let paidMinutes = 0;
    let lostMinutes = 0;
    for (const one of owed) {
      lostMinutes += one.lostMinutes;
      paidMinutes += one.lostMinutes - one.owedMinutes + one.paidMinutes;
      if (isOpen(one.due, today)) openMinutes += one.owedMinutes - one.paidMinutes;
    }
    const owedMinutes = Math.min(openMinutes, fullTarget(practice, facts.settings));
    const lapsedMinutes = lostMinutes - paidMinutes - owedMinutes;
    return { practiceId: practice.id, owedMinutes, paidMinutes, lapsedMinutes };
  });
}

/** What a week without away days asks for. */
function fullTarget({ target, session }: Practice, { workingHours }: Settings): number {
  switch (target.kind) {
    case 'daily':
      return target.minutes * Object.values(workingHours).filter((ranges) => ranges.length > 0).length;
    case 'weekly':
      return target.minutes;
    case 'sessions':
      return target.count * session.idealMinutes;
  }
}
