import {
  addDays,
  type DateString,
  dateOf,
  minuteOfDay,
  WEEKDAYS,
  type Weekday,
  weekdayOf,
  weekOf,
} from './civil.ts';
import type { Charter, CharterPractice } from './charter.ts';
import type { Facts } from './facts.ts';
import { judgeWeek } from './judged-week.ts';
import { entriesTouching, prepare, type Prepared } from './prepared.ts';
import { minutesOf } from './span.ts';

const WEEKS_LOOKED_AT = 4;
const STANDS_IN = 0.5;

/**
 * What really stands: times at which blocks of a series of ours lie in at least half of the four weeks after this one, days
 * that are away left out. In the user's order of practices, then by time of day.
 */
export function charterOf(facts: Facts): Charter {
  const prepared = prepare(facts);
  const standing = standingTimes(prepared);
  const practices = facts.settings.practices.flatMap(({ id, name, level, withPeople }): CharterPractice[] =>
    standing
      .filter(({ practiceId }) => practiceId === id)
      .map((time) => ({ ...time, practiceName: name, level, withPeople })),
  );
  const emergency = facts.settings.protection.emergency.trim();
  return {
    practices,
    weekMinutes: practices.reduce(
      (sum, { days, startMinute, endMinute }) => sum + days.length * (endMinute - startMinute),
      0,
    ),
    emergency,
    mark: markOf(JSON.stringify([practices, emergency])),
  };
}

type StandingTime = Pick<CharterPractice, 'practiceId' | 'days' | 'startMinute' | 'endMinute'>;

function standingTimes(prepared: Prepared): StandingTime[] {
  const { account, settings, nowMs } = prepared.facts;
  const current = weekOf(dateOf(nowMs, account.zone), settings.weekStart);
  const present = new Map<Weekday, number>();
  const found = new Map<string, Omit<StandingTime, 'days'> & { dates: Set<DateString> }>();
  for (let next = 1; next <= WEEKS_LOOKED_AT; next += 1) {
    const { swept, presence } = judgeWeek(prepared, addDays(current, 7 * next));
    for (const [at, day] of swept.time.days.entries()) {
      if (presence.away[at]) continue;
      const weekday = weekdayOf(day.date);
      present.set(weekday, (present.get(weekday) ?? 0) + 1);
      for (const { ours, classified, event } of entriesTouching(prepared, day)) {
        const starts = day.startMs <= event.startMs;
        if (!ours || classified.class !== 'doing' || event.seriesId === undefined || !starts) continue;
        const practiceId = classified.practiceId ?? '';
        const startMinute = minuteOfDay(event.startMs, account.zone);
        const endMinute = startMinute + minutesOf(event);
        const key = `${practiceId} ${startMinute} ${endMinute}`;
        const time = found.get(key) ?? { practiceId, startMinute, endMinute, dates: new Set() };
        found.set(key, time);
        time.dates.add(day.date);
      }
    }
  }
  return [...found.values()]
    .map(({ dates, ...time }) => {
      const on = [...dates].map(weekdayOf);
      const days = WEEKDAYS.filter((weekday) => {
        const times = on.filter((one) => one === weekday).length;
        return times > 0 && times >= STANDS_IN * (present.get(weekday) ?? 0);
      });
      return { ...time, days };
    })
    .filter(({ days }) => days.length > 0)
    .sort((a, b) => a.startMinute - b.startMinute || a.endMinute - b.endMinute);
}

/** A short name of the text (FNV-1a): another text has, all but certainly, another. */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
