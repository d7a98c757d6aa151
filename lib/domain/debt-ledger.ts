import { addDays, type DateString, weekOf } from './civil.ts';
import { isAskedFor } from './exceptions.ts';
import type { Exception } from './facts.ts';
import { type JudgedWeek, judgeWeek } from './judged-week.ts';
import type { Practice } from './practice.ts';
import type { Prepared } from './prepared.ts';
import { MINUTE_MS } from './span.ts';
import { dayTarget } from './targets.ts';

/** What was lost is to be made up within so many present working days. */
const DUE_DAYS = 5;
/** Where the user is away for so long, nothing is due any more. */
const LONGEST_WAIT_WEEKS = 12;

/** One exception's debt. Minutes; for a practice whose target is sessions, those of whole sessions at their ideal length. */
export interface Owed {
  readonly date: DateString;
  readonly lostMinutes: number;
  /** The present working days on which it may be made up, earliest first. */
  readonly due: readonly DateString[];
  /** What its own week, or for a daily practice its own day, still lacks of what was lost. */
  readonly owedMinutes: number;
  /** Of that, what later weeks or days have beyond their targets. */
  paidMinutes: number;
}

/**
 * What one practice owes, oldest first. What is done or stands ahead beyond the target on a due day, or in a week with due
 * days, pays the oldest debt first; only before the date `until`, if there is one.
 */
export function owedOf(prepared: Prepared, practice: Practice, until?: DateString): Owed[] {
  const owed = owing(prepared, practice);
  const periods = owed.flatMap(({ due }) => due.map((date) => periodOf(date, practice, prepared)));
  for (const period of [...new Set(periods)].sort()) {
    if (until !== undefined && period >= until) break;
    payFrom(beyondTarget(period, practice, prepared), owed, (one) =>
      isDueIn(one, period, practice, prepared),
    );
  }
  return owed;
}

/** Shares the minutes out to the oldest that may have them, and says how many are left. */
function payFrom(minutes: number, owed: readonly Owed[], mayHave: (one: Owed) => boolean): void {
  let left = minutes;
  for (const one of owed) {
    if (!mayHave(one)) continue;
    const pays = Math.min(left, one.owedMinutes - one.paidMinutes);
    one.paidMinutes += pays;
    left -= pays;
  }
}

function isDueIn({ date, due }: Owed, period: DateString, practice: Practice, prepared: Prepared): boolean {
  const own = periodOf(date, practice, prepared);
  return period > own && due.some((one) => periodOf(one, practice, prepared) === period);
}

/** What a target is asked of: for a daily practice the date, else the week. */
function periodOf(date: DateString, { target }: Practice, { facts }: Prepared): DateString {
  return target.kind === 'daily' ? date : weekOf(date, facts.settings.weekStart);
}

function owing(prepared: Prepared, practice: Practice): Owed[] {
  const lacking = new Map<DateString, number>();
  const owed: Owed[] = [];
  // What a week made up itself pays its oldest debt first, so what it lacks is owed to its latest.
  for (const exception of latestFirst(prepared, practice)) {
    const period = periodOf(exception.date, practice, prepared);
    const lackMinutes = lacking.get(period) ?? Math.max(0, -balanceIn(period, practice, prepared));
    const lostMinutes = lossOf(exception, practice);
    const owedMinutes = Math.min(lostMinutes, lackMinutes);
    lacking.set(period, lackMinutes - owedMinutes);
    const { date } = exception;
    owed.unshift({ date, lostMinutes, owedMinutes, due: dueDates(date, prepared), paidMinutes: 0 });
  }
  return owed;
}

/** Exceptions that make a debt: their week was read, and asked for something on that day. */
function latestFirst(prepared: Prepared, { id }: Practice): Exception[] {
  const { exceptions = [], settings } = prepared.facts;
  return exceptions
    .filter(({ practiceId, date }) => {
      if (practiceId !== id || !isAskedFor(date, prepared)) return false;
      return judgeWeek(prepared, weekOf(date, settings.weekStart)).verdict.noneBecause !== 'not-read';
    })
    .sort((a, b) => b.startMs - a.startMs || (a.eventId < b.eventId ? 1 : -1));
}

function lossOf({ lostMinutes, lostSession }: Exception, { target, session }: Practice): number {
  if (target.kind !== 'sessions') return Math.max(0, lostMinutes);
  return lostSession ? session.idealMinutes : 0;
}

/** What is done or stands ahead in the period beyond its target, and never less than nothing. */
export function beyondTarget(period: DateString, practice: Practice, prepared: Prepared): number {
  return Math.max(0, balanceIn(period, practice, prepared));
}

/** Minutes of the practice minus what the day or the week asks of it. */
function balanceIn(period: DateString, { id, target, session }: Practice, prepared: Prepared): number {
  const { settings } = prepared.facts;
  const judged = judgeWeek(prepared, weekOf(period, settings.weekStart));
  const at = settings.practices.findIndex((practice) => practice.id === id);
  if (target.kind === 'daily') return dayBalance(judged, at, period, target.minutes);
  const progress = judged.practices[at];
  if (!progress) return 0;
  const done =
    target.kind === 'sessions'
      ? (progress.confirmedSessions + progress.unconfirmedSessions + progress.aheadSessions) *
        session.idealMinutes
      : progress.confirmedMinutes + progress.unconfirmedMinutes + progress.aheadMinutes;
  return done - progress.targetMinutes;
}

function dayBalance(
  { swept, presence }: JudgedWeek,
  practiceAt: number,
  date: DateString,
  minutes: number,
): number {
  const at = swept.time.days.findIndex((day) => day.date === date);
  const days = swept.practices[practiceAt];
  const doneMs = (days?.confirmed[at] ?? 0) + (days?.unconfirmed[at] ?? 0) + (days?.ahead[at] ?? 0);
  return doneMs / MINUTE_MS - dayTarget(minutes, presence.shares[at] ?? 0);
}

function dueDates(after: DateString, prepared: Prepared): DateString[] {
  const { weekStart } = prepared.facts.settings;
  const dates: DateString[] = [];
  const last = addDays(after, 7 * LONGEST_WAIT_WEEKS);
  for (let week = weekOf(after, weekStart); week < last; week = addDays(week, 7)) {
    const { swept, presence } = judgeWeek(prepared, week);
    for (const [at, { date }] of swept.time.days.entries()) {
      if (date > after && presence.working[at] && !presence.away[at]) dates.push(date);
      if (dates.length === DUE_DAYS) return dates;
    }
  }
  return dates;
}
