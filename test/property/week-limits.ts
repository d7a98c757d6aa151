import type { Candidate, WeekPlan } from '../../lib/domain/plan/plan.ts';
import type { PlanningDay, PlanningWeek, StandingBlock } from '../../lib/domain/plan/planning-week.ts';
import type { Practice } from '../../lib/domain/practice.ts';
import { weekNeeds } from '../../lib/domain/plan/week-need.ts';

/** The rules of a week's plan written a second time, minute by minute. */

interface Session {
  readonly practiceId: string;
  readonly date: string;
  readonly startMinute: number;
  readonly minutes: number;
  readonly fixed: boolean;
}

/** Whether a new place breaks a rule that does not depend on the rest of the plan. */
export function lacksOpenTime(place: Candidate, week: PlanningWeek): boolean {
  const practice = week.practices.find(({ id }) => id === place.practiceId)!;
  const day = week.days.find(({ date }) => date === place.date)!;
  const { minMinutes, maxMinutes } = practice.session;
  if (day.away || (practice.days && !practice.days.includes(day.weekday))) return true;
  if (place.startMinute % 15 !== 0 || place.minutes % 15 !== 0) return true;
  if (place.minutes < minMinutes || place.minutes > maxMinutes) return true;
  const minutes = Array.from({ length: place.minutes }, (_, minute) => place.startMinute + minute);
  return minutes.some((minute) => !isOpen(minute, day, practice));
}

function isOpen(minute: number, day: PlanningDay, practice: Practice): boolean {
  const within = ({ startMinute, endMinute }: { startMinute: number; endMinute: number }): boolean =>
    startMinute <= minute && minute < endMinute;
  return (
    day.working.some(within) &&
    (!practice.hours || within(practice.hours)) &&
    ![...day.immovable, ...day.breathing].some(within) &&
    !day.apart.some(
      (range) => range.practiceId === practice.id && practice.target.kind === 'sessions' && within(range),
    )
  );
}

function fixedOn(day: PlanningDay): StandingBlock[] {
  return day.standing.filter(({ changeable, broken }) => !day.away && !changeable && !broken);
}

/** What holds time when the plan is carried out. */
function sessionsOf(plan: WeekPlan, week: PlanningWeek): Session[] {
  const fixed = week.days.flatMap((day) =>
    fixedOn(day).map((block) => ({ ...block, date: day.date, fixed: true })),
  );
  const isFixed = (eventId: string): boolean => fixed.some((block) => block.eventId === eventId);
  const away = new Set(week.days.filter((day) => day.away).map(({ date }) => date));
  const kept = plan.kept
    .filter(({ eventId, from }) => !isFixed(eventId) && !away.has(from.date))
    .map(({ practiceId, from }) => ({ ...from, practiceId }));
  const placed = [
    ...kept,
    ...plan.created,
    ...plan.moved.map(({ to }) => to),
    ...plan.shrunk.map(({ to }) => to),
  ];
  return [...fixed, ...placed.map((session) => ({ ...session, fixed: false }))];
}

/** Whether nothing overlaps, sessions that count apart do not touch, and no need and no limit is exceeded. */
export function keepsToLimits(plan: WeekPlan, week: PlanningWeek): boolean {
  const sessions = sessionsOf(plan, week);
  return !anyClash(sessions, week) && keepDailyLimit(sessions, week) && keepToNeeds(sessions, week);
}

function anyClash(sessions: readonly Session[], week: PlanningWeek): boolean {
  return sessions.some((a, index) =>
    sessions.slice(index + 1).some((b) => {
      const counted = week.practices.find(({ id }) => id === a.practiceId)?.target.kind === 'sessions';
      const gap = counted && a.practiceId === b.practiceId ? 15 : 0;
      return (
        a.date === b.date &&
        !(a.fixed && b.fixed) &&
        a.startMinute < b.startMinute + b.minutes + gap &&
        b.startMinute < a.startMinute + a.minutes + gap
      );
    }),
  );
}

function keepDailyLimit(sessions: readonly Session[], week: PlanningWeek): boolean {
  return week.days.every((day) => {
    const own = sessions.filter(({ date }) => date === day.date);
    return own.every(({ fixed }) => fixed) || minutesOf(own) <= week.dailyLimitMinutes;
  });
}

function keepToNeeds(sessions: readonly Session[], week: PlanningWeek): boolean {
  return weekNeeds(week).every((need) => {
    const own = sessions.filter(({ practiceId, fixed }) => practiceId === need.practiceId && !fixed);
    if (need.sessions) return own.length <= need.sessions.needed;
    if (!need.days) return minutesOf(own) <= need.neededMinutes;
    let above = 0;
    const daily = need.days.every(
      ({ date, neededMinutes, targetMinutes, countedMinutes, givenBackMinutes }) => {
        const minutes = minutesOf(own.filter((session) => session.date === date));
        above += Math.max(0, minutes - Math.max(0, targetMinutes - countedMinutes - givenBackMinutes));
        return minutes <= neededMinutes;
      },
    );
    return daily && above <= need.payableMinutes!;
  });
}

function minutesOf(sessions: readonly Session[]): number {
  return sessions.reduce((sum, { minutes }) => sum + minutes, 0);
}
