import type { DateString } from './civil.ts';
import type { Pause } from './facts.ts';
import type { Practice } from './practice.ts';
import type { SweptWeek } from './swept-week.ts';
import { AWAY_DAY, TARGET_STEP_MINUTES } from './thresholds.ts';

/** Which days of a week ask for something. */
export interface Presence {
  /** Working days, by place in the week. */
  readonly working: readonly boolean[];
  readonly away: readonly boolean[];
  readonly workingDays: number;
  readonly presentDays: number;
  /** Of each day's targets, what a pause leaves: 1 without one, 0 on days that ask for nothing. */
  readonly shares: readonly number[];
}

/** What one practice asks of a week. */
export interface WeekTarget {
  readonly minutes: number;
  readonly sessions?: number;
}

export function presenceOf(
  { days, time }: Pick<SweptWeek, 'days' | 'time'>,
  pauses: readonly Pause[],
): Presence {
  const working = days.map((day) => day.workingMinutes > 0);
  const away = days.map((day) => day.workingMinutes > 0 && day.awayMinutes >= AWAY_DAY * day.workingMinutes);
  const shares = time.days.map(({ date }, at) => (working[at] && !away[at] ? pauseShare(date, pauses) : 0));
  const workingDays = working.filter(Boolean).length;
  return { working, away, workingDays, presentDays: workingDays - away.filter(Boolean).length, shares };
}

/** What is asked for on that date, of every target; of two pauses the one that asks for less. */
export function pauseShare(date: DateString, pauses: readonly Pause[]): number {
  const held = pauses.filter(({ from, until }) => from <= date && date < until);
  return held.reduce((least, { share }) => Math.min(least, share), 1);
}

/** The mean of the present days' shares: what a pause leaves of a week's targets. */
export function weekShare({ shares, presentDays }: Pick<Presence, 'shares' | 'presentDays'>): number {
  return presentDays === 0 ? 1 : shares.reduce((sum, share) => sum + share, 0) / presentDays;
}

/** What a day that is asked for this share of the target is asked for. Minutes. */
export function dayTarget(minutes: number, share: number): number {
  return share === 1 ? minutes : roundTo(minutes * share, TARGET_STEP_MINUTES);
}

/** Daily targets ask on each present day; weekly ones shrink with the days that are away. A pause lowers both. */
export function weekTarget({ target, session }: Practice, presence: Presence): WeekTarget {
  const { presentDays, workingDays, shares } = presence;
  const asked = weekShare(presence);
  const share = workingDays === 0 ? 0 : (presentDays / workingDays) * asked;
  switch (target.kind) {
    case 'daily':
      return { minutes: shares.reduce((sum, of) => sum + dayTarget(target.minutes, of), 0) };
    case 'weekly':
      return { minutes: dayTarget(target.minutes, share) };
    case 'sessions': {
      const wanted = Math.min(target.count, Math.max(1, roundTo(target.count * share, 1)));
      const sessions = presentDays === 0 || asked === 0 ? 0 : wanted;
      return { minutes: sessions * session.idealMinutes, sessions };
    }
  }
}

/** To the nearest multiple, halves up. */
function roundTo(value: number, step: number): number {
  return Math.floor(value / step + 0.5) * step;
}
