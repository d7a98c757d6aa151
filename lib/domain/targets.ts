import type { Tally } from './balance.ts';
import type { Practice } from './practice.ts';
import { AWAY_DAY, TARGET_STEP_MINUTES } from './thresholds.ts';

/** Which days of a week ask for something. */
export interface Presence {
  /** Working days, by place in the week. */
  readonly working: readonly boolean[];
  readonly away: readonly boolean[];
  readonly workingDays: number;
  readonly presentDays: number;
}

/** What one practice asks of a week. */
export interface WeekTarget {
  readonly minutes: number;
  readonly sessions?: number;
}

export function presenceOf(days: readonly Tally[]): Presence {
  const working = days.map((day) => day.workingMinutes > 0);
  const away = days.map((day) => day.workingMinutes > 0 && day.awayMinutes >= AWAY_DAY * day.workingMinutes);
  const workingDays = working.filter(Boolean).length;
  return { working, away, workingDays, presentDays: workingDays - away.filter(Boolean).length };
}

/** Daily targets ask on each present day; weekly ones shrink with the days that are away. */
export function weekTarget(
  { target, session }: Practice,
  { presentDays, workingDays }: Presence,
): WeekTarget {
  const share = workingDays === 0 ? 0 : presentDays / workingDays;
  switch (target.kind) {
    case 'daily':
      return { minutes: target.minutes * presentDays };
    case 'weekly':
      return { minutes: share === 1 ? target.minutes : roundTo(target.minutes * share, TARGET_STEP_MINUTES) };
    case 'sessions': {
      const wanted = Math.min(target.count, Math.max(1, roundTo(target.count * share, 1)));
      const sessions = presentDays === 0 ? 0 : wanted;
      return { minutes: sessions * session.idealMinutes, sessions };
    }
  }
}

/** To the nearest multiple, halves up. */
function roundTo(value: number, step: number): number {
  return Math.floor(value / step + 0.5) * step;
}
