import { atMinute, weekdayOf, WEEKDAYS, type Weekday } from '../../lib/domain/civil.ts';
import { classifyAll } from '../../lib/domain/classify.ts';
import type { Facts, Settings } from '../../lib/domain/facts.ts';
import { rhythmWeeks } from '../../lib/domain/plan/apply.ts';
import type { CreateSeries } from '../../lib/domain/plan/plan.ts';
import { PARTS_OF_DAY, type PartOfDay, type Practice } from '../../lib/domain/practice.ts';
import { contains, MINUTE_MS, overlaps, type Span } from '../../lib/domain/span.ts';
import { viewWeek } from '../../lib/domain/week.ts';
import type { WeekView } from '../../lib/domain/week-view.ts';

/** What the practice lacks on each day of a typical week; weekly and in sessions all of it at once. Calendars without blocks. */
export type Lacking = ReadonlyMap<Weekday | 'week', number>;

/** Read off what the weeks are shown to hold, not off what planning is given. Minutes, sessions at their ideal length. */
export function lackingOf(practice: Practice, facts: Facts): Lacking {
  if (practice.target.kind !== 'daily') return new Map([['week', lackingInWeek(practice, facts)]]);
  return new Map(WEEKDAYS.map((weekday) => [weekday, lackingOn(weekday, practice, facts)]));
}

/** Less what the changes give it. */
export function lackingAfter(
  changes: readonly CreateSeries[],
  practice: Practice,
  lacking: Lacking,
): ReadonlyMap<Weekday | 'week', number> {
  const mine = changes.filter(({ practiceId }) => practiceId === practice.id);
  return new Map(
    [...lacking].map(([key, minutes]) => {
      const given = mine.map((change) => givenTo(key, change, practice));
      return [key, given.reduce((left, one) => left - one, minutes)];
    }),
  );
}

export function totalOf(lacking: Lacking): number {
  return [...lacking.values()].reduce((sum, minutes) => sum + minutes, 0);
}

function givenTo(key: Weekday | 'week', { days, minutes }: CreateSeries, practice: Practice): number {
  const times = key === 'week' ? days.length : days.filter((day) => day === key).length;
  return times * (practice.target.kind === 'sessions' ? practice.session.idealMinutes : minutes);
}

function lackingInWeek({ id, session }: Practice, facts: Facts): number {
  const present = viewsOf(facts).filter(({ days }) => days.some(({ working, away }) => working && !away));
  return atMostInHalf(
    present.map(({ practices }) => {
      const { target, ...done } = practices.find(({ practiceId }) => practiceId === id)!;
      const minutes = done.confirmedMinutes + done.unconfirmedMinutes + done.aheadMinutes;
      const sessions = done.confirmedSessions + done.unconfirmedSessions + done.aheadSessions;
      return target.kind === 'sessions'
        ? Math.max(0, target.count - sessions) * session.idealMinutes
        : Math.max(0, target.minutes - minutes);
    }),
  );
}

/** As if that were the only working day: then what the week lacks is what the day lacks. */
function lackingOn(weekday: Weekday, { id }: Practice, facts: Facts): number {
  const { workingHours } = facts.settings;
  const none = Object.fromEntries(WEEKDAYS.map((day) => [day, []])) as unknown as Settings['workingHours'];
  const settings = { ...facts.settings, workingHours: { ...none, [weekday]: workingHours[weekday] } };
  const present = viewsOf({ ...facts, settings }).filter(({ days }) =>
    days.some(({ working, away }) => working && !away),
  );
  return atMostInHalf(
    present.map(({ practices }) => practices.find(({ practiceId }) => practiceId === id)!.missingMinutes),
  );
}

/** The least amount that at least half of the weeks do not exceed. */
function atMostInHalf(amounts: readonly number[]): number {
  return amounts.toSorted((a, b) => a - b)[Math.ceil(amounts.length / 2) - 1] ?? 0;
}

function viewsOf(facts: Facts): WeekView[] {
  return rhythmWeeks(facts).map((week) => viewWeek(facts, week));
}

/** Share of the minutes that lie in that part of the day, minute by minute. */
export function shareIn(
  part: PartOfDay,
  { startMinute, minutes }: Pick<CreateSeries, 'startMinute' | 'minutes'>,
): number {
  if (part === 'any') return 1;
  const { startMinute: from, endMinute: to } = PARTS_OF_DAY[part];
  const all = Array.from({ length: minutes }, (_, index) => startMinute + index);
  return all.filter((minute) => from <= minute && minute < to).length / minutes;
}

/** Everything a new block may not touch, with the breathing space around it. */
export function closedSpans(facts: Facts): Span[] {
  const spaceMs = facts.settings.breathingMinutes * MINUTE_MS;
  return classifyAll(facts).flatMap(({ event, withPeople, class: kind }) => {
    if (kind === 'ignored') return [];
    const ms = withPeople && kind !== 'away' ? spaceMs : 0;
    return { startMs: event.startMs - ms, endMs: event.endMs + ms };
  });
}

/** A quarter of an hour around what is done alone of practices whose sessions are counted. */
export function apartSpans(facts: Facts, { id, target }: Practice): Span[] {
  if (target.kind !== 'sessions') return [];
  return classifyAll(facts)
    .filter((one) => one.class === 'doing' && one.practiceId === id && !one.withPeople)
    .map(({ event }) => ({
      startMs: event.startMs - 15 * MINUTE_MS,
      endMs: event.endMs + 15 * MINUTE_MS,
    }));
}

/**
 * Whether the practice's shortest session finds a place beside the changes, free in at least half of the weeks. On days on
 * which clocks change the answer is the one given.
 */
export function findsPlace(
  practice: Practice,
  lacking: Lacking,
  changes: readonly CreateSeries[],
  facts: Facts,
  onChangeOfClocks: boolean,
): boolean {
  const { zone } = facts.account;
  const days = viewsOf(facts).flatMap(({ days }) => days);
  const closed = [...closedSpans(facts), ...apartSpans(facts, practice)];
  const minutes = Math.ceil(practice.session.minMinutes / 15) * 15;
  return WEEKDAYS.some((weekday) => {
    if ((lacking.get('week') ?? lacking.get(weekday) ?? 0) < minutes && practice.target.kind !== 'sessions')
      return false;
    const present = days.filter(({ date, away }) => weekdayOf(date) === weekday && !away);
    const spaces = present.map(({ date }) => {
      const day = { startMs: atMinute(date, 0, zone), endMs: atMinute(date, 1440, zone) };
      const working = facts.settings.workingHours[weekday].map(({ startMinute, endMinute }) => ({
        startMs: atMinute(date, startMinute, zone),
        endMs: atMinute(date, endMinute, zone),
      }));
      return { day, working, closed: closed.filter((span) => overlaps(span, day)) };
    });
    const standing = changes.filter((change) => change.days.includes(weekday));
    return Array.from({ length: 96 }, (_, quarter) => quarter * 15).some((startMinute) => {
      if (standing.some((change) => clash(change, startMinute, minutes, practice))) return false;
      const free = spaces.filter(({ day, working, closed }) => {
        if (day.endMs - day.startMs !== 1440 * MINUTE_MS) return onChangeOfClocks;
        const startMs = day.startMs + startMinute * MINUTE_MS;
        const span = { startMs, endMs: startMs + minutes * MINUTE_MS };
        return working.some((one) => contains(one, span)) && !closed.some((other) => overlaps(span, other));
      });
      return free.length > 0 && 2 * free.length >= spaces.length;
    });
  });
}

function clash(change: CreateSeries, startMinute: number, minutes: number, practice: Practice): boolean {
  const apart = practice.target.kind === 'sessions' && change.practiceId === practice.id ? 15 : 0;
  return (
    change.startMinute < startMinute + minutes + apart &&
    startMinute < change.startMinute + change.minutes + apart
  );
}
