import type { Practice } from './practice.ts';
import type { Prepared } from './prepared.ts';
import { countSessions } from './sessions.ts';
import { MINUTE_MS } from './span.ts';
import type { PracticeDays, SweptWeek } from './swept-week.ts';
import { dayTarget, type Presence, presenceOf, weekTarget } from './targets.ts';
import type { PracticeProgress } from './week-view.ts';

/** How far each practice is in a week, in the user's order; the last-done clock is added by whoever shows it. */
export function progressOf(prepared: Prepared, swept: SweptWeek): PracticeProgress[] {
  const { practices, pauses } = prepared.facts.settings;
  const presence = presenceOf(swept, pauses);
  return practices.flatMap((practice, index) => {
    const days = swept.practices[index];
    return days ? [practiceProgress(practice, days, presence, countSessions(prepared, swept, index))] : [];
  });
}

function practiceProgress(
  practice: Practice,
  days: PracticeDays,
  presence: Presence,
  sessions: ReturnType<typeof countSessions>,
): PracticeProgress {
  const target = weekTarget(practice, presence);
  const done = {
    confirmedMinutes: sumMinutes(days.confirmed),
    unconfirmedMinutes: sumMinutes(days.unconfirmed),
    aheadMinutes: sumMinutes(days.ahead),
    confirmedSessions: sessions.confirmed,
    unconfirmedSessions: sessions.unconfirmed,
    aheadSessions: sessions.ahead,
  };
  return {
    practiceId: practice.id,
    name: practice.name,
    level: practice.level,
    target: practice.target,
    targetMinutes: target.minutes,
    ...(target.sessions !== undefined && { targetSessions: target.sessions }),
    ...done,
    missingMinutes: missingMinutes(),
  };

  function missingMinutes(): number {
    switch (practice.target.kind) {
      case 'daily':
        return dailyShortfall(practice.target.minutes, days, presence);
      case 'weekly':
        return Math.max(
          0,
          target.minutes - done.confirmedMinutes - done.unconfirmedMinutes - done.aheadMinutes,
        );
      case 'sessions': {
        const counted = sessions.confirmed + sessions.unconfirmed + sessions.ahead;
        return Math.max(0, (target.sessions ?? 0) - counted) * practice.session.idealMinutes;
      }
    }
  }
}

/** Each present day on its own: a long Monday does not make up for an empty Tuesday. */
function dailyShortfall(minutesADay: number, days: PracticeDays, { shares }: Presence): number {
  return shares.reduce((sum, share, at) => {
    const doneMs = (days.confirmed[at] ?? 0) + (days.unconfirmed[at] ?? 0) + (days.ahead[at] ?? 0);
    return sum + Math.max(0, dayTarget(minutesADay, share) - doneMs / MINUTE_MS);
  }, 0);
}

function sumMinutes(ms: readonly number[]): number {
  return ms.reduce((sum, value) => sum + value, 0) / MINUTE_MS;
}
